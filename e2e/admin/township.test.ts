import { afterAll, describe, it } from 'vitest'
import { check, closeBrowser, leave, look, PHONE, visitor } from '../support/browser'
import { publishLike } from '../support/items'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

const HOMESTEAD = '11360502DE0002618A5000120061000'
const ALLOWANCE = '11360502DE0002618A5000511003000'

/** 一乡镇一目录: drafted, filed at the county, published; only then does a power count. */
describe('the list of a town', () => {
  it('counts once an officer of the county has filed it and it was published', async () => {
    const suffix = String((Date.now() % 900) + 100)
    const code = `${HOMESTEAD.slice(0, 28)}${suffix}`
    const name = `村庄临时建房备查${suffix}`
    await publishLike(HOMESTEAD, code, name)

    const people = await visitor({ viewport: PHONE })
    await people.page.goto(`/items/${code}`)
    await people.page.getByText('不在这个乡镇（街道）公布生效的目录内').waitFor()

    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto('/admin/lists?list=towns')
    await page
      .getByRole('heading', { name: /罗坊镇/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: '新拟目录' }).click()
    const dialog = page.getByRole('dialog', { name: '新拟目录' })
    await dialog.getByLabel('区县').selectOption({ label: '渝水区' })
    await dialog.getByLabel('乡镇（街道）', { exact: true }).selectOption({ label: '罗坊镇' })
    const title = `罗坊镇赋权事项目录第${suffix}版`
    await dialog.getByLabel('目录名称').fill(title)
    const powers = [HOMESTEAD, ALLOWANCE, code]
    for (const [index, power] of powers.entries()) {
      if (index) await dialog.getByRole('button', { name: '增加事项' }).click()
      const one = dialog.getByRole('group', { name: `事项 ${index + 1}` })
      await one.getByLabel('事项实施编码').fill(power)
      await one.getByLabel('赋权的部门').fill('渝水区自然资源局')
      await one.getByLabel('赋权依据').fill(`渝水区赋权目录第${index + 1}项`)
    }
    await dialog.getByLabel('流程优化（放得下）').fill('镇级受理、审查、决定一次完成')
    await dialog.getByLabel('培训（接得住）').fill('区级部门集中培训，考核后上岗')
    await dialog.getByLabel('技术保障（管得好）').fill('统一使用一窗受理平台')
    await dialog.getByLabel('监督（有监督）').fill('区级部门每季度抽查办件')
    await look(page, 'admin-town-draft')
    await dialog.getByRole('button', { name: '保存目录' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(title).waitFor()

    const county = await atDesk('yushuimz.chief', 'approver')
    await county.page.goto('/approver/town-lists')
    const card = county.page.getByRole('listitem').filter({ hasText: title }).first()
    await card.getByRole('button', { name: '予以备案' }).click()
    const filing = county.page.getByRole('dialog', { name: '予以备案' })
    await filing.getByLabel('备案文号').fill(`渝府办备〔2026〕${suffix}号`)
    await filing.getByLabel('备案日期').fill('2026-11-02')
    await check(county.page, 'filing a list')
    await filing.getByRole('button', { name: '予以备案' }).click()
    await card.getByText('已备案，待公布').waitFor()
    await look(county.page, 'approver-town-lists')
    await leave(county)

    await people.page.reload()
    await people.page.getByText('不在这个乡镇（街道）公布生效的目录内').waitFor()
    await page.reload()
    const filed = page.getByRole('listitem').filter({ hasText: title }).first()
    await filed.getByRole('button', { name: '公布目录' }).click()
    const publish = page.getByRole('dialog', { name: '公布目录' })
    await publish.getByLabel('生效日期').fill('2026-11-02')
    await publish.getByRole('button', { name: '公布目录' }).click()
    await filed.getByText('已公布').waitFor()
    await look(page, 'admin-lists-towns')
    await leave(journey)

    await people.page.waitForTimeout(2_500)
    await people.page.reload()
    await people.page.getByRole('heading', { level: 1, name }).waitFor()
    await people.page.goto('/lists?list=towns')
    await people.page.getByRole('link', { name }).waitFor()
    await look(people.page, 'lists-towns')
    await leave(people)
  })
})

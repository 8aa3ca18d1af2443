import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, leave, signIn, visitor } from '../support/browser'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

const MODEL = '11360500DE0002263C3000117060000'
/** The same matter at a county. */
const COUNTY = '11360502DE000275714000117060000'
const NAME = '户外广告设置审批'

/** The first steps of the tour in the README: a new item, until it is seen on the portal and at the window. */
describe('the tour of the item administrator', () => {
  it('leads from a new item over its findings and its review to the portal and the window', async () => {
    const author = await visitor()
    const { page } = author
    await signIn(page, 'items')
    await page.goto(`/admin/items/${MODEL}`)
    await page.getByRole('button', { name: '参照本事项新编' }).click()
    const begin = page.getByRole('dialog', { name: '新增事项' })
    await begin.getByLabel('实施编码').fill(COUNTY)
    await begin.getByLabel('名称').fill(NAME)
    await begin.getByRole('button', { name: '开始编写' }).click()
    await page.getByLabel('英文名称').waitFor()
    await page.getByText('处问题须先改正').waitFor()

    await page.getByLabel('英文名称').fill('Outdoor advertisements')
    await page.getByRole('tab', { name: '各项内容' }).click()
    await page.getByLabel('办理地点').fill('渝水区政务服务中心二楼综合窗口1号')
    await page.getByLabel('办理时间').fill('工作日 9:00-12:00，13:30-17:00')
    for (const [list, number] of [
      ['咨询途径', '0790-6441001'],
      ['监督投诉', '0790-6441002'],
    ] as const) {
      await page.getByRole('button', { name: `添加：${list}` }).click()
      const row = page.getByRole('group', { name: list }).locator('details').first()
      await row.locator('summary').click()
      await row.getByLabel('方式').fill('电话')
      await row.getByLabel('内容').fill(number)
    }
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('处问题须先改正').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '提交复核' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交复核' }).click()
    await page.getByText('等待另一位事项管理员复核').waitFor()
    const draft = page.url()
    await leave(author)

    const second = await visitor()
    await signIn(second.page, 'items2')
    await second.page.goto(draft)
    for (const deed of ['复核通过', '发布']) {
      await second.page.getByRole('button', { name: deed, exact: true }).click()
      await second.page.getByRole('dialog').getByRole('button', { name: deed, exact: true }).click()
      await second.page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await second.page.getByRole('link', { name: '查看事项' }).waitFor()
    await leave(second)

    const citizen = await visitor()
    await citizen.page.goto(`/items/${COUNTY}`)
    await citizen.page.getByRole('heading', { level: 1, name: NAME }).waitFor()
    await expect
      .poll(() => citizen.page.getByText('渝水区政务服务中心二楼综合窗口1号').count())
      .toBeGreaterThan(0)
    await leave(citizen)

    const clerk = await atDesk('clerk1', 'window')
    await clerk.page.goto('/window/visits')
    const found = await clerk.page.request.get(`/api/public/items?q=${encodeURIComponent(NAME)}`)
    const { items } = (await found.json()) as { items: { code: string }[] }
    expect(items.map(({ code }) => code)).toContain(COUNTY)
    await leave(clerk)
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { BOOKSHOP } from '../support/applications'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { publishLike } from '../support/items'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

describe('an entry of the basic catalogue', () => {
  it('changes its levels, and is cancelled by a document that names what it meets', async () => {
    const suffix = String(Date.now() % 100_000).padStart(5, '0')
    const basic = `0001${suffix}000`
    const name = `出版物流动售书许可${suffix}`
    await publishLike(BOOKSHOP, BOOKSHOP.slice(0, 19) + basic, name)
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto(`/admin/basics?code=${basic}`)
    await page.getByRole('heading', { level: 1, name }).waitFor()
    const form = page.getByRole('region', { name: '变更' })
    const county = form.getByRole('checkbox', { name: '县级' })
    await county.setChecked(!(await county.isChecked()))
    const now = await county.isChecked()
    await form.getByLabel('文号').fill('关于调整行使层级的通知（余府发〔2026〕10号）')
    await form.getByLabel('文件日期').fill('2026-11-02')
    await form.getByLabel('生效日期').fill('2026-11-10')
    await form.getByRole('button', { name: '变更' }).click()
    await page.getByText(/第 2 版，2026年11月10日起/).waitFor()
    expect(await page.getByText(/^行使层级：/).innerText()).toMatch(now ? /县级/ : /^(?!.*县级)/)
    await look(page, 'admin-basic-change')

    await page.getByRole('button', { name: '取消条目' }).click()
    const dialog = page.getByRole('dialog', { name: '取消条目' })
    await dialog.getByText('有 1 个事项引用这一条目').waitFor()
    await dialog.getByRole('listitem').filter({ hasText: name }).waitFor()
    await dialog.getByRole('button', { name: '取消条目' }).click()
    await dialog.getByText('请填写取消所依据的文件').waitFor()
    await dialog.getByLabel('文号').fill('关于取消流动售书许可的通知（余府发〔2026〕11号）')
    await dialog.getByLabel('文件日期').fill('2026-11-15')
    await dialog.getByLabel('从哪一天起取消').fill('2026-11-20')
    await look(page, 'admin-basic-cancel')
    await dialog.getByRole('button', { name: '取消条目' }).click()
    await page.getByText('自 2026年11月20日 起取消').waitFor()
    expect(await page.getByRole('region', { name: '变更' }).count()).toBe(0)
    await page.setViewportSize(PHONE)
    await look(page, 'admin-basic-cancelled')

    await page.goto('/admin/basics')
    await page.getByLabel('名称或者编码').fill(basic)
    await page.getByRole('checkbox', { name: '连同已取消的' }).check()
    await page
      .getByRole('cell', { name: new RegExp(name) })
      .getByText('已取消')
      .waitFor()
    await check(page, 'the basic catalogue with what was cancelled')
    await leave(journey)

    const english = await atDesk('items', 'admin', { locale: 'en-GB' })
    await english.page.goto(`/admin/basics?code=${basic}`)
    await english.page.getByText('Cancelled from').first().waitFor()
    await look(english.page, 'admin-basic-cancelled-english')
    await leave(english)
  }, 120_000)
})

import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { BOOKSHOP } from '../support/applications'
import { closeBrowser, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { publishEased } from '../support/items'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

describe('the figures of the list', () => {
  it('lead to the items behind them, and go out with the same numbers', async () => {
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto('/admin')
    await page.getByRole('link', { name: '指标' }).click()
    await page.getByRole('heading', { level: 1, name: '事项指标' }).waitFor()
    const card = page.getByRole('listitem').filter({ hasText: '一趟不用跑' }).first()
    const words = await card.getByRole('button', { name: /\d+ \/ \d+ 项/ }).innerText()
    const [numerator, base] = words.match(/\d+/g)?.map(Number) ?? []
    await look(page, 'admin-figures')
    await card.getByRole('button', { name: /\d+ \/ \d+ 项/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: `计入的 ${numerator} 项` }).waitFor()
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(numerator)
    await look(page, 'admin-figures-behind')
    await dialog.getByRole('button', { name: /^未计入的/ }).click()
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe((base ?? 0) - (numerator ?? 0))
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await card.getByRole('button', { name: '口径' }).click()
    await page.getByRole('dialog').getByText('到办事现场次数为 0').waitFor()
    await page.keyboard.press('Escape')

    const response = await page.request.get('/api/admin/figures/file?format=COMMA', {
      headers: { 'Accept-Language': 'zh-CN' },
    })
    expect(await response.text()).toContain(`全部,一趟不用跑,${numerator},${base}`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出' }).click(),
    ])
    expect(
      readFileSync((await file.path()) ?? '')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await leave(journey)
  })

  it('are read by the director on a phone', async () => {
    const journey = await visitor({ viewport: PHONE })
    await signIn(journey.page, 'director')
    await journey.page.goto('/supervisor/figures')
    await journey.page.getByRole('heading', { level: 2, name: '按部门' }).waitFor()
    await look(journey.page, 'supervisor-figures')
    await leave(journey)
  })

  it('tell what was cut since a year ago, down to the papers and the steps', async () => {
    const suffix = String((Date.now() % 900) + 100)
    const code = `${BOOKSHOP.slice(0, 28)}${suffix}`
    const name = `出版物巡展许可${suffix}`
    await publishEased(BOOKSHOP, code, name, {
      from: '2025-06-01',
      materials: ['经营场所平面图', '单位介绍信'],
      step: '现场核验',
      days: 15,
    })
    const journey = await visitor()
    const { page } = journey
    await signIn(page, 'items')
    await page.goto('/admin/figures')
    const card = page.getByRole('listitem').filter({ hasText: '减材料' }).first()
    await card.getByText('50.00%').waitFor()
    await card.getByRole('button', { name: '4 → 2' }).waitFor()
    await page.getByRole('listitem').filter({ hasText: '砍环节' }).getByText('14.29%').waitFor()
    await page.getByRole('listitem').filter({ hasText: '压时限' }).getByText('66.67%').waitFor()
    await card.scrollIntoViewIfNeeded()
    await look(page, 'admin-figures-cuts')
    await card.getByRole('button', { name: '4 → 2' }).click()
    const dialog = page.getByRole('dialog', { name: '“减材料”的事项' })
    await dialog.getByRole('link', { name }).waitFor()
    await dialog.getByRole('button', { name: `减了什么 ${name}` }).click()
    await dialog.getByText('单位介绍信').waitFor()
    await dialog.getByText('现场核验').waitFor()
    await dialog.getByText('15 个工作日 → 5 个工作日').waitFor()
    await look(page, 'admin-figures-cut')
    await page.keyboard.press('Escape')
    await leave(journey)
  })

  it('show the same to whoever opens the link', async () => {
    const journey = await visitor()
    const { page } = journey
    await signIn(page, 'director')
    await page.goto('/supervisor/figures')
    await page.getByLabel('事项类型', { exact: true }).selectOption({ label: '行政许可' })
    await page
      .getByRole('table', { name: '按区域' })
      .getByRole('button', { name: '只看“新余市本级”' })
      .click()
    await expect.poll(() => page.url()).toContain('own=true')
    expect(page.url()).toContain('type=LICENCE')
    await expect.poll(() => page.getByRole('table', { name: '按事项类型' }).getByRole('row').count()).toBe(2)
    const own = await page.getByRole('listitem').filter({ hasText: '网上可办' }).first().innerText()
    await look(page, 'supervisor-figures-narrowed')
    const other = await journey.context.newPage()
    await other.goto(page.url())
    await expect
      .poll(() => other.getByRole('listitem').filter({ hasText: '网上可办' }).first().innerText())
      .toBe(own)
    const vague = page.getByRole('listitem').filter({ hasText: '有兜底、模糊条款的事项' })
    await vague.getByRole('button', { name: /项$/ }).click()
    await page.getByRole('dialog', { name: '有兜底、模糊条款的事项' }).waitFor()
    await look(page, 'supervisor-figures-vague')
    await leave(journey)
  })

  it('are read by everybody, on a phone, in sentences', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await page.goto('/')
    await page.getByRole('contentinfo').getByRole('link', { name: '政务服务指标' }).click()
    await page.getByRole('heading', { level: 1, name: '政务服务指标' }).waitFor()
    await page.getByText(/\d+ 项中有 \d+ 项可以在网上办理。/).waitFor()
    await look(page, 'figures')
    await leave(journey)
    const english = await visitor({ locale: 'en' })
    await english.page.goto('/figures')
    await english.page.getByText(/\d+ of \d+ services can be done online\./).waitFor()
    await look(english.page, 'figures-english')
    await leave(english)
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, DESKTOP, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

/** 三级四同、八统一: items are held against the standard, and each difference becomes somebody's task. */
describe('the item administrator and the standard', () => {
  it('looks into the basic catalogue, compares, enters a list with its faults named, and sees the tasks', async () => {
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto('/admin')
    await page.getByRole('link', { name: '基本目录' }).click()
    await page.getByRole('heading', { level: 1, name: '基本目录' }).waitFor()
    await page.getByLabel('名称或者编码').fill('出版物')
    await page.getByRole('cell', { name: /出版物零售业务许可/ }).waitFor()
    await look(page, 'admin-basics')
    await page.getByRole('link', { name: '000139007000' }).click()
    await page.getByRole('heading', { level: 1, name: '出版物零售业务许可' }).waitFor()
    await page.getByText('与目录一致').first().waitFor()
    await look(page, 'admin-basic-entry')

    await page.getByRole('link', { name: '标准一致' }).click()
    await page.getByRole('heading', { level: 1, name: '标准一致性' }).waitFor()
    const file = page.locator('input[type=file]').first()
    const columns = '实施编码,主项名称,子项名称,适用依据,申请材料,办事流程,业务经办流程,办理时限,表单内容'
    const upload = async (row: string) =>
      file.setInputFiles({
        name: 'list.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`${columns}\n${row}\n`),
      })
    await upload('123,某许可,,,,,,,')
    await page.getByText(/第 1 行 code：/).waitFor()
    await upload(
      '11360500DE0001148W3000139007000,书店开办许可,,《出版管理条例》第9条；《出版物市场管理规定》,,受理；申请；决定,,,',
    )
    await page.getByText('1 项可以导入，0 处有误').waitFor()
    await page.getByLabel('目录名称').fill('八统一目录')
    await page.getByLabel('文号').fill('余府发〔2026〕8号')
    await page.getByLabel('文件日期').fill('2026-10-01')
    await page.getByRole('button', { name: '导入为新版本' }).click()
    await page
      .getByText(/版：八统一目录（余府发〔2026〕8号），1 项/)
      .first()
      .waitFor()

    await page.getByRole('button', { name: '立即比对' }).click()
    await page.getByText(/上次比对：/).waitFor()
    const differences = page.getByRole('table', { name: '差异和整改任务' }).getByRole('row')
    const row = differences.filter({ hasText: /书店开办许可/ })
    await row.getByText('名称已变').waitFor()
    const steps = differences.filter({ hasText: '办事流程已变' })
    await steps.getByText('受理 → 申请 → 决定').waitFor()
    const basis = differences.filter({ hasText: '适用依据已变' })
    await basis.getByText('《出版管理条例》第九条').waitFor()
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport)
      await steps.scrollIntoViewIfNeeded()
      await look(page, 'admin-conformity-differences')
    }
    await look(page, 'admin-conformity')
    await row.getByRole('button', { name: '准予保留' }).click()
    const dialog = page.getByRole('dialog', { name: '准予保留' })
    await dialog.getByLabel('理由').fill('清单名称正在统一修订')
    await dialog.getByLabel('保留到哪一天').fill('2027-01-31')
    await dialog.getByRole('button', { name: '确定' }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByLabel('状态').selectOption('JUSTIFIED')
    await row.getByText('保留至').waitFor()
    expect(await row.getByText('书店开办许可').count()).toBeGreaterThan(0)

    // Whose it is, what became of it, and what is late.
    await page.getByRole('checkbox', { name: '只看我的' }).check()
    await row.getByRole('button', { name: '经过' }).click()
    const history = page.getByRole('dialog', { name: '经过' })
    await history.getByText('清单名称正在统一修订').waitFor()
    await history.getByText('保留至 2027年1月31日').waitFor()
    await history.getByText('发现差异').waitFor()
    await look(page, 'admin-conformity-history')
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: '只看逾期的' }).check()
    await row.waitFor({ state: 'detached' })
    expect(await page.getByLabel('状态').inputValue()).toBe('OPEN')
    await page.setViewportSize(PHONE)
    await page.getByRole('checkbox', { name: '只看逾期的' }).uncheck()
    await page.getByLabel('状态').selectOption('JUSTIFIED')
    await row.waitFor()
    await look(page, 'admin-conformity')
    await leave(journey)

    const english = await atDesk('items', 'admin', { locale: 'en-GB' })
    await english.page.goto('/admin/conformity')
    await english.page.getByLabel('State', { exact: true }).selectOption('JUSTIFIED')
    await english.page.getByRole('button', { name: 'History' }).first().click()
    await english.page.getByRole('dialog', { name: 'History' }).getByText('Let stand').waitFor()
    await look(english.page, 'admin-conformity-english')
    await leave(english)
  }, 120_000)
})

import { afterAll, describe, expect, it } from 'vitest'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

/** 清理兜底条款: what is vague is seen, checked for, given to somebody, cleared and counted. */
describe('the item administrator and the vague clauses', () => {
  it('tries a sentence, checks every item, assigns, clears, and sees the count change', async () => {
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto('/admin')
    await page.getByRole('link', { name: '兜底条款' }).click()
    await page.getByRole('heading', { level: 1, name: '兜底条款' }).waitFor()

    await page.getByLabel('条款文字').fill('具有健全的管理制度和法律法规规定的其他条件')
    const advice = page.getByRole('list', { name: '问题和修改建议' })
    await advice.getByText('F01 不得发布').waitFor()
    await advice.getByText('逐一列出须具备的内容').waitFor()
    await page.getByLabel('条款文字').fill('注册资本不低于100万元')
    await page.getByText('没有发现兜底条款或模糊条款。').waitFor()

    await page.getByRole('button', { name: '检查全部事项' }).click()
    await page.getByText(/上次检查：/).waitFor()

    const ledger = page.getByRole('table', { name: '台账' })
    const row = ledger.getByRole('row').nth(1)
    await row.locator('mark').waitFor()
    await look(page, 'admin-clauses')
    const department = (await row.getByRole('cell').first().innerText()).split('\n')[1] ?? ''
    const open = async () =>
      Number(
        await page
          .getByRole('table', { name: '各部门清理情况' })
          .getByRole('row', { name: department })
          .getByRole('cell')
          .nth(2)
          .innerText(),
      )
    const before = await open()
    expect(before).toBeGreaterThan(0)

    await row.getByRole('button', { name: '交办' }).click()
    const assign = page.getByRole('dialog', { name: '交办' })
    await assign.getByLabel('岗位').selectOption({ index: 1 })
    await assign.getByLabel('完成日期').fill('2099-12-31')
    await check(page, 'assigning a finding')
    await assign.getByRole('button', { name: '交办' }).click()
    await assign.waitFor({ state: 'hidden' })

    await page.getByLabel('状态').selectOption({ label: '已交办' })
    const assigned = ledger.getByRole('row').filter({ hasText: '2099年12月31日' }).first()
    await assigned.getByRole('button', { name: '说明理由清理' }).click()
    const clear = page.getByRole('dialog', { name: '说明理由清理' })
    await clear.getByLabel('理由').fill('两份材料由申请人任选其一，已在受理标准中写明')
    await clear.getByRole('button', { name: '说明理由清理' }).click()
    await clear.waitFor({ state: 'hidden' })
    await expect.poll(open).toBe(before - 1)

    await page.getByLabel('状态').selectOption({ label: '已清理' })
    await ledger.getByText('已说明理由').first().waitFor()
    await leave(journey)
  })

  it('reads the ledger on a telephone in English', async () => {
    const journey = await atDesk('items', 'admin', { viewport: PHONE, locale: 'en-GB' })
    const { page } = journey
    await page.goto('/admin/clauses')
    await page.getByRole('table', { name: 'Ledger' }).locator('mark').first().waitFor()
    await look(page, 'admin-clauses')
    await leave(journey)
  })
})

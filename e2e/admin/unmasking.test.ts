import { afterAll, describe, expect, it } from 'vitest'
import { Applicant } from '../support/applications'
import { check, closeBrowser, leave, look } from '../support/browser'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

describe('personal data that are masked', () => {
  it('are shown for a reason, and the audit administrator reads who, what and why', async () => {
    const { id } = await (await Applicant.of('company')).bookshop('新余市渝水区示范路 31 号')
    const reason = `核对法定代表人身份 ${Date.now().toString(36)}`

    const reviewer = await atDesk('xinwen.review', 'approver')
    const { page } = reviewer
    await page.goto(`/approver/cases/${id}`)
    const form = page.getByRole('region', { name: '申请信息' })
    await form.getByText('360502********9716').waitFor()
    expect(await page.getByRole('main').innerText()).not.toContain('360502197903069716')
    await page.getByRole('button', { name: '显示完整信息' }).click()
    const dialog = page.getByRole('dialog', { name: '显示完整个人信息' })
    await dialog.getByRole('button', { name: '显示并记录' }).click()
    await dialog.getByText('请写明理由').waitFor()
    await check(page, 'approver-unmask')
    await dialog.getByLabel('理由').fill(reason)
    await dialog.getByRole('button', { name: '显示并记录' }).click()
    await page.getByText('正在显示完整个人信息，本次查看已记录。').waitFor()
    await form.getByText('360502197903069716').waitFor()
    await check(page, 'approver-unmasked')
    await page.reload()
    await form.getByText('360502********9716').waitFor()
    await leave(reviewer)

    const audit = await atDesk('audit', 'admin')
    await audit.page.goto('/admin/audit')
    await audit.page.getByLabel('类别').selectOption({ label: '查看完整个人信息' })
    await audit.page.getByRole('button', { name: '搜索' }).click()
    const entry = audit.page.getByRole('row').filter({ hasText: reason }).first()
    await entry.getByText('孔令仪').waitFor()
    await entry.getByText(id).waitFor()
    await entry.getByText('成功').waitFor()
    await audit.page.getByRole('row').filter({ hasText: '登录' }).first().waitFor({ state: 'detached' })
    await look(audit.page, 'admin-audit-unmasking')
    await leave(audit)
  })
})

import { afterAll, describe, it } from 'vitest'
import type { Page } from 'playwright-core'
import { Applicant, type Filed } from '../support/applications'
import { check, closeBrowser, leave, look } from '../support/browser'
import { atDesk, Desk } from '../support/office'

afterAll(closeBrowser)

async function tick(page: Page, filed: readonly Filed[]): Promise<void> {
  for (const { number } of filed) await page.getByRole('checkbox', { name: `选择办件 ${number}` }).check()
}

describe('several cases at once', () => {
  it('are answered each by itself, and the one that cannot be is named with its reason', async () => {
    const applicant = await Applicant.of('company')
    const window = await Desk.of('clerk1', 'window')
    const filed: Filed[] = []
    for (const shop of ['一', '二', '三']) {
      const one = await applicant.bookshop(`新余市渝水区城南街道示范书香路${shop}号`)
      await window.accept(one.id)
      filed.push(one)
    }

    const reviewer = await atDesk('xinwen.review', 'approver')
    const { page } = reviewer
    await page.goto('/approver')
    await tick(page, filed)
    await page.getByRole('button', { name: '批量办理（3）' }).click()
    const opinions = page.getByRole('dialog', { name: '批量办理 3 件' })
    await opinions.getByLabel('意见').fill('材料齐全，符合条件，拟准予许可。')
    await opinions.getByRole('button', { name: '办理 3 件' }).click()
    await opinions.getByText('已处理 3/3', { exact: true }).waitFor()
    for (const { number } of filed)
      await opinions.getByRole('listitem').filter({ hasText: number }).getByText('已办').waitFor()
    await opinions.getByRole('button', { name: '关闭' }).last().click()
    for (const { number } of filed)
      await page.getByRole('row').filter({ hasText: number }).waitFor({ state: 'detached' })
    await leave(reviewer)

    const chief = await atDesk('xinwen.chief', 'approver')
    await chief.page.goto('/approver')
    await tick(chief.page, filed)
    await chief.page.getByRole('button', { name: '批量办理（3）' }).click()
    const decisions = chief.page.getByRole('dialog', { name: '批量办理 3 件' })
    await decisions.getByRole('button', { name: '办理 3 件' }).click()
    await decisions.getByText('决定必须选择依据的条款').waitFor()
    await check(chief.page, 'approver-mass')
    // The applicant withdraws one of them before the decision is sent.
    await applicant.withdraw(filed[1]?.id ?? '', '门面另有安排')
    await decisions.getByLabel('依据').fill('《出版管理条例》第三十五条')
    await decisions.getByRole('button', { name: '办理 3 件' }).click()
    await decisions.getByText('已处理 3/3；1 件未办成').waitFor()
    const failed = decisions.getByRole('listitem').filter({ hasText: filed[1]?.number ?? '' })
    await failed.getByText('未办成').waitFor()
    await failed.getByText(/申请人已于.*撤回申请/).waitFor()
    for (const { number } of [filed[0], filed[2]].filter((one) => one !== undefined))
      await decisions.getByRole('listitem').filter({ hasText: number }).getByText('已办').waitFor()
    await look(chief.page, 'approver-mass-done')
    await decisions.getByRole('button', { name: '关闭' }).last().click()
    await chief.page.goto('/approver/cases')
    await chief.page
      .getByRole('row')
      .filter({ hasText: filed[0]?.number ?? '' })
      .getByText('准予')
      .waitFor()
    await leave(chief)
  })
})

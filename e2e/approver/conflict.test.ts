import { afterAll, describe, expect, it } from 'vitest'
import { Applicant } from '../support/applications'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk, Desk } from '../support/office'
import { openInList } from '../support/staff'

afterAll(closeBrowser)

const WORDS = '申请表没有法定代表人签名，申请事项属于省级权限。\n请向江西省新闻出版局提出。'

describe('two people at one work item', () => {
  it('the later clerk is told who did what and when, and keeps every word', async () => {
    const { id, number } = await (await Applicant.of('company')).bookshop('新余市渝水区示范路 51 号')
    const first = await atDesk('clerk1', 'window')
    const second = await atDesk('clerk2', 'window')
    await openInList(first.page, '/window/applications', number)
    await openInList(second.page, '/window/applications', number)
    const { page } = second
    await page.getByRole('radio', { name: '不予受理' }).check()
    await page.getByRole('radio', { name: '不属于本机关职权范围' }).check()
    await page.getByLabel('有权办理的机关').fill('江西省新闻出版局')
    await page.getByLabel('说明', { exact: true }).fill(WORDS)
    await first.page.getByRole('button', { name: '受理', exact: true }).click()
    await first.page.getByRole('heading', { level: 1, name: '已受理' }).waitFor()
    await leave(first)

    await page.getByRole('button', { name: '出具不予受理决定书' }).click()
    await page
      .getByRole('alert')
      .getByText(/^陈志刚 已于 \d{4}年\d+月\d+日 \d{2}:\d{2} 办理了“受理”。$/)
      .waitFor()
    expect(await page.getByLabel('说明', { exact: true }).inputValue()).toBe(WORDS)
    expect(await page.getByLabel('有权办理的机关').inputValue()).toBe('江西省新闻出版局')
    await look(page, 'window-conflict')

    // Looking at how things stand does not cost what was written either.
    await page.getByRole('button', { name: '查看最新情况' }).click()
    await page.getByRole('heading', { name: '受理审查' }).waitFor({ state: 'detached' })
    await page.getByText('审批中').first().waitFor()
    const kept = page.getByRole('alert').filter({ hasText: '您为“受理”写的内容没有送出' })
    expect(await kept.locator('.text').innerText()).toBe(WORDS)
    await check(page, 'what was written for work that somebody else did')
    await kept.getByRole('button', { name: '不再保留' }).click()
    await kept.waitFor({ state: 'detached' })
    await leave(second)
    // Nothing of the second act came into the case.
    const view = (await (
      await Desk.of('clerk1', 'window')
    ).session.send('GET', `/api/window/cases/${id}`)) as {
      phase: string
      documents: { kind: string }[]
    }
    expect(view.phase).toBe('ACCEPTED')
    expect(view.documents.map(({ kind }) => kind)).not.toContain('NON_ACCEPTANCE_DECISION')
  })

  it('the officer is told that the applicant withdrew, and keeps the opinion', async () => {
    const applicant = await Applicant.of('company')
    const { id, number } = await applicant.bookshop('新余市渝水区示范路 52 号')
    await (await Desk.of('clerk1', 'window')).accept(id)
    const reviewer = await atDesk('xinwen.review', 'approver', { viewport: PHONE })
    const { page } = reviewer
    await openInList(page, '/approver', number)
    await page.getByLabel('意见', { exact: true }).fill('材料齐全，拟准予许可。')
    await applicant.withdraw(id, '门面另有安排')
    await page.getByRole('button', { name: '提交意见' }).click()
    await page
      .getByRole('alert')
      .getByText(/申请人已于 .* 撤回申请。/)
      .waitFor()
    expect(await page.getByLabel('意见', { exact: true }).inputValue()).toBe('材料齐全，拟准予许可。')
    await check(page, 'an opinion on a case that was withdrawn')
    await page.getByRole('button', { name: '查看最新情况' }).click()
    await page.getByText('已撤回').first().waitFor()
    await page.getByRole('alert').getByText('材料齐全，拟准予许可。').waitFor()
    await leave(reviewer)
  })
})

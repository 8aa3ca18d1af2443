import { afterAll, describe, expect, it } from 'vitest'
import { Applicant, atHome } from '../support/applications'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk, Desk } from '../support/office'
import { opensPdf } from '../support/papers'
import { openInList } from '../support/staff'

afterAll(closeBrowser)

const BASIS = ['社会团体登记管理条例第十二条']

describe('a department that stamps by hand', () => {
  it('confirms the stamp on each document, and only then is the result handed out', async () => {
    const { id, number } = await (
      await Applicant.of('citizen')
    ).society(`新余市示范读书协会${Date.now() % 100_000}`)
    await (await Desk.of('clerk1', 'window')).accept(id)
    await (await Desk.of('minzheng.review', 'approver')).review(id, '材料齐全。', 'GRANT', BASIS)
    await (await Desk.of('minzheng.chief', 'approver')).check(id, '同意。', 'GRANT', BASIS)
    await (await Desk.of('minzheng.decide', 'approver')).grant(id, '准予登记。', BASIS)

    // Decided, but nothing of it can be had yet: neither online nor at the counter.
    const applicant = await atHome('citizen', { viewport: PHONE })
    await applicant.page.goto(`/cases/${id}`)
    await applicant.page.getByText('已作出决定，正在制证').waitFor()
    const papers = applicant.page.getByRole('region', { name: '文书' })
    await papers.getByRole('listitem').filter({ hasText: '登记决定' }).getByText('待用印').waitFor()
    expect(await papers.getByRole('link', { name: /登记决定/ }).count()).toBe(0)
    await look(applicant.page, 'case-awaiting-stamp')
    const counter = await atDesk('collection', 'window')
    await counter.page.goto('/window/collection')
    await counter.page.getByRole('searchbox', { name: '查找' }).fill(number)
    await counter.page.getByText('没有找到这个编号的待办。').waitFor()

    const reviewer = await atDesk('minzheng.review', 'approver')
    const { page } = reviewer
    await openInList(page, '/approver', number)
    const made = page.getByRole('button', { name: '结果已制作' })
    await made.waitFor()
    expect(await made.isDisabled()).toBe(true)
    const documents = page.getByRole('region', { name: '文书' })
    const waiting = documents.getByRole('button', { name: '确认已用印' })
    await waiting.first().waitFor()
    const number_ = await waiting.count()
    await page.getByText(`还有 ${number_} 份文书待用印`).waitFor()
    await documents.getByRole('button', { name: /登记决定/ }).click()
    await opensPdf(page.getByRole('dialog'))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await look(page, 'approver-stamp')
    for (let left = number_; left > 0; left--) {
      await waiting.first().click()
      await documents
        .getByText('已用印', { exact: true })
        .nth(number_ - left)
        .waitFor()
    }
    await page.getByText('文书均已用印，可以交付。').waitFor()
    await check(page, 'approver-stamped')
    await made.click()
    await made.waitFor({ state: 'hidden' })
    await leave(reviewer)

    await counter.page.reload()
    await openInList(counter.page, '/window/collection', number)
    await counter.page.getByLabel('领取人姓名').fill('林晓梅')
    await counter.page.getByLabel('领取人证件后四位').fill('9925')
    await counter.page.getByRole('checkbox', { name: '领取人已在送达回证上签名' }).check()
    await counter.page.getByRole('button', { name: '确认交付' }).click()
    await counter.page.getByRole('heading', { level: 1, name: '已交付' }).waitFor()
    await leave(counter)
    await applicant.page.reload()
    await applicant.page.getByText('结果已送达').first().waitFor()
    await papers.getByRole('listitem').filter({ hasText: '登记决定' }).getByText('已用印').waitFor()
    await leave(applicant)
  })
})

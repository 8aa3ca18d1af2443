import { afterAll, describe, it } from 'vitest'
import { Applicant, atHome } from '../support/applications'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk, Desk } from '../support/office'
import { openInList } from '../support/staff'

afterAll(closeBrowser)

describe('a case that is sent back', () => {
  it('tells the reviewer what is missing, then goes up with the proposal to refuse it', async () => {
    const { id, number } = await (await Applicant.of('company')).bookshop('新余市渝水区示范花园 3 栋 502 室')
    await (await Desk.of('clerk1', 'window')).accept(id)
    await (await Desk.of('xinwen.review', 'approver')).review(id, '材料齐全，拟准予许可。')

    const chief = await atDesk('xinwen.chief', 'approver')
    await openInList(chief.page, '/approver', number)
    await chief.page.getByRole('button', { name: '退回审查' }).click()
    const dialog = chief.page.getByRole('dialog', { name: '退回审查环节' })
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await dialog.getByText('请说明需要核对的内容').waitFor()
    await dialog.getByLabel('需要核对的内容').fill('租赁合同写明房屋为住宅，请核实用途。')
    await check(chief.page, 'approver-return')
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })

    const reviewer = await atDesk('xinwen.review', 'approver')
    await openInList(reviewer.page, '/approver', number)
    const opinions = reviewer.page.getByRole('region', { name: '前面环节的意见' })
    const returned = opinions.getByRole('listitem').filter({ hasText: '退回' })
    await returned.getByText('租赁合同写明房屋为住宅，请核实用途。').waitFor()
    await returned.getByText(/宋思齐/).waitFor()
    await reviewer.page.getByRole('heading', { name: '审查意见' }).waitFor()
    await returned.scrollIntoViewIfNeeded()
    await look(reviewer.page, 'approver-returned')
    await reviewer.page.getByRole('radio', { name: '拟不予' }).check()
    await reviewer.page.getByRole('button', { name: '提交意见' }).click()
    await reviewer.page.getByText('拟不予许可时必须写明理由').waitFor()
    await reviewer.page
      .getByLabel('意见', { exact: true })
      .fill('经核实，经营场所为住宅，不符合许可条件，拟不予许可。')
    await reviewer.page.getByRole('group', { name: '依据' }).getByRole('checkbox').first().check()
    await reviewer.page.getByRole('button', { name: '提交意见' }).click()
    await reviewer.page.getByRole('button', { name: '提交意见' }).waitFor({ state: 'hidden' })
    await leave(reviewer)

    // The chief may not refuse: their answer is an opinion too, for the approver.
    await openInList(chief.page, '/approver', number)
    await chief.page.getByText('经核实，经营场所为住宅，不符合许可条件，拟不予许可。').waitFor()
    await chief.page.getByRole('radio', { name: '拟不予' }).check()
    await chief.page.getByLabel('意见', { exact: true }).fill('同意审查意见，拟不予许可。')
    await chief.page.getByRole('button', { name: '提交意见' }).click()
    await chief.page.getByRole('button', { name: '提交意见' }).waitFor({ state: 'hidden' })
    await leave(chief)

    const approver = await atDesk('xinwen.decide', 'approver')
    await openInList(approver.page, '/approver', number)
    await approver.page.getByRole('radio', { name: '不予' }).check()
    await approver.page
      .getByLabel('意见', { exact: true })
      .fill('经营场所为住宅，不符合《出版物市场管理规定》规定的条件。')
    await approver.page.getByRole('group', { name: '依据' }).getByRole('checkbox').first().check()
    await approver.page.getByRole('button', { name: '作出决定' }).click()
    await approver.page.getByRole('button', { name: '确认不予' }).click()
    await approver.page.getByRole('button', { name: '作出决定' }).waitFor({ state: 'hidden' })
    await leave(approver)

    const applicant = await atHome('company', { viewport: PHONE })
    await applicant.page.goto(`/cases/${id}`)
    const why = applicant.page.getByRole('region', { name: '未获批准的理由' })
    await why.getByText('经营场所为住宅，不符合《出版物市场管理规定》规定的条件。').waitFor()
    await why.getByText(/行政复议.*行政诉讼/).waitFor()
    await applicant.page.getByRole('link', { name: /不予.*决定书/ }).waitFor()
    await check(applicant.page, 'case-refused')
    await leave(applicant)
  })
})

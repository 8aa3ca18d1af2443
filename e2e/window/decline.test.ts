import { afterAll, describe, expect, it } from 'vitest'
import { Applicant, atHome } from '../support/applications'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk } from '../support/office'
import { opensPdf } from '../support/papers'

afterAll(closeBrowser)

describe('an application that must be declined', () => {
  it('is declined with its legal reason, and the applicant reads why and what can be done', async () => {
    const { id, number } = await (await Applicant.of('company')).bookshop('新余市渝水区仙来大道 9 号')

    const clerk = await atDesk('clerk1', 'window')
    const { page } = clerk
    await page.goto('/window/applications')
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').click()
    await page.getByRole('radio', { name: '不予受理' }).check()
    await page.getByRole('radio', { name: '不属于本机关职权范围' }).check()
    const act = page.getByRole('button', { name: '出具不予受理决定书' })
    await act.click()
    await page.getByText('请写明有权办理的机关').waitFor()
    await page.getByText('请说明理由').waitFor()
    await check(page, 'window-decline')
    await page.getByLabel('有权办理的机关').fill('江西省新闻出版局')
    await page.getByLabel('说明', { exact: true }).fill('申请从事图书批发，由省级出版行政主管部门决定。')
    await act.click()
    await page.getByRole('heading', { level: 1, name: '不予受理' }).waitFor()
    await page.getByText('不予受理决定书').first().waitFor()
    await page.getByRole('button', { name: '打开打印' }).first().click()
    await opensPdf(page.getByRole('dialog'))
    await leave(clerk)

    const applicant = await atHome('company', { viewport: PHONE })
    const own = applicant.page
    await own.goto('/cases')
    await own.getByRole('article').filter({ hasText: number }).getByText('不予受理').waitFor()
    await own.getByRole('article').filter({ hasText: number }).getByRole('link').first().click()
    const why = own.getByRole('region', { name: '不予受理的理由' })
    await why.getByText('不属于本机关职权范围').waitFor()
    await why.getByText('江西省新闻出版局').waitFor()
    await why.getByText('申请从事图书批发，由省级出版行政主管部门决定。').waitFor()
    await why.getByText(/六十日内依法申请行政复议.*六个月内依法向人民法院提起行政诉讼/).waitFor()
    await look(own, 'case-declined')
    const [paper] = await Promise.all([
      own.context().waitForEvent('response', (response) => response.url().includes(`/${id}/documents/`)),
      own.getByRole('link', { name: /不予受理决定书/ }).click(),
    ])
    expect(paper.headers()['content-type']).toContain('application/pdf')
    await leave(applicant)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { Applicant, BOOKSHOP, type Filed } from '../support/applications'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { publishLike, publishNext } from '../support/items'
import { atDesk, Desk } from '../support/office'

afterAll(closeBrowser)

const REASON = '新版把消防安全承诺书列为必交，申请人已当面同意补交。'

describe('a running case and a newer guide', () => {
  let first: Filed
  let second: Filed

  beforeAll(async () => {
    const suffix = String(Date.now() % 100_000).padStart(5, '0')
    const code = `${BOOKSHOP.slice(0, 19)}0001${suffix}000`
    await publishLike(BOOKSHOP, code, `出版物零售许可（改版）${suffix}`)
    const applicant = await Applicant.of('company')
    first = await applicant.bookshop('新余市渝水区城南街道示范改版路 1 号', code)
    second = await applicant.bookshop('新余市渝水区城南街道示范改版路 2 号', code)
    const window = await Desk.of('clerk1', 'window')
    await window.accept(first.id)
    await window.accept(second.id)
    await publishNext(code, (guide) => {
      const [form] = guide.materials
      guide.summary = '开办书店、报刊亭，在领取营业执照之后办理。'
      guide.materials = [
        ...guide.materials.filter((one) => one.code !== 'M04'),
        {
          ...form,
          code: 'M07',
          name: '消防安全承诺书',
          nameEn: 'Fire safety undertaking',
          kind: '3',
          main: false,
        },
      ]
      guide.promisedLimit.days = 8
    })
  })

  const open = async (page: Page, filed: Filed) => {
    await page.goto(`/approver/cases/${filed.id}`)
    await page.getByRole('article').getByText(filed.number).waitFor()
  }

  it('says nothing to whoever may not move the case', async () => {
    const reviewer = await atDesk('xinwen.review', 'approver')
    await open(reviewer.page, first)
    await check(reviewer.page, 'a case of which a newer guide is in force')
    expect(await reviewer.page.getByRole('heading', { name: '现行办事指南是第 2 版' }).count()).toBe(0)
    await leave(reviewer)
  })

  it('shows the difference, and moves the case with a reason that stays in the trail', async () => {
    const chief = await atDesk('xinwen.chief', 'approver')
    const { page } = chief
    await open(page, first)
    const panel = page.getByRole('region', { name: '现行办事指南是第 2 版' })
    await panel.getByText('看差别，改按第 2 版办理').click()
    await panel.getByText('消防安全承诺书').first().waitFor()
    await panel.getByText('承诺期限：5 个工作日 → 8 个工作日').waitFor()
    await panel.getByRole('row').filter({ hasText: '领取营业执照之后' }).waitFor()
    await look(page, 'approver-rebase')
    await panel.getByRole('button', { name: '改按第 2 版办理' }).click()
    await panel.getByText('请写明理由').waitFor()
    await panel.getByText('新版向申请人要求更多，须经申请人同意').waitFor()
    await panel.getByLabel('改按新版的理由').fill(REASON)
    await panel.getByRole('checkbox', { name: '申请人已经同意按新版补充以上材料和信息' }).check()
    // What was typed is still there after the page was left.
    await page.reload()
    expect(await panel.getByLabel('改按新版的理由').inputValue()).toBe(REASON)
    await panel.getByRole('checkbox', { name: '申请人已经同意按新版补充以上材料和信息' }).check()
    await panel.getByRole('button', { name: '改按第 2 版办理' }).click()
    await page.getByRole('alert').getByText('已改按第 2 版办理').waitFor()
    expect(await panel.count()).toBe(0)
    const trail = page.getByRole('region', { name: '办理过程' })
    await trail.getByText('改按新版指南').waitFor()
    await trail.getByText(/第 1 版 → 第 2 版 · 宋思齐/).waitFor()
    await trail.getByText(REASON).waitFor()
    await page.getByText('消防安全承诺书').first().waitFor()
    await look(page, 'approver-rebase-done')
    await leave(chief)
  })

  it('tells whoever comes later who moved the case meanwhile, and keeps the reason', async () => {
    const chief = await atDesk('xinwen.chief', 'approver', { viewport: PHONE })
    const { page } = chief
    await open(page, second)
    const panel = page.getByRole('region', { name: '现行办事指南是第 2 版' })
    await panel.getByText('看差别，改按第 2 版办理').click()
    await panel.getByLabel('改按新版的理由').fill(REASON)
    await panel.getByRole('checkbox', { name: '申请人已经同意按新版补充以上材料和信息' }).check()
    await (await Desk.of('xinwen.review', 'approver')).review(second.id, '材料齐全，拟准予许可。')
    await panel.getByRole('button', { name: '改按第 2 版办理' }).click()
    await panel
      .getByRole('alert')
      .getByText(/^孔令仪 已于 \d{4}年\d+月\d+日 \d{2}:\d{2} 推进了本件：/)
      .waitFor()
    await look(page, 'approver-rebase-conflict')
    await panel.getByRole('button', { name: '查看最新情况' }).click()
    await panel.getByRole('alert').waitFor({ state: 'detached' })
    expect(await panel.getByLabel('改按新版的理由').inputValue()).toBe(REASON)
    await panel.getByRole('button', { name: '改按第 2 版办理' }).click()
    await page.getByRole('alert').getByText('已改按第 2 版办理').waitFor()
    await look(page, 'approver-rebase-moved')
    await leave(chief)
  })

  it('says the same in English', async () => {
    const suffix = String((Date.now() + 7) % 100_000).padStart(5, '0')
    const code = `${BOOKSHOP.slice(0, 19)}0001${suffix}000`
    await publishLike(BOOKSHOP, code, `出版物零售许可（英文）${suffix}`)
    const filed = await (await Applicant.of('company')).bookshop('新余市渝水区示范改版路 3 号', code)
    await publishNext(code, (guide) => {
      guide.summary = '开办书店之前办理。'
    })
    const chief = await atDesk('xinwen.chief', 'approver', { locale: 'en-GB' })
    await open(chief.page, filed)
    const panel = chief.page.getByRole('region', { name: 'Version 2 of the guide is in force' })
    await panel.getByText('Compare, and put the case under version 2').click()
    await panel.getByText('Materials, information and time limits of this case stay as they are.').waitFor()
    await look(chief.page, 'approver-rebase-english')
    await leave(chief)
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeBrowser, DESKTOP, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { atDesk } from '../support/office'
import { openInList, sitAtWindow } from '../support/staff'

afterAll(closeBrowser)

const BOOKSHOP = '11360500DE0001148W3000139007000'
const pdf = (name: string) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
})

async function applyOnline(page: Page, premises: string): Promise<string> {
  await signIn(page, 'company')
  await page.goto(`/items/${BOOKSHOP}/apply`)
  await page.getByRole('button', { name: '继续' }).waitFor()
  const restart = page.getByRole('button', { name: '清空重填' })
  if (await restart.isVisible()) await restart.click()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByLabel('法定代表人（经营者）公民身份号码').fill(validNumber('36050219850312123'))
  await page.getByLabel('经营场所地址').fill(premises)
  await page.getByLabel('经营场所面积（平方米）').fill('86')
  await page.getByRole('radio', { name: '图书、报刊零售', exact: true }).check()
  await page.getByRole('group', { name: '通过互联网销售' }).getByRole('radio', { name: '否' }).check()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByLabel('《出版物经营许可申请表》', { exact: true }).setInputFiles(pdf('申请表'))
  await page.getByText('已上传').first().waitFor()
  await page.getByLabel('经营场所使用权证明', { exact: true }).setInputFiles(pdf('租赁合同'))
  await page.getByText('已上传').nth(1).waitFor()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByRole('checkbox', { name: /我声明/ }).check()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { level: 1, name: '申请已收到' }).waitFor()
  const number = /[0-9A-Z]{40,}/.exec(await page.locator('main').innerText())?.[0]
  expect(number).toBeDefined()
  return number ?? ''
}

/** GB 11643: the check digit of an identity number. */
function validNumber(first17: string): string {
  const sum = [...first17].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  )
  return first17 + '10X98765432'[sum % 11]
}

async function refuse(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '不予' }).check()
  await page.getByRole('button', { name: '作出决定' }).click()
  await page.getByText('拟不予许可时必须写明理由').waitFor()
  await page.getByLabel('意见', { exact: true }).fill('经营场所与申请表不一致，不符合许可条件。')
  await page.getByRole('group', { name: '依据' }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: '作出决定' }).click()
  await page.getByRole('button', { name: '确认不予' }).click()
}

describe('a case from the application to the licence', () => {
  it('passes the window, the reviewer and the chief, and is collected at the counter', async () => {
    const citizen = await visitor({ viewport: DESKTOP })
    const number = await applyOnline(citizen.page, '新余市渝水区抱石大道 18 号')

    const clerk = await visitor()
    await sitAtWindow(clerk.page, 'clerk1')
    await clerk.page.goto('/window/applications')
    await clerk.page.getByRole('row').filter({ hasText: number }).waitFor()
    await look(clerk.page, 'window-applications')
    await openInList(clerk.page, '/window/applications', number)
    await clerk.page.getByRole('button', { name: '申请表.pdf' }).click()
    await clerk.page.getByRole('dialog').getByRole('link', { name: '另存' }).waitFor()
    await clerk.page.keyboard.press('Escape')
    await clerk.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await look(clerk.page, 'window-case')
    await clerk.page.getByRole('button', { name: '受理', exact: true }).click()
    await clerk.page.getByRole('heading', { level: 1, name: '已受理' }).waitFor()
    await look(clerk.page, 'window-receipt')

    const reviewer = await visitor()
    await signIn(reviewer.page, 'xinwen.review')
    await reviewer.page.getByRole('row').filter({ hasText: number }).waitFor()
    await look(reviewer.page, 'approver-work')
    await openInList(reviewer.page, '/approver', number)
    await reviewer.page.getByRole('button', { name: '领取' }).click()
    await reviewer.page.getByRole('button', { name: '领取' }).waitFor({ state: 'hidden' })
    await reviewer.page.getByLabel('意见', { exact: true }).fill('材料齐全，符合条件，拟准予许可。')
    await reviewer.page.getByRole('button', { name: '哪些天算在内？' }).first().click()
    await reviewer.page.getByRole('dialog').getByText('计入期限').first().waitFor()
    await look(reviewer.page, 'approver-days')
    await reviewer.page.keyboard.press('Escape')
    await look(reviewer.page, 'approver-case')
    await reviewer.page.getByRole('button', { name: '提交意见' }).click()
    await reviewer.page.getByRole('button', { name: '提交意见' }).waitFor({ state: 'hidden' })
    await leave(reviewer)

    const chief = await visitor({ viewport: PHONE })
    await signIn(chief.page, 'xinwen.chief')
    await openInList(chief.page, '/approver', number)
    await chief.page.getByText('材料齐全，符合条件，拟准予许可。').waitFor()
    const answer = chief.page.getByRole('button', { name: /^(作出决定|提交意见)$/ })
    await answer.waitFor()
    await look(chief.page, 'approver-case')
    await chief.page.getByRole('group', { name: '依据' }).getByRole('checkbox').first().check()
    await answer.click()
    const confirm = chief.page.getByRole('button', { name: '确认准予' })
    await confirm.click()
    await answer.waitFor({ state: 'hidden' })
    await leave(chief)

    const counter = await visitor()
    await sitAtWindow(counter.page, 'collection')
    await counter.page.getByRole('searchbox', { name: '查找' }).fill(number)
    await counter.page.getByRole('row').filter({ hasText: number }).waitFor()
    await look(counter.page, 'window-collection')
    await openInList(counter.page, '/window/collection', number)
    await counter.page.getByLabel('领取人姓名').fill('周启明')
    await counter.page.getByLabel('领取人证件后四位').fill('0000')
    await counter.page.getByRole('checkbox', { name: '领取人已在送达回证上签名' }).check()
    await counter.page.getByRole('button', { name: '确认交付' }).click()
    await counter.page.getByRole('alert').getByText('后四位').waitFor()
    await counter.page.getByLabel('领取人证件后四位').fill('011M')
    await counter.page.getByRole('button', { name: '确认交付' }).click()
    await counter.page.getByRole('heading', { level: 1, name: '已交付' }).waitFor()
    await counter.page.getByText('送达回证').first().waitFor()
    await look(counter.page, 'window-delivered')

    // The licence that was granted says to everybody that it is genuine.
    await citizen.page.goto('/licences')
    await citizen.page.getByRole('link').filter({ hasText: '出版物' }).first().waitFor()
    await look(citizen.page, 'licences-granted')
    await leave(counter)
    await leave(clerk)
    await leave(citizen)
  })

  it('goes up to the level that may refuse', async () => {
    const citizen = await visitor()
    const number = await applyOnline(citizen.page, '新余市渝水区仙来大道 66 号')
    await leave(citizen)
    const clerk = await atDesk('clerk1', 'window')
    await openInList(clerk.page, '/window/applications', number)
    await clerk.page.getByRole('button', { name: '受理', exact: true }).click()
    await clerk.page.getByRole('heading', { level: 1, name: '已受理' }).waitFor()
    await leave(clerk)

    const reviewer = await atDesk('xinwen.review', 'approver')
    await openInList(reviewer.page, '/approver', number)
    await reviewer.page.getByRole('button', { name: '提交意见' }).click()
    await reviewer.page.getByRole('button', { name: '提交意见' }).waitFor({ state: 'hidden' })
    await leave(reviewer)

    const chief = await atDesk('xinwen.chief', 'approver')
    await openInList(chief.page, '/approver', number)
    await refuse(chief.page)
    await chief.page.getByText('已转上一级审定').waitFor()
    await look(chief.page, 'approver-passed-up')
    await leave(chief)

    const approver = await atDesk('xinwen.decide', 'approver')
    await openInList(approver.page, '/approver', number)
    await refuse(approver.page)
    await approver.page.getByRole('button', { name: '作出决定' }).waitFor({ state: 'hidden' })
    await approver.page.goto('/approver/cases')
    await approver.page.getByRole('row').filter({ hasText: number }).getByText('不予').waitFor()
    await leave(approver)
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { Applicant } from '../support/applications'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk, Desk } from '../support/office'
import { chineseWords } from '../support/words'

afterAll(closeBrowser)

async function inEnglish(page: Page, what: string): Promise<void> {
  await check(page, what)
  expect(await chineseWords(page), what).toEqual([])
}

describe('a clerk who works in English', () => {
  it('accepts an application, and no Chinese word of the interface is left', async () => {
    const { number } = await (await Applicant.of('company')).bookshop('新余市渝水区示范路 61 号')
    const journey = await atDesk('clerk2', 'window')
    const { page } = journey
    await page.goto('/window')
    await page.getByRole('heading', { level: 1, name: '今日来访' }).waitFor()
    expect((await chineseWords(page)).length).toBeGreaterThan(8)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Visits today' }).waitFor()
    await inEnglish(page, 'visits')
    for (const [menu, title] of [
      ['Other systems', 'Other systems'],
      ['Collection', 'Collection counter'],
      ['Hand-overs', 'Paper hand-overs'],
      ['All cases', 'Cases of the hall'],
    ] as const) {
      await page.getByRole('link', { name: menu, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await inEnglish(page, title)
    }
    await page.getByRole('link', { name: 'Applications' }).click()
    await page
      .getByRole('row')
      .filter({ hasText: number })
      .getByRole('link', { name: 'Publication retail licence' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Publication retail licence' }).waitFor()
    await inEnglish(page, 'the case')
    await page.getByRole('radio', { name: /^Do not accept/ }).check()
    await inEnglish(page, 'declining')
    await page.getByRole('radio', { name: /^Ask/ }).check()
    await inEnglish(page, 'asking for a correction')
    await page.getByRole('radio', { name: /^Accept/ }).check()
    await look(page, 'window-case-english')
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Accepted' }).waitFor()
    await inEnglish(page, 'the receipt')
    await page.getByRole('link', { name: 'Open the case' }).click()
    await page.getByRole('heading', { level: 1, name: 'Publication retail licence' }).waitFor()
    await page.getByRole('button', { name: 'Which days count?' }).first().click()
    await page.getByRole('dialog').getByText('counts towards the limit').first().waitFor()
    await inEnglish(page, 'the days')
    await leave(journey)
  })

  it('an officer reads the opinions of others and decides in English, on a phone', async () => {
    const { id } = await (await Applicant.of('company')).bookshop('新余市渝水区示范路 62 号')
    await (await Desk.of('clerk1', 'window')).accept(id)
    await (await Desk.of('xinwen.review', 'approver')).review(id, '材料齐全，拟准予许可。')
    const journey = await atDesk('xinwen.chief', 'approver', { viewport: PHONE, locale: 'en-GB' })
    const { page } = journey
    await page.goto('/approver')
    await page.getByRole('row').nth(1).waitFor()
    await inEnglish(page, 'the work list')
    await page.goto(`/approver/cases/${id}`)
    await page.getByRole('region', { name: 'Earlier opinions' }).getByText('in favour').waitFor()
    await inEnglish(page, 'the case of an officer')
    await page.getByRole('group', { name: 'Legal basis' }).getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Decide', exact: true }).click()
    await inEnglish(page, 'before the decision')
    await page.getByRole('dialog').getByRole('button', { name: 'Grant' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await leave(journey)
  })
})

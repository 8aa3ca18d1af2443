import type { Page } from 'playwright-core'
import { signIn } from './browser'

/** Signs in and sits down at the first window that is offered. */
export async function sitAtWindow(page: Page, login: string): Promise<void> {
  await signIn(page, login)
  await page
    .getByRole('button', { name: '开始办公' })
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  await page.getByLabel('窗口', { exact: true }).waitFor()
  await page.getByRole('button', { name: '开始办公' }).click()
  await page.getByRole('button', { name: '开始办公' }).waitFor({ state: 'hidden' })
}

let serial = Math.floor(Date.now() / 1000) % 900

/** A fictitious villager whom no earlier journey has met: nobody holds two tickets at a time. */
export function villager(name: string): { name: string; number: string } {
  const first = `3605021950${String((Math.floor(Date.now() / 900_000) % 12) + 1).padStart(2, '0')}15${String((serial += 1)).padStart(3, '0')}`
  const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return { name, number: first + '10X98765432'[sum % 11] }
}

/** Opens a case from the list where it waits, however long that is. */
export async function openInList(page: Page, path: string, number: string): Promise<void> {
  await page.goto(path)
  // The list as it was before goes when the answer comes: what is clicked in it until then leads nowhere.
  const found = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('number') === number)
  await page.getByRole('searchbox', { name: '查找' }).fill(number)
  await found
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click()
  await page.getByRole('article').getByText(number).waitFor()
}

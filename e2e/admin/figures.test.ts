import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

describe('the figures of the list', () => {
  it('lead to the items behind them, and go out with the same numbers', async () => {
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.getByRole('link', { name: '指标' }).click()
    await page.getByRole('heading', { level: 1, name: '事项指标' }).waitFor()
    const card = page.getByRole('listitem').filter({ hasText: '一趟不用跑' }).first()
    const words = await card.getByRole('button', { name: /\d+ \/ \d+ 项/ }).innerText()
    const [numerator, base] = words.match(/\d+/g)?.map(Number) ?? []
    await look(page, 'admin-figures')
    await card.getByRole('button', { name: /\d+ \/ \d+ 项/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: `计入的 ${numerator} 项` }).waitFor()
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(numerator)
    await look(page, 'admin-figures-behind')
    await dialog.getByRole('button', { name: /^未计入的/ }).click()
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe((base ?? 0) - (numerator ?? 0))
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await card.getByRole('button', { name: '口径' }).click()
    await page.getByRole('dialog').getByText('到办事现场次数为 0').waitFor()
    await page.keyboard.press('Escape')

    const response = await page.request.get('/api/admin/figures/file?format=COMMA', {
      headers: { 'Accept-Language': 'zh-CN' },
    })
    expect(await response.text()).toContain(`全部,一趟不用跑,${numerator},${base}`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出' }).click(),
    ])
    expect(
      readFileSync((await file.path()) ?? '')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await leave(journey)
  })

  it('are read by the director on a phone', async () => {
    const journey = await visitor({ viewport: PHONE })
    await signIn(journey.page, 'director')
    await journey.page.goto('/supervisor/figures')
    await journey.page.getByRole('heading', { level: 2, name: '按部门' }).waitFor()
    await look(journey.page, 'supervisor-figures')
    await leave(journey)
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

/** How long until something is there, in milliseconds. */
async function taken(what: string, act: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  await act()
  console.log(`${what}: ${(performance.now() - begun).toFixed(0)} ms`)
}

/**
 * With the address that `./bench --only workbench` prints: BASE_URL=… MANY_ITEMS=1 npm --prefix e2e test -- workbench
 */
describe.runIf(process.env.MANY_ITEMS)('the workbench of a city with five thousand items', () => {
  it('finds, walks through and never loses the place', async () => {
    const desk = await atDesk('items', 'admin')
    const { page } = desk
    const first = page.getByRole('table', { name: '事项' }).getByRole('row').nth(1).getByRole('link')
    await taken('the list', async () => {
      await page.goto('/admin/items')
      await first.waitFor()
    })
    await page.getByText(/共 50\d\d 项/).waitFor()
    await look(page, 'workbench-many')
    await taken('narrowed to a level', async () => {
      await page.getByLabel('行使层级').selectOption({ label: '乡镇级' })
      await expect.poll(() => page.url()).toContain('level=5')
      await page.getByText(/^共 [1-4]\d\d\d 项$/).waitFor()
    })
    await taken('found by a word', async () => {
      await page.getByRole('searchbox', { name: '查找事项' }).fill('登记')
      await page.getByRole('button', { name: '搜索' }).click()
      await expect.poll(() => first.textContent()).toContain('登记')
    })
    await taken('the second page', async () => {
      await page.getByRole('button', { name: '第 2 页' }).click()
      await expect.poll(() => page.url()).toContain('page=2')
      await page.getByRole('button', { name: '第 2 页' }).and(page.locator('[aria-current=page]')).waitFor()
    })
    await expect.poll(() => page.getByRole('table', { name: '事项' }).getByRole('row').count()).toBe(51)
    const list = page.url()
    const last = page.getByRole('table', { name: '事项' }).getByRole('row').nth(50).getByRole('link')
    const named = (await last.textContent()) ?? ''
    await taken('an item', async () => {
      await last.click()
      await page.getByRole('heading', { level: 1, name: named }).waitFor()
    })
    await page.getByText(/^第 100 项，共 \d+ 项$/).waitFor()
    await taken('the next one, on the next page of the list', async () => {
      await page.getByRole('link', { name: '下一项' }).click()
      await page.getByText(/^第 101 项，共 \d+ 项$/).waitFor()
    })
    await page.getByRole('link', { name: '上一项' }).click()
    await page.getByText(/^第 100 项，共 \d+ 项$/).waitFor()
    await page.getByRole('heading', { level: 1, name: named }).waitFor()
    await look(page, 'workbench-many-item')

    await taken('its next version, opened', async () => {
      await page.getByRole('button', { name: '编写新版' }).click()
      await page.getByLabel('一句话说明').waitFor()
    })
    const words = `经营者办理登记（${Date.now().toString(36)}）。`
    await page.getByLabel('一句话说明').fill(words)
    await taken('saved and looked through', async () => {
      await page.getByRole('button', { name: '保存', exact: true }).click()
      await page.getByText('已保存').waitFor()
    })
    await page.getByRole('tab', { name: '群众看到的' }).click()
    await page.getByRole('article').getByText(words).waitFor()
    await look(page, 'workbench-many-draft')
    await page.getByRole('tab', { name: /^发现/ }).click()
    await look(page, 'workbench-many-findings')
    await page.getByRole('link', { name: '下一项' }).click()
    await page.getByText(/^第 101 项，共 \d+ 项$/).waitFor()
    await page.goBack()
    await page.goBack()
    await page.getByRole('link', { name: '事项', exact: true }).last().click()
    await expect.poll(() => page.url()).toBe(list)
    await page.getByRole('button', { name: '第 2 页' }).and(page.locator('[aria-current=page]')).waitFor()
    await page.setViewportSize(PHONE)
    await look(page, 'workbench-many')
    await leave(desk)
  })

  it('shows every page in which the whole list comes together', async () => {
    const desk = await atDesk('items2', 'admin')
    const { page } = desk
    await taken('export of the whole list', async () => {
      await page.goto('/admin/items')
      const file = page.waitForEvent('download')
      await page.getByRole('button', { name: '导出所列事项' }).click()
      await file
    })
    for (const [path, heading] of [
      ['/admin/clauses', '兜底条款'],
      ['/admin/figures', '指标'],
      ['/admin/conformity', '标准一致'],
      ['/admin/basics', '基本目录'],
      ['/admin/lists', '清单'],
    ] as const) {
      await taken(heading, async () => {
        await page.goto(path)
        await page.getByRole('heading', { level: 1, name: heading }).waitFor()
        await page.waitForLoadState('networkidle')
      })
      await look(page, `workbench-many-${path.slice('/admin/'.length)}`)
    }
    await page.goto('/admin/clauses')
    await taken('all items looked through for vague clauses', async () => {
      await page.getByRole('button', { name: '检查全部事项' }).click()
      await page.getByText(/上次检查：.*共 50\d\d 个事项/).waitFor()
    })
    await look(page, 'workbench-many-clauses-found')
    await leave(desk)
  })
})

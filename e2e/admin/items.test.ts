import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, leave, look, PHONE, signIn, visitor } from '../support/browser'

afterAll(closeBrowser)

/** An item of the demonstration city of which the next version is written. */
const ITEM = '户外广告'

describe('the item administrators', () => {
  it('write the next version, mend what was found, and another person reviews it before it is published', async () => {
    const author = await visitor()
    const { page } = author
    await signIn(page, 'items')
    await page.getByRole('heading', { level: 1, name: '事项' }).waitFor()
    await page.getByRole('row').nth(3).waitFor()
    await look(page, 'admin-items')
    await page.getByRole('searchbox', { name: '查找事项' }).fill(ITEM)
    await page.getByRole('button', { name: '搜索' }).click()
    const link = page.getByRole('row').nth(1).getByRole('link')
    await expect.poll(async () => link.textContent()).toContain(ITEM)
    await link.click()
    await page.getByRole('tab', { name: '版本' }).waitFor()
    await look(page, 'admin-item')
    const code = decodeURIComponent(page.url().split('/').pop() ?? '')
    await page.getByRole('button', { name: '编写新版' }).click()

    const summary = page.getByLabel('一句话说明')
    await summary.waitFor()
    const words = `设置大型户外广告之前办理（${Date.now().toString(36)}）。`
    await summary.fill('')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('处问题须先改正').waitFor()
    await page.getByRole('tab', { name: /^发现/ }).click()
    await page.getByRole('button', { name: /^summary/ }).click()
    await expect.poll(() => summary.evaluate((field) => field === document.activeElement)).toBe(true)
    await look(page, 'admin-draft-findings')
    await summary.fill(words)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('tab', { name: '群众看到的' }).click()
    await page.getByRole('article').getByText(words).waitFor()
    await look(page, 'admin-draft')
    await page.getByRole('tab', { name: '与现行版对照' }).click()
    await page.getByRole('cell', { name: /summary/ }).waitFor()
    await look(page, 'admin-draft-difference')
    await page.getByRole('button', { name: '提交复核' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交复核' }).click()
    await page.getByText('等待另一位事项管理员复核').waitFor()
    const draft = page.url()

    const second = await visitor()
    await signIn(second.page, 'items2')
    await second.page.goto(draft)
    await second.page.getByRole('button', { name: '复核通过' }).click()
    await second.page.getByRole('dialog').getByRole('button', { name: '复核通过' }).click()
    await second.page.getByText('待发布').waitFor()
    await second.page.getByRole('button', { name: '发布', exact: true }).click()
    await second.page.getByRole('dialog').getByText('受理的大厅').waitFor()
    await look(second.page, 'admin-draft-publish')
    await second.page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await second.page.getByRole('link', { name: '查看事项' }).waitFor()
    await leave(second)
    await leave(author)

    const citizen = await visitor()
    await citizen.page.goto(`/items/${code}`)
    await citizen.page.getByText(words).waitFor()
    await leave(citizen)
  })

  it('see which texts of an item were not compared, and where it comes from', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await signIn(page, 'items')
    await page.getByText(/共 \d+ 项/).waitFor()
    await look(page, 'admin-items-phone')
    await page.locator('table').getByRole('link').first().click()
    await page.getByRole('tab', { name: '文本来源' }).click()
    await page
      .getByText(/^(已核对|未核对)$/)
      .first()
      .waitFor()
    await page.getByRole('tab', { name: '沿革' }).click()
    await page.getByRole('heading', { name: '历次调整' }).waitFor()
    await leave(journey)
  })
})

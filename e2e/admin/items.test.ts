import { afterAll, describe, expect, it } from 'vitest'
import { Applicant, BOOKSHOP } from '../support/applications'
import { closeBrowser, leave, look, PHONE, visitor } from '../support/browser'
import { atDesk } from '../support/office'
import { publishLike } from '../support/items'

afterAll(closeBrowser)

/** An item of the demonstration city of which the next version is written. */
const ITEM = '户外广告'

describe('the item administrators', () => {
  it('write the next version, mend what was found, and another person reviews it before it is published', async () => {
    const author = await atDesk('items', 'admin')
    const { page } = author
    await page.goto('/admin')
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
    await page.getByRole('button', { name: /^一句话说明/ }).click()
    await expect.poll(() => summary.evaluate((field) => field === document.activeElement)).toBe(true)
    await look(page, 'admin-draft-findings')
    await summary.fill(words)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('tab', { name: '群众看到的' }).click()
    await page.getByRole('article').getByText(words).waitFor()
    await look(page, 'admin-draft')
    await page.getByRole('tab', { name: '与现行版对照' }).click()
    await page.getByRole('cell', { name: /一句话说明/ }).waitFor()
    await look(page, 'admin-draft-difference')
    await page.getByRole('button', { name: '提交复核' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交复核' }).click()
    await page.getByText('等待另一位事项管理员复核').waitFor()
    const draft = page.url()

    const second = await atDesk('items2', 'admin')
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

  it('merge two items with cases open: the cases go along, the old name finds what is left', async () => {
    const suffix = String((Date.now() % 900) + 100)
    const old = `${BOOKSHOP.slice(0, 28)}${suffix}`
    const name = `出版物网络零售许可${suffix}`
    await publishLike(BOOKSHOP, old, name)
    const company = await Applicant.of('company')
    const filed = await company.bookshop('新余市渝水区示范路18号', old)

    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto(`/admin/items/${old}`)
    await page.getByRole('button', { name: '事项调整' }).click()
    const dialog = page.getByRole('dialog', { name: '事项调整' })
    await dialog.getByLabel('变更方式').selectOption('MERGE')
    await dialog.getByLabel('原事项编码').fill(`${old}\n${BOOKSHOP}`)
    await dialog.getByLabel('变更后事项编码').fill(BOOKSHOP)
    await dialog.getByLabel('文件名称').fill('关于合并同类事项的决定')
    await dialog.getByLabel('文号').fill('余府发〔2026〕12号')
    await dialog.getByLabel('制发机关').fill('新余市人民政府')
    await dialog.getByLabel('文件日期').fill('2026-11-01')
    await dialog.getByLabel('生效日期').fill('2026-11-20')
    await dialog.getByLabel(/^移到承接的事项/).check()
    await dialog.getByLabel('原因').fill('同类事项合并办理')
    await look(page, 'admin-adjustment')
    await dialog.getByRole('button', { name: '登记并办理' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.goto(`/admin/items/${BOOKSHOP}`)
    await page.getByRole('tab', { name: '沿革' }).click()
    await page.getByRole('link', { name: old }).waitFor()
    await page.getByText('在办件移交 1 件').first().waitFor()
    await look(page, 'admin-lineage')
    await leave(journey)

    const citizen = await visitor({ viewport: PHONE })
    await citizen.page.goto(`/search?q=${encodeURIComponent(name)}`)
    await citizen.page.getByText(new RegExp(`原事项.*${name}`)).waitFor()
    await look(citizen.page, 'search-former-name')
    await citizen.page.goto(`/items/${old}`)
    await citizen.page.getByText('余府发〔2026〕12号').waitFor()
    await citizen.page.getByRole('link', { name: BOOKSHOP }).click()
    await citizen.page.getByRole('heading', { level: 1, name: '出版物零售业务许可' }).waitFor()
    await leave(citizen)
    await company.withdraw(filed.id, '不再办理')
  })

  it('see which texts of an item were not compared, and where it comes from', async () => {
    const journey = await atDesk('items', 'admin', { viewport: PHONE })
    const { page } = journey
    await page.goto('/admin')
    await page.getByText(/共 \d+ 项/).waitFor()
    await look(page, 'admin-items')
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

import { afterAll, describe, expect, it } from 'vitest'
import { check, closeBrowser, leave, look, PHONE, signIn, visitor } from '../support/browser'

afterAll(closeBrowser)

describe('the separated administrators', () => {
  it('open and disable accounts as system administrator', async () => {
    const journey = await visitor()
    const { page } = journey
    await signIn(page, 'system')
    await page.getByRole('heading', { level: 1, name: '账号' }).waitFor()
    await page.getByRole('row').nth(3).waitFor()
    await look(page, 'admin-accounts')
    const login = `new.${Date.now().toString(36)}`
    await page.getByRole('button', { name: '开设账号' }).first().click()
    const dialog = page.getByRole('dialog', { name: '开设账号' })
    await dialog.getByLabel('账号').fill(login)
    await dialog.getByLabel('姓名').fill('钱新来')
    await dialog.getByLabel('初始口令').fill('Window-2026-First')
    await dialog.getByRole('button', { name: '开设账号' }).click()
    await page.getByRole('dialog', { name: `动态码密钥：${login}` }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox', { name: '按账号查找' }).fill(login)
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByRole('button', { name: '停用' }).click()
    await page.getByText('已停用').waitFor()
    await page.getByRole('link', { name: '机构' }).click()
    await page.getByRole('row').nth(3).waitFor()
    await look(page, 'admin-structure')
    await page.getByRole('tab', { name: '大厅' }).click()
    await page.getByRole('button', { name: '窗口' }).first().click()
    await page.getByRole('dialog').getByRole('row').nth(2).waitFor()
    await page.keyboard.press('Escape')
    // Latitude and longitude the wrong way round is nowhere in China.
    await page.getByRole('button', { name: '位置和时间' }).first().click()
    const location = page.getByRole('dialog', { name: '新余市政务服务中心的位置和开放时间' })
    await expect.poll(() => location.getByLabel('纬度').inputValue()).toBe('27.8178')
    await location.getByLabel('纬度').fill('114.9171')
    await location.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => location.getByLabel('纬度').getAttribute('aria-invalid')).toBe('true')
    await check(page, 'a hall outside China')
    await location.getByLabel('纬度').fill('27.8178')
    await location.getByLabel('工作日开放时段').fill('9点到5点')
    await location.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => location.getByLabel('工作日开放时段').getAttribute('aria-invalid')).toBe('true')
    await location.getByLabel('工作日开放时段').fill('09:00–12:00，13:00–17:00')
    await location.getByRole('button', { name: '保存' }).click()
    await location.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '参数' }).click()
    await page.getByRole('row').nth(3).waitFor()
    await look(page, 'admin-settings')
    await leave(journey)
  })

  it('grant roles and read appointments as security administrator', async () => {
    const journey = await visitor()
    const { page } = journey
    await signIn(page, 'security')
    await page.getByRole('button', { name: '授予角色' }).first().waitFor()
    await page.getByRole('link', { name: '任命' }).click()
    await page.getByRole('row').nth(3).waitFor()
    await look(page, 'admin-appointments')
    await page.getByRole('link', { name: '授权' }).click()
    await page.getByRole('row').nth(3).waitFor()
    await look(page, 'admin-authorisations')
    await leave(journey)
  })

  it('read the trail as audit administrator, and it says so', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await signIn(page, 'audit')
    await page.getByRole('heading', { level: 1, name: '审计' }).waitFor()
    await page.getByText('登录').first().waitFor()
    await look(page, 'admin-audit')
    await leave(journey)
  })
})

describe('supervision', () => {
  it('reads every case by due date, and changes nothing', async () => {
    const journey = await visitor()
    const { page } = journey
    await signIn(page, 'supervisor')
    await page.getByRole('heading', { level: 1, name: '在办件监督' }).waitFor()
    await look(page, 'supervisor-cases')
    await leave(journey)
  })
})

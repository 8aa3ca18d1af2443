import { afterAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeBrowser, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { atDesk } from '../support/office'
import { sitAtWindow, villager } from '../support/staff'

afterAll(closeBrowser)

interface Person {
  name: string
  number: string
}
const VILLAGERS: Person[] = [
  { name: '胡桂花', number: '36050219550318998X' },
  { name: '傅水根', number: '360502194807029972' },
  { name: '简冬秀', number: '360502196211119984' },
]

async function attendee(page: Page, person: Person): Promise<void> {
  await page.goto('/window')
  await page.getByRole('button', { name: /登记取号/ }).click()
  const dialog = page.getByRole('dialog', { name: '登记取号' })
  await dialog.getByLabel('姓名').first().fill(person.name)
  await dialog.getByLabel('证件号码').first().fill(person.number)
}

describe('a window clerk', () => {
  it('serves a village agent with several people’s files: advises, receives and accepts', async () => {
    const journey = await visitor()
    const { page } = journey
    await sitAtWindow(page, 'clerk3')
    await look(page, 'window-visits')
    const agent = villager('黄秀英')
    await attendee(page, {
      ...agent,
      number: `${agent.number.slice(0, 17)}${agent.number.endsWith('1') ? '2' : '1'}`,
    })
    const dialog = page.getByRole('dialog', { name: '登记取号' })
    await dialog.getByRole('radio', { name: '代他人办理' }).check()
    await dialog.getByRole('button', { name: '再加一位委托人' }).click()
    await dialog.getByRole('button', { name: '再加一位委托人' }).click()
    for (const [index, villager] of VILLAGERS.entries()) {
      const group = dialog.getByRole('group', { name: `委托人 ${index + 1}` })
      await group.getByLabel('姓名').fill(villager.name)
      await group.getByLabel('证件号码').fill(villager.number)
      await group
        .getByLabel(/^委托书/)
        .first()
        .setInputFiles({
          name: `委托书-${villager.name}.png`,
          mimeType: 'image/png',
          buffer: Buffer.from(
            'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
            'base64',
          ),
        })
      await group.getByText('已上传').waitFor()
    }
    // A wrong check digit is said at the field, and nothing typed is lost.
    await dialog.getByRole('button', { name: '取号' }).click()
    await dialog.getByText(/校验位不正确/).waitFor()
    await look(page, 'window-ticket')
    await dialog.getByLabel('证件号码').first().fill(agent.number)
    await dialog.getByRole('button', { name: '取号' }).click()
    await page.getByRole('heading', { level: 1, name: /号/ }).waitFor()
    await page.getByRole('combobox', { name: '搜索要办的事' }).fill('cbzm')
    await page.getByRole('option', { name: /社保参保证明/ }).click()
    await page.getByRole('button', { name: '只咨询' }).first().waitFor()
    await look(page, 'window-visit')

    await page.getByRole('link', { name: '收件' }).first().click()
    await page.getByRole('heading', { level: 1, name: '收件：社保参保证明' }).waitFor()
    expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('胡桂花')
    await page.getByLabel('联系电话').fill('13900000001')
    await page.getByRole('radio', { name: '职工基本养老保险' }).check()
    await page.getByLabel('起始月份的首日').fill('2024-01-01')
    await page.getByLabel('截止月份的末日').fill('2026-10-31')
    await look(page, 'window-intake')
    await page.keyboard.press('Alt+a')
    await page.getByRole('heading', { level: 1, name: '已受理' }).waitFor()
    await look(page, 'window-receipt')
    await page.getByRole('link', { name: '返回来访' }).click()
    await page.getByText('已收件').first().waitFor()
    await page.getByRole('button', { name: /结束来访/ }).click()
    await page.getByRole('heading', { level: 1, name: '今日来访' }).waitFor()
    await leave(journey)
  })

  it('asks once for every correction, and takes it in at the next visit', async () => {
    const journey = await atDesk('clerk1', 'window')
    const { page } = journey
    await attendee(page, villager('晏春莲'))
    await page.getByRole('dialog').getByRole('button', { name: '取号' }).click()
    await page.getByRole('combobox', { name: '搜索要办的事' }).fill('公积金提取')
    await page.getByRole('option', { name: /住房公积金提取/ }).click()
    await page.getByRole('link', { name: '收件' }).click()
    await page.getByRole('radio', { name: '租房' }).check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('联系电话').fill('13900000009')
    await page.getByLabel('个人公积金账号').fill('360500123456')
    await page.getByLabel('提取金额（元）').fill('6000')
    await page.getByLabel('收款银行', { exact: true }).fill('示范银行新余分行')
    await page.getByLabel('收款银行卡号').fill('6222020000000000000')
    await page.getByRole('checkbox', { name: '《住房公积金提取申请表》' }).check()
    await page
      .getByRole('group', { name: '《住房公积金提取申请表》的常见问题' })
      .getByRole('button')
      .first()
      .click()
    await look(page, 'window-intake-defects')
    await page.getByRole('button', { name: /补正告知（1）/ }).click()
    await page.getByRole('heading', { level: 1, name: '已一次性告知补正' }).waitFor()
    await page.getByText('补正材料告知书').first().waitFor()
    const address = page.url().replace(/\/receipt.*/, '')
    await page.getByRole('link', { name: '返回来访' }).click()
    await page.getByRole('combobox', { name: '搜索要办的事' }).fill('公积金提取')
    await page.getByRole('option', { name: /住房公积金提取/ }).click()
    await page.getByRole('link', { name: '收件' }).waitFor()
    await page.goto(address)
    await page.getByRole('checkbox', { name: '《住房公积金提取申请表》' }).check()
    await look(page, 'window-correction')
    await page.getByRole('button', { name: '收下补正材料' }).click()
    await page.getByRole('heading', { name: '受理审查' }).waitFor()
    await leave(journey)
  })

  it('receives for another system, enters its number and its result', async () => {
    const journey = await atDesk('clerk1', 'window')
    const { page } = journey
    await attendee(page, villager('敖细毛'))
    await page.getByRole('dialog').getByRole('button', { name: '取号' }).click()
    await page.getByRole('combobox', { name: '搜索要办的事' }).fill('换身份证')
    await page.getByRole('option', { name: /居民身份证到期换领/ }).click()
    await page.getByRole('link', { name: '收件' }).click()
    await page.getByText('公安机关人口信息管理系统').waitFor()
    await page.getByLabel('联系电话').fill('13900000008')
    await page.getByLabel('常住户口所在地住址').fill('新余市渝水区罗坊镇示范村8号')
    await page.getByLabel('原证有效期届满日').fill('2026-12-01')
    await page.getByRole('radio', { name: '窗口领取' }).check()
    await page.getByRole('checkbox', { name: '居民身份证原证' }).check()
    await page.getByRole('button', { name: /收件并受理/ }).click()
    await page.getByRole('link', { name: '打开办件' }).click()
    await page.getByLabel('外部系统编号').fill('GA-36050220261122001')
    await look(page, 'window-outside')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { name: '录入结果（GA-36050220261122001）' }).waitFor()
    await page.getByLabel('结果文号').fill('GA-R-1')
    await page.getByRole('button', { name: '录入结果' }).click()
    await page.getByRole('heading', { name: '出件' }).waitFor()
    await leave(journey)
  })

  it('works on a phone too', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await signIn(page, 'duty')
    await page.getByRole('heading', { level: 1, name: '新余市政务服务中心' }).waitFor()
    await look(page, 'window-overview')
    await page.getByRole('link', { name: '来访' }).click()
    await page.getByRole('heading', { level: 1, name: '今日来访' }).waitFor()
    await look(page, 'window-visits')
    await page.getByRole('link', { name: '在办件' }).click()
    await page.getByRole('heading', { level: 1, name: '大厅在办' }).waitFor()
    await look(page, 'window-cases')
    await leave(journey)
  })
})

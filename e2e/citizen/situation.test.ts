import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { pdf } from '../support/papers'
import { sitAtWindow, villager } from '../support/staff'

afterAll(closeBrowser)

const FUND = '12360500DE000149803002017046000'

describe('a guide that asks about the situation', () => {
  it('leads to exactly my list, to an application with it, and to the same list at the window', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await signIn(page, 'citizen3')
    await page.goto(`/items/${FUND}`)
    await page.getByRole('group', { name: '为什么提取？' }).waitFor()
    expect(await page.getByText('购房借款合同').count()).toBe(0)
    await look(page, 'situation-question')
    // Nothing is chosen for anybody.
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText('请选择一项').waitFor()
    await page.getByRole('radio', { name: '租房' }).check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '您需要准备 4 份材料，不多不少' }).waitFor()
    await page.getByText('家庭无自有住房查询结果').waitFor()
    expect(await page.getByText('购房借款合同').count()).toBe(0)
    expect(page.url()).toContain('reason=rent')
    await look(page, 'situation-list')
    const list = await page.getByRole('link', { name: /下载材料清单/ }).getAttribute('href')
    const paper = await page.request.get(new URL(list ?? '', page.url()).href)
    expect(paper.headers()['content-type']).toContain('application/pdf')

    // Another answer is another list.
    await page.getByRole('button', { name: /更改/ }).click()
    await page.getByRole('radio', { name: '偿还购房贷款本息' }).check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '您需要准备 5 份材料，不多不少' }).waitFor()
    await page.getByRole('button', { name: /更改/ }).click()
    await page.getByRole('radio', { name: '租房' }).check()
    await page.getByRole('button', { name: '下一步' }).click()

    await page.getByRole('link', { name: '在线办理' }).click()
    await page.getByRole('radio', { name: /买买提/ }).waitFor()
    const restart = page.getByRole('button', { name: '清空重填' })
    if (await restart.isVisible()) await restart.click()
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByLabel('个人公积金账号').fill('360500123457')
    await page.getByLabel('提取金额（元）').fill('6000')
    await page.getByLabel('收款银行', { exact: true }).fill('示范银行新余分行')
    await page.getByLabel('收款银行卡号').fill('6222020000000000001')
    await page.getByRole('button', { name: '继续' }).click()
    await page
      .getByLabel(/住房公积金提取申请表/)
      .first()
      .setInputFiles(pdf('住房公积金提取申请表'))
    await page.getByText('已上传').waitFor()
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByRole('checkbox', { name: /我声明/ }).check()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { level: 1, name: '申请已收到' }).waitFor()
    await leave(journey)

    const window = await visitor()
    await sitAtWindow(window.page, 'clerk1')
    await window.page.goto('/window')
    await window.page.getByRole('button', { name: /登记取号/ }).click()
    const dialog = window.page.getByRole('dialog', { name: '登记取号' })
    const person = villager('晏春莲')
    await dialog.getByLabel('姓名').first().fill(person.name)
    await dialog.getByLabel('证件号码').first().fill(person.number)
    await dialog.getByRole('button', { name: '取号' }).click()
    await window.page.getByRole('combobox', { name: '搜索要办的事' }).fill('公积金提取')
    await window.page.getByRole('option', { name: /住房公积金提取/ }).click()
    await window.page.getByRole('link', { name: '收件' }).click()
    await window.page.getByRole('radio', { name: '租房' }).check()
    await window.page.getByRole('button', { name: '下一步' }).click()
    await window.page.getByRole('checkbox', { name: '《住房公积金提取申请表》' }).waitFor()
    await window.page.getByText('家庭无自有住房查询结果').waitFor()
    expect(await window.page.getByText('购房借款合同').count()).toBe(0)
    await look(window.page, 'window-intake-situation')
    await leave(window)
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { check, closeBrowser, DESKTOP, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { Desk } from '../support/office'
import { pdf, png } from '../support/papers'

afterAll(closeBrowser)

const BOOKS = '11360500DE0001148W3000139007000'

describe('a company', () => {
  it('opens a bookshop: applies, corrects, gets its licence, and others verify it', async () => {
    const journey = await visitor()
    const { page } = journey
    await signIn(page, 'company')
    await page.goto(`/items/${BOOKS}/apply`)
    const restart = page.getByRole('button', { name: '清空重填' })
    await page.getByRole('radio', { name: /周启明|示范百货/ }).waitFor()
    if (await restart.isVisible()) await restart.click()
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByLabel('申请人名称').waitFor()
    expect(await page.getByLabel('统一社会信用代码').inputValue()).toBe('91360502MADEM0011M')
    const identity = page.getByLabel('法定代表人（经营者）公民身份号码')
    await identity.fill('360502198804129926')
    await page.getByLabel('经营场所面积（平方米）').fill('86.5')
    await page.getByRole('radio', { name: '图书、报刊零售', exact: true }).check()
    await page.getByRole('radio', { name: '否' }).check()
    await page.getByRole('button', { name: '继续' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /公民身份号码：校验位不正确/ })
      .click()
    await identity.fill('360502198804129925')
    await page.getByRole('button', { name: '继续' }).click()

    await page.getByLabel('《出版物经营许可申请表》', { exact: true }).setInputFiles(pdf('申请表'))
    await page.getByText('✓ 已上传').first().waitFor()
    await page.getByLabel('经营场所使用权证明', { exact: true }).setInputFiles(png('租赁合同'))
    await page.getByText('✓ 已上传').nth(1).waitFor()
    await look(page, 'apply-upload')
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByText('租赁合同.png').waitFor()
    await page.getByRole('checkbox', { name: /我声明/ }).check()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { level: 1, name: '申请已收到' }).waitFor()
    const id = new URL(page.url()).pathname.split('/')[2] ?? ''

    const window = await Desk.of('clerk1', 'window')
    await window.requestCorrection(id, [
      { target: 'M03', problem: '合同缺少出租人签章', remedy: '补齐出租人签名或者盖章后重新上传' },
      { target: 'form.premises', problem: '地址没有写到门牌号', remedy: '填写到门牌号' },
    ])
    await page.goto(`/cases/${id}`)
    await page.getByText('有 2 处需要补正').waitFor()
    await look(page, 'correction')
    await page
      .getByLabel('重新上传：经营场所使用权证明', { exact: true })
      .setInputFiles(png('租赁合同（已签章）'))
    await page.getByLabel('经营场所地址').fill('新余市渝水区城北街道示范大道101号1层')
    await page.getByText('✓ 已上传').waitFor()
    await page.getByRole('button', { name: '提交补正' }).click()
    await page.getByText('补正已提交').waitFor()

    await window.accept(id)
    await (await Desk.of('xinwen.review', 'approver')).review(id, '材料齐全，符合条件，建议准予许可。')
    await (await Desk.of('xinwen.chief', 'approver')).grant(id, '准予许可。')

    await page.reload()
    await page.getByText('已作出决定').first().waitFor()
    await page
      .getByText(/承诺期限/)
      .first()
      .waitFor()
    await look(page, 'case-decided')
    await page.getByRole('link', { name: '查看电子证照' }).click()
    await page.getByRole('heading', { level: 1, name: '出版物经营许可证' }).waitFor()
    await look(page, 'licence')
    const identifier = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '')
    await page.goto('/licences')
    await page.getByRole('link', { name: '出版物经营许可证' }).first().waitFor()
    await look(page, 'licences')

    const stranger = await visitor({ viewport: PHONE })
    await stranger.page.goto('/check')
    await stranger.page.getByRole('tab', { name: '验证照真伪' }).click()
    await stranger.page.getByRole('textbox', { name: '电子证照标识' }).fill(identifier)
    await stranger.page.getByRole('button', { name: '验证' }).click()
    await stranger.page.getByText('证照真实').waitFor()
    await look(stranger.page, 'check-licence')
    await stranger.page.goto(`/check/${identifier.slice(0, -1)}0`)
    await stranger.page.getByRole('heading', { name: '查进度、验真伪' }).waitFor()
    await check(stranger.page, 'a licence that does not exist')
    await leave(stranger)
    await leave(journey)
  })

  it('lets anybody who has the number and the last four follow the case, and nobody else', async () => {
    const journey = await visitor({ viewport: DESKTOP })
    const { page } = journey
    await signIn(page, 'company')
    await page.getByRole('article').first().waitFor()
    const number = (await page.getByRole('article').first().textContent())?.match(/[0-9A-Z]{40,}/)?.[0] ?? ''
    const stranger = await visitor({ viewport: PHONE })
    await stranger.page.goto('/check')
    await stranger.page.getByLabel('办件编号').fill(number)
    await stranger.page.getByLabel('申请人证件号码后四位').fill('0000')
    await stranger.page.getByRole('button', { name: '查询' }).click()
    await stranger.page.getByRole('alert').waitFor()
    await stranger.page.getByLabel('申请人证件号码后四位').fill('011M')
    await stranger.page.getByRole('button', { name: '查询' }).click()
    await stranger.page.getByText('申请已收到').waitFor()
    await look(stranger.page, 'check-case')
    expect(await stranger.page.getByRole('main').textContent()).not.toContain('示范百货')
    await leave(stranger)
    await leave(journey)
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, DESKTOP, leave, look, PHONE, signIn, visitor } from '../support/browser'

afterAll(closeBrowser)

const INSURANCE = '11360500DE000156XN3002014056000'

describe('a citizen', () => {
  it.each([PHONE, DESKTOP])(
    'applies, keeps the number, follows the case and withdraws it (%o)',
    async (viewport) => {
      const journey = await visitor({ viewport })
      const { page } = journey
      await page.goto(`/items/${INSURANCE}`)
      await page.getByRole('link', { name: '在线办理' }).click()
      // Signing in leads back to what one wanted.
      await page.getByRole('textbox', { name: '账号' }).fill('citizen')
      await page.getByLabel('密码').fill('Demo-2026-Window')
      await page.getByRole('button', { name: '登录' }).click()
      await page.getByRole('radio', { name: /林晓梅/ }).waitFor()
      const restart = page.getByRole('button', { name: '清空重填' })
      if (await restart.isVisible()) await restart.click()
      await look(page, 'apply-who')
      await page.getByRole('button', { name: '继续' }).click()

      // What is known is filled in; what is missing is said at the field and at the head.
      const name = page.getByLabel('姓名（单位名称）')
      await name.waitFor()
      expect(await name.inputValue()).toBe('林晓梅')
      await page.getByRole('button', { name: '继续' }).click()
      await page.getByRole('alert').getByRole('link', { name: /险种/ }).waitFor()
      await look(page, 'apply-errors')
      await page.getByRole('radio', { name: '职工基本养老保险' }).check()
      await page.getByLabel('起始月份的首日').fill('2024-01-01')
      await page.getByLabel('截止月份的末日').fill('2026-10-31')
      await page.getByText(/^已保存/).waitFor()
      await look(page, 'apply-form')
      await page.getByRole('button', { name: '继续' }).click()
      await page.getByText('由系统核验，不用您提交').waitFor()
      await look(page, 'apply-materials')
      await page.getByRole('button', { name: '继续' }).click()
      await page.getByText('职工基本养老保险').waitFor()
      await page
        .getByText('360502********9925')
        .waitFor({ state: 'visible' })
        .catch(() => undefined)
      await look(page, 'apply-check')
      await page.getByRole('checkbox', { name: /我声明/ }).check()
      await page.getByRole('button', { name: '提交申请' }).click()

      await page.getByRole('heading', { level: 1, name: '申请已收到' }).waitFor()
      await look(page, 'receipt')
      await page.getByRole('link', { name: '查看进度' }).click()
      await page.getByText('申请已收到').waitFor()
      await page
        .getByText(/还剩 \d+ 个工作日/)
        .first()
        .waitFor()
      await page.getByRole('button', { name: '哪些天算在内？' }).first().click()
      await page.getByRole('dialog').getByText('计入期限').first().waitFor()
      await look(page, 'days')
      await page.keyboard.press('Escape')
      await look(page, 'case')

      await page.getByRole('button', { name: '撤回申请' }).click()
      await page.getByLabel('撤回原因').fill('材料填错了，重新申请')
      await page.getByRole('button', { name: '确认撤回' }).click()
      await page.getByText('您已撤回').first().waitFor()
      await page.getByRole('link', { name: '我的办件' }).first().click()
      await page.getByRole('link', { name: '社保参保证明' }).first().waitFor()
      await look(page, 'cases')
      await leave(journey)
    },
  )

  it('finds what was typed again on another device', async () => {
    const first = await visitor()
    await signIn(first.page, 'citizen3')
    await first.page.goto(`/items/${INSURANCE}/apply`)
    await first.page.getByRole('button', { name: '继续' }).click()
    await first.page.getByLabel('用途').selectOption('购房')
    await first.page.getByText(/^已保存/).waitFor()
    await leave(first)
    const second = await visitor({ viewport: PHONE })
    await signIn(second.page, 'citizen3')
    await second.page.goto(`/items/${INSURANCE}/apply`)
    await second.page.getByText('接着上次填写').waitFor()
    await look(second.page, 'apply-kept')
    await second.page.getByRole('button', { name: '继续' }).click()
    expect(await second.page.getByLabel('用途').inputValue()).toBe('购房')
    await leave(second)
  })

  it('goes on where the session ended, with everything typed still there', async () => {
    const journey = await visitor()
    const { page, context } = journey
    await signIn(page, 'citizen2')
    await page.goto(`/items/${INSURANCE}/apply`)
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByLabel('姓名（单位名称）').waitFor()
    await context.clearCookies({ name: 'ONEWINDOW_SESSION' })
    await page.getByLabel('用途').selectOption('入学')
    const dialog = page.getByRole('dialog', { name: '请重新登录' })
    await dialog.waitFor()
    await look(page, 'sign-in-again')
    await dialog.getByRole('textbox', { name: '账号' }).fill('citizen2')
    await dialog.getByLabel('密码').fill('Demo-2026-Window')
    await dialog.getByRole('button', { name: '登录' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/^已保存/).waitFor()
    expect(await page.getByLabel('姓名（单位名称）').inputValue()).toBe('刘𡐓')
    expect(await page.getByLabel('用途').inputValue()).toBe('入学')
    await leave(journey)
  })

  it('entrusts an agent, and takes it back', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await signIn(page, 'citizen3')
    await page.getByRole('link', { name: '委托' }).click()
    await page.getByRole('heading', { name: '我委托的人' }).waitFor()
    await page.getByLabel('受托人账号').fill('agent')
    await page.getByLabel('受托人姓名').fill('黄秀英')
    await page.getByLabel('结束日期').fill('2027-12-31')
    await page.getByRole('button', { name: '确认委托' }).click()
    await page.getByText('委托已生效').waitFor()
    await look(page, 'mandates')
    await page.getByRole('button', { name: '撤销委托' }).first().click()
    await page.getByText('已失效').first().waitFor()
    await leave(journey)
  })
})

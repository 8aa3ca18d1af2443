import { afterAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeBrowser, leave, visitor } from '../support/browser'
import { person } from '../support/people'

afterAll(closeBrowser)

/** What has the focus, by role and name as a screen reader says it, and whether an eye finds it. */
async function focused(page: Page): Promise<{ name: string; seen: string }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const labels = Array.from((element as HTMLInputElement).labels ?? [])
    const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
    const name = [
      element.getAttribute('aria-label') ?? '',
      ...labels.map((label) => label.textContent ?? ''),
      element.matches('input, select, textarea') ? group : (element.textContent ?? ''),
    ].join(' ')
    const outlined = (one: Element | null) =>
      !!one &&
      getComputedStyle(one).outlineStyle !== 'none' &&
      parseFloat(getComputedStyle(one).outlineWidth) >= 2
    const box = element.getBoundingClientRect()
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    const marked =
      outlined(element) ||
      outlined(element.closest('label')) ||
      outlined(element.closest('.box, form, search'))
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      seen: element === document.body ? 'nothing' : !inside ? 'out of sight' : marked ? 'yes' : 'no mark',
    }
  })
}

/** Tabs on until something of that name has the focus; on the way the focus is never lost from sight. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (now.seen !== 'nothing')
      expect(now, `focus after ${passed.slice(-3).join(' > ')}`).toMatchObject({ seen: 'yes' })
    if (name.test(now.name)) return
    passed.push(now.name)
  }
  throw new Error(`Nothing called ${name} was reached: ${passed.join(' > ')}`)
}

describe('somebody without a mouse', () => {
  it('finds an item, applies and submits with the keyboard alone', async () => {
    const journey = await visitor()
    const { page } = journey
    await page.goto('/')
    await page.getByRole('heading', { name: '常办事项' }).waitFor()
    // The first key leads past the menu.
    await page.keyboard.press('Tab')
    expect((await focused(page)).name).toContain('跳到正文')
    await page.keyboard.press('Enter')
    await tabTo(page, /搜索要办的事/)
    await page.keyboard.type('cbzm')
    await page.getByRole('option', { name: /社保参保证明/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '社保参保证明' }).waitFor()

    await tabTo(page, /在线办理/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
    await tabTo(page, /^账号/)
    await page.keyboard.type('citizen3')
    await tabTo(page, /^密码/)
    await page.keyboard.type(person('citizen3').password)
    await page.keyboard.press('Enter')

    await page.getByRole('button', { name: '继续' }).waitFor()
    if (await page.getByRole('button', { name: '清空重填' }).isVisible()) {
      await tabTo(page, /清空重填/)
      await page.keyboard.press('Enter')
    }
    await tabTo(page, /^继续/)
    await page.keyboard.press('Enter')
    await tabTo(page, /险种/)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    expect(await page.getByRole('radio', { name: '职工基本养老保险' }).isChecked()).toBe(true)
    await tabTo(page, /起始月份的首日/)
    await page.keyboard.type('01012024')
    await tabTo(page, /截止月份的末日/)
    await page.keyboard.type('10312026')
    await tabTo(page, /用途/)
    await page.keyboard.type('求职')
    await page.getByText(/^已保存/).waitFor()
    await tabTo(page, /^继续/)
    await page.keyboard.press('Space')
    await page.getByText('由系统核验，不用您提交').waitFor()
    await tabTo(page, /^继续/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '提交申请' }).waitFor()
    // An error is told where the focus goes, and the way back leads to the field.
    await tabTo(page, /^提交申请/)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByRole('link', { name: /声明/ }).waitFor()
    await tabTo(page, /请确认声明|我声明/)
    if (
      !(await page
        .getByRole('checkbox', { name: /我声明/ })
        .evaluate((one) => one === document.activeElement))
    )
      await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: /我声明/ }).isChecked()).toBe(true)
    await tabTo(page, /^提交申请/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '申请已收到' }).waitFor()
    await tabTo(page, /查看进度/)
    await page.keyboard.press('Enter')
    // The receipt says that it was received too: wait for what only the page of the case has.
    await page.getByText('撤回申请').first().waitFor()

    // What was sent can be taken back the same way.
    await tabTo(page, /撤回申请/)
    await page.keyboard.press('Enter')
    await tabTo(page, /撤回原因/)
    await page.keyboard.type('改到窗口办理')
    await tabTo(page, /确认撤回/)
    await page.keyboard.press('Enter')
    await page.getByText('您已撤回').first().waitFor()
    await leave(journey)
  })
})

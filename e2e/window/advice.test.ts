import { afterAll, describe, expect, it } from 'vitest'
import { check, checkNow, closeBrowser, leave, look } from '../support/browser'
import { atDesk } from '../support/office'
import { opensPdf } from '../support/papers'
import { villager } from '../support/staff'

afterAll(closeBrowser)

describe('advice at the window', () => {
  it('is given once, in writing, and starts no clock', async () => {
    const journey = await atDesk('clerk1', 'window')
    const { page } = journey
    await page.goto('/window')
    await page.getByRole('button', { name: /登记取号/ }).click()
    const asker = villager('晏春莲')
    const ticket = page.getByRole('dialog', { name: '登记取号' })
    await ticket.getByLabel('姓名').fill(asker.name)
    await ticket.getByLabel('证件号码').fill(asker.number)
    await ticket.getByRole('button', { name: '取号' }).click()
    await page.getByRole('combobox', { name: '搜索要办的事' }).fill('社会团体登记')
    await page.getByRole('option', { name: /社会团体登记/ }).click()
    await page.getByRole('button', { name: '只咨询' }).click()
    const dialog = page.getByRole('dialog', { name: '一次性告知：社会团体登记' })
    await dialog.getByText('不开始计时').waitFor()
    await dialog.getByLabel('补充说明').fill('会员名单请注明每位会员的单位。')
    await check(page, 'window-advice')
    await dialog.getByRole('button', { name: '打印告知书' }).click()
    const paper = page.getByRole('dialog', { name: '一次性告知书：社会团体登记' })
    await opensPdf(paper)
    await checkNow(page, 'the notice beside the page')
    await page.keyboard.press('Escape')
    await paper.waitFor({ state: 'hidden' })
    // The errand has its outcome: no case, no clock, the visit may end.
    await page.getByText('已告知').waitFor()
    await page.getByRole('button', { name: '打开办件' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '告知书', exact: true }).waitFor()
    await look(page, 'window-advised')
    await page.getByRole('button', { name: /结束来访/ }).click()
    await page.getByRole('heading', { level: 1, name: '今日来访' }).waitFor()
    await page
      .getByRole('row')
      .filter({ hasText: '晏' })
      .filter({ hasText: '已结束' })
      .filter({ hasText: '1 件，0 件未了' })
      .first()
      .waitFor()
    await leave(journey)
  })

  it('tells exactly the list of the situation, once its questions are answered', async () => {
    const journey = await atDesk('clerk1', 'window')
    const { page } = journey
    // What the page tells the server, which a browser does not show of a body that is streamed.
    await page.addInitScript(() => {
      const send = window.fetch.bind(window)
      window.fetch = async (input, init) => {
        if (input instanceof Request && input.method === 'POST' && input.url.endsWith('/advice'))
          sessionStorage.setItem('told', await input.clone().text())
        return send(input, init)
      }
    })
    await page.goto('/window')
    await page.getByRole('button', { name: /登记取号/ }).click()
    const asker = villager('危水根')
    const ticket = page.getByRole('dialog', { name: '登记取号' })
    await ticket.getByLabel('姓名').fill(asker.name)
    await ticket.getByLabel('证件号码').fill(asker.number)
    await ticket.getByRole('button', { name: '取号' }).click()
    await page.getByRole('combobox', { name: '搜索要办的事' }).fill('取水许可')
    await page.getByRole('option', { name: /取水许可/ }).click()
    await page.getByRole('button', { name: '只咨询' }).click()
    const dialog = page.getByRole('dialog', { name: '一次性告知：取水许可' })
    await dialog.getByText('问题没有答完就打印的，告知书列出各种情形的全部材料。').waitFor()
    await dialog.getByRole('radio', { name: '工程已经建成，来领许可证' }).check()
    await dialog.getByRole('button', { name: '下一步' }).click()
    await dialog.getByText('您需要准备 3 份材料，不多不少').waitFor()
    await look(page, 'window-advice-situation')
    await dialog.getByRole('button', { name: '打印告知书' }).click()
    const paper = page.getByRole('dialog', { name: '一次性告知书：取水许可' })
    await opensPdf(paper)
    expect(await page.evaluate(() => sessionStorage.getItem('told'))).toBe('{"answers":{"stage":"ISSUE"}}')
    await page.keyboard.press('Escape')
    await paper.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /结束来访/ }).click()
    await page.getByRole('heading', { level: 1, name: '今日来访' }).waitFor()
    await leave(journey)
  })
})

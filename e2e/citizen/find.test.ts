import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, DESKTOP, leave, look, PHONE, visitor } from '../support/browser'
import { scanned } from '../support/qr'

afterAll(closeBrowser)

describe('somebody who looks for a service item', () => {
  it.each([PHONE, DESKTOP])(
    'finds it by what people say and reads the answer first (%o)',
    async (viewport) => {
      const journey = await visitor({ viewport })
      const { page } = journey
      await page.goto('/')
      await page.getByRole('heading', { name: '常办事项' }).waitFor()
      await page.getByRole('link', { name: '居民身份证到期换领' }).first().waitFor()
      await look(page, 'home')
      const search = page.getByRole('combobox', { name: '搜索要办的事' })
      await search.fill('开书店')
      await page.getByRole('option', { name: /出版物零售业务许可/ }).waitFor()
      await search.press('ArrowDown')
      await search.press('Enter')
      await page.getByRole('heading', { level: 1, name: '出版物零售业务许可' }).waitFor()
      await page.getByText('5 个工作日').first().waitFor()
      await look(page, 'guide')
      await page.getByRole('heading', { name: /设定依据/ }).click()
      await page.getByRole('figure').first().waitFor()
      const whole = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: '完整办事指南' }) })
      expect(await whole.getByRole('heading', { level: 3 }).count()).toBe(15)
      await page.getByRole('button', { name: '分享' }).click()
      const picture = page.getByRole('dialog').getByRole('img', { name: '本指南网址的二维码' })
      await picture.waitFor()
      expect(await scanned(picture)).toBe(page.url())
      await page.keyboard.press('Escape')
      await leave(journey)
    },
  )

  it('takes the guide and its forms home on paper', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await page.goto('/search?q=开书店')
    await page.getByRole('link', { name: '出版物零售业务许可' }).first().click()
    await page.getByRole('heading', { level: 1, name: '出版物零售业务许可' }).waitFor()
    const papers = [
      page.getByRole('link', { name: '下载纸质指南（PDF）' }),
      page.getByRole('link', { name: /下载.*申请表.*空白表格/ }).first(),
      page.getByRole('link', { name: /下载.*申请表.*填写示例/ }).first(),
    ]
    for (const paper of papers) {
      const address = await paper.getAttribute('href')
      const pdf = await page.request.get(address ?? '')
      expect(pdf.status()).toBe(200)
      expect(pdf.headers()['content-type']).toBe('application/pdf')
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    }
    await page.getByRole('heading', { name: /基本信息/ }).click()
    await page.getByText('可以寄送结果').waitFor()
    await look(page, 'guide-facts')
    await leave(journey)
  })

  it.each(['kaishudian', 'tqgjj', '换身份证'])('finds something for %s', async (words) => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await page.goto(`/search?q=${encodeURIComponent(words)}`)
    await page.getByRole('article').first().waitFor()
    await look(page, 'search')
    await leave(journey)
  })

  it('narrows the list by traits, which stand in the address and go one by one', async () => {
    const journey = await visitor()
    const { page } = journey
    await page.goto('/search')
    const status = page.getByRole('status').filter({ hasText: /\d/ })
    const all = Number((await status.innerText()).match(/\d+/)?.[0])
    await page
      .getByRole('group', { name: '层级' })
      .getByRole('checkbox', { name: /^县（区）级/ })
      .check()
    await expect.poll(async () => Number((await status.innerText()).match(/\d+/)?.[0])).toBeLessThan(all)
    const county = Number((await status.innerText()).match(/\d+/)?.[0])
    await page
      .getByRole('group', { name: '层级' })
      .getByRole('checkbox', { name: /^乡镇（街道）级/ })
      .check()
    await expect
      .poll(async () => Number((await status.innerText()).match(/\d+/)?.[0]))
      .toBeGreaterThan(county)
    expect(page.url()).toContain('level=4&level=5')
    await page
      .getByRole('group', { name: '要跑几趟' })
      .getByRole('checkbox', { name: /^一趟不用跑/ })
      .check()
    await page.getByRole('button', { name: '去掉：一趟不用跑' }).waitFor()
    await look(page, 'search-facets')
    await page.getByRole('button', { name: '去掉：县（区）级' }).click()
    await page.getByRole('button', { name: '去掉：县（区）级' }).waitFor({ state: 'detached' })
    await page.goBack()
    await page.getByRole('button', { name: '去掉：县（区）级' }).waitFor()
    await page.getByRole('button', { name: '全部去掉' }).click()
    await expect.poll(async () => Number((await status.innerText()).match(/\d+/)?.[0])).toBe(all)
    await leave(journey)
  })

  it('is understood in spite of a slip', async () => {
    const journey = await visitor({ viewport: PHONE })
    for (const words of ['身份正', 'shenfenzhen']) {
      await journey.page.goto(`/search?q=${encodeURIComponent(words)}`)
      await journey.page.getByRole('link', { name: '居民身份证到期换领' }).first().waitFor()
    }
    await leave(journey)
  })

  it('reads everything in English, as the browser asks for it', async () => {
    const journey = await visitor({ locale: 'en-GB' })
    const { page } = journey
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'What do you need to do?' }).waitFor()
    await page.getByRole('link', { name: 'Publication retail licence' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Publication retail licence' }).waitFor()
    await look(page, 'guide-english')
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { level: 1, name: '出版物零售业务许可' }).waitFor()
    await leave(journey)
  })

  it('reads it large, at 320 pixels too', async () => {
    const journey = await visitor({ viewport: { width: 320, height: 640 } })
    const { page } = journey
    await page.goto('/')
    await page.getByRole('button', { name: '大字版' }).click()
    await page.getByRole('link', { name: '居民身份证到期换领' }).first().click()
    await page.getByRole('heading', { level: 1, name: '居民身份证到期换领' }).waitFor()
    await look(page, 'guide-large')
    await leave(journey)
  })

  it('finds the halls of a village, nearest first', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await page.goto('/halls')
    await page.getByLabel('县区').selectOption({ label: '渝水区' })
    await page.getByLabel('乡镇、街道').selectOption({ label: '罗坊镇' })
    await page.getByRole('article').first().waitFor()
    await look(page, 'halls')
    await leave(journey)
  })

  it('starts from what happens in a life or in a company, by keyboard', async () => {
    const journey = await visitor()
    const { page } = journey
    await page.goto('/')
    const people = page.getByRole('tab', { name: '个人办事' })
    await people.waitFor()
    const events = page.getByRole('list', { name: '按人生事件' })
    await events.getByRole('link', { name: /^生育收养/ }).waitFor()
    await people.focus()
    await page.keyboard.press('ArrowRight')
    const companies = page.getByRole('list', { name: '按企业事件' })
    await companies.getByRole('link', { name: /^开办企业/ }).waitFor()
    await events.waitFor({ state: 'detached' })
    await look(page, 'home-events')
    // From the tab to its panel, and on to the first event.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const first = companies.getByRole('link').first()
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
    const told = (await first.innerText()).match(/\d+/)?.[0]
    await page.keyboard.press('Enter')
    const status = page.getByRole('status').filter({ hasText: /\d/ })
    await expect.poll(async () => (await status.innerText()).match(/\d+/)?.[0]).toBe(told)
    expect(page.url()).toContain('event=founding')
    await leave(journey)
  })

  it.each([PHONE, DESKTOP])(
    'sees where to go, whether it is open, and what is nearest (%o)',
    async (viewport) => {
      const journey = await visitor({ viewport })
      const { page, context } = journey
      await context.grantPermissions(['geolocation'])
      // Somebody in Luofang.
      await context.setGeolocation({ latitude: 27.8731, longitude: 115.1292 })
      const sent: string[] = []
      page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`))
      await page.goto('/items/12360500DE000149803002017046000')
      await page.getByRole('button', { name: '找就近大厅' }).click()
      const where = page.locator('section').filter({ has: page.getByRole('heading', { name: '到哪里办' }) })
      const halls = where.getByRole('article')
      await where.getByRole('heading', { name: '新余市政务服务中心' }).waitFor()
      await halls
        .first()
        .getByText(/^(现在开放，|现在未开放，今天 |今天已结束，下一次 |今日休息，下一次 )/)
        .waitFor()
      expect(await halls.count()).toBe(1)
      sent.length = 0
      await where.getByRole('button', { name: '按我的位置找最近的' }).click()
      await where.getByText(/个办事地点，按直线距离由近到远/).waitFor()
      await halls.first().getByRole('heading', { name: '罗坊镇便民服务中心' }).waitFor()
      await halls
        .first()
        .getByText(/^直线约 50 米/)
        .waitFor()
      await halls
        .first()
        .getByText(/^窗口：综合窗口 1、2/)
        .waitFor()
      expect(await halls.count()).toBe(3)
      await where.getByRole('button', { name: '显示更多' }).click()
      await expect.poll(() => halls.count()).toBe(23)
      const far = (await where.getByText(/^直线约/).allInnerTexts()).map((text) => {
        const [, number = '', unit = ''] = text.match(/([\d.]+) (米|公里)/) ?? []
        return unit === '米' ? Number(number) / 1000 : Number(number)
      })
      expect(far).toEqual([...far].sort((one, other) => one - other))
      // Where somebody is stays in their browser.
      expect(sent.filter((request) => !request.startsWith('GET ') || /27\.87|115\.1/.test(request))).toEqual(
        [],
      )
      await halls.first().scrollIntoViewIfNeeded()
      await look(page, 'guide-halls')
      await where.getByLabel('县区').selectOption({ label: '分宜县' })
      await where.getByRole('heading', { name: '分宜县政务服务中心' }).waitFor()
      await where
        .getByText(/^直线约/)
        .first()
        .waitFor({ state: 'detached' })
      await leave(journey)
    },
  )

  it('chooses a place where the browser may not tell its own', async () => {
    const journey = await visitor({ viewport: PHONE, locale: 'en-GB' })
    const { page } = journey
    await page.goto('/halls')
    await page.getByRole('button', { name: 'Find the nearest to me' }).click()
    await page.getByText(/was not allowed to use your position/).waitFor()
    await page.getByLabel('County or district').selectOption({ label: '分宜县' })
    await page.getByText(/was not allowed to use your position/).waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Fenyi County Government Service Centre' }).waitFor()
    expect(new URL(page.url()).searchParams.get('county')).toBe('360521000000')
    await look(page, 'halls-english')
    await leave(journey)
  })

  it('is told what to do where nothing is found, and where there is no page', async () => {
    const journey = await visitor()
    const { page } = journey
    await page.goto('/search?q=zzqqxxyy')
    await page.getByText('没有找到相关事项').waitFor()
    await look(page, 'nothing-found')
    await page.goto('/check/00000000000000000000000000000000')
    await page.getByRole('alert').waitFor()
    await look(page, 'unknown-token')
    await page.goto('/developers')
    await page.getByRole('heading', { name: '开放接口' }).waitFor()
    await look(page, 'developers')
    await page.goto('/register')
    await look(page, 'register')
    await leave(journey)
  })
})

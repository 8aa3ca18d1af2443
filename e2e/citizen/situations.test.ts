import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { Applicant } from '../support/applications'
import { check, closeBrowser, DESKTOP, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { atDesk } from '../support/office'
import { pdf } from '../support/papers'
import { scanned } from '../support/qr'
import { openInList } from '../support/staff'

afterAll(closeBrowser)

/** A licence to take water: four questions, of which the first decides whether the others are asked. */
const WATER = '11360500DE0002191K3000119002000'
const MINE = [
  '《取水许可申请书》',
  '与第三者利害关系说明',
  '建设项目水资源论证表',
  '项目备案信息',
  '取水井位置图',
  '取水计量设施检定合格证',
]
const OTHERS = ['建设项目水资源论证报告书', '取水工程试运行报告', '取水申请批准文件']
const FREE = '项目备案信息'
const ANSWERS = { stage: 'EXISTING', source: 'GROUND', assessment: 'FORM', filed: 'YES' }
const SAID: [RegExp, string][] = [
  [/到哪一步了/, '利用已有工程取水'],
  [/取地表水还是地下水/, '地下水'],
  [/编报告书还是论证表/, '论证表'],
  [/是不是备案项目/, '是'],
]

interface Situation {
  complete: boolean
  materials: { name: string }[]
  form: { key: string }[]
  promisedLimit: { days: number }
  address: string
}

const listed = (card: Locator) => card.locator('ol.materials > li .head strong').allInnerTexts()
const dialogueOf = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: '要准备什么' }) })

/** Answers with the keyboard alone: into the group, the arrow to the answer, Enter sends it. */
async function answer(page: Page, question: RegExp, text: string): Promise<void> {
  const group = page.getByRole('group', { name: question })
  await group.waitFor()
  const wanted = group.getByRole('radio', { name: text, exact: true })
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab')
    if (await group.evaluate((fieldset) => fieldset.contains(document.activeElement))) break
  }
  expect(await group.evaluate((fieldset) => fieldset.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Space')
  for (let step = 0; step < 5 && !(await wanted.isChecked()); step++) await page.keyboard.press('ArrowDown')
  expect(await wanted.isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await group.waitFor({ state: 'detached' })
}

describe('a citizen whose situation decides', () => {
  it.each([PHONE, DESKTOP])('answers by keyboard and gets exactly their list (%o)', async (viewport) => {
    const journey = await visitor({ viewport })
    const { page } = journey
    await page.goto(`/items/${WATER}`)
    await page.getByRole('heading', { level: 1, name: '取水许可' }).waitFor()
    const card = dialogueOf(page)
    await page.getByRole('group', { name: /到哪一步了/ }).waitFor()
    expect(await listed(card)).toEqual([])
    await look(page, 'situation-asked')

    // Who comes for the licence itself is asked nothing more, waits half as long and brings other papers.
    await page.getByRole('button', { name: '找就近大厅' }).focus()
    await answer(page, /到哪一步了/, '工程已经建成，来领许可证')
    await card.getByRole('heading', { name: '您需要准备 3 份材料，不多不少' }).waitFor()
    expect(await listed(card)).toEqual(['取水工程试运行报告', '取水计量设施检定合格证', '取水申请批准文件'])
    await card.getByText('承诺办理时限：10 个工作日').waitFor()
    await card.getByText('申请表要填：取水申请批准文号').waitFor()
    expect(await page.getByText('10 个工作日').first().isVisible()).toBe(true)

    // Another answer, other questions.
    await card.getByRole('button', { name: /^更改/ }).first().press('Enter')
    for (const [question, text] of SAID) await answer(page, question, text)
    await card.getByRole('heading', { name: '您需要准备 6 份材料，不多不少' }).waitFor()
    expect(await listed(card)).toEqual(MINE)
    await card.getByText('承诺办理时限：20 个工作日').waitFor()
    await card.getByText('申请表要填：井深（米）').waitFor()
    for (const other of OTHERS) expect(await card.getByText(other, { exact: true }).count()).toBe(0)
    await look(page, 'situation-list')
    await leave(journey)
  })

  it('takes the list along: on paper, and by its address to a phone that is not signed in', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await page.goto(`/items/${WATER}?${new URLSearchParams(ANSWERS).toString()}`)
    const card = dialogueOf(page)
    await card.getByRole('heading', { name: '您需要准备 6 份材料，不多不少' }).waitFor()

    // What the server says of these answers is what the page shows.
    const told = (await (
      await page.request.post(`/api/public/items/${WATER}/situation`, {
        data: { answers: ANSWERS },
        headers: await token(page),
      })
    ).json()) as Situation
    expect(told.complete).toBe(true)
    expect(told.materials.map(({ name }) => name)).toEqual(MINE)
    expect(told.promisedLimit.days).toBe(20)
    const keys = told.form.map(({ key }) => key)
    expect(keys).toContain('wellDepth')
    expect(keys).not.toContain('approvalNumber')

    const link = card.getByRole('link', { name: /下载材料清单/ })
    const paper = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(paper.headers()['content-type']).toBe('application/pdf')
    const file = await paper.body()
    expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(file.subarray(-16).toString('latin1')).toContain('%%EOF')
    const whole = await (await page.request.get(`/api/public/items/${WATER}/material-list`)).body()
    expect(file.length).toBeLessThan(whole.length)

    await page.getByRole('button', { name: '分享' }).click()
    const share = page.getByRole('dialog', { name: '分享' })
    const picture = share.getByRole('img', { name: '本指南网址的二维码' })
    await picture.waitFor()
    const shown = await share.locator('.number').innerText()
    expect(await scanned(picture)).toBe(shown)
    const address = new URL(shown)
    const coded = new URL(told.address)
    expect(address.pathname).toBe(coded.pathname)
    expect([...address.searchParams].sort()).toEqual([...coded.searchParams].sort())
    await check(page, 'the code of my list')

    const other = await visitor({ viewport: DESKTOP })
    await other.page.goto(coded.pathname + coded.search)
    const theirs = dialogueOf(other.page)
    await theirs.getByRole('heading', { name: '您需要准备 6 份材料，不多不少' }).waitFor()
    expect(await listed(theirs)).toEqual(MINE)
    for (const [question, text] of SAID) {
      const row = theirs.locator('dl > div').filter({ hasText: question })
      await row.getByText(text, { exact: true }).waitFor()
    }
    await leave(other)
    await leave(journey)
  })

  it('applies with these questions and papers only, and the window sees the same', async () => {
    const journey = await visitor({ viewport: PHONE })
    const { page } = journey
    await signIn(page, 'citizen2')
    await page.goto(`/items/${WATER}?${new URLSearchParams(ANSWERS).toString()}`)
    await page.getByRole('link', { name: '在线办理' }).click()
    await page.getByRole('radio', { name: /刘/ }).waitFor()
    const restart = page.getByRole('button', { name: '清空重填' })
    if (await restart.isVisible()) await restart.click()
    await page.getByRole('button', { name: '继续' }).click()

    await page.getByLabel('取水地点').fill('罗坊镇彭家村北侧')
    await page.getByRole('radio', { name: '浅层地下水', exact: true }).check()
    await page.getByLabel('取水用途').selectOption('农业灌溉')
    await page.getByLabel('年取水量（万立方米）').fill('12')
    await page.getByLabel('取水期限（年）').fill('5')
    await page.getByLabel('退水地点及方式').fill('灌溉后自然下渗')
    expect(await page.getByLabel('取水申请批准文号').count()).toBe(0)
    // Without the depth of the well, which only this situation asks for, it does not go on.
    await page.getByRole('button', { name: '继续' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /井深（米）/ })
      .waitFor()
    await page.getByLabel('井深（米）').fill('35')
    await check(page, 'the form of a situation')
    await page.getByRole('button', { name: '继续' }).click()

    await page.getByText(FREE).first().waitFor()
    const asked = MINE.filter((name) => name !== FREE)
    for (const name of asked) {
      await page.getByLabel(name, { exact: true }).setInputFiles(pdf(name.replace(/[《》]/g, '')))
      await page.getByText('✓ 已上传').nth(asked.indexOf(name)).waitFor()
    }
    for (const name of [...OTHERS, FREE]) expect(await page.getByLabel(name, { exact: true }).count()).toBe(0)
    await look(page, 'situation-materials')
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByText('浅层地下水').waitFor()
    await page.getByRole('checkbox', { name: /我声明/ }).check()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { level: 1, name: '申请已收到' }).waitFor()
    const number = (await page.locator('main .number').first().innerText()).trim()
    const id = new URL(page.url()).pathname.split('/')[2] ?? ''

    const clerk = await atDesk('clerk1', 'window')
    await openInList(clerk.page, '/window/applications', number)
    const sheet = clerk.page.getByRole('article')
    for (const [question, text] of SAID)
      await sheet.locator('dl > div').filter({ hasText: question }).getByText(text, { exact: true }).waitFor()
    await sheet.getByText('井深（米）').waitFor()
    const papers = sheet.getByRole('region', { name: '材料' })
    expect((await papers.locator('.material strong').allInnerTexts()).sort()).toEqual([...MINE].sort())
    await papers.locator('li').filter({ hasText: FREE }).getByText('不用您提供').waitFor()
    for (const other of OTHERS) expect(await sheet.getByText(other, { exact: true }).count()).toBe(0)
    await look(clerk.page, 'window-situation')
    await leave(clerk)
    await (await Applicant.of('citizen2')).withdraw(id, '材料填错了，重新申请')
    await leave(journey)
  })
})

/** The page's own proof that it is the one who sends. */
async function token(page: Page): Promise<Record<string, string>> {
  const cookies = await page.context().cookies()
  return { 'X-XSRF-TOKEN': cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '' }
}

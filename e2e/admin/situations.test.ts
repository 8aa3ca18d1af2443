import { afterAll, describe, expect, it } from 'vitest'
import { check, closeBrowser, DESKTOP, leave, look, PHONE } from '../support/browser'
import { atDesk } from '../support/office'
import { Session } from '../support/session'

afterAll(closeBrowser)

/** Founding a travel agency: one question, which no other journey changes. */
const AGENCY = '11360500DE0002052W3000122051000'
const FACILITIES = '营业设施清单'

interface Draft {
  guide: {
    situations: { key: string; answers: { key: string }[]; when: string | null }[]
    materials: { name: string; when: string | null }[]
    situationLimits: { when: string; promisedLimit: { days: number } }[]
  }
  findings: { field: string; severity: string }[]
}

async function beginDraft(author: Session): Promise<string> {
  const open = (await author.send('GET', `/api/admin/drafts?code=${AGENCY}&open=true`)) as {
    draft: { id: string; version: number }
  }[]
  for (const { draft } of open)
    await author.send('POST', `/api/admin/drafts/${draft.id}/discard`, { remarks: '重新编写' }, draft.version)
  const { id } = (await author.send('POST', '/api/admin/drafts', { code: AGENCY, name: null })) as {
    id: string
  }
  return id
}

describe('the item administrator', () => {
  it.each([DESKTOP, PHONE])(
    'asks a question, and says which material and limit its answers bring (%o)',
    async (viewport) => {
      const author = await Session.of('items')
      const draft = await beginDraft(author)
      const journey = await atDesk('items', 'admin', { viewport })
      const { page } = journey
      await page.goto(`/admin/drafts/${draft}`)
      await page.getByRole('tab', { name: '情形' }).click()
      const editor = page.getByRole('region', { name: '编辑' })
      const rows = editor.locator('#field-situations > ol > li')
      await expect.poll(() => rows.count()).toBe(1)

      // Keys follow the English words; nobody has to invent them.
      await editor.getByRole('button', { name: '添加问题' }).click()
      const added = rows.nth(1)
      await added.getByLabel('问题', { exact: true }).first().fill('经营哪类旅游业务？')
      await added.getByLabel('英文问题').fill('Which tours')
      const first = added.getByRole('group', { name: '答案 1' })
      await first.getByLabel('答案 1').fill('境内游')
      await first.getByLabel('答案英文').fill('Domestic')
      const second = added.getByRole('group', { name: '答案 2' })
      await second.getByLabel('答案 2').fill('入境游')
      await second.getByLabel('答案英文').fill('Inbound')
      await second.getByLabel('答案英文').blur()
      await expect.poll(() => added.getByLabel('标识').first().inputValue()).toBe('whichTours')
      await expect.poll(() => second.getByLabel('标识').inputValue()).toBe('INBOUND')

      // It decides nothing yet, and that is said beside it.
      const save = page.getByRole('button', { name: '保存', exact: true })
      await save.click()
      await added.getByText('无论怎么回答，材料、表单、时限和流程都一样').waitFor()

      // Beside it stands what applicants will see: the words at once, the list after the answers.
      const seen = page.getByRole('region', { name: '问答预览' })
      await seen.getByRole('radio', { name: '自己的' }).check()
      await seen.getByRole('button', { name: '下一步' }).click()
      await seen.getByRole('group', { name: '经营哪类旅游业务？' }).waitFor()
      await added.getByLabel('问题', { exact: true }).first().fill('经营哪些旅游业务？')
      await seen.getByRole('group', { name: '经营哪些旅游业务？' }).waitFor()
      await added.getByLabel('问题', { exact: true }).first().fill('经营哪类旅游业务？')
      await seen.getByRole('radio', { name: '入境游' }).check()
      await seen.getByRole('button', { name: '下一步' }).click()
      await seen.getByRole('heading', { name: /^您需要准备 \d+ 份材料/ }).waitFor()
      const before = await seen.locator('ol.materials > li').count()
      const size = page.getByRole('group', { name: '屏幕' })
      await size.getByRole('button', { name: '电脑' }).click()
      await look(page, 'admin-questions')
      await size.getByRole('button', { name: '手机' }).click()

      // Asked of those only who rent.
      const asked = added.getByRole('group', { name: '什么时候问' }).first()
      await asked.getByRole('radio', { name: '选择条件' }).check()
      await asked.getByLabel('问题', { exact: true }).selectOption({ label: '经营场所是自己的还是租的？' })
      await asked.getByRole('checkbox', { name: '租的' }).check()
      await asked.getByText('适用：“经营场所是自己的还是租的？”答“租的”').waitFor()

      // A material for one answer only.
      await page.getByRole('tab', { name: '材料' }).click()
      const material = editor.locator('details').filter({ hasText: FACILITIES }).first()
      await material.locator('summary').first().click()
      const when = material.getByRole('group', { name: '适用情形' }).first()
      await when.getByRole('radio', { name: '选择条件' }).check()
      await when.getByLabel('问题', { exact: true }).selectOption({ label: '经营哪类旅游业务？' })
      await when.getByRole('checkbox', { name: '入境游' }).check()
      await when.getByText('适用：“经营哪类旅游业务？”答“入境游”').scrollIntoViewIfNeeded()
      await look(page, 'admin-condition')

      await page.getByRole('tab', { name: '情形' }).click()
      await editor.getByRole('button', { name: '添加情形时限' }).click()
      const limit = editor.getByRole('group', { name: '情形时限 1' })
      await limit.getByLabel('问题', { exact: true }).selectOption({ label: '经营场所是自己的还是租的？' })
      await limit.getByRole('checkbox', { name: '自己的' }).check()
      await limit.getByLabel('天数').fill('5')
      // Who owns is not asked about tours now, and is promised five days.
      await seen.getByText('承诺办理时限：5 个工作日').waitFor()
      await seen.getByRole('group', { name: '经营哪类旅游业务？' }).waitFor({ state: 'detached' })
      expect(await seen.getByText(FACILITIES, { exact: true }).count()).toBe(0)
      await expect.poll(() => seen.locator('ol.materials > li').count()).toBe(before - 1)
      await seen.getByRole('button', { name: '更改' }).first().click()
      await seen.getByRole('radio', { name: '租的' }).check()
      await seen.getByRole('button', { name: '下一步' }).click()
      await seen.getByRole('radio', { name: '入境游' }).check()
      await seen.getByRole('button', { name: '下一步' }).click()
      await seen.getByText(FACILITIES, { exact: true }).waitFor()

      // What each answer brings stands below its question.
      await rows.nth(1).locator('summary').click()
      await rows.nth(1).getByText(`材料：${FACILITIES}`).waitFor()
      await rows.nth(1).scrollIntoViewIfNeeded()
      await look(page, 'admin-situations')

      // A question that is renamed takes its conditions along.
      await rows.nth(1).getByLabel('标识').first().fill('tours')
      await rows.nth(1).getByLabel('标识').first().blur()
      await save.click()
      await page.getByText('已保存', { exact: true }).waitFor()
      const stored = (await author.send('GET', `/api/admin/drafts/${draft}`)) as Draft
      expect(stored.guide.situations[1]).toMatchObject({
        key: 'tours',
        answers: [{ key: 'DOMESTIC' }, { key: 'INBOUND' }],
        when: 'situation.premises == "RENTED"',
      })
      expect(stored.guide.materials.find(({ name }) => name === FACILITIES)?.when).toBe(
        'situation.tours == "INBOUND"',
      )
      expect(stored.guide.situationLimits[0]).toMatchObject({
        when: 'situation.premises == "OWNED"',
        promisedLimit: { days: 5 },
      })
      expect(stored.findings.filter(({ field }) => /situation|\.when$/.test(field))).toEqual([])
      await leave(journey)
    },
  )

  it('writes an expression, and is led to the place at which it is wrong', async () => {
    const draft = await beginDraft(await Session.of('items'))
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto(`/admin/drafts/${draft}`)
    await page.getByRole('tab', { name: '材料' }).click()
    const editor = page.getByRole('region', { name: '编辑' })
    const material = editor.locator('details').filter({ hasText: FACILITIES }).first()
    await material.locator('summary').first().click()
    const when = material.getByRole('group', { name: '适用情形' }).first()
    await when.getByRole('radio', { name: '写表达式' }).check()
    await when.getByLabel('表达式', { exact: true }).fill('situation.tours == "INBOUND"')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await when.getByText('条件里的名称没有定义').waitFor()
    await when.getByText(/1:\d+ situation\.tours/).waitFor()
    await check(page, 'an expression that is wrong')

    await page.getByRole('tab', { name: '基本信息' }).click()
    await page.getByRole('tab', { name: /^发现/ }).click()
    await page.getByRole('button', { name: /办理材料.*适用情形/ }).click()
    await expect.poll(() => when.evaluate((field) => field.contains(document.activeElement))).toBe(true)
    await leave(journey)
  })

  it('moves questions by keyboard, and keeps the focus', async () => {
    const draft = await beginDraft(await Session.of('items'))
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto(`/admin/drafts/${draft}`)
    await page.getByRole('tab', { name: '情形' }).click()
    await page.getByRole('button', { name: '添加问题' }).click()
    await page.getByLabel('问题', { exact: true }).last().waitFor()
    const up = page.getByRole('button', { name: '上移：question' })
    const rows = page.locator('#field-situations > ol > li')
    await up.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => rows.first().textContent()).toContain('未写的问题')
    await expect.poll(() => rows.first().evaluate((row) => row.contains(document.activeElement))).toBe(true)
    await leave(journey)
  })
})

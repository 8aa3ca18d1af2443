import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { check, closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk } from '../support/office'
import { Session } from '../support/session'

afterAll(closeBrowser)

/** An item without a model of its steps and without questions, which no other journey changes. */
const SOCIETY = '11360500DE0001359C3000111001000'

async function beginDraft(): Promise<string> {
  const author = await Session.of('items')
  const open = (await author.send('GET', `/api/admin/drafts?code=${SOCIETY}&open=true`)) as {
    draft: { id: string; version: number }
  }[]
  for (const { draft } of open)
    await author.send('POST', `/api/admin/drafts/${draft.id}/discard`, { remarks: '重新编写' }, draft.version)
  const { id } = (await author.send('POST', '/api/admin/drafts', { code: SOCIETY, name: null })) as {
    id: string
  }
  return id
}

describe('the item administrator', () => {
  it('makes a model of the steps, sees it drawn, is told what is unsound, and takes it away as BPMN', async () => {
    const draft = await beginDraft()
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto(`/admin/drafts/${draft}`)
    await page.getByRole('tab', { name: '流程', exact: true }).click()
    const picture = page.getByRole('img', { name: '办理流程图' })
    await picture.waitFor()
    await page.getByText('现在按“办事流程”的步骤画出').waitFor()
    await page.getByRole('button', { name: '从办事流程开始编写' }).click()
    await page.getByText('按下面的模型画出').waitFor()
    const drawn = await picture.getAttribute('src')

    const first = page.locator('details[data-path="flow.nodes[1]"]')
    await first.locator('summary').click()
    await first.getByRole('button', { name: '在后面加并行' }).click()
    await page
      .locator('details[data-path="flow.nodes[3]"] summary')
      .getByText('环节没有写明由哪个岗位办理')
      .waitFor()
    for (const [index, name] of [
      [2, '并行征求意见'],
      [3, '征求登记机关意见'],
      [4, '征求业务主管单位意见'],
      [5, '意见汇总'],
    ] as const) {
      const node = page.locator(`details[data-path="flow.nodes[${index}]"]`)
      if ((await node.getAttribute('open')) === null) await node.locator('summary').click()
      await node.getByLabel('名称', { exact: true }).fill(name)
      if (index === 3 || index === 4) {
        await node.getByLabel('环节').selectOption('REVIEW')
        await node.getByLabel('岗位').fill('审查岗')
      }
    }
    await expect.poll(() => picture.getAttribute('src')).not.toBe(drawn)
    await expect
      .poll(async () => decodeURIComponent((await picture.getAttribute('src')) ?? ''))
      .toContain('征求登记机关意见')
    await picture.scrollIntoViewIfNeeded()
    await look(page, 'admin-flow')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 BPMN' }).click(),
    ])
    expect(readFileSync((await file.path()) ?? '', 'utf8')).toContain('征求业务主管单位意见')
    await leave(journey)
  })

  it('is told of vague words while typing', async () => {
    const draft = await beginDraft()
    const journey = await atDesk('items', 'admin', { viewport: PHONE })
    const { page } = journey
    await page.goto(`/admin/drafts/${draft}`)
    await page.getByRole('tab', { name: '各项内容' }).click()
    await page.getByLabel('受理条件').fill('有与其业务活动相适应的专职工作人员；提交其他有关材料')
    await page.getByText('其他有关材料', { exact: true }).first().waitFor()
    await page.getByText('须改写').first().waitFor()
    await check(page, 'vague words of a draft')
    await leave(journey)
  })
})

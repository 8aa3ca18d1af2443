import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { atDesk } from '../support/office'

afterAll(closeBrowser)

const FOLDER = mkdtempSync(join(tmpdir(), 'onewindow-lists-'))
const SECOND_CITY = fileURLToPath(
  new URL('../../server/src/test/resources/listing/guangan-items.csv', import.meta.url),
)
interface Listed {
  code: string
  guide: { name: string; summary: string; departmentCode: string; visits: unknown }
}

async function send(page: Page, path: string): Promise<void> {
  await page.goto('/admin/listing')
  await page.getByLabel('选择文件').setInputFiles(path)
  await page.getByText('已试算').waitFor()
}

describe('the list of items as a file', () => {
  it('goes out, is edited, and comes back as drafts; what is wrong stays out with its place', async () => {
    const journey = await atDesk('items', 'admin')
    const { page } = journey
    await page.goto('/admin')
    await page.getByRole('link', { name: '导入导出' }).click()
    await page.getByRole('heading', { level: 1, name: '事项清单导入导出' }).waitFor()
    const workbook = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出文件' }).click()
    expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/)
    await page.getByLabel('格式').selectOption('JSON')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出文件' }).click(),
    ])
    const list = JSON.parse(readFileSync((await file.path()) ?? '', 'utf8')) as Listed[]
    await look(page, 'admin-listing')

    const [one, other] = list.filter(
      ({ guide }) => guide.name.includes('户外广告') || guide.name.includes('导游'),
    )
    const changed = one ?? list[0]
    const wrong = other ?? list[1]
    if (!changed || !wrong) throw new Error('The list is empty')
    const words = `设置之前办理&nbsp;（${Date.now().toString(36)}）`
    const path = join(FOLDER, '改过的清单.json')
    writeFileSync(
      path,
      JSON.stringify([
        { ...changed, guide: { ...changed.guide, summary: words } },
        { ...wrong, guide: { ...wrong.guide, visits: '一次' } },
        { code: '123', guide: wrong.guide },
      ]),
    )
    await send(page, path)
    await page.getByText('到现场次数').waitFor()
    await page.getByText('实施编码应为 31 位').waitFor()
    await page.getByRole('tab', { name: /^清理/ }).click()
    await page.getByText('网页转义符已还原').waitFor()
    await look(page, 'admin-import')
    await page.getByRole('button', { name: '将 1 项转为草稿' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '将 1 项转为草稿' }).click()
    await page.getByText('已转为 1 份草稿').waitFor()
    await page.getByRole('tab', { name: /^事项/ }).click()
    await page.getByRole('link', { name: '查看草稿' }).click()
    await expect.poll(() => page.getByLabel('一句话说明').inputValue()).toBe(words.replace('&nbsp;', ' '))
    await page.getByRole('button', { name: '放弃' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('只为试用')
    await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await leave(journey)
  })

  it('of a second city comes in once its bodies are there, every row or its exact fault', async () => {
    const keeper = await atDesk('items', 'admin')
    await send(keeper.page, SECOND_CITY)
    await keeper.page.getByText('文件中共 421 行事项').waitFor()
    await keeper.page.getByText('本平台还没有这些部门').waitFor()
    await keeper.page.getByText('部门代码是旧的组织机构代码').first().waitFor()
    await look(keeper.page, 'admin-import-second-city')
    const address = keeper.page.url()

    const system = await visitor()
    await signIn(system.page, 'system')
    await system.page.goto(address)
    await system.page.getByRole('button', { name: '建立 5 个部门' }).waitFor()
    for (const group of await system.page.getByRole('group').all()) {
      const name = await group.getByLabel('部门名称').inputValue()
      await group.getByLabel('部门名称').fill(`广安${name}`)
      await group.getByLabel('英文名称').fill('Bureau of Guang’an District')
      await group.getByLabel('机关代字').fill(`广${name}`)
    }
    await look(system.page, 'admin-import-bodies')
    await system.page.getByRole('button', { name: '建立 5 个部门' }).click()
    await system.page.getByText('本平台还没有这些部门').waitFor({ state: 'hidden' })
    await leave(system)

    const { page } = keeper
    await page.setViewportSize(PHONE)
    await page.reload()
    await page.getByRole('button', { name: '将 89 项转为草稿' }).click()
    await page.getByRole('dialog').getByText('有问题的 332 行不导入').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '将 89 项转为草稿' }).click()
    await page.getByText('已转为 89 份草稿').waitFor()
    await look(page, 'admin-import-done')
    await page.getByRole('tab', { name: /^事项/ }).click()
    await page.getByRole('link', { name: '查看草稿' }).first().waitFor()
    await leave(keeper)
  })
})

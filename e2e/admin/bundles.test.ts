import { afterAll, describe, expect, it } from 'vitest'
import { BOOKSHOP } from '../support/applications'
import { closeBrowser, DESKTOP, leave, look, PHONE, visitor } from '../support/browser'
import { publishLike } from '../support/items'
import { atDesk } from '../support/office'
import { Session } from '../support/session'

afterAll(closeBrowser)

const FOUNDING = '企业设立登记'

/** 一件事: several items as one errand. */
describe('a bundle', () => {
  it('is written with its findings, published by another person, and changed items say so', async () => {
    const suffix = String((Date.now() % 900) + 100)
    const code = `${BOOKSHOP.slice(0, 28)}${suffix}`
    const item = `古旧书刊零售许可${suffix}`
    const name = `开办旧书店${suffix}一件事`
    await publishLike(BOOKSHOP, code, item)

    const author = await atDesk('items', 'admin')
    const { page } = author
    await page.goto('/admin/bundles')
    await page.getByRole('link', { name: '开办书店一件事' }).waitFor()
    await look(page, 'admin-bundles')
    await page.getByRole('button', { name: '新立一件事' }).click()
    const begin = page.getByRole('dialog', { name: '新立一件事' })
    await begin.getByLabel('编码').fill(`JIUSHU${suffix}`)
    await begin.getByLabel('名称').fill(name)
    await begin.getByRole('button', { name: '开始编写' }).click()
    await page.getByText('一件事至少包含两个事项').waitFor()

    const search = page.getByRole('combobox', { name: '查找要加入的事项' })
    await search.fill(item)
    await page.getByRole('option', { name: item }).click()
    await search.fill(FOUNDING)
    await page
      .getByRole('option', { name: new RegExp(FOUNDING) })
      .first()
      .click()
    await page.getByLabel(`须先办好“${FOUNDING}”`).check()
    await page.getByLabel(`须先办好“${item}”`).check()
    await page.getByText(/事项互相等待/).waitFor()
    expect(await page.getByRole('button', { name: '提交发布' }).isDisabled()).toBe(true)
    await look(page, 'admin-bundle-findings')
    await page.getByLabel(`须先办好“${item}”`).uncheck()

    await page.getByLabel('英文名称', { exact: true }).fill('Opening an antiquarian bookshop')
    await page.getByLabel('办成什么（一句话）').fill('从办营业执照到可以卖旧书。')
    await page.getByLabel('办成什么（英文）').fill('From the licence to selling old books.')
    await page.getByLabel('牵头部门').selectOption({ label: '新余市新闻出版局' })
    await page.getByLabel('企业和单位').check()
    await page.getByLabel('文件名称').fill('新余市“一件事”清单')
    await page.getByLabel('文号').fill('余府办字〔2026〕40号')
    await page.getByLabel('制发机关').fill('新余市人民政府办公室')
    await page.getByLabel('文件日期').fill('2026-10-20')
    await page.getByLabel('生效日期').fill('2026-11-01')
    await page.getByText('没有发现问题。').waitFor()
    await page.getByRole('tab', { name: '合并前后' }).click()
    await page.getByRole('table', { name: '合并前后' }).getByText('5 个工作日').first().waitFor()
    await look(page, 'admin-bundle')
    await page.getByRole('button', { name: '提交发布' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await page.getByText('等待另一位事项管理员发布').waitFor()
    const address = page.url()

    const second = await atDesk('items2', 'admin')
    await second.page.goto(address)
    await second.page.getByRole('button', { name: '发布', exact: true }).click()
    await second.page.getByRole('dialog').getByText('自2026').waitFor()
    await second.page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await second.page.getByText('现行', { exact: true }).waitFor()

    const citizen = await visitor({ viewport: PHONE })
    await citizen.page.goto('/bundles')
    await citizen.page.getByRole('link', { name }).click()
    await citizen.page.getByRole('heading', { level: 1, name }).waitFor()
    await citizen.page.getByText(/由“企业设立登记”的结果代替/).waitFor()
    await citizen.page.getByRole('link', { name: `在线申请：${item}` }).waitFor()
    await look(citizen.page, 'bundle-new')
    await leave(citizen)

    // A draft of a member says what it would make of the bundle; so does an adjustment.
    const writer = await Session.of('items')
    const { id } = (await writer.send('POST', '/api/admin/drafts', { code })) as { id: string }
    const { guide } = (await writer.send('GET', `/api/admin/drafts/${id}`)) as {
      guide: {
        promisedLimit: { days: number }
        materials: Record<string, unknown>[]
        sections: { steps: { name: string; limit: string }[] }
      }
    }
    const own = guide.materials.find(({ exemption, kind }) => exemption === 'NONE' && kind !== '2')
    await writer.send(
      'PUT',
      `/api/admin/drafts/${id}`,
      {
        guide: {
          ...guide,
          promisedLimit: { ...guide.promisedLimit, days: 4 },
          sections: {
            ...guide.sections,
            steps: guide.sections.steps.map((step) =>
              step.name === '审查' ? { ...step, limit: '1个工作日' } : step,
            ),
          },
          materials: [...guide.materials, { ...own, code: 'M80', name: '旧书来源说明', main: false }],
        },
      },
      1,
    )
    const effectiveFrom = '2026-12-20'
    await writer.send('POST', `/api/admin/drafts/${id}/submit`, { effectiveFrom }, 2)
    await (await Session.of('items2')).send('POST', `/api/admin/drafts/${id}/approve`, {}, 3)
    await second.page.goto(`/admin/drafts/${id}`)
    await second.page.getByRole('button', { name: '发布', exact: true }).click()
    const effect = second.page.getByRole('dialog').getByText(new RegExp(`${name}.*材料由`))
    await effect.waitFor()
    await effect.getByText(/最长时限由5 个工作日变为4 个工作日/).waitFor()
    await look(second.page, 'admin-draft-effect-bundle')
    await second.page.keyboard.press('Escape')
    await second.page.goto(`/admin/items/${code}`)
    await second.page.getByRole('button', { name: '事项调整' }).click()
    await second.page
      .getByRole('dialog')
      .getByText(new RegExp(`一件事“${name}”`))
      .waitFor()
    await leave(second)
    await leave(author)
  })

  it.each([PHONE, DESKTOP])('is read by people from the first page on (%o)', async (viewport) => {
    const journey = await visitor({ viewport })
    const { page } = journey
    await page.goto('/')
    await page.getByRole('heading', { name: '一件事，一次说清' }).waitFor()
    await look(page, 'home')
    await page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: '一件事，一次说清' }) })
      .getByRole('link', { name: '查看全部' })
      .click()
    await page.getByRole('heading', { level: 1, name: '一件事' }).waitFor()
    await look(page, 'bundles')
    await page.getByRole('link', { name: /二手房转移登记/ }).click()
    await page.getByText(/共备 \d+ 种。/).waitFor()
    const first = page.getByRole('region', { name: '不动产转移登记', exact: true })
    await first.getByText('新余市自然资源局').waitFor()
    await page.getByRole('region', { name: '水电气网联动过户' }).getByText('须先办好').waitFor()
    await look(page, 'bundle')
    await first.getByRole('link', { name: '办事指南：不动产转移登记' }).click()
    await page.getByText('属于“一件事”').waitFor()
    await look(page, 'guide-in-bundle')
    await page.getByRole('link', { name: /二手房转移登记/ }).click()
    await page.getByRole('heading', { level: 1, name: /二手房转移登记/ }).waitFor()
    await leave(journey)
  })
})

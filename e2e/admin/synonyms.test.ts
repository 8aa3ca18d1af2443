import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, DESKTOP, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { Session } from '../support/session'

afterAll(closeBrowser)

const fresh = () => `井票${Date.now().toString(36)}`

describe('the item administrator', () => {
  it.each([DESKTOP, PHONE])(
    'teaches the search what people say, and takes it back (%o)',
    async (viewport) => {
      const said = fresh()
      const journey = await visitor({ viewport })
      const { page } = journey
      await signIn(page, 'items')
      await page.goto('/admin/synonyms')
      await page.getByRole('heading', { level: 1, name: '搜索同义词' }).waitFor()
      await page.getByRole('row').nth(1).waitFor()
      await look(page, 'admin-synonyms')

      // Before: nobody understands it.
      await page.getByRole('searchbox', { name: '群众输入' }).fill(said)
      await page.getByText('没有找到事项').waitFor()
      await page.getByText('没有用到同义词，按原话查找').waitFor()

      // What is wrong is said at its field.
      await page.getByRole('button', { name: '添加同义词' }).click()
      const adding = page.getByRole('dialog', { name: '添加同义词' })
      await adding.getByLabel('口语说法').fill('井')
      await adding.getByRole('button', { name: '保存' }).click()
      await adding.getByText('至少两个字').waitFor()
      await look(page, 'admin-synonym-faults')
      await adding.getByLabel('口语说法').fill(said)
      await adding.getByLabel('正式说法').fill('取水许可')
      await adding.getByRole('button', { name: '保存' }).click()
      await adding.waitFor({ state: 'hidden' })

      // After: the trial says what becomes of it, and the citizen finds the item.
      await page.getByText(`${said} → 取水许可`).waitFor()
      await page.getByRole('region', { name: '试搜' }).getByRole('link', { name: '取水许可' }).waitFor()
      await look(page, 'admin-synonym-trial')
      const citizen = await visitor({ viewport })
      await citizen.page.goto(`/search?q=${encodeURIComponent(`请问${said}怎么办理`)}`)
      await citizen.page.getByText(`没有找到“请问${said}怎么办理”，以下是“取水许可”的结果。`).waitFor()
      await citizen.page.getByRole('article').first().getByRole('link', { name: '取水许可' }).waitFor()
      await look(citizen.page, 'search-reading')
      await leave(citizen)

      // The list finds it; who did it and when stands with it.
      await page.getByRole('searchbox', { name: '查找' }).fill(said)
      const row = page.getByRole('row').filter({ hasText: said })
      await row.getByRole('button', { name: /^查看和更改/ }).click()
      const sheet = page.getByRole('dialog', { name: said, exact: true })
      await sheet.getByText('添加：“取水许可”').waitFor()
      await sheet.getByRole('button', { name: '更改', exact: true }).click()
      const changing = page.getByRole('dialog', { name: `更改“${said}”` })
      await changing.getByLabel('正式说法').fill('户外广告设置审批')

      // Somebody else was there first: told who and what, and asked again.
      const other = await Session.of('items2')
      await other.send('PUT', `/api/admin/synonyms/${encodeURIComponent(said)}`, { official: '失业登记' }, 1)
      await changing.getByRole('button', { name: '保存' }).click()
      await changing.getByText('这个同义词刚被他人改动').waitFor()
      await changing.getByText('改为“失业登记”').waitFor()
      await look(page, 'admin-synonym-conflict')
      await changing.getByRole('button', { name: '保存' }).click()
      await changing.waitFor({ state: 'hidden' })
      await sheet.getByText('改为：“户外广告设置审批”').waitFor()
      await sheet.getByText('改为：“失业登记”').waitFor()
      await look(page, 'admin-synonym-history')

      await sheet.getByRole('button', { name: '停用' }).click()
      const ending = page.getByRole('dialog', { name: `停用“${said}”` })
      await ending.getByRole('button', { name: '停用' }).click()
      await ending.waitFor({ state: 'hidden' })
      await sheet.getByRole('button', { name: '重新启用' }).waitFor()
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'hidden' })
      await expect.poll(() => row.count()).toBe(0)
      await page.getByLabel('范围').selectOption({ label: '已停用' })
      await row.waitFor()
      await page.getByRole('region', { name: '试搜' }).getByText('没有找到事项').waitFor()
      await leave(journey)
    },
  )

  it('reads the page in English', async () => {
    const journey = await visitor({ viewport: PHONE, locale: 'en' })
    await journey.context.addCookies((await Session.of('items')).forBrowser())
    const { page } = journey
    await page.goto('/admin/synonyms')
    await page.getByRole('heading', { level: 1, name: 'Synonyms of the search' }).waitFor()
    await page.getByRole('searchbox', { name: 'What somebody types' }).fill('结昏登记')
    await page.getByText('These are the results for “结婚登记”').waitFor()
    await look(page, 'admin-synonyms-english')
    await leave(journey)
  })
})

describe('somebody who mistypes', () => {
  it.each([
    ['结昏登记', 'zh-CN', '没有找到“结昏登记”，以下是“结婚登记”的结果。'],
    ['打深井取水要申请吗', 'zh-CN', '没有完全相符的，以下是相近的。'],
    ['结昏登记', 'en', 'Nothing was found for “结昏登记”. These are the results for “结婚登记”.'],
  ])('is told kindly what was found instead: %s (%s)', async (words, locale, note) => {
    const journey = await visitor({ viewport: PHONE, locale })
    const { page } = journey
    await page.goto(`/search?q=${encodeURIComponent(words)}`)
    await page.getByText(note).waitFor()
    await page.getByRole('article').first().waitFor()
    await look(page, `search-note-${locale}-${words.length}`)
    await page.goto(`/search?q=${encodeURIComponent('结婚登记')}`)
    await page.getByRole('article').first().waitFor()
    await expect.poll(() => page.getByText(note).count()).toBe(0)
    await leave(journey)
  })
})

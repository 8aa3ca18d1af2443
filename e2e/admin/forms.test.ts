import { afterAll, describe, expect, it } from 'vitest'
import { check, closeBrowser, DESKTOP, leave, look, PHONE, signIn, visitor } from '../support/browser'
import { atDesk } from '../support/office'
import { Session } from '../support/session'

afterAll(closeBrowser)

/** An item whose form is made of data elements, and which no other journey changes. */
const FUND = '12360500DE000149803002017046000'
const MERGED = ['食品经营许可', '公共场所卫生许可', '出版物零售业务许可']

/** A draft of the item's next version, as nobody has touched it. */
async function beginDraft(): Promise<string> {
  const author = await Session.of('items')
  const open = (await author.send('GET', `/api/admin/drafts?code=${FUND}&open=true`)) as {
    draft: { id: string; version: number }
  }[]
  for (const { draft } of open)
    await author.send('POST', `/api/admin/drafts/${draft.id}/discard`, { remarks: '重新编写' }, draft.version)
  const { id } = (await author.send('POST', '/api/admin/drafts', { code: FUND, name: null })) as {
    id: string
  }
  return id
}

describe('the item administrator', () => {
  it.each([DESKTOP, PHONE])('designs a form out of the dictionary (%o)', async (viewport) => {
    const draft = await beginDraft()
    const journey = await atDesk('items', 'admin', { viewport })
    const { page } = journey
    await page.goto(`/admin/drafts/${draft}`)
    await page.getByRole('tab', { name: '申请表' }).click()
    const rows = page.locator('#field-form > ol > li')
    await rows.first().waitFor()
    const before = await rows.count()

    // Out of the dictionary, found by a part of its name.
    await page.getByRole('combobox', { name: '从数据元字典添加' }).fill('邮政')
    await page.getByRole('option', { name: /邮政编码/ }).click()
    await expect.poll(() => rows.count()).toBe(before + 1)
    await page.getByText(`已加入“邮政编码”，共 ${before + 1} 栏`).waitFor()

    // By keyboard one place up; the focus stays where one goes on.
    const up = page.getByRole('button', { name: '上移：邮政编码' })
    await up.focus()
    await page.keyboard.press('Enter')
    await page.getByText(`“邮政编码”移到第 ${before} 位，共 ${before + 1} 项`).waitFor()
    await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByText(`“邮政编码”移到第 ${before - 1} 位`).waitFor()

    // A field of its own that the dictionary has under another name in other forms.
    await page.getByRole('button', { name: '添加字典里没有的栏目' }).click()
    const own = rows.last()
    await own.getByLabel('栏目名称').fill('移动电话')
    await own.getByRole('button', { name: '引用“移动电话”' }).click()
    await own.getByText('DE01011').first().waitFor()
    await expect.poll(() => own.getByLabel('栏目英文名').inputValue()).toBe('Mobile telephone')
    await rows.first().scrollIntoViewIfNeeded()
    await look(page, 'admin-form-designer')

    // The preview is checked as the applicant's form is.
    const preview = page.getByRole('region', { name: '表单预览' })
    await preview.getByLabel('邮政编码').fill('33800')
    await preview.getByText('格式不符合要求').waitFor()
    await preview.getByLabel('邮政编码').fill('338000')
    await preview.getByText('格式不符合要求').waitFor({ state: 'hidden' })
    await preview.getByLabel('移动电话').fill('12345')
    await preview.getByText('请填写 11 位手机号').waitFor()
    await page.getByRole('button', { name: '按提交检查' }).click()
    await preview
      .getByRole('alert')
      .getByRole('link', { name: /移动电话/ })
      .waitFor()
    await look(page, 'admin-form-preview')
    await page.getByRole('button', { name: '电脑', exact: true }).click()
    await check(page, 'the form on a desktop')

    // What the gate finds leads to the field.
    await own.getByLabel('字段', { exact: true }).fill('Mobile phone')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('处问题须先改正').waitFor()
    await page.getByRole('tab', { name: '基本信息' }).click()
    await page.getByRole('tab', { name: /^发现/ }).click()
    await page.getByRole('button', { name: /申请表.*字段/ }).click()
    const key = page.locator(`[id="field-form[${before + 1}].key"]`)
    await expect.poll(() => key.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByText('表单项的键应为小写字母开头的英文字母和数字').first().waitFor()
    await key.fill('mobilePhone')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('处问题须先改正').waitFor({ state: 'hidden' })
    await leave(journey)
  })

  it('sees in the preview the same words as the applicant', async () => {
    const draft = await beginDraft()
    const author = await atDesk('items', 'admin')
    await author.page.goto(`/admin/drafts/${draft}`)
    await author.page.getByRole('tab', { name: '申请表' }).click()
    const preview = author.page.getByRole('region', { name: '表单预览' })
    const account = /收款银行账号|银行账号|银行卡/
    await preview.getByLabel(account).fill('12ab')
    const words = '格式不符合要求'
    await preview.getByText(words).waitFor()
    await leave(author)

    const citizen = await visitor({ viewport: PHONE })
    const { page } = citizen
    await signIn(page, 'citizen')
    await page.goto(`/items/${FUND}/apply`)
    const situation = page.getByRole('radio').first()
    await situation.check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('radio', { name: /林晓梅/ }).waitFor()
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByLabel(account).fill('12ab')
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByRole('alert').getByText(words).waitFor()
    await leave(citizen)
  })

  it.each([DESKTOP, PHONE])(
    'keeps the dictionary, and sees how few fields merged forms have (%o)',
    async (viewport) => {
      const journey = await atDesk('items', 'admin', { viewport })
      const { page } = journey
      await page.goto('/admin/elements')
      await page.getByRole('heading', { level: 1, name: '数据元和表单' }).waitFor()
      await page.getByText('DE01001').waitFor()
      await look(page, 'admin-elements')
      await page.getByRole('searchbox', { name: '查找' }).fill('房屋用途')
      await page.getByRole('button', { name: /^查看\s*房屋用途$/ }).click()
      const sheet = page.getByRole('dialog', { name: '房屋用途' })
      await sheet.getByRole('link', { name: '不动产转移登记' }).waitFor()
      await look(page, 'admin-element')

      // A code list grows, and never shrinks; whom it meets is said before.
      await sheet.getByRole('button', { name: '修改' }).click()
      const change = page.getByRole('dialog', { name: '修改：房屋用途' })
      await change.getByText('不动产转移登记').waitFor()
      const choices = change.getByLabel('代码表')
      const known = (await choices.inputValue()).split('\n')
      const added = `类型${Date.now().toString(36)}`
      await change.getByLabel('依据或原因').fill('余府办〔2026〕12号')
      await choices.fill(known.slice(1).concat(added).join('\n'))
      await change.getByRole('button', { name: '登记' }).click()
      await change.getByText('只能放宽不能收窄').waitFor()
      await choices.fill(known.concat(added).join('\n'))
      await change.getByRole('button', { name: '登记' }).click()
      await change.waitFor({ state: 'hidden' })
      await sheet.getByText(added).waitFor()
      await sheet.getByText('余府办〔2026〕12号').first().waitFor()
      await page.keyboard.press('Escape')

      for (const name of MERGED) {
        await page.getByRole('combobox', { name: '添加事项' }).fill(name)
        await page.getByRole('option', { name }).first().click()
        await page.getByRole('button', { name: `移除：${name}` }).waitFor()
      }
      await page.getByText('合并后填').waitFor()
      await page.getByText(/少填 \d+%/).scrollIntoViewIfNeeded()
      await look(page, 'admin-merged-form')
      await leave(journey)
    },
  )
})

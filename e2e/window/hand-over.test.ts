import { afterAll, describe, it } from 'vitest'
import { check, checkNow, closeBrowser, leave, look, PHONE } from '../support/browser'
import { atDesk, Desk } from '../support/office'
import { opensPdf } from '../support/papers'
import { villager } from '../support/staff'

afterAll(closeBrowser)

const DEPARTMENT = '新余市住房公积金管理中心'

describe('paper on its way to a department', () => {
  it('goes in a batch with a list, and the department signs for it', async () => {
    const window = await Desk.of('clerk1', 'window')
    await window.accept(await window.receiveOnPaper(villager('简小兰')))

    const clerk = await atDesk('clerk1', 'window')
    const { page } = clerk
    await page.goto('/window/hand-overs')
    await page.getByRole('combobox', { name: '部门' }).click()
    await page.getByRole('option', { name: DEPARTMENT }).click()
    await page.getByRole('button', { name: '生成交接批次' }).click()
    const list = page.getByRole('dialog', { name: '交接清单' })
    await opensPdf(list)
    await checkNow(page, 'the list of a batch')
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
    const made = page.getByRole('row').nth(1)
    await made.getByText(DEPARTMENT).waitFor()
    await made.getByText('待签收').waitFor()
    await look(page, 'window-hand-overs')
    // What is on its way is not handed over twice.
    await page.getByRole('combobox', { name: '部门' }).click()
    await page.getByRole('option', { name: DEPARTMENT }).click()
    await page.getByRole('button', { name: '生成交接批次' }).click()
    await page.getByRole('alert').getByText('没有需要交接的办件。').waitFor()

    const department = await atDesk('gongji.review', 'approver', { viewport: PHONE })
    await department.page.goto('/approver/hand-overs')
    const batch = department.page.getByRole('row').filter({ hasText: '待签收' }).first()
    await batch.getByRole('button', { name: '交接清单' }).click()
    const paper = department.page.getByRole('dialog', { name: '交接清单' })
    await opensPdf(paper)
    await department.page.keyboard.press('Escape')
    await paper.waitFor({ state: 'hidden' })
    await check(department.page, 'approver-hand-overs')
    while (await department.page.getByRole('button', { name: '签收' }).count()) {
      const before = await department.page.getByRole('button', { name: '签收' }).count()
      await department.page.getByRole('button', { name: '签收' }).first().click()
      await department.page
        .getByRole('button', { name: '签收' })
        .nth(before - 1)
        .waitFor({ state: 'detached' })
    }
    await leave(department)

    await page.reload()
    await page
      .getByRole('row')
      .nth(1)
      .getByText(/日 .*签收$/)
      .waitFor()
    await leave(clerk)
  })
})

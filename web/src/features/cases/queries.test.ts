import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { CaseView } from '@/api/cases'
import { forget } from '@/api/query'
import { useGuideOf } from './queries'

const asked = vi.hoisted(() => vi.fn((url: string) => url))

vi.mock('@/api/catalogue', () => ({
  guideVersion: (code: string, version: string) => Promise.resolve(asked(`${code}/versions/${version}`)),
}))

afterEach(forget)

it('shows a case with the labels of the guide that it was filed under', async () => {
  const view = shallowRef<CaseView>()
  const scope = effectScope()
  const guide = scope.run(() => useGuideOf(() => view.value))
  expect(asked).not.toHaveBeenCalled()
  view.value = { itemCode: '113605', itemVersion: 'first' } as CaseView
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
  expect(guide?.data.value).toBe('113605/versions/first')
  scope.stop()
})

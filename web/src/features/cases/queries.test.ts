import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { CaseView } from '@/api/cases'
import { forget } from '@/api/query'
import { useGuideOf } from './queries'

const asked = vi.hoisted(() => vi.fn((url: string) => url))

vi.mock('@/api/catalogue', () => ({
  guideVersion: (code: string, version: string) =>
    Promise.resolve({
      name: asked(`${code}/versions/${version}`),
      materials: [
        { code: 'M01', necessity: 'REQUIRED' },
        { code: 'M02', necessity: 'CONDITIONAL', when: 'situation.premises == "rent"' },
        { code: 'M03', necessity: 'CONDITIONAL', when: 'situation.premises == "own"' },
      ],
      form: [{ key: 'name' }, { key: 'landlord' }],
    }),
}))

afterEach(forget)

it('shows a case with the labels of the guide that it was filed under, as far as it applies to the case', async () => {
  const view = shallowRef<CaseView>()
  const scope = effectScope()
  const guide = scope.run(() => useGuideOf(() => view.value))
  expect(asked).not.toHaveBeenCalled()
  view.value = {
    id: 'case',
    itemCode: '113605',
    itemVersion: 'first',
    situation: { answers: [], materials: ['M01', 'M02'], fields: ['name'] },
  } as unknown as CaseView
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
  expect(guide?.data.value).toEqual({
    name: '113605/versions/first',
    materials: [
      { code: 'M01', necessity: 'REQUIRED' },
      { code: 'M02', necessity: 'REQUIRED', when: 'situation.premises == "rent"' },
    ],
    form: [{ key: 'name' }],
  })
  scope.stop()
})

import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick } from 'vue'
import type { Guide } from '@/api/catalogue'
import { answersOf, useApplication } from './application'

const kept = vi.hoisted(() => vi.fn(() => Promise.resolve()))
vi.mock('./uploads', () => ({
  useUploads: () => ({ restore: () => undefined, filed: { value: [] }, busy: { value: false } }),
}))
vi.mock('@/api/cases', () => ({
  draft: () =>
    Promise.resolve({
      form: { owner: '林一', 'situation.premises': 'rent' },
      materials: [],
      at: '2026-11-28T09:00:00+08:00',
    }),
  keepDraft: kept,
}))

vi.mock('@/api/forms', () => ({
  formSchema: () => Promise.resolve({ required: ['owner'], properties: { owner: { type: 'string' } } }),
}))

const GUIDE = {
  code: 'item',
  versionId: 'version',
  form: [{ key: 'owner' }],
  materials: [],
} as unknown as Guide

beforeEach(() => kept.mockClear())

it('keeps the answers to the questions of the item in the draft, beside what was typed', async () => {
  const scope = effectScope()
  const application = scope.run(() => useApplication(GUIDE, { premises: 'own' }, () => ({})))
  await application?.load()
  expect(application?.values.value).toEqual({ owner: '林一' })
  await application?.save()
  await nextTick()
  expect(kept).toHaveBeenCalledWith('item', {
    form: { owner: '林一', 'situation.premises': 'own' },
    materials: [],
  })
  scope.stop()
})

it('reads the answers that a draft kept', () => {
  expect(answersOf({ owner: '林一', 'situation.premises': 'rent' })).toEqual({ premises: 'rent' })
})

import { call } from './call'
import type { Answers } from './catalogue'
import { answer, client, once, seen } from './client'
import type { Served } from './types'

/** What item administrators keep: items, drafts of their next versions, changes of the list. */
export type ItemGuide = Served<'Guide'>
export type DraftView = Served<'AdminDraftDraftView'>
export type Finding = Served<'AdminDraftFindingLine'>
export type GuideChange = Served<'GuideChange'>
export type Effect = Served<'Effect'>
export type ItemHistory = Served<'ItemHistory'>
export type AdminItem = Served<'AdminItemAdminItem'>
export type AdjustmentRequest = Served<'AdminAdjustmentAdjustmentRequest'>

export interface ItemFilter {
  q?: string
  department?: string
  type?: string
  level?: string
  state?: string
  unverified?: boolean
  page: number
  size: number
}

export const administeredItems = (filter: ItemFilter, signal?: AbortSignal) =>
  call<{ total: number; items: AdminItem[] }>('GET', '/api/admin/items', {
    query: { ...filter, unverified: filter.unverified ? 'true' : undefined },
    ...(signal ? { signal } : {}),
  })
export const itemHistory = (code: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/items/{code}/versions', { params: { path: { code } }, signal: signal ?? null }),
  )
export const itemVersion = (code: string, version: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/items/{code}/versions/{version}', {
      params: { path: { code, version } },
      signal: signal ?? null,
    }),
  )
export const lineage = (code: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/items/{code}/lineage', { params: { path: { code } }, signal: signal ?? null }),
  )
export const versionDifference = (before: string, after: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/item-differences', {
      params: { query: { before, after } },
      signal: signal ?? null,
    }),
  )

export const drafts = (query: { code?: string; open: boolean }, signal?: AbortSignal) =>
  answer(client.GET('/api/admin/drafts', { params: { query }, signal: signal ?? null }))
export const draft = (id: string, signal?: AbortSignal) =>
  answer(client.GET('/api/admin/drafts/{draft}', { params: { path: { draft: id } }, signal: signal ?? null }))
/** What answers would make of a guide that is still being written. */
export const previewSituation = (guide: ItemGuide, answers: Answers, signal?: AbortSignal) =>
  answer(
    client.POST('/api/admin/guides/situation', {
      body: { guide, answers: { ...answers } },
      signal: signal ?? null,
    }),
  )
export const draftDifference = (id: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/drafts/{draft}/difference', {
      params: { path: { draft: id } },
      signal: signal ?? null,
    }),
  )
export const draftEffect = (id: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/drafts/{draft}/effect', {
      params: { path: { draft: id } },
      signal: signal ?? null,
    }),
  )
/** The next version of an item; or a new item, empty or after the model of a published one. */
export const beginDraft = (key: string, code: string, name: string | null, model: string | null = null) =>
  answer(client.POST('/api/admin/drafts', { body: { code, name, model }, headers: once(key) }))
export const saveDraft = (key: string, id: string, version: number, guide: ItemGuide) =>
  answer(
    client.PUT('/api/admin/drafts/{draft}', {
      params: { path: { draft: id } },
      body: { guide },
      headers: { ...once(key), ...seen(version) },
    }),
  )
/** What is done with a draft as a whole; the body says until when or why. */
export const moveDraft = (
  key: string,
  id: string,
  version: number,
  deed: 'submit' | 'approve' | 'return' | 'reopen' | 'discard' | 'publish',
  body: { effectiveFrom?: string; remarks?: string },
) =>
  call<{ version: number | string }>('POST', `/api/admin/drafts/${encodeURIComponent(id)}/${deed}`, {
    body,
    headers: { ...once(key), ...seen(version) },
  })

export const adjustments = (code: string | undefined, signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/adjustments', {
      params: { query: code ? { code } : {} },
      signal: signal ?? null,
    }),
  )
export const openCases = (code: string[], signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/adjustments/open-cases', { params: { query: { code } }, signal: signal ?? null }),
  )
export const adjust = (key: string, body: AdjustmentRequest) =>
  answer(client.POST('/api/admin/adjustments', { body, headers: once(key) }))

/** What the flow of a guide looks like as it is written, and what is unsound in it. */
export type FlowView = Served<'AdminFlowFlowView'>
export const flowPicture = (guide: ItemGuide, signal?: AbortSignal) =>
  call<FlowView>('POST', '/api/admin/flow-pictures', {
    body: {
      name: guide.name ?? '',
      flow: guide.flow ?? null,
      steps: guide.sections?.steps ?? [],
      promisedLimit: guide.promisedLimit ?? null,
    },
    ...(signal ? { signal } : {}),
  })

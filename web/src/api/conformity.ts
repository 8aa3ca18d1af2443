import { call } from './call'
import { once, seen } from './client'
import type { Served } from './types'

/** The basic catalogue, and whether the items are as it and the reference list have them. */
export type BasicPage = Served<'AdminBasicBasicPage'>
export type BasicDetail = Served<'AdminBasicBasicDetail'>
export type BasicEntry = Served<'BasicEntry'>
export type BasicItem = Served<'AdminBasicBasicItem'>
export type BasicContent = Served<'AdminBasicBasicContent'>
export type BasicDocument = Served<'AdminBasicBasicDocument'>
export type ConformityOverview = Served<'AdminConformityOverview'>
export type ConformityTask = Served<'AdminConformityTaskView'>
export type ListVersion = Served<'ReferenceListsVersion'>
export type FileCheck = Served<'AdminReferenceListFileCheck'>
export type NewList = Served<'AdminReferenceListListRequest'>

const entry = (code: string) => `/api/admin/basics/${encodeURIComponent(code)}`
const task = (id: string) => `/api/admin/conformity/tasks/${encodeURIComponent(id)}`
const cancellable = (signal?: AbortSignal) => (signal ? { signal } : {})

export const basics = (q: string, cancelled: boolean, page: number, signal?: AbortSignal) =>
  call<BasicPage>('GET', '/api/admin/basics', {
    query: { q, cancelled: String(cancelled), page },
    ...cancellable(signal),
  })
export const basic = (code: string, signal?: AbortSignal) =>
  call<BasicDetail>('GET', entry(code), cancellable(signal))
export const addBasic = (key: string, body: { code: string; content: BasicContent; by: BasicDocument }) =>
  call<BasicEntry>('POST', '/api/admin/basics', { body, headers: once(key) })
export const changeBasic = (
  key: string,
  row: { code: string; version: number },
  body: { content: BasicContent; by: BasicDocument },
) =>
  call<BasicEntry>('POST', `${entry(row.code)}/change`, {
    body,
    headers: { ...once(key), ...seen(row.version) },
  })
export const cancelBasic = (key: string, row: { code: string; version: number }, by: BasicDocument) =>
  call<BasicEntry>('POST', `${entry(row.code)}/cancel`, {
    body: by,
    headers: { ...once(key), ...seen(row.version) },
  })

export const conformity = (signal?: AbortSignal) =>
  call<ConformityOverview>('GET', '/api/admin/conformity', cancellable(signal))
export const startConformity = (key: string) =>
  call<{ id: string }>('POST', '/api/admin/conformity/runs', { headers: once(key) })
export const conformityTasks = (
  filter: Record<string, string>,
  before: string | undefined,
  signal?: AbortSignal,
) =>
  call<Served<'AdminConformityTaskPage'>>('GET', '/api/admin/conformity/tasks', {
    query: { ...filter, before },
    ...cancellable(signal),
  })
export const conformityTask = (id: string, signal?: AbortSignal) =>
  call<Served<'AdminConformityTaskHistory'>>('GET', task(id), cancellable(signal))
export const actOnTask = (
  key: string,
  row: { id: string; revision: number },
  act: 'assign' | 'comment' | 'justify',
  body: Record<string, string>,
) =>
  call<undefined>('POST', `${task(row.id)}/${act}`, {
    body,
    headers: { ...once(key), ...seen(row.revision) },
  })

export const listVersions = (signal?: AbortSignal) =>
  call<ListVersion[]>('GET', '/api/admin/conformity/lists', cancellable(signal))
export const checkList = (format: NewList['format'], content: string) =>
  call<FileCheck>('POST', '/api/admin/conformity/lists/check', { body: { format, content } })
export const enterList = (key: string, body: NewList) =>
  call<{ version: number }>('POST', '/api/admin/conformity/lists', { body, headers: once(key) })

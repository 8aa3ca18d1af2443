import { answer, client, once, seen } from './client'
import { call } from './call'
import { fetchFile, uploadAgain } from './files'
import type { Served } from './types'

/** The list of items out and in. */
export type ListImport = Served<'ListImport'>
export type ImportLine = Served<'AdminListingImportLine'>
export type ImportView = Served<'AdminListingImportView'>
export type ReportLine = Served<'AdminListingLineView'>
export type ImportItem = Served<'ListImportLine'>
export type NewBody = Served<'AdminListingBodyRequest'>
export type ReportKind = Served<'ReportLine'>['kind']
export type ListFormat = 'WORKBOOK' | 'COMMA' | 'JSON'

const path = (id: string, rest = '') => `/api/admin/listing/imports/${encodeURIComponent(id)}${rest}`

export const imports = (signal?: AbortSignal) =>
  answer(client.GET('/api/admin/listing/imports', { signal: signal ?? null }))
export const oneImport = (id: string, signal?: AbortSignal) =>
  call<ImportView>('GET', path(id), signal ? { signal } : {})
export const importLines = (
  id: string,
  query: { kind?: string; skip: number; most: number },
  signal?: AbortSignal,
) => call<ReportLine[]>('GET', path(id, '/lines'), { query, ...(signal ? { signal } : {}) })
export const importItems = (id: string, query: { skip: number; most: number }, signal?: AbortSignal) =>
  call<ImportItem[]>('GET', path(id, '/items'), { query, ...(signal ? { signal } : {}) })

export const receiveList = (file: File, progress: (part: number) => void): Promise<{ id: string }> =>
  uploadAgain(file, progress, 'listing')

const act = (deed: string) => (key: string, id: string, version: number, body?: unknown) =>
  call<{ drafts: number } | undefined>('POST', path(id, `/${deed}`), {
    body,
    headers: { ...once(key), ...seen(version) },
  })
export const checkImport = act('check')
export const takeImportOver = act('take-over')
export const dropImport = act('drop')
export const establishBodies = act('bodies')

export const listFile = (
  format: ListFormat,
  filter: Readonly<Record<string, string | boolean | undefined>>,
): Promise<Blob> => fetchFile('/api/admin/listing/items', { format, ...filter })
export const reportFile = (id: string): Promise<Blob> => fetchFile(path(id, '/report.csv'))

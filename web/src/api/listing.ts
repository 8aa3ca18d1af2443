import { answer, client, once, seen } from './client'
import { call } from './call'
import { uploadAgain } from './files'
import { send } from './transport'
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

async function file(address: URL): Promise<Blob> {
  const response = await send(new Request(address, { headers: { Accept: '*/*, application/problem+json' } }))
  return response.blob()
}

export function listFile(
  format: ListFormat,
  filter: Readonly<Record<string, string | boolean | undefined>>,
): Promise<Blob> {
  const address = new URL('/api/admin/listing/items', window.location.origin)
  address.searchParams.set('format', format)
  for (const [name, value] of Object.entries(filter)) {
    if (value) address.searchParams.set(name, String(value))
  }
  return file(address)
}
export const reportFile = (id: string) => file(new URL(path(id, '/report.csv'), window.location.origin))

/** Gives a file to the person at the screen. */
export function handOut(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

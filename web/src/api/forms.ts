import { call } from './call'
import type { Answers, FormField } from './catalogue'
import { once, seen } from './client'
import type { Served } from './types'

/** Forms and the data elements that they are made of. */
export type DataElement = Served<'DataElement'>
export type ElementLine = Served<'AdminElementElementLine'>
export type ElementSheet = Served<'AdminElementElementSheet'>
export type ElementEntry = Served<'AdminElementElementRequest'>
export type MergedForm = Served<'MergedForm'>

/** JSON Schema 2020-12 of a form: by it the server checks what is filed, and the pages what is typed. */
export interface FormSchema {
  $schema: string
  $id: string
  required: string[]
  properties: Record<string, Record<string, unknown>>
}

/** Of a version of an item: for a situation, or, without answers, the whole form. */
export const formSchema = (code: string, version: string, answers: Answers, signal?: AbortSignal) =>
  call<FormSchema>('GET', `/api/public/items/${encodeURIComponent(code)}/form-schema`, {
    query: { ...answers, version },
    ...(signal ? { signal } : {}),
  })
/** Of a form that is still being designed. */
export const designedSchema = (form: readonly FormField[], signal?: AbortSignal) =>
  call<FormSchema>('POST', '/api/admin/forms/schema', { body: { form }, ...(signal ? { signal } : {}) })

const element = (code: string) => `/api/admin/elements/${encodeURIComponent(code)}`

export const elementLines = (signal?: AbortSignal) =>
  call<ElementLine[]>('GET', '/api/admin/elements', signal ? { signal } : {})
export const elementSheet = (code: string, signal?: AbortSignal) =>
  call<ElementSheet>('GET', element(code), signal ? { signal } : {})
export const addElement = (key: string, code: string, entry: ElementEntry) =>
  call<undefined>('POST', '/api/admin/elements', { body: { code, element: entry }, headers: once(key) })
export const changeElement = (key: string, code: string, version: number, entry: ElementEntry) =>
  call<undefined>('PUT', element(code), { body: entry, headers: { ...once(key), ...seen(version) } })
export const endElement = (key: string, code: string, version: number, from: string, reason: string) =>
  call<undefined>('POST', `${element(code)}/end`, {
    body: { from, reason },
    headers: { ...once(key), ...seen(version) },
  })
/** What the forms of several items would be as one. */
export const mergedForm = (codes: readonly string[], signal?: AbortSignal) =>
  call<MergedForm>('POST', '/api/admin/elements/merge-preview', {
    body: { codes },
    ...(signal ? { signal } : {}),
  })

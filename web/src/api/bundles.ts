import { call } from './call'
import { answer, client, once, seen } from './client'
import type { Served } from './types'

/** 一件事: errands that need several items. */
export type BundleLine = Served<'PublicBundlePublicBundleLine'>
export type Bundle = Served<'PublicBundlePublicBundle'>
export type BundleMember = Served<'BundleViewsMember'>
export type BundleTold = Served<'BundleViewsTold'>
export type BundleMaterial = Served<'OneSetShared'>
export type BundleContent = Served<'BundleRequest'>
export type AdminBundleLine = Served<'AdminBundleBundleLine'>
export type BundleSheet = Served<'AdminBundleBundleSheet'>
export type BundleFinding = Served<'AdminBundleBundleFinding'>
export type EndBundle = Served<'AdminBundleEndRequest'>

export const bundles = (item: string | undefined, signal?: AbortSignal) =>
  answer(
    client.GET('/api/public/bundles', { params: { query: item ? { item } : {} }, signal: signal ?? null }),
  )
export const bundle = (code: string, signal?: AbortSignal) =>
  answer(client.GET('/api/public/bundles/{code}', { params: { path: { code } }, signal: signal ?? null }))

export const adminBundles = (signal?: AbortSignal) =>
  answer(client.GET('/api/admin/bundles', { signal: signal ?? null }))
export const adminBundle = (id: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/admin/bundles/{bundle}', { params: { path: { bundle: id } }, signal: signal ?? null }),
  )
/** Those in force to which at least one of the items belongs. */
export const bundlesContaining = (code: string[], signal?: AbortSignal) =>
  answer(client.GET('/api/admin/bundles/containing', { params: { query: { code } }, signal: signal ?? null }))
export const beginBundle = (key: string, code: string, content: BundleContent) =>
  answer(client.POST('/api/admin/bundles', { body: { code, content }, headers: once(key) }))
export const nextBundle = (key: string, id: string) =>
  answer(
    client.POST('/api/admin/bundles/{bundle}/next', {
      params: { path: { bundle: id } },
      headers: once(key),
    }),
  )
export const saveBundle = (key: string, id: string, version: number, content: BundleContent) =>
  answer(
    client.PUT('/api/admin/bundles/{bundle}', {
      params: { path: { bundle: id } },
      body: content,
      headers: { ...once(key), ...seen(version) },
    }),
  )
/** What is done with a version as a whole; the remarks say why. */
export const moveBundle = (
  key: string,
  id: string,
  version: number,
  deed: 'submit' | 'return' | 'reopen' | 'discard' | 'publish',
  remarks?: string,
) =>
  call<{ version: number }>('POST', `/api/admin/bundles/${encodeURIComponent(id)}/${deed}`, {
    ...(remarks === undefined ? {} : { body: { remarks } }),
    headers: { ...once(key), ...seen(version) },
  })
export const endBundle = (key: string, id: string, body: EndBundle) =>
  call<undefined>('POST', `/api/admin/bundles/${encodeURIComponent(id)}/end`, { body, headers: once(key) })

import { answer, client } from './client'
import type { Served } from './types'

export type Hall = Served<'PublicHallHallView'>
export type Region = Served<'Region'>

export const halls = (query: { region: string; item?: string | undefined }, signal?: AbortSignal) =>
  answer(
    client.GET('/api/public/halls', {
      params: { query: { region: query.region, ...(query.item ? { item: query.item } : {}) } },
      signal: signal ?? null,
    }),
  )
export const regions = (parent: string, signal?: AbortSignal) =>
  answer(client.GET('/api/public/regions', { params: { query: { parent } }, signal: signal ?? null }))

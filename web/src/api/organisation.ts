import { answer, client } from './client'
import type { Served } from './types'

export type Hall = Served<'PublicHallHallView'>
export type Region = Served<'Region'>

export type SecondedTo = Served<'PublicSecondmentSecondedTo'>

/** @param around also the halls of all places that lie in the region */
export const halls = (
  query: { region: string; item?: string | undefined; around?: boolean },
  signal?: AbortSignal,
) =>
  answer(
    client.GET('/api/public/halls', {
      params: {
        query: {
          region: query.region,
          ...(query.item ? { item: query.item } : {}),
          ...(query.around ? { around: true } : {}),
        },
      },
      signal: signal ?? null,
    }),
  )
/** Where in a hall an item is. */
export const secondments = (item: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/public/items/{code}/secondments', {
      params: { path: { code: item } },
      signal: signal ?? null,
    }),
  )
export const regions = (parent: string, signal?: AbortSignal) =>
  answer(client.GET('/api/public/regions', { params: { query: { parent } }, signal: signal ?? null }))

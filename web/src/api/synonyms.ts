import { call } from './call'
import { once, seen } from './client'
import type { Served } from './types'

/** What people say, and what the guides call it: kept by item administrators. */
export type SynonymLine = Served<'AdminSynonymSynonymLine'>
export type Trial = Served<'AdminSynonymTrial'>
type SynonymPage = Served<'AdminSynonymSynonymPage'>
type Entered = Served<'AdminSynonymSynonymEntered'>

const asked = (signal: AbortSignal | undefined) => (signal ? { signal } : {})
const at = (key: string) => `/api/admin/synonyms/${encodeURIComponent(key)}`

export const synonyms = (q: string, ended: boolean, page: number, signal?: AbortSignal) =>
  call<SynonymPage>('GET', '/api/admin/synonyms', {
    query: { q, ended: String(ended), page: String(page) },
    ...asked(signal),
  })
/** The latest first. */
export const synonymVersions = (key: string, signal?: AbortSignal) =>
  call<SynonymLine[]>('GET', `${at(key)}/versions`, asked(signal))
export const trySearch = (q: string, signal?: AbortSignal) =>
  call<Trial>('GET', '/api/admin/synonyms/trial', { query: { q }, ...asked(signal) })

export const addSynonym = (key: string, said: string, official: string) =>
  call<Entered>('POST', '/api/admin/synonyms', { body: { said, official }, headers: once(key) })
export const changeSynonym = (key: string, line: SynonymLine, official: string) =>
  call<Entered>('PUT', at(line.key), { body: { official }, headers: { ...once(key), ...seen(line.version) } })
export const endSynonym = (key: string, line: SynonymLine) =>
  call<undefined>('POST', `${at(line.key)}/end`, { headers: { ...once(key), ...seen(line.version) } })

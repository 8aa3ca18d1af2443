import { call } from './call'
import { once, seen } from './client'
import type { Served } from './types'

/** The lists beside the catalogue: public ones, and what item administrators and counties keep. */
export type Listed = Served<'ListedService'>
export type ListedKind = Listed['kind']
export type Fee = Served<'Fee'>
export type FeeRequest = Served<'AdminFeeFeeRequest'>
export type DutyLine = Served<'DutyLinesLine'>
export type DutyRequest = Served<'AdminDutyDutyRequest'>
export type Presence = Served<'HallPresencePresence'>
export type PresenceCount = Served<'HallPresenceCount'>
export type SecondmentRequest = Served<'AdminSecondmentSecondmentRequest'>
export type TownLine = Served<'TownListLinesLine'>
export type TownListRequest = Served<'AdminTownListTownListRequest'>
export type PublicTownList = Served<'TownListLinesPublicTownList'>
export type TargetLine = Served<'AdminTargetTargetLine'>
export type TargetRequest = Served<'AdminTargetTargetRequest'>
export type EndRequest = Served<'EndRequest'>
export type ListConflict = Served<'AdminListConflictConflictLine'>
type Entered = Served<'Entered'>
type DutyPage = Served<'DutyLinesPage'>

/** Lists whose entries an item administrator ends by a document. */
export type EndedList = 'listed-services' | 'fees' | 'duties' | 'secondments'

const asked = (signal: AbortSignal | undefined) => (signal ? { signal } : {})

export const publicFees = (signal?: AbortSignal) =>
  call<Fee[]>('GET', '/api/public/lists/fees', asked(signal))
export const publicDuties = (q: string, signal?: AbortSignal) =>
  call<DutyPage>('GET', '/api/public/lists/duties', { query: { q }, ...asked(signal) })
export const publicServices = (kind: ListedKind, signal?: AbortSignal) =>
  call<Listed[]>('GET', '/api/public/lists/services', { query: { kind }, ...asked(signal) })
export const publicTowns = (signal?: AbortSignal) =>
  call<PublicTownList[]>('GET', '/api/public/lists/towns', asked(signal))

export const listed = (kind: ListedKind, signal?: AbortSignal) =>
  call<Listed[]>('GET', '/api/admin/listed-services', { query: { kind }, ...asked(signal) })
export const addListed = (key: string, body: Served<'AdminListListingRequest'>) =>
  call<Entered>('POST', '/api/admin/listed-services', { body, headers: once(key) })

export const fees = (signal?: AbortSignal) => call<Fee[]>('GET', '/api/admin/fees', asked(signal))
export const addFee = (key: string, body: FeeRequest) =>
  call<Entered>('POST', '/api/admin/fees', { body, headers: once(key) })

export const duties = (q: string, signal?: AbortSignal) =>
  call<DutyPage>('GET', '/api/admin/duties', { query: { q }, ...asked(signal) })
export const addDuty = (key: string, body: DutyRequest) =>
  call<Entered>('POST', '/api/admin/duties', { body, headers: once(key) })

export const presenceCounts = (signal?: AbortSignal) =>
  call<PresenceCount[]>('GET', '/api/admin/secondments/counts', asked(signal))
export const presences = (department: string, signal?: AbortSignal) =>
  call<Presence[]>('GET', '/api/admin/secondments', { query: { department }, ...asked(signal) })
export const second = (key: string, body: SecondmentRequest) =>
  call<Entered>('POST', '/api/admin/secondments', { body, headers: once(key) })

/** Published guides that ask for or charge what the lists do not allow any more. */
export const listConflicts = (signal?: AbortSignal) =>
  call<ListConflict[]>('GET', '/api/admin/list-conflicts', asked(signal))

export const endEntry = (key: string, list: EndedList, id: string, body: EndRequest) =>
  call<undefined>('POST', `/api/admin/${list}/${encodeURIComponent(id)}/end`, { body, headers: once(key) })

export const townLists = (signal?: AbortSignal) =>
  call<TownLine[]>('GET', '/api/admin/town-lists', asked(signal))
export const draftTownList = (key: string, body: TownListRequest) =>
  call<Entered>('POST', '/api/admin/town-lists', { body, headers: once(key) })
export const changeTownList = (key: string, id: string, version: number, body: TownListRequest) =>
  call<undefined>('PUT', `/api/admin/town-lists/${encodeURIComponent(id)}`, {
    body,
    headers: { ...once(key), ...seen(version) },
  })
export const publishTownList = (key: string, id: string, effectiveFrom: string) =>
  call<undefined>('POST', `/api/admin/town-lists/${encodeURIComponent(id)}/publish`, {
    body: { effectiveFrom },
    headers: once(key),
  })

export const countyTownLists = (signal?: AbortSignal) =>
  call<TownLine[]>('GET', '/api/approver/town-lists', asked(signal))
export const fileTownList = (key: string, id: string, number: string, on: string) =>
  call<undefined>('POST', `/api/approver/town-lists/${encodeURIComponent(id)}/file`, {
    body: { number, on },
    headers: once(key),
  })

/** The latest first. */
export const targetHistory = (of: TargetLine['target'], signal?: AbortSignal) =>
  call<TargetLine[]>('GET', '/api/admin/targets/history', {
    query: { region: of.region, figure: of.figure, year: String(of.year) },
    ...asked(signal),
  })
export const targets = (year: number, signal?: AbortSignal) =>
  call<TargetLine[]>('GET', '/api/admin/targets', { query: { year: String(year) }, ...asked(signal) })
export const setTarget = (key: string, body: TargetRequest) =>
  call<Entered>('POST', '/api/admin/targets', { body, headers: once(key) })

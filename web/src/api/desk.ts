import { call } from './call'
import type { CaseRow, CaseView, ClockKind, CountedDay, Filed, Outcome } from './cases'
import { once, seen } from './client'
import { send } from './transport'
import type { Served } from './types'

/** Cases as staff work on them: the same under the path of each audience. */
export type CaseDesk = 'window' | 'approver' | 'supervisor'
export type Lamp = CaseRow['lamp']
export type WorkItem = CaseView['workItems'][number]
export type Node = WorkItem['node']
export type CasePage = Served<'CaseListPage'>
export type Standing = Served<'Standing'>
export type Batch = Served<'HandOversBatch'>
export type Party = Served<'Party'>
export type Defect = Served<'IntakeCorrectionDefect'>
export type DeclineReason = Served<'WindowCaseDeclineRequest'>['reason']
export type DeliveryWay = Served<'WindowCaseDeliveryRequest'>['way']

/** The work item that was seen, and in which version: whoever comes later is told. */
export interface Seen {
  id: string
  workItem: string
  version: number
}

const one = (desk: CaseDesk, id: string) => `/api/${desk}/cases/${encodeURIComponent(id)}`
const act = <T>(desk: CaseDesk, what: string, key: string, at: Seen, body: object = {}) =>
  call<T>('POST', `${one(desk, at.id)}/${what}`, {
    body: { workItem: at.workItem, ...body },
    headers: { ...once(key), ...seen(at.version) },
  })
const asked = (signal: AbortSignal | undefined) => (signal ? { signal } : {})

export interface WorkQuery {
  mine?: boolean
  lamp?: Lamp | undefined
  /** Of the case or in its QR code, whole or its beginning. */
  number?: string | undefined
  nodes?: readonly Node[]
}
export const work = (
  desk: 'window' | 'approver',
  { mine, lamp, number, nodes }: WorkQuery,
  after?: string,
  signal?: AbortSignal,
) =>
  call<CasePage>('GET', `/api/${desk}/work`, {
    query: { mine: String(mine ?? false), lamp, number, nodes: nodes?.join(','), after },
    ...asked(signal),
  })
export const casesByDueDate = (
  desk: CaseDesk,
  lamp: Lamp | undefined,
  department: string | undefined,
  after?: string,
  signal?: AbortSignal,
) => call<CasePage>('GET', `/api/${desk}/cases`, { query: { lamp, department, after }, ...asked(signal) })
export const staffCase = (desk: CaseDesk, id: string, signal?: AbortSignal) =>
  call<CaseView>('GET', one(desk, id), asked(signal))
export const staffCaseDays = (desk: CaseDesk, id: string, clock: ClockKind) =>
  call<CountedDay[]>('GET', `${one(desk, id)}/days`, { query: { clock } })
export const documentOf = (desk: CaseDesk, id: string, document: string) =>
  `${one(desk, id)}/documents/${encodeURIComponent(document)}`
export const fileOf = (desk: CaseDesk, id: string, file: string) =>
  `${one(desk, id)}/files/${encodeURIComponent(file)}`

export const accept = (key: string, desk: CaseDesk, at: Seen) => act<Standing>(desk, 'acceptance', key, at)
export const preReview = (key: string, at: Seen) => act<undefined>('window', 'pre-review', key, at)
export const requestCorrection = (key: string, at: Seen, defects: readonly Defect[]) =>
  act<undefined>('window', 'correction-request', key, at, { defects })
export const decline = (
  key: string,
  desk: CaseDesk,
  at: Seen,
  reason: DeclineReason,
  explanation: string,
  competentOrgan: string,
) =>
  act<undefined>(desk, 'decline', key, at, {
    reason,
    explanation,
    ...(competentOrgan ? { competentOrgan } : {}),
  })
export const claim = (key: string, at: Seen) => act<undefined>('approver', 'claim', key, at)
export const giveOpinion = (key: string, at: Seen, outcome: Outcome, opinion: string, basis: string[]) =>
  act<Standing>('approver', 'opinion', key, at, { outcome, opinion, basis })
export const decide = (key: string, at: Seen, outcome: Outcome, opinion: string, basis: string[]) =>
  act<Standing>('approver', 'decision', key, at, { outcome, opinion, basis })
export const sendBack = (key: string, at: Seen, opinion: string) =>
  act<undefined>('approver', 'return', key, at, { opinion })
export const resultMade = (key: string, at: Seen) => act<undefined>('approver', 'result', key, at)
export const confirmStamp = (key: string, desk: CaseDesk, id: string, document: string) =>
  call<undefined>('POST', `${documentOf(desk, id, document)}/stamp`, { headers: once(key) })
export const deliver = (
  key: string,
  at: Seen,
  delivery: Omit<Served<'WindowCaseDeliveryRequest'>, 'workItem'>,
) => act<undefined>('window', 'delivery', key, at, delivery)
export const registerOutside = (key: string, at: Seen, outsideNumber: string) =>
  act<undefined>('window', 'outside-registration', key, at, { outsideNumber })
export const enterOutsideResult = (
  key: string,
  at: Seen,
  outcome: Outcome,
  decidedOn: string,
  resultNumber: string,
) =>
  act<undefined>('window', 'outside-result', key, at, {
    outcome,
    decidedOn,
    ...(resultNumber ? { resultNumber } : {}),
  })
export const correctAtWindow = (
  key: string,
  id: string,
  errand: string,
  form: Record<string, string> | undefined,
  materials: readonly Filed[],
) =>
  call<undefined>('POST', `${one('window', id)}/correction`, {
    body: { errand, ...(form ? { form } : {}), materials },
    headers: once(key),
  })
export const receive = (key: string, body: Served<'WindowCaseReceiveRequest'>) =>
  call<Served<'FilingReceipt'>>('POST', '/api/window/cases', { body, headers: once(key) })

/** Shows what is masked; every use is recorded with its reason. */
export const unmask = async (desk: CaseDesk, id: string, reason: string) => {
  const shown = await call<Party | Served<'ApproverCaseUnmasked'>>('POST', `${one(desk, id)}/unmasking`, {
    body: { reason },
  })
  return 'applicant' in shown ? shown : { applicant: shown, form: {} as Record<string, string> }
}

export const handOvers = (desk: 'window' | 'approver', signal?: AbortSignal) =>
  call<Batch[]>('GET', `/api/${desk}/hand-overs`, asked(signal))
export const handOver = (key: string, department: string) =>
  call<{ batch: string }>('POST', '/api/window/hand-overs', { body: { department }, headers: once(key) })
export const signHandOver = (key: string, batch: string) =>
  call<undefined>('POST', `/api/approver/hand-overs/${encodeURIComponent(batch)}/signature`, {
    headers: once(key),
  })
export const handOverList = (desk: 'window' | 'approver', batch: string) =>
  `/api/${desk}/hand-overs/${encodeURIComponent(batch)}/list`

/** A file or a document, to be shown within the page. */
export async function content(path: string): Promise<{ blob: Blob; address: string }> {
  const response = await send(new Request(new URL(path, window.location.origin)))
  const blob = await response.blob()
  return { blob, address: URL.createObjectURL(blob) }
}

import { call } from './call'
import type { Answers } from './catalogue'
import { once } from './client'
import type { Party } from './desk'

export type VisitState = 'WAITING' | 'CALLED' | 'SERVING' | 'MISSED' | 'FINISHED'

/** Today's visit in a list; persons are masked. */
export interface VisitLine {
  id: string
  ticket: string
  state: VisitState
  attendee: string
  principals: number
  errands: number
  openErrands: number
  takenAt: string
  calledAt?: string | null
  startedAt?: string | null
  finishedAt?: string | null
  clerk?: string | null
  window?: string | null
}
export interface Errand {
  id: string
  itemCode: string
  itemName: string
  inPerson: boolean
  outcome?: 'ADVISED' | 'INSISTED_FILING' | 'RECEIVED' | null
  insisted: boolean
  outcomeAt?: string | null
  advice?: string | null
  caseId?: string | null
}
export interface Principal {
  id: string
  kind: Party['kind']
  name: string
  documentNumber: string
  attends: boolean
  represents: boolean
  mandate: boolean
  mandateFiles: string[]
  errands: Errand[]
}
export interface Visit {
  visit: VisitLine
  attendeeDocument: string
  attendeePhone?: string | null
  principals: Principal[]
}
export interface Attendee {
  name: string
  documentKind: string
  documentNumber: string
  phone?: string | null
}
export interface NewVisit {
  prefix?: string
  attendee: Attendee
  principals?: { party: Party; mandateFiles: string[] }[]
}
export interface Overview {
  hallName: string
  waiting: number
  serving: number
  finished: number
  missed: number
  visits: number
  averageWait: number
  longestWait: number
  windows: {
    id: string
    number: string
    name: string
    kind: string
    clerk?: string | null
    post?: string | null
    standingIn: boolean
    since?: string | null
    ticket?: string | null
  }[]
}

const asked = (signal: AbortSignal | undefined) => (signal ? { signal } : {})
const of = (id: string) => `/api/window/visits/${encodeURIComponent(id)}`

export const visits = (signal?: AbortSignal) => call<VisitLine[]>('GET', '/api/window/visits', asked(signal))
export const visit = (id: string, signal?: AbortSignal) => call<Visit>('GET', of(id), asked(signal))
export const overview = (signal?: AbortSignal) => call<Overview>('GET', '/api/window/overview', asked(signal))
export const takeTicket = (key: string, body: NewVisit) =>
  call<{ visit: string; ticket: string }>('POST', '/api/window/visits', { body, headers: once(key) })
export const stepOf = (key: string, id: string, step: 'call' | 'start' | 'pass' | 'finish') =>
  call<undefined>('POST', `${of(id)}/${step}`, { headers: once(key) })
export const addErrand = (key: string, id: string, principal: string, itemCode: string) =>
  call<{ id: string }>('POST', `${of(id)}/errands`, { body: { principal, itemCode }, headers: once(key) })
export const addMandate = (key: string, id: string, principal: string, files: readonly string[]) =>
  call<undefined>('POST', `${of(id)}/principals/${encodeURIComponent(principal)}/mandate`, {
    body: { files },
    headers: once(key),
  })
/** The principal in plain; recorded with the reason. */
export const principalInPlain = (id: string, principal: string, reason: string) =>
  call<Party>('POST', `${of(id)}/principals/${encodeURIComponent(principal)}/unmasking`, { body: { reason } })
/** @param answers to the questions of the item; none where everything is told */
export const advise = (key: string, errand: string, remark: string, answers: Answers) =>
  call<{ document: string }>('POST', `/api/window/errands/${encodeURIComponent(errand)}/advice`, {
    body: { ...(remark ? { remark } : {}), answers },
    headers: once(key),
  })
export const adviceOf = (errand: string) => `/api/window/errands/${encodeURIComponent(errand)}/advice`
export const insist = (key: string, errand: string) =>
  call<undefined>('POST', `/api/window/errands/${encodeURIComponent(errand)}/insistence`, {
    headers: once(key),
  })

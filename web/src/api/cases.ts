import { answer, client, once } from './client'
import type { Served } from './types'

export type CaseView = Served<'CaseView'>
export type CaseRow = Served<'CaseListListed'>
export type Phase = CaseView['phase']
export type Outcome = NonNullable<CaseView['outcome']>
export type ClockView = Served<'CaseViewClockView'>
export type ClockKind = ClockView['kind']
export type ClockReading = Served<'ClockReading'>
export type CountedDay = Served<'StatutoryClockExplainedDay'>
export type TrailEntry = Served<'CaseViewTrailEntry'>
export type Filed = Served<'MaterialRequest'>
export type NewCase = Served<'CitizenCaseSubmitRequest'>
export type PublicCase = Served<'CaseViewPublicTrail'>

export const myCases = (before?: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/citizen/cases', { params: { query: before ? { before } : {} }, signal: signal ?? null }),
  )
export const myCase = (id: string, signal?: AbortSignal) =>
  answer(client.GET('/api/citizen/cases/{id}', { params: { path: { id } }, signal: signal ?? null }))
export const caseDays = (id: string, clock: ClockKind) =>
  answer(client.GET('/api/citizen/cases/{id}/days', { params: { path: { id }, query: { clock } } }))
export const submitCase = (key: string, body: NewCase) =>
  answer(client.POST('/api/citizen/cases', { body, headers: once(key) }))
export const answerCorrection = (key: string, id: string, body: Served<'CitizenCaseCorrectionRequest'>) =>
  answer(
    client.POST('/api/citizen/cases/{id}/correction', { params: { path: { id } }, body, headers: once(key) }),
  )
export const withdrawCase = (key: string, id: string, reason: string) =>
  answer(
    client.POST('/api/citizen/cases/{id}/withdrawal', {
      params: { path: { id } },
      body: { reason },
      headers: once(key),
    }),
  )
/** The result is taken online. */
export const collectResult = (key: string, id: string) =>
  answer(client.POST('/api/citizen/cases/{id}/collection', { params: { path: { id } }, headers: once(key) }))
export const documentAddress = (id: string, document: string) =>
  `/api/citizen/cases/${encodeURIComponent(id)}/documents/${encodeURIComponent(document)}`
const draftOf = (itemCode: string) => ({ params: { path: { itemCode } } })
export const draft = (itemCode: string) =>
  answer(client.GET('/api/citizen/drafts/{itemCode}', draftOf(itemCode)))
export const keepDraft = (itemCode: string, body: Served<'CitizenCaseDraftRequest'>) =>
  answer(client.PUT('/api/citizen/drafts/{itemCode}', { ...draftOf(itemCode), body }))
export const dropDraft = (itemCode: string) =>
  answer(client.DELETE('/api/citizen/drafts/{itemCode}', draftOf(itemCode)))

/** What anybody may see of a case: no personal data. */
export const publicCase = (token: string) =>
  answer(client.GET('/api/public/cases/{token}', { params: { path: { token } } }))
export const lookUpCase = (number: string, lastFour: string) =>
  answer(client.POST('/api/public/cases/lookup', { body: { number, lastFour } }))

import { call } from './call'
import { answer, client, once, seen } from './client'
import { fetchFile } from './files'
import type { Served } from './types'

/** Vague clauses: the detector for everybody, and the ledger of the item administrator. */
export type ClauseFound = Served<'PublicGuideCheckFound'>
export type Section = Served<'FindingView'>['section']
export type Finding = Served<'FindingView'>
export type FindingState = Finding['state']
export type ClauseRun = Served<'ClauseRun'>
export type ClauseCount = Served<'AdminClauseCountCountView'>
export type Approval = Served<'AdminClauseApprovalRequest'>

export interface FindingFilter {
  department?: string
  rule?: string
  state?: FindingState
}

const finding = (id: string) => `/api/admin/clauses/findings/${encodeURIComponent(id)}`

export const checkClauses = async (section: Section, text: string, signal?: AbortSignal) =>
  (
    await answer(
      client.POST('/api/public/guide-checks', {
        body: { section, text },
        ...(signal ? { signal } : {}),
      }),
    )
  ).findings

export const findings = (filter: FindingFilter, before: string | undefined, signal?: AbortSignal) =>
  call<Served<'FindingPage'>>('GET', '/api/admin/clauses/findings', {
    query: { ...filter, before },
    ...(signal ? { signal } : {}),
  })
export const clausePosts = (department: string, signal?: AbortSignal) =>
  call<Served<'AdminClausePostView'>[]>('GET', '/api/admin/clauses/posts', {
    query: { department },
    ...(signal ? { signal } : {}),
  })
export const assignFinding = (key: string, id: string, post: string, due: string) =>
  call<undefined>('POST', '/api/admin/clauses/findings/assign', {
    body: { findings: [id], post, due },
    headers: once(key),
  })
export const closeFinding = (
  key: string,
  row: { id: string; revision: number },
  how: 'clear' | 'false-positive',
  reason: string,
) =>
  call<undefined>('POST', `${finding(row.id)}/${how}`, {
    body: { reason },
    headers: { ...once(key), ...seen(row.revision) },
  })
export const exceptFinding = (key: string, row: { id: string; revision: number }, approval: Approval) =>
  call<{ id: string }>('POST', `${finding(row.id)}/except`, {
    body: approval,
    headers: { ...once(key), ...seen(row.revision) },
  })

export const startClauseRun = (key: string) =>
  call<{ id: string }>('POST', '/api/admin/clauses/runs', { headers: once(key) })
export const latestClauseRun = (signal?: AbortSignal) =>
  call<Served<'AdminClauseCountLatestRun'>>('GET', '/api/admin/clauses/runs/latest', signal ? { signal } : {})
export const clauseCounts = (signal?: AbortSignal) =>
  call<ClauseCount[]>('GET', '/api/admin/clauses/counts', signal ? { signal } : {})

/** The counts as a file for a spreadsheet. */
export const clauseCountsFile = (): Promise<Blob> => fetchFile('/api/admin/clauses/counts.csv')

import { call } from './call'
import { answer, client, once } from './client'
import type { Role } from './session'
import type { Served } from './types'

/** What the separated administrators keep; each only their own. */
export interface AccountLine {
  id: string
  login: string
  name: string
  roles: Role[]
  staff: boolean
  verified: boolean
  disabled: boolean
  locked: boolean
  lastUsedAt: string
}
export interface AuditLine {
  entry: {
    id: string
    at: string
    actor: string
    address: string
    kind: string
    subject?: string | null
    success: boolean
    detail: string
  }
  actorName: string
}
export interface SettingLine {
  key: string
  region: string
  effectiveFrom: string
  value: string
  unit: string
  source: string
}

const account = (id: string) => `/api/admin/accounts/${encodeURIComponent(id)}`
const asked = (signal: AbortSignal | undefined) => (signal ? { signal } : {})

export const accounts = (login: string, after: string | undefined, signal?: AbortSignal) =>
  call<{ accounts: AccountLine[]; next?: string | null }>('GET', '/api/admin/accounts', {
    query: { login, after },
    ...asked(signal),
  })
export const createAccount = (key: string, login: string, password: string, name: string) =>
  call<{ id: string }>('POST', '/api/admin/accounts', { body: { login, password, name }, headers: once(key) })
export const changeAccount = (key: string, id: string, what: 'disable' | 'enable' | 'unlock') =>
  call<undefined>('POST', `${account(id)}/${what}`, { headers: once(key) })
export const givePassword = (key: string, id: string, password: string) =>
  call<undefined>('POST', `${account(id)}/password`, { body: { password }, headers: once(key) })
export const renewCode = (key: string, id: string) =>
  call<{ secret: string }>('POST', `${account(id)}/code`, { headers: once(key) })
export const grantRole = (key: string, id: string, role: Role) =>
  call<undefined>('POST', `${account(id)}/roles`, { body: { role }, headers: once(key) })
export const revokeRole = (key: string, id: string, role: Role) =>
  call<undefined>('DELETE', `${account(id)}/roles/${role}`, { headers: once(key) })

export const audit = (
  query: { from?: string; to?: string; kind?: string; before?: string | undefined },
  signal?: AbortSignal,
) =>
  call<{ entries: AuditLine[]; next?: string | null }>('GET', '/api/admin/audit', { query, ...asked(signal) })
export const settings = (signal?: AbortSignal) =>
  call<SettingLine[]>('GET', '/api/admin/settings', asked(signal))

export type Department = Served<'Department'>
export type AdminHall = Served<'Hall'>
export type AdminWindow = Served<'Window'>
export type Post = Served<'Post'>
export type Appointment = Served<'AdminRightsAppointmentView'>
export type Authorisation = Served<'Authorisation'>
export type ChiefAuthorisation = Served<'ChiefAuthorisation'>
export type Level = AdminHall['level']

export const adminDepartments = () => answer(client.GET('/api/admin/organisation/departments'))
export const adminHalls = (level: Level | undefined) =>
  answer(client.GET('/api/admin/organisation/halls', { params: { query: level ? { level } : {} } }))
export const adminWindows = (hall: string) =>
  answer(client.GET('/api/admin/organisation/halls/{hall}/windows', { params: { path: { hall } } }))
export const adminPosts = (department: string | undefined) =>
  answer(client.GET('/api/admin/organisation/posts', { params: { query: department ? { department } : {} } }))
export const appointments = () => answer(client.GET('/api/admin/organisation/appointments'))
export const authorisations = () => answer(client.GET('/api/admin/organisation/authorisations'))
export const chiefAuthorisations = () => answer(client.GET('/api/admin/organisation/chief-authorisations'))
export const createPost = (key: string, body: Served<'AdminStructurePostRequest'>) =>
  answer(client.POST('/api/admin/organisation/posts', { body, headers: once(key) }))
export const openWindow = (key: string, hall: string, body: Served<'AdminStructureWindowRequest'>) =>
  answer(
    client.POST('/api/admin/organisation/halls/{hall}/windows', {
      params: { path: { hall } },
      body,
      headers: once(key),
    }),
  )
/** Where a hall is and when it is open, in place of what was entered before. */
export const locateHall = (key: string, hall: string, body: Served<'AdminStructureLocationRequest'>) =>
  answer(
    client.PUT('/api/admin/organisation/halls/{hall}/location', {
      params: { path: { hall } },
      body,
      headers: once(key),
    }),
  )
export const appoint = (key: string, body: Served<'AdminRightsAppointmentRequest'>) =>
  answer(client.POST('/api/admin/organisation/appointments', { body, headers: once(key) }))
export const endAppointment = (key: string, appointment: string, documentNumber: string) =>
  answer(
    client.POST('/api/admin/organisation/appointments/{appointment}/end', {
      params: { path: { appointment } },
      body: { documentNumber },
      headers: once(key),
    }),
  )
export const authorise = (key: string, body: Served<'AdminRightsAuthorisationRequest'>) =>
  answer(client.POST('/api/admin/organisation/authorisations', { body, headers: once(key) }))
export const revokeAuthorisation = (key: string, authorisation: string, documentNumber: string) =>
  answer(
    client.POST('/api/admin/organisation/authorisations/{authorisation}/revoke', {
      params: { path: { authorisation } },
      body: { documentNumber },
      headers: once(key),
    }),
  )

import { answer, client, once } from './client'
import type { Served } from './types'

export type Registration = Served<'PublicAccountRegistrationRequest'>
export type Mandate = Served<'MandatesListed'>
export type NewMandate = Served<'CitizenAccountMandateRequest'>

export const register = (key: string, body: Registration) =>
  answer(client.POST('/api/public/accounts', { body, headers: once(key) }))
export const mandates = (signal?: AbortSignal) =>
  answer(client.GET('/api/citizen/mandates', { signal: signal ?? null }))
export const entrust = (key: string, body: NewMandate) =>
  answer(client.POST('/api/citizen/mandates', { body, headers: once(key) }))
export const revokeMandate = (key: string, id: string) =>
  answer(client.DELETE('/api/citizen/mandates/{id}', { params: { path: { id } }, headers: once(key) }))

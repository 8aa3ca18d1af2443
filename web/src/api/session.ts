import { answer, client } from './client'
import type { Served } from './types'

/** Who is signed in, as the server tells it. */
export type Session = Served<'SessionSessionAnswer'>
export type Audience = Session['audiences'][number]
export type Role = Session['roles'][number]

export const NOBODY: Session = { signedIn: false, roles: [], audiences: [], mustChangePassword: false }

export const session = () => answer(client.GET('/api/session'))
export const signIn = (login: string, password: string, code?: string) =>
  answer(client.POST('/api/session', { body: { login, password, ...(code ? { code } : {}) } }))
export const signOut = () => answer(client.DELETE('/api/session'))
export const changePassword = (current: string, password: string) =>
  answer(client.POST('/api/session/password', { body: { current, password } }))

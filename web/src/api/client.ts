import createClient from 'openapi-fetch'
import type { paths } from './schema'
import { send } from './transport'

/** The server's interface, typed by its own description. Used by the files of this folder only. */
export const client = createClient<paths>({ baseUrl: window.location.origin, fetch: send })

/** The body of a successful answer. {@link send} has thrown everything else. */
export async function answer<T>(sent: Promise<{ data?: T }>): Promise<T> {
  const { data } = await sent
  return data as T
}

/** The header under which a repeated command gets its first answer again. */
export function once(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key }
}

/** The header that says which version of the thing was seen. */
export function seen(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` }
}

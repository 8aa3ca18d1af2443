import { send } from './transport'

/** A request to an endpoint that the server's description does not type (yet). */
export async function call<T>(
  method: string,
  path: string,
  options: {
    query?: Record<string, string | number | undefined | null>
    body?: unknown
    headers?: Record<string, string>
    signal?: AbortSignal
  } = {},
): Promise<T> {
  const url = new URL(path, window.location.origin)
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, String(value))
  }
  const response = await send(
    new Request(url, {
      method,
      headers: {
        Accept: 'application/json',
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    }),
  )
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

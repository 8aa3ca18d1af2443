import { Problem } from './problem'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const SESSION = '/api/session'

let language = 'zh-CN'
let signInAgain: (() => Promise<boolean>) | undefined

/** The language in which the server writes its words. */
export function speak(tag: string): void {
  language = tag
}

/**
 * A session that ends in the middle of something gives the form back: the page stays, asks for the sign-in,
 * and what was being sent is sent again.
 */
export function onSessionEnd(handler: () => Promise<boolean>): void {
  signInAgain = handler
}

export function headersFor(method: string): Record<string, string> {
  const token = SAFE.has(method) ? '' : csrfToken()
  return { 'Accept-Language': language, ...(token ? { 'X-XSRF-TOKEN': token } : {}) }
}

/** Sends a request; anything but success is thrown as a {@link Problem}. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone()
  let response = await deliver(request)
  if (response.status === 403 && !SAFE.has(request.method) && (await isStaleToken(response))) {
    await deliver(new Request(SESSION, { headers: { Accept: 'application/json' } }))
    response = await deliver(again.clone())
  }
  const path = new URL(request.url).pathname
  if (response.status === 401 && path !== SESSION && signInAgain && (await signInAgain())) {
    response = await deliver(again)
  }
  if (!response.ok) {
    throw await Problem.from(response)
  }
  return response
}

async function deliver(request: Request): Promise<Response> {
  for (const [name, value] of Object.entries(headersFor(request.method))) {
    request.headers.set(name, value)
  }
  try {
    return await fetch(request)
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure
    }
    throw Problem.offline()
  }
}

async function isStaleToken(response: Response): Promise<boolean> {
  return (await Problem.from(response.clone())).code === 'csrf'
}

function csrfToken(): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='))
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : ''
}

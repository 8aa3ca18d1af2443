import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BASE_URL } from './browser'
import { freshCode, person } from './people'

type Cookies = Record<string, string>

/** Open sessions, kept in a file: every file of journeys has modules of its own, and codes are scarce. */
const ledger = join(tmpdir(), 'onewindow-journeys-sessions.json')

function kept(): Record<string, Cookies> {
  return existsSync(ledger) ? (JSON.parse(readFileSync(ledger, 'utf8')) as Record<string, Cookies>) : {}
}

/** Somebody signed in over HTTP, with the cookies that a browser would have. */
export class Session {
  private constructor(
    private readonly login: string,
    private readonly cookies: Map<string, string>,
  ) {}

  /** Goes on with the session of an earlier journey, where it still holds. */
  static async of(login: string): Promise<Session> {
    const session = new Session(login, new Map(Object.entries(kept()[`${BASE_URL} ${login}`] ?? {})))
    const now = (await session.send('GET', '/api/session')) as { signedIn: boolean }
    if (!now.signedIn) {
      const { password, totpSecret } = person(login)
      await session.send('POST', '/api/session', {
        login,
        password,
        ...(totpSecret ? { code: await freshCode(login) } : {}),
      })
    }
    return session
  }

  /** For a browser that is to be signed in as this person. */
  forBrowser(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: BASE_URL }))
  }

  /** @param version of the thing that was seen */
  async send(method: string, path: string, body?: unknown, version?: number): Promise<unknown> {
    const form = body instanceof FormData
    const response = await fetch(BASE_URL + path, {
      method,
      headers: {
        Accept: 'application/json',
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'X-XSRF-TOKEN': this.cookies.get('XSRF-TOKEN') ?? '',
        'Idempotency-Key': crypto.randomUUID(),
        ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    })
    this.keep(response.headers.getSetCookie())
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }

  private keep(set: string[]): void {
    if (!set.length) return
    for (const cookie of set) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    writeFileSync(
      ledger,
      JSON.stringify({ ...kept(), [`${BASE_URL} ${this.login}`]: Object.fromEntries(this.cookies) }),
    )
  }
}

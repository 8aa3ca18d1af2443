/** What the server says when it says no (RFC 9457): a stable code, and words in the language of the page. */
export interface Fault {
  field: string
  code: string
  words: string
}

/** The server was not reached; these two codes are ours, their words stand in messages/<language>/ui.json. */
export const OFFLINE = 'offline'
export const UNREADABLE = 'unreadable'

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly faults: readonly Fault[] = [],
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`)
    this.name = 'Problem'
  }

  static offline(): Problem {
    return new Problem(0, OFFLINE, '', '')
  }

  static async from(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => undefined)
    if (!isRecord(body)) {
      return new Problem(response.status, UNREADABLE, '', '')
    }
    const { code, title, detail, faults, ...details } = body
    return new Problem(
      response.status,
      text(code) || `http-${response.status}`,
      text(title),
      text(detail),
      Array.isArray(faults) ? faults.filter(isFault) : [],
      details,
    )
  }

  static of(failure: unknown): Problem {
    return failure instanceof Problem ? failure : new Problem(0, UNREADABLE, '', String(failure))
  }

  /** The words at one field of a form; fields of lists are named as the server names them: `materials[0].files`. */
  at(field: string): string | undefined {
    return this.faults.find((fault) => fault.field === field)?.words
  }

  /** Whether it is unknown if the act took place: then the same idempotency key must be sent again. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 401 || this.status === 429
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFault(value: unknown): value is Fault {
  return isRecord(value) && typeof value.field === 'string' && typeof value.words === 'string'
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

import { BASE_URL } from './browser'
import { freshCode, person } from './people'

interface Station {
  post: string
  windows: { id: string }[]
}
interface WorkItem {
  id: string
  node: string
  doneAt?: string | null
}

/** A member of staff at their desk, over HTTP: what a journey of a citizen needs to happen meanwhile. */
export class Desk {
  private readonly cookies = new Map<string, string>()

  private constructor(private readonly audience: string) {}

  static async of(login: string, audience: 'window' | 'approver'): Promise<Desk> {
    const desk = new Desk(audience)
    await desk.send('GET', '/api/session')
    await desk.send('POST', '/api/session', {
      login,
      password: person(login).password,
      code: await freshCode(login),
    })
    const [first] = (await desk.send('GET', `/api/${audience}/stations`)) as Station[]
    if (!first) throw new Error(`${login} has no place`)
    await desk.send('POST', `/api/${audience}/station`, {
      post: first.post,
      window: audience === 'window' ? (first.windows[0]?.id ?? null) : null,
    })
    return desk
  }

  async requestCorrection(
    id: string,
    defects: { target: string; problem: string; remedy: string }[],
  ): Promise<void> {
    await this.send('POST', `${this.at(id)}/correction-request`, {
      workItem: await this.open(id, 'INTAKE'),
      defects,
    })
  }

  async accept(id: string): Promise<void> {
    await this.send('POST', `${this.at(id)}/acceptance`, { workItem: await this.open(id, 'INTAKE') })
  }

  async review(id: string, opinion: string): Promise<void> {
    await this.send('POST', `${this.at(id)}/opinion`, {
      workItem: await this.open(id, 'REVIEW'),
      outcome: 'GRANT',
      opinion,
      basis: ['出版物市场管理规定第九条'],
    })
  }

  async grant(id: string, opinion: string): Promise<void> {
    await this.send('POST', `${this.at(id)}/decision`, {
      workItem: await this.open(id, 'DECIDE'),
      outcome: 'GRANT',
      opinion,
      basis: ['出版物市场管理规定第九条'],
    })
  }

  private at(id: string): string {
    return `/api/${this.audience}/cases/${id}`
  }

  /** The open work item of the case at that node. */
  private async open(id: string, node: string): Promise<string> {
    const view = (await this.send('GET', this.at(id))) as { workItems: WorkItem[] }
    const found = view.workItems.find((item) => item.node === node && !item.doneAt)
    if (!found) throw new Error(`No open ${node} at ${id}: ${JSON.stringify(view.workItems)}`)
    return found.id
  }

  private async send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(BASE_URL + path, {
      method,
      headers: {
        Accept: 'application/json',
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'X-XSRF-TOKEN': this.cookies.get('XSRF-TOKEN') ?? '',
        'Idempotency-Key': crypto.randomUUID(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}

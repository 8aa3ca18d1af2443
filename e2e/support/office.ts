import { type Journey, visitor } from './browser'
import { Session } from './session'

interface Station {
  post: string
  windows: { id: string }[]
}
interface WorkItem {
  id: string
  node: string
  doneAt?: string | null
}
type Audience = 'window' | 'approver' | 'admin'
type Outcome = 'GRANT' | 'REFUSE'

const FUND = '12360500DE000149803002017046000'
const BOOKS = ['出版物市场管理规定第九条']

/** A member of staff at their desk, over HTTP: what a journey of somebody else needs to happen meanwhile. */
export class Desk {
  private constructor(
    readonly session: Session,
    private readonly audience: Audience,
  ) {}

  static async of(login: string, audience: Audience): Promise<Desk> {
    const session = await Session.of(login)
    const { post, window } = (await session.send('GET', '/api/session')) as Record<string, string | null>
    if (audience !== 'admin' && !(audience === 'window' ? window : post)) {
      const [first] = (await session.send('GET', `/api/${audience}/stations`)) as Station[]
      if (!first) throw new Error(`${login} has no place`)
      await session.send('POST', `/api/${audience}/station`, {
        post: first.post,
        window: audience === 'window' ? (first.windows[0]?.id ?? null) : null,
      })
    }
    return new Desk(session, audience)
  }

  async requestCorrection(
    id: string,
    defects: { target: string; problem: string; remedy: string }[],
  ): Promise<void> {
    await this.act(id, 'correction-request', 'INTAKE', { defects })
  }

  /** Takes in an application with a form on paper, as an errand of a visit. */
  async receiveOnPaper(person: { name: string; number: string }): Promise<string> {
    const send = (path: string, body?: object) => this.session.send('POST', `/api/window/${path}`, body)
    const { visit } = (await send('visits', {
      attendee: { name: person.name, documentKind: '111', documentNumber: person.number },
    })) as { visit: string }
    await send(`visits/${visit}/start`)
    const { principals } = (await this.session.send('GET', `/api/window/visits/${visit}`)) as {
      principals: { id: string }[]
    }
    const errand = (await send(`visits/${visit}/errands`, {
      principal: principals[0]?.id,
      itemCode: FUND,
    })) as { id: string }
    const filed = (await send('cases', {
      itemCode: FUND,
      errand: errand.id,
      form: {
        name: person.name,
        idNumber: person.number,
        phone: '13900000009',
        account: '360500123456',
        'situation.reason': 'rent',
        amount: '6000',
        bank: '示范银行新余分行',
        card: '6222020000000000000',
      },
      materials: [{ code: 'M01', files: [], paper: true }],
    })) as { id: string }
    await send(`visits/${visit}/finish`)
    return filed.id
  }

  async accept(id: string): Promise<void> {
    await this.act(id, 'acceptance', 'INTAKE')
  }

  async claim(id: string, node: string): Promise<void> {
    await this.act(id, 'claim', node)
  }

  async review(id: string, opinion: string, outcome: Outcome = 'GRANT', basis = BOOKS): Promise<void> {
    await this.act(id, 'opinion', 'REVIEW', { outcome, opinion, basis })
  }

  async check(id: string, opinion: string, outcome: Outcome = 'GRANT', basis = BOOKS): Promise<void> {
    await this.act(id, 'opinion', 'CHECK', { outcome, opinion, basis })
  }

  async grant(id: string, opinion: string, basis = BOOKS): Promise<void> {
    await this.act(id, 'decision', 'DECIDE', { outcome: 'GRANT', opinion, basis })
  }

  private async act(id: string, what: string, node: string, more: object = {}): Promise<void> {
    await this.session.send('POST', `${this.at(id)}/${what}`, {
      workItem: await this.open(id, node),
      ...more,
    })
  }

  private at(id: string): string {
    return `/api/${this.audience}/cases/${id}`
  }

  /** The open work item of the case at that node. */
  private async open(id: string, node: string): Promise<string> {
    const view = (await this.session.send('GET', this.at(id))) as { workItems: WorkItem[] }
    const found = view.workItems.find((item) => item.node === node && !item.doneAt)
    if (!found) throw new Error(`No open ${node} at ${id}: ${JSON.stringify(view.workItems)}`)
    return found.id
  }
}

/** A browser in which somebody sits at their desk already. */
export async function atDesk(
  login: string,
  audience: Audience,
  options: Parameters<typeof visitor>[0] = {},
): Promise<Journey> {
  const desk = await Desk.of(login, audience)
  const journey = await visitor(options)
  await journey.context.addCookies(desk.session.forBrowser())
  return journey
}

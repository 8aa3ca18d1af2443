import { type Journey, visitor } from './browser'
import { pdf } from './papers'
import { Session } from './session'

export const BOOKSHOP = '11360500DE0001148W3000139007000'
export const SOCIETY = '11360500DE0001359C3000111001000'

export interface Filed {
  id: string
  number: string
}

/** An applicant over HTTP: for journeys that begin where the application has been filed already. */
export class Applicant {
  private constructor(private readonly session: Session) {}

  static async of(login: string): Promise<Applicant> {
    return new Applicant(await Session.of(login))
  }

  /** For a browser that is to be signed in as the applicant. */
  forBrowser(): ReturnType<Session['forBrowser']> {
    return this.session.forBrowser()
  }

  /** @param item the retail of publications, or one with the same form */
  async bookshop(premises: string, item = BOOKSHOP): Promise<Filed> {
    return this.file(
      item,
      {
        operatorName: '新余市渝湖示范百货有限公司',
        creditCode: '91360502MADEM0011M',
        representative: '周启明',
        representativeId: '360502197903069716',
        phone: '0790-0000101',
        premises,
        area: '86',
        items: '图书、报刊零售',
        onlineSales: 'false',
      },
      ['M01', 'M03'],
    )
  }

  async society(name: string): Promise<Filed> {
    return this.file(
      SOCIETY,
      {
        organisation: name,
        residence: '新余市渝水区城南街道示范文化宫3层',
        purpose: '组织会员交流，丰富群众文化生活。',
        scope: '交流、展览、公益培训。',
        territory: '新余市全市',
        representative: '林晓梅',
        representativeId: '360502198804129925',
        funds: '5',
        supervisor: '新余市文学艺术界联合会',
        personalMembers: '62',
        unitMembers: '4',
        applicant: '林晓梅',
        phone: '19900000001',
      },
      ['M01', 'M03', 'M04', 'M05', 'M07', 'M08'],
    )
  }

  async withdraw(id: string, reason: string): Promise<void> {
    await this.session.send('POST', `/api/citizen/cases/${id}/withdrawal`, { reason })
  }

  private async file(
    itemCode: string,
    form: Record<string, string>,
    materials: readonly string[],
  ): Promise<Filed> {
    const filed = []
    for (const code of materials) filed.push({ code, files: [await this.upload(code)] })
    return (await this.session.send('POST', '/api/citizen/cases', {
      itemCode,
      form,
      materials: filed,
    })) as Filed
  }

  private async upload(title: string): Promise<string> {
    const { name, mimeType, buffer } = pdf(title)
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(buffer)], { type: mimeType }), name)
    return ((await this.session.send('POST', '/api/citizen/files', body)) as { id: string }).id
  }
}

/** A browser in which the applicant is signed in already. */
export async function atHome(login: string, options: Parameters<typeof visitor>[0] = {}): Promise<Journey> {
  const session = await Session.of(login)
  const journey = await visitor(options)
  await journey.context.addCookies(session.forBrowser())
  return journey
}

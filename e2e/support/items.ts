import { Session } from './session'

/** What journeys change of a guide. */
export interface Guide {
  summary: string
  materials: Record<string, unknown>[]
  promisedLimit: { days: number; explanation?: string | null }
}

/** Publishes an item that differs from another in code and name only: written by one, reviewed by another. */
export async function publishLike(model: string, code: string, name: string): Promise<void> {
  const author = await Session.of('items')
  const reviewer = await Session.of('items2')
  const { versions } = (await author.send('GET', `/api/admin/items/${model}/versions`)) as {
    versions: { id: string }[]
  }
  const guide = (await author.send('GET', `/api/admin/items/${model}/versions/${versions[0]?.id}`)) as Record<
    string,
    unknown
  >
  await enterBasic(author, model.slice(19, 31), code.slice(19, 31), name)
  const { id } = (await author.send('POST', '/api/admin/drafts', { code, name })) as { id: string }
  const draft = `/api/admin/drafts/${id}`
  const effectiveFrom = '2026-11-01'
  await author.send('PUT', draft, { guide: { ...guide, name, aliases: [], catalogCode: code.slice(19) } }, 1)
  await author.send('POST', `${draft}/submit`, { effectiveFrom }, 2)
  await reviewer.send('POST', `${draft}/approve`, {}, 3)
  await author.send('POST', `${draft}/publish`, { effectiveFrom }, 4)
}

/** Publishes the item's next version, in force from today on in China. */
export async function publishNext(code: string, change: (guide: Guide) => void): Promise<void> {
  const author = await Session.of('items')
  const reviewer = await Session.of('items2')
  const { versions } = (await author.send('GET', `/api/admin/items/${code}/versions`)) as {
    versions: { id: string }[]
  }
  const guide = (await author.send('GET', `/api/admin/items/${code}/versions/${versions[0]?.id}`)) as Guide
  change(guide)
  const { id } = (await author.send('POST', '/api/admin/drafts', { code })) as { id: string }
  const draft = `/api/admin/drafts/${id}`
  const effectiveFrom = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  await author.send('PUT', draft, { guide }, 1)
  await author.send('POST', `${draft}/submit`, { effectiveFrom }, 2)
  await reviewer.send('POST', `${draft}/approve`, {}, 3)
  await author.send('POST', `${draft}/publish`, { effectiveFrom }, 4)
}

/** What an item refers to stands in the basic catalogue first, under its own name. */
async function enterBasic(author: Session, model: string, code: string, name: string): Promise<void> {
  const { versions } = (await author.send('GET', `/api/admin/basics/${model}`)) as {
    versions: {
      type: string
      legalBasis: string[]
      levels: number[]
      governingDepartment: string
    }[]
  }
  const last = versions.at(-1)
  if (!last) throw new Error(`${model} is not in the basic catalogue`)
  const { type, legalBasis, levels, governingDepartment } = last
  await author.send('POST', '/api/admin/basics', {
    code,
    content: { name, type, legalBasis, levels, governingDepartment, verified: false },
    by: {
      document: '关于增补基本目录的通知（余府发〔2026〕9号）',
      documentDate: '2026-10-20',
      from: '2026-11-01',
    },
  })
}

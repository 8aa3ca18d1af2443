import { Session } from './session'

/** What journeys change of a guide; the rest of it goes as it came. */
export interface Guide {
  summary: string
  materials: Record<string, unknown>[]
  sections: { steps: Record<string, unknown>[] }
  promisedLimit: { days: number; explanation?: string | null }
}

/** Publishes an item that differs from another in code and name only: written by one, reviewed by another. */
export async function publishLike(model: string, code: string, name: string): Promise<void> {
  const author = await Session.of('items')
  const guide = await latest(author, model)
  await enterBasic(author, model.slice(19, 31), code.slice(19, 31), name)
  await publish(author, code, named(guide, code, name), '2026-11-01')
}

/** An item as another one is, since today; before, since a day long ago, it asked for more. */
export async function publishEased(
  model: string,
  code: string,
  name: string,
  before: { from: string; materials: string[]; step: string; days: number },
): Promise<void> {
  const author = await Session.of('items')
  const guide = named(await latest(author, model), code, name)
  await enterBasic(author, model.slice(19, 31), code.slice(19, 31), name)
  const asked = guide.materials.find(({ exemption, kind }) => exemption === 'NONE' && kind !== '2')
  await publish(
    author,
    code,
    {
      ...guide,
      materials: [
        ...guide.materials,
        ...before.materials.map((material, place) => ({
          ...asked,
          code: `M8${place}`,
          name: material,
          main: false,
        })),
      ],
      sections: {
        ...guide.sections,
        steps: [
          ...guide.sections.steps,
          { ...guide.sections.steps[2], name: before.step, limit: '1个工作日' },
        ],
      },
      promisedLimit: { ...guide.promisedLimit, days: before.days },
    },
    before.from,
  )
  await publish(author, code, guide, today())
}

/** Publishes the item's next version, in force from today on. */
export async function publishNext(code: string, change: (guide: Guide) => void): Promise<void> {
  const author = await Session.of('items')
  const guide = await latest(author, code)
  change(guide)
  await publish(author, code, guide, today())
}

/** The day in China. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

function named(guide: Guide, code: string, name: string): Guide {
  const renamed = { ...guide, name, aliases: [], catalogCode: code.slice(19) }
  return renamed
}

async function latest(author: Session, code: string): Promise<Guide> {
  const { versions } = (await author.send('GET', `/api/admin/items/${code}/versions`)) as {
    versions: { id: string }[]
  }
  return (await author.send('GET', `/api/admin/items/${code}/versions/${versions[0]?.id}`)) as Guide
}

async function publish(author: Session, code: string, guide: Guide, effectiveFrom: string): Promise<void> {
  const reviewer = await Session.of('items2')
  const { name } = guide as Guide & { name: string }
  const { id } = (await author.send('POST', '/api/admin/drafts', { code, name })) as { id: string }
  const draft = `/api/admin/drafts/${id}`
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

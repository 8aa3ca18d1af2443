import { Session } from './session'

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
  const { id } = (await author.send('POST', '/api/admin/drafts', { code, name })) as { id: string }
  const draft = `/api/admin/drafts/${id}`
  const effectiveFrom = '2026-11-01'
  await author.send('PUT', draft, { guide: { ...guide, name, aliases: [], catalogCode: code.slice(19) } }, 1)
  await author.send('POST', `${draft}/submit`, { effectiveFrom }, 2)
  await reviewer.send('POST', `${draft}/approve`, {}, 3)
  await author.send('POST', `${draft}/publish`, { effectiveFrom }, 4)
}

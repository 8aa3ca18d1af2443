import type { BundleContent, BundleSheet } from '@/api/bundles'
import { CITY } from '@/audiences/admin/lists/places'

export type Member = BundleContent['members'][number]

export const emptyBundle = (name: string): BundleContent => ({
  name,
  nameEn: '',
  summary: '',
  summaryEn: '',
  leadDepartment: '',
  region: CITY,
  audience: 'PERSON',
  event: null,
  resultWay: 'ONE_WINDOW',
  document: { name: '', number: '', issuer: '', date: null },
  effectiveFrom: null,
  members: [],
})

/** What is sent is what came, without what the server adds. */
export const contentOf = (sheet: BundleSheet): BundleContent =>
  JSON.parse(JSON.stringify(sheet.bundle.content)) as BundleContent

/** One item in the place of another, also where others wait for it. */
export function exchanged(content: BundleContent, from: string, to: string): BundleContent {
  const known = content.members.some(({ item }) => item === to)
  const other = (item: string) => (item === from ? to : item)
  return {
    ...content,
    members: content.members
      .filter(({ item }) => !known || item !== from)
      .map((member) => ({
        ...member,
        item: other(member.item),
        after: [...new Set(member.after.map(other))].filter((item) => item !== other(member.item)),
      })),
  }
}

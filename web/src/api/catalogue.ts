import { answer, client } from './client'
import type { Served } from './types'

/** What a list shows of an item. */
export type ItemHead = Served<'PublicItem'>
/** The guide of one version. */
export type Guide = Served<'PublicGuide'>
export type Handling = Served<'Handling'>
export type Material = Served<'GuideMaterial'>
export type FormField = Served<'GuideFormField'>
export type Limit = Served<'GuideLimit'>
/** How search read what was typed. */
export type Reading = Served<'Reading'>

/** Answers to the questions of a guide, by their keys. */
export type Answers = Readonly<Record<string, string>>

export interface ItemQuery {
  q?: string | undefined
  page?: number
  size?: number
  topic?: string | undefined
  department?: string | undefined
  noTrip?: boolean
}

export const searchItems = (query: ItemQuery, signal?: AbortSignal) =>
  answer(
    client.GET('/api/public/items', {
      params: {
        query: Object.fromEntries(
          Object.entries(query).filter(([, value]) => value !== undefined && value !== false),
        ),
      },
      signal: signal ?? null,
    }),
  )
export type FacetedItems = Served<'PublicFacetFacetedItems'>
export type Facet = FacetedItems['facets'][number]['facet']

/** What is found, narrowed by traits; several values of one trait add up. */
export const facetedItems = (
  query: {
    q?: string | undefined
    page: number
    chosen: Readonly<Partial<Record<Facet, readonly string[]>>>
  },
  signal?: AbortSignal,
) => {
  const traits = Object.fromEntries(
    Object.entries(query.chosen).map(([facet, values]) => [facet.toLowerCase(), [...(values ?? [])]]),
  )
  return answer(
    client.GET('/api/public/item-facets', {
      params: { query: { ...(query.q ? { q: query.q } : {}), page: query.page, ...traits } },
      signal: signal ?? null,
    }),
  )
}
export const guide = (code: string, signal?: AbortSignal) =>
  answer(client.GET('/api/public/items/{code}', { params: { path: { code } }, signal: signal ?? null }))
/** What a case was filed under, whatever became of the item since. */
export const guideVersion = (code: string, version: string, signal?: AbortSignal) =>
  answer(
    client.GET('/api/public/items/{code}/versions/{version}', {
      params: { path: { code, version } },
      signal: signal ?? null,
    }),
  )
/** Topics of the national lists, with how many items each has. */
export const topics = (signal?: AbortSignal) =>
  answer(client.GET('/api/public/topics', { signal: signal ?? null }))
/** What happens to people and to companies, with how many items each has. */
export const lifeEvents = (signal?: AbortSignal) =>
  answer(client.GET('/api/public/life-events', { signal: signal ?? null }))
export const departments = (signal?: AbortSignal) =>
  answer(client.GET('/api/public/departments', { signal: signal ?? null }))

export type Stage = 'RECEIPT' | 'ACCEPTANCE' | 'REVIEW' | 'DECISION' | 'RESULT' | 'DELIVERY'
/** The address of the drawn flow, of a version where one is named. */
export function flowPicture(code: string, language: string, version?: string, stage?: Stage): string {
  const query = new URLSearchParams({
    lang: language.startsWith('en') ? 'en' : 'zh',
    ...(version ? { version } : {}),
    ...(stage ? { stage } : {}),
  })
  return `/api/public/items/${encodeURIComponent(code)}/flow.svg?${query.toString()}`
}
export const flowModel = (code: string) => `/api/public/items/${encodeURIComponent(code)}/flow.bpmn`
/** The guide on paper. */
export const guidePaper = (code: string) => `/api/public/items/${encodeURIComponent(code)}/guide.pdf`
/** An application form to fill in, or an example that is filled in. */
export const formPaper = (code: string, material: string, kind: 'blank' | 'sample') =>
  `/api/public/items/${encodeURIComponent(code)}/forms/${encodeURIComponent(material)}/${kind}.pdf`
/** What the answers given so far choose of a guide. */
export const situation = (code: string, answers: Answers, signal?: AbortSignal) =>
  answer(
    client.POST('/api/public/items/{code}/situation', {
      params: { path: { code } },
      body: { answers },
      signal: signal ?? null,
    }),
  )
/** The list on paper, for a situation. */
export const materialList = (code: string, answers: Answers) =>
  `/api/public/items/${encodeURIComponent(code)}/material-list?${new URLSearchParams(answers)}`

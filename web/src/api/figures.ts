import { call } from './call'
import { fetchFile, handOut } from './files'
import type { Served } from './types'

/** The figures of the list of items: for those who keep it, those who read it, and everybody. */
export type FigureTable = Served<'FigureAnswersFigureTable'>
export type FigureRow = Served<'FigureRow'>
export type FigureShare = Served<'FigureRowShare'>
export type FigureCut = Served<'FigureRowCut'>
export type Figure = FigureShare['figure']
export type Measure = FigureCut['measure']
export type FigureItem = Served<'FiguresItem'>
export type VagueItem = Served<'FiguresVagueItem'>
export type Vague = Served<'FigureAnswersVague'>
export type CutDifference = Served<'CutDifference'>
export type Aim = Served<'Aim'>
export type PublicFigures = Served<'PublicFigurePublicFigures'>
export type FigureDesk = 'admin' | 'supervisor'

/** As in the address of the page: an empty one asks for all. */
export interface FigureFilter {
  date?: string | undefined
  compareWith?: string | undefined
  level?: string | undefined
  region?: string | undefined
  own?: string | undefined
  department?: string | undefined
  type?: string | undefined
  audience?: string | undefined
}

const asked = (query: Record<string, string | undefined>, signal?: AbortSignal) => ({
  query,
  ...(signal ? { signal } : {}),
})

export const figureTable = (desk: FigureDesk, filter: FigureFilter, signal?: AbortSignal) =>
  call<FigureTable>('GET', `/api/${desk}/figures`, asked({ ...filter }, signal))
export const figureItems = (
  desk: FigureDesk,
  filter: FigureFilter,
  figure: Figure,
  behind: 'NUMERATOR' | 'REST',
  signal?: AbortSignal,
) => call<FigureItem[]>('GET', `/api/${desk}/figures/items`, asked({ ...filter, figure, behind }, signal))
export const cutItems = (
  desk: FigureDesk,
  filter: FigureFilter,
  measure: Measure,
  after: string | undefined,
  signal?: AbortSignal,
) =>
  call<Served<'FiguresCutPage'>>(
    'GET',
    `/api/${desk}/figures/cuts`,
    asked({ ...filter, measure, after }, signal),
  )
export const cutDifference = (desk: FigureDesk, filter: FigureFilter, code: string, signal?: AbortSignal) =>
  call<CutDifference>(
    'GET',
    `/api/${desk}/figures/cuts/${code}`,
    asked({ date: filter.date, compareWith: filter.compareWith }, signal),
  )
export const vagueItems = (desk: FigureDesk, filter: FigureFilter, signal?: AbortSignal) =>
  call<VagueItem[]>('GET', `/api/${desk}/figures/clauses`, asked({ ...filter }, signal))
export const vagueClauses = (desk: FigureDesk, code: string, signal?: AbortSignal) =>
  call<Vague[]>('GET', `/api/${desk}/figures/clauses/${code}`, asked({}, signal))
export const publicFigures = (signal?: AbortSignal) =>
  call<PublicFigures>('GET', '/api/public/figures', asked({}, signal))

export async function saveFigures(desk: FigureDesk, filter: FigureFilter): Promise<void> {
  const file = await fetchFile(`/api/${desk}/figures/file`, { ...filter })
  handOut(file, `figures-${filter.date ?? new Date().toISOString().slice(0, 10)}.xlsx`)
}

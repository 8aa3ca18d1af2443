import { call } from './call'
import { fetchFile, handOut } from './files'
import type { Served } from './types'

/** The figures of the list of items, for those who keep it and those who read it. */
export type FigureTable = Served<'FigureAnswersFigureTable'>
export type FigureRow = Served<'FigureRow'>
export type FigureShare = Served<'FigureRowShare'>
export type FigureCut = Served<'FigureRowCut'>
export type Figure = FigureShare['figure']
export type FigureItem = Served<'FiguresItem'>
export type FigureDesk = 'admin' | 'supervisor'

export interface FigureFilter {
  date?: string | undefined
  compareWith?: string | undefined
  department?: string | undefined
  level?: string | undefined
}

export const figureTable = (desk: FigureDesk, filter: FigureFilter, signal?: AbortSignal) =>
  call<FigureTable>('GET', `/api/${desk}/figures`, { query: { ...filter }, ...(signal ? { signal } : {}) })
export const figureItems = (
  desk: FigureDesk,
  filter: FigureFilter,
  figure: Figure,
  behind: 'NUMERATOR' | 'REST',
  signal?: AbortSignal,
) =>
  call<FigureItem[]>('GET', `/api/${desk}/figures/items`, {
    query: { date: filter.date, department: filter.department, level: filter.level, figure, behind },
    ...(signal ? { signal } : {}),
  })

export async function saveFigures(desk: FigureDesk, filter: FigureFilter): Promise<void> {
  const file = await fetchFile(`/api/${desk}/figures/file`, { ...filter })
  handOut(file, `figures-${filter.date ?? new Date().toISOString().slice(0, 10)}.xlsx`)
}

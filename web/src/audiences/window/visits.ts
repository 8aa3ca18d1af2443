import { invalidate, useCommand, useQuery } from '@/api/query'
import {
  addErrand,
  addMandate,
  advise,
  insist,
  stepOf,
  takeTicket,
  visit,
  visits,
  type NewVisit,
  type VisitState,
} from '@/api/visits'
import type { Tone } from '@/ui/tone'

export const visitTones: Record<VisitState, Tone> = {
  WAITING: 'yellow',
  CALLED: 'blue',
  SERVING: 'green',
  MISSED: 'red',
  FINISHED: 'grey',
}

export function useVisits() {
  return useQuery(
    () => ['visits', 'today'],
    (signal) => visits(signal),
  )
}
export function useVisit(id: () => string) {
  return useQuery(
    () => ['visits', 'one', id()],
    (signal) => visit(id(), signal),
  )
}

export function useVisitActs() {
  const command = <A extends unknown[], T>(act: (key: string, ...args: A) => Promise<T>) =>
    useCommand(async (key: string, ...args: A) => {
      const result = await act(key, ...args)
      await invalidate('visits')
      return { result }
    })
  return {
    take: command((key: string, body: NewVisit) => takeTicket(key, body)),
    step: command(stepOf),
    addErrand: command(addErrand),
    addMandate: command(addMandate),
    advise: command(advise),
    insist: command(insist),
  }
}

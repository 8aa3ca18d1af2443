import { halls, regions, secondments } from '@/api/organisation'
import { useQuery } from '@/api/query'

export function useHalls(where: () => { region: string; item?: string | undefined; around?: boolean }) {
  return useQuery(
    () => ['halls', where().region, where().item, where().around],
    (signal) => halls(where(), signal),
  )
}

export function useSecondments(item: () => string | undefined) {
  return useQuery(
    () => {
      const code = item()
      return code ? ['secondments', code] : undefined
    },
    (signal) => secondments(item() ?? '', signal),
  )
}

/** What lies in a region; nothing is asked while it is not chosen. */
export function useRegions(parent: () => string | undefined) {
  return useQuery(
    () => {
      const code = parent()
      return code ? ['regions', code] : undefined
    },
    (signal) => regions(parent() ?? '', signal),
  )
}

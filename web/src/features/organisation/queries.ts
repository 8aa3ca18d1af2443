import { halls, regions } from '@/api/organisation'
import { useQuery } from '@/api/query'

export function useHalls(where: () => { region: string; item?: string | undefined }) {
  return useQuery(
    () => ['halls', where().region, where().item],
    (signal) => halls(where(), signal),
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

import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { administeredItems, type ItemFilter } from '@/api/drafts'
import { useQuery } from '@/api/query'

/** Items of a page. */
const SIZE = 50
type Name = 'q' | 'department' | 'type' | 'level' | 'state'
/** Nothing narrowed is empty. */
type Narrowed = Required<Omit<ItemFilter, 'page' | 'size'>>

/**
 * What is asked for stands in the address: who looks at an item comes back to the place that they left, and a
 * link shows others the same.
 */
export function useItemList() {
  const route = useRoute()
  const router = useRouter()
  const word = (name: string): string => {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }
  const page = computed(() => Math.max(0, (Number.parseInt(word('page'), 10) || 1) - 1))
  const filter = computed<Narrowed>(() => ({
    q: word('q'),
    department: word('department'),
    type: word('type'),
    level: word('level'),
    state: word('state'),
    unverified: word('unverified') === 'true',
  }))
  const choose = (chosen: Partial<Record<Name | 'unverified' | 'page', string>>) => {
    const query = { ...route.query, page: undefined, ...chosen }
    void router.replace({
      query: Object.fromEntries(Object.entries(query).filter(([, value]) => value)),
    })
  }
  /** A field of the form. */
  const field = (name: Name) =>
    computed({ get: () => word(name), set: (value: string) => choose({ [name]: value }) })
  const unverified = computed({
    get: () => filter.value.unverified,
    set: (value: boolean) => choose({ unverified: value ? 'true' : '' }),
  })
  const go = (to: number) => choose({ page: to ? String(to + 1) : '' })
  return { filter, page, field, unverified, choose, go }
}

/**
 * A page of the list; none is asked for where it says undefined.
 *
 * @param page from 0
 */
export const useItemPage = (filter: () => Narrowed, page: () => number | undefined) =>
  useQuery(
    () => (page() === undefined ? undefined : ['admin', 'items', JSON.stringify(filter()), page() ?? 0]),
    (signal) => administeredItems({ ...filter(), page: page() ?? 0, size: SIZE }, signal),
  )

export const pagesOf = (total: number): number => Math.ceil(total / SIZE)

/** How many come before this one. */
export const placeOf = (page: number, index: number): number => page * SIZE + index

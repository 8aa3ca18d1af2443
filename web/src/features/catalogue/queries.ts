import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import {
  departments,
  facetedItems,
  guide,
  lifeEvents,
  searchItems,
  topics,
  type Facet,
  type ItemQuery,
} from '@/api/catalogue'
import { useQuery } from '@/api/query'

export function useItems(query: () => ItemQuery | undefined) {
  return useQuery(
    () => {
      const wanted = query()
      return wanted && ['items', JSON.stringify(wanted)]
    },
    (signal) => searchItems(query() ?? {}, signal),
  )
}

export interface FacetedQuery {
  q: string | undefined
  page: number
  chosen: Readonly<Record<Facet, readonly string[]>>
}
export function useFacetedItems(query: () => FacetedQuery) {
  return useQuery(
    () => ['items', 'faceted', JSON.stringify(query())],
    (signal) => facetedItems(query(), signal),
  )
}

/** Nothing is asked while the code is not known. */
export function useGuide(code: () => string | undefined) {
  return useQuery(
    () => {
      const wanted = code()
      return wanted ? ['guide', wanted] : undefined
    },
    (signal) => guide(code() ?? '', signal),
  )
}

export const useLifeEvents = () => useQuery(() => ['life-events'], lifeEvents)
export const useTopics = () => useQuery(() => ['topics'], topics)
export const useDepartments = () => useQuery(() => ['departments'], departments)

/** What the words find while they are being typed: asked for when the fingers rest. */
export function useSuggestions(words: Ref<string>) {
  const settled = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(words, (typed) => {
    clearTimeout(timer)
    timer = setTimeout(() => (settled.value = typed.trim()), 120)
  })
  onScopeDispose(() => clearTimeout(timer))
  const found = useItems(() => (settled.value ? { q: settled.value, page: 0 } : undefined))
  return computed(() => (words.value.trim() ? (found.data.value?.items.slice(0, 6) ?? []) : []))
}

import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { FigureFilter } from '@/api/figures'

const NAMES = ['date', 'compareWith', 'level', 'region', 'own', 'department', 'type', 'audience'] as const
type Name = (typeof NAMES)[number]

/** What is asked for stands in the address of the page, so that its link shows the same to others. */
export function useFigureFilter() {
  const route = useRoute()
  const router = useRouter()
  const asked = computed<FigureFilter>(() => {
    const filter: FigureFilter = {}
    for (const name of NAMES) {
      const value = route.query[name]
      if (typeof value === 'string' && value !== '') filter[name] = value
    }
    return filter
  })
  function choose(chosen: FigureFilter): void {
    void router.replace({ query: { ...route.query, ...chosen } })
  }
  /** A field of the form. */
  const field = (name: Name) =>
    computed({
      get: () => asked.value[name] ?? '',
      set: (value) => {
        choose({ [name]: value || undefined, ...(name === 'region' ? { own: undefined } : {}) })
      },
    })
  const clear = () => {
    choose(Object.fromEntries(NAMES.map((name) => [name, undefined])))
  }
  return { asked, choose, field, clear }
}

import { computed, inject, shallowRef, watch, type InjectionKey, type Ref } from 'vue'
import { situation, type Answers, type Guide } from '@/api/catalogue'
import { useQuery } from '@/api/query'
import type { Served } from '@/api/types'

/** Who applies: the one question that is answered by who files. */
export const APPLICANT = 'applicant.kind'

/** The answers that stand in an address. */
export const answersIn = (guide: Guide, query: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    guide.situations.flatMap(({ key, answers }) => {
      const given = query[key]
      return typeof given === 'string' && answers.some((one) => one.key === given) ? [[key, given]] : []
    }),
  )

/** What answers make of a guide: what is asked next, and what applies. */
export type Outcome = Pick<
  Served<'PublicSituationSituationView'>,
  'answers' | 'next' | 'complete' | 'materials' | 'form' | 'promisedLimit'
>

/** Where outcomes come from: the published item, or a guide that is still being written. */
export interface Outcomes {
  /** Names the edition of the guide; undefined while nothing can be asked. */
  edition: (guide: Guide) => string | undefined
  ask: (guide: Guide, answers: Answers, signal: AbortSignal) => Promise<Outcome>
  /** Still being written: asked about even without questions; the last outcome is shown until the next is there. */
  drafted?: boolean
}
export const OUTCOMES: InjectionKey<Outcomes> = Symbol('outcomes')
const PUBLISHED: Outcomes = {
  edition: ({ versionId }) => versionId,
  ask: ({ code }, answers, signal) => situation(code, answers, signal),
}

/** What the answers given so far make of a guide; the server decides. */
export function useSituation(
  guide: () => Guide | undefined,
  answers: Ref<Answers>,
  outcomes: Outcomes = inject(OUTCOMES, PUBLISHED),
) {
  const asks = computed(() => outcomes.drafted || (guide()?.situations.length ?? 0) > 0)
  const asked = useQuery(
    () => {
      const one = guide()
      const edition = one && asks.value ? outcomes.edition(one) : undefined
      return edition === undefined ? undefined : ['situation', edition, JSON.stringify(answers.value)]
    },
    (signal) => {
      const one = guide()
      if (!one) throw new Error('No guide is asked about')
      return outcomes.ask(one, answers.value, signal)
    },
  )
  const data = shallowRef<Outcome>()
  watch(
    asked.data,
    (now) => {
      if (now || !outcomes.drafted) data.value = now
    },
    { immediate: true, flush: 'sync' },
  )
  const view = { ...asked, data }
  /** The guide as it is in this situation, once everything is answered. */
  const chosen = computed<Guide | undefined>(() => {
    const one = guide()
    if (!one || !asks.value) return one
    const { complete, materials, form, promisedLimit } = view.data.value ?? { complete: false }
    return complete && materials && form && promisedLimit
      ? { ...one, materials, form, promisedLimit }
      : undefined
  })
  /** Questions asked so far with their answers. */
  const answered = computed(() => {
    const given = view.data.value?.answers ?? answers.value
    return (guide()?.situations ?? []).flatMap((question) => {
      const answer = question.answers.find(({ key }) => key === given[question.key])
      return answer ? [{ question, answer }] : []
    })
  })
  return { asks, view, chosen, answered }
}

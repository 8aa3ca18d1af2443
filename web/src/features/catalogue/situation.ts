import { computed, type Ref } from 'vue'
import { situation, type Answers, type Guide } from '@/api/catalogue'
import { useQuery } from '@/api/query'

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

/** What the answers given so far make of a guide; the server decides. */
export function useSituation(guide: () => Guide | undefined, answers: Ref<Answers>) {
  const asks = computed(() => (guide()?.situations.length ?? 0) > 0)
  const view = useQuery(
    () => {
      const one = guide()
      return one && asks.value ? ['situation', one.versionId, JSON.stringify(answers.value)] : undefined
    },
    (signal) => situation(guide()?.code ?? '', answers.value, signal),
  )
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

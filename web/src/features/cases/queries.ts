import { applicant } from '@/api/applicant'
import {
  answerCorrection,
  collectResult,
  myCase,
  myCases,
  withdrawCase,
  type CaseView,
  type Filed,
} from '@/api/cases'
import { guideVersion, type Answers, type Guide } from '@/api/catalogue'
import { formSchema } from '@/api/forms'
import { invalidate, useCommand, usePages, useQuery } from '@/api/query'

export function useMyCases(enabled: () => boolean = () => true) {
  return usePages(
    () => (enabled() ? ['cases', 'list'] : undefined),
    async (before, signal) => {
      const { cases, next } = await myCases(before, signal)
      return { rows: cases, next: next ?? null }
    },
  )
}

/** One case with what the applicant can do about it. */
export function useCase(id: () => string) {
  const view = useQuery(
    () => ['cases', 'one', id()],
    (signal) => myCase(id(), signal),
  )
  const correct = useCommand(
    async (key: string, form: Record<string, string> | undefined, materials: Filed[]) => {
      await answerCorrection(key, id(), { ...(form ? { form } : {}), materials })
      await invalidate('cases')
      return true
    },
  )
  const withdraw = useCommand(async (key: string, reason: string) => {
    await withdrawCase(key, id(), reason)
    await invalidate('cases')
    return true
  })
  const collect = useCommand(async (key: string) => {
    await collectResult(key, id())
    await invalidate('cases')
    return true
  })
  return { view, correct, withdraw, collect }
}

/** Who applies, with what is known of them. */
export function useApplicant(itemCode: () => string, principal: () => string) {
  return useQuery(
    () => ['applicant', itemCode(), principal()],
    (signal) => applicant(itemCode(), principal(), signal),
  )
}

/** What of the guide applies to a case, by the answers with which it was filed. */
function chosenOf(whole: Guide, { materials, fields }: CaseView['situation']): Guide {
  return {
    ...whole,
    materials: whole.materials
      .filter(({ code }) => materials.includes(code))
      .map((one) => (one.when && one.necessity === 'CONDITIONAL' ? { ...one, necessity: 'REQUIRED' } : one)),
    form: whole.form.filter(({ key }) => fields.includes(key)),
  }
}

/**
 * The guide under which the case was filed, not the one in force: names of fields, review points, standard defects, legal basis.
 */
export function useGuideOf(view: () => CaseView | undefined) {
  return useQuery(
    () => {
      const one = view()
      return one && ['guide', one.itemCode, one.itemVersion, one.id]
    },
    async (signal) => {
      const one = view()
      const whole = await guideVersion(one?.itemCode ?? '', one?.itemVersion ?? '', signal)
      return one ? chosenOf(whole, one.situation) : whole
    },
  )
}

/** By what a form is checked, of a version of an item: for a situation, or, without answers, as a whole. */
export function useFormSchema(
  of: () => Readonly<{ code: string; versionId: string }>,
  answers: () => Answers = () => ({}),
) {
  return useQuery(
    () => ['cases', 'form-schema', of().code, of().versionId, JSON.stringify(answers())],
    (signal) => formSchema(of().code, of().versionId, answers(), signal),
  )
}

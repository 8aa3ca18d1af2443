import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Answers, Guide } from '@/api/catalogue'
import { accept, receive, requestCorrection, staffCase, type Defect, type Party } from '@/api/desk'
import { Problem } from '@/api/problem'
import { invalidate, useCommand } from '@/api/query'
import { answerValues } from '@/features/cases/application'
import { faultsOf } from '@/features/cases/checks'
import { openAt, seenAt } from '@/features/cases/desk'
import { useFormSchema } from '@/features/cases/queries'
import { useUploads } from '@/features/cases/uploads'
import { partyFaults, sentParty } from './party'

export type Ending = 'accept' | 'correct' | 'insist'

/** What is known of the party, for the fields of the form that ask for it. */
function known(guide: Guide, party: Party): Record<string, string> {
  const of: Record<string, string | null | undefined> = {
    'APPLICANT.name': party.name,
    'APPLICANT.documentNumber': party.documentNumber,
    'APPLICANT.phone': party.phone,
    'APPLICANT.address': party.address,
    'APPLICANT.representative': party.representative,
  }
  return Object.fromEntries(
    guide.form.flatMap(({ key, source }) => (source && of[source] ? [[key, of[source] ?? '']] : [])),
  )
}

/** An application while it is taken in at the window, and how it ends there. */
export function useIntake(guide: Guide, answers: Answers, errand: string, given: Party) {
  const { t, te } = useI18n()
  const party = ref<Party>({ ...given })
  const values = ref<Record<string, string>>(known(guide, given))
  const paper = ref<Record<string, boolean>>({})
  const defects = ref<Defect[]>([])
  const uploads = useUploads(undefined, 'window')
  const tried = ref<Ending>()
  /** Received, but the act that was to follow was refused: the case page shows the way on. */
  const halfway = shallowRef<{ id: string; problem: Problem }>()

  watch(party, (next, before) => {
    const changed = known(guide, next)
    const old = known(guide, before)
    for (const [key, value] of Object.entries(changed)) {
      if ((values.value[key] ?? '') === (old[key] ?? '')) values.value = { ...values.value, [key]: value }
    }
  })

  const needed = computed(() => guide.materials.filter(({ exemption }) => exemption === 'NONE'))
  const free = computed(() => guide.materials.filter(({ exemption }) => exemption !== 'NONE'))
  const materials = computed(() =>
    needed.value
      .map(({ code }) => ({
        code,
        files: uploads.filed.value.find((filed) => filed.code === code)?.files ?? [],
        paper: paper.value[code] ?? false,
      }))
      .filter((one) => one.paper || one.files.length),
  )
  const missing = computed(() =>
    needed.value.filter(
      ({ code, necessity }) => necessity === 'REQUIRED' && !materials.value.some((one) => one.code === code),
    ),
  )
  const schema = useFormSchema(
    () => guide,
    () => answers,
  )
  const formFaults = computed(() => faultsOf(schema.data.value, guide.form, values.value))
  const found = computed(() => {
    const all = new Map(partyFaults(party.value, 'party.'))
    const strict = tried.value === 'accept'
    formFaults.value.forEach((code, key) => {
      if (strict || code !== 'required') all.set(`form.${key}`, code)
    })
    if (strict) missing.value.forEach(({ code }) => all.set(`materials.${code}`, 'handIn'))
    return all
  })
  const taking = useCommand((key: string, insists: boolean) =>
    receive(key, {
      itemCode: guide.code,
      itemVersion: guide.versionId,
      party: sentParty(party.value),
      errand,
      form: {
        ...Object.fromEntries(Object.entries(values.value).filter(([, value]) => value.trim() !== '')),
        ...answerValues(answers),
      },
      materials: materials.value,
      insists,
    }),
  )
  const errors = computed(() => {
    const words = new Map<string, string>()
    if (tried.value) {
      found.value.forEach((code, key) =>
        words.set(key, te(`cases.fault.${code}`) ? t(`cases.fault.${code}`) : t('window.intake.handIn')),
      )
    }
    taking.problem.value?.faults.forEach((fault) => words.set(fault.field, fault.words))
    return words
  })

  /** Received, and in the same breath accepted, or sent back for a correction with every defect named once. */
  async function end(how: Ending): Promise<string | undefined> {
    tried.value = how
    halfway.value = undefined
    if (found.value.size || uploads.busy.value || (how === 'correct' && !defects.value.length))
      return undefined
    const receipt = await taking.run(how !== 'accept')
    if (!receipt) return undefined
    await invalidate('visits')
    if (how !== 'insist') {
      try {
        const view = await staffCase('window', receipt.id)
        const item = openAt(view, 'INTAKE')
        if (item && how === 'accept') {
          await accept(crypto.randomUUID(), 'window', seenAt(receipt.id, item))
        } else if (item) {
          await requestCorrection(crypto.randomUUID(), seenAt(receipt.id, item), defects.value)
        }
      } catch (failure) {
        halfway.value = { id: receipt.id, problem: Problem.of(failure) }
        return undefined
      }
    }
    await invalidate('desk')
    return receipt.id
  }
  const busy = ref(false)
  async function finish(how: Ending): Promise<string | undefined> {
    if (busy.value) return undefined
    busy.value = true
    try {
      return await end(how)
    } finally {
      busy.value = false
    }
  }
  return {
    party,
    values,
    paper,
    defects,
    uploads,
    needed,
    free,
    missing,
    errors,
    tried,
    taking,
    halfway,
    busy,
    finish,
  }
}

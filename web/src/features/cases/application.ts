import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { draft, dropDraft, keepDraft, submitCase, type NewCase } from '@/api/cases'
import type { Answers, Guide } from '@/api/catalogue'
import { formSchema, type FormSchema } from '@/api/forms'
import { Problem } from '@/api/problem'
import { invalidate, useCommand } from '@/api/query'
import { faultsOf } from './checks'
import { useUploads } from './uploads'

/** Answers to the questions of the guide lie among the values of the form. */
export const answerValues = (answers: Answers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => !key.includes('.'))
      .map(([key, answer]) => [`situation.${key}`, answer]),
  )

/** The answers that a draft kept. */
export const answersOf = (form: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      key.startsWith('situation.') ? [[key.slice('situation.'.length), value]] : [],
    ),
  )
const withoutAnswers = (form: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([key]) => !key.startsWith('situation.')))

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed'

/** An application while it is filled in: kept on the server as one types, and sent once. */
export function useApplication(
  guide: Guide,
  answers: Answers,
  known: () => Readonly<Record<string, string>>,
) {
  const values = ref<Record<string, string>>({})
  const principal = ref('')
  const uploads = useUploads(() => changed())
  const saved = ref<SaveState>('idle')
  const savedAt = ref<string>()
  const restoredFrom = ref<string>()
  const loaded = ref(false)
  const loadProblem = shallowRef<Problem>()
  const schema = shallowRef<FormSchema>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  async function load(): Promise<void> {
    loadProblem.value = undefined
    try {
      const [kept, checkedBy] = await Promise.all([
        draft(guide.code),
        formSchema(guide.code, guide.versionId, answers),
      ])
      schema.value = checkedBy
      const typed = withoutAnswers(kept.form)
      values.value = { ...known(), ...typed }
      uploads.restore(kept.materials)
      if (kept.at && (Object.keys(typed).length || kept.materials.length)) {
        restoredFrom.value = kept.at
        savedAt.value = kept.at
      }
      loaded.value = true
    } catch (failure) {
      loadProblem.value = Problem.of(failure)
    }
  }

  /** What is known is filled in where nothing was typed. */
  function fill(): void {
    values.value = {
      ...known(),
      ...Object.fromEntries(Object.entries(values.value).filter(([, value]) => value !== '')),
    }
  }

  function changed(): void {
    if (!loaded.value || ended) return
    clearTimeout(timer)
    timer = setTimeout(() => void save(), 700)
  }
  watch(values, changed, { deep: true })

  async function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (ended) return
    saved.value = 'saving'
    try {
      await keepDraft(guide.code, {
        form: { ...values.value, ...answerValues(answers) },
        materials: uploads.filed.value,
      })
      saved.value = 'saved'
      savedAt.value = new Date().toISOString()
    } catch {
      saved.value = 'failed'
    }
  }
  onScopeDispose(() => {
    if (timer) void save()
  })

  async function startOver(): Promise<void> {
    clearTimeout(timer)
    await dropDraft(guide.code)
    loaded.value = false
    values.value = { ...known() }
    uploads.restore([])
    restoredFrom.value = undefined
    savedAt.value = undefined
    saved.value = 'idle'
    loaded.value = true
  }

  /** Codes of what is missing or wrong, by the names that the server's faults have. */
  const formFaults = computed(
    () =>
      new Map(
        [...faultsOf(schema.value, guide.form, values.value)].map(([key, code]) => [`form.${key}`, code]),
      ),
  )
  const materialFaults = computed(
    () =>
      new Map(
        guide.materials
          .filter(
            ({ code, necessity, exemption }) =>
              necessity === 'REQUIRED' &&
              exemption === 'NONE' &&
              !uploads.filed.value.some((filed) => filed.code === code),
          )
          .map(({ code }) => [`materials.${code}`, 'material']),
      ),
  )

  const submit = useCommand(async (key: string, body: NewCase) => {
    const receipt = await submitCase(key, body)
    ended = true
    clearTimeout(timer)
    await invalidate('cases')
    return receipt
  })
  function send() {
    clearTimeout(timer)
    return submit.run({
      itemCode: guide.code,
      itemVersion: guide.versionId,
      // An emptied field is a field that was not filled in.
      // What was typed or uploaded for another situation stays in the draft only.
      form: {
        ...Object.fromEntries(
          Object.entries(values.value).filter(
            ([key, value]) => value.trim() !== '' && guide.form.some((field) => field.key === key),
          ),
        ),
        ...answerValues(answers),
      },
      materials: uploads.filed.value.filter(({ code }) => guide.materials.some((one) => one.code === code)),
      ...(principal.value ? { principal: principal.value } : {}),
    })
  }
  return {
    values,
    principal,
    uploads,
    saved,
    savedAt,
    restoredFrom,
    loaded,
    loadProblem,
    load,
    fill,
    save,
    startOver,
    formFaults,
    materialFaults,
    submit,
    send,
  }
}

import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { Problem } from './problem'

/** Server data on a page. `key` names it; undefined while it cannot be asked for yet. */
export interface Query<T> {
  data: Readonly<ShallowRef<T | undefined>>
  problem: Readonly<ShallowRef<Problem | undefined>>
  loading: Readonly<Ref<boolean>>
  reload: () => Promise<void>
}

export type Key = readonly (string | number | boolean | null | undefined)[]

interface Answer {
  at: number
  data: unknown
}

/** An answer this young is shown without asking again: enough for going back and forth. */
const FRESH = 15_000
const answers = new Map<string, Answer>()
const live = new Set<{ name: () => string | undefined; reload: () => Promise<void> }>()

export function useQuery<T>(key: () => Key | undefined, ask: (signal: AbortSignal) => Promise<T>): Query<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let running: AbortController | undefined

  const name = () => {
    const current = key()
    return current && JSON.stringify(current)
  }

  async function load(): Promise<void> {
    const current = name()
    if (current === undefined) {
      return
    }
    running?.abort()
    const control = new AbortController()
    running = control
    loading.value = true
    try {
      const found = await ask(control.signal)
      if (!control.signal.aborted) {
        answers.set(current, { at: Date.now(), data: found })
        data.value = found
        problem.value = undefined
      }
    } catch (failure) {
      if (!control.signal.aborted) {
        problem.value = Problem.of(failure)
      }
    } finally {
      if (running === control) {
        loading.value = false
      }
    }
  }

  watch(
    name,
    (current) => {
      running?.abort()
      problem.value = undefined
      const known = current === undefined ? undefined : answers.get(current)
      data.value = known?.data as T | undefined
      loading.value = false
      if (current !== undefined && (!known || Date.now() - known.at > FRESH)) {
        void load()
      }
    },
    { immediate: true },
  )
  const entry = { name, reload: load }
  live.add(entry)
  onScopeDispose(() => {
    running?.abort()
    live.delete(entry)
  })
  return { data, problem, loading, reload: load }
}

/** A list that is read page by page with a cursor (keyset), each page appended to the ones before. */
export interface Pages<T> {
  rows: Readonly<ShallowRef<readonly T[]>>
  problem: Readonly<ShallowRef<Problem | undefined>>
  loading: Readonly<Ref<boolean>>
  /** Whether there is another page. */
  hasMore: Readonly<Ref<boolean>>
  more: () => Promise<void>
  reload: () => Promise<void>
}

export function usePages<T>(
  key: () => Key | undefined,
  ask: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ rows: readonly T[]; next?: string | null }>,
): Pages<T> {
  const rows = shallowRef<readonly T[]>([])
  const hasMore = ref(false)
  const loading = ref(false)
  const problem = shallowRef<Problem>()
  let cursor: string | undefined

  const first = useQuery(key, (signal) => ask(undefined, signal))
  watch(
    first.data,
    (page) => {
      rows.value = page?.rows ?? []
      cursor = page?.next ?? undefined
      hasMore.value = cursor !== undefined
    },
    { immediate: true },
  )
  watch(
    [first.loading, first.problem],
    () => {
      loading.value = first.loading.value
      problem.value = first.problem.value
    },
    { immediate: true },
  )

  async function more(): Promise<void> {
    if (cursor === undefined || loading.value) {
      return
    }
    const asked = first.data.value
    loading.value = true
    try {
      const page = await ask(cursor, new AbortController().signal)
      if (asked === first.data.value) {
        rows.value = [...rows.value, ...page.rows]
        cursor = page.next ?? undefined
        hasMore.value = cursor !== undefined
        problem.value = undefined
      }
    } catch (failure) {
      problem.value = Problem.of(failure)
    } finally {
      loading.value = false
    }
  }
  return { rows, hasMore, loading, problem, more, reload: first.reload }
}

/** What begins with these words is out of date: live pages ask again, the rest is forgotten. */
export async function invalidate(...beginning: Key): Promise<void> {
  const start = JSON.stringify(beginning).slice(0, -1)
  const touches = (name: string | undefined) =>
    name !== undefined && (name.startsWith(`${start},`) || name === `${start}]` || beginning.length === 0)
  for (const name of answers.keys()) {
    if (touches(name)) {
      answers.delete(name)
    }
  }
  await Promise.all([...live].filter(({ name }) => touches(name())).map(({ reload }) => reload()))
}

/** Forgets every answer: at sign-in and sign-out, and when the language changes. */
export function forget(): Promise<void> {
  return invalidate()
}

/** Something that changes the server, with the key that keeps a repetition from acting twice. */
export interface Command<A extends unknown[], T> {
  /** Undefined when it was refused; then `problem` says why. */
  run: (...args: A) => Promise<T | undefined>
  running: Readonly<Ref<boolean>>
  problem: ShallowRef<Problem | undefined>
}

export function useCommand<A extends unknown[], T>(
  act: (key: string, ...args: A) => Promise<T>,
): Command<A, T> {
  const running = ref(false)
  const problem = shallowRef<Problem>()
  let attempt: { words: string; key: string } | undefined

  async function run(...args: A): Promise<T | undefined> {
    if (running.value) {
      return undefined
    }
    running.value = true
    problem.value = undefined
    // The key is kept while it is uncertain whether the same act took place.
    const words = JSON.stringify(args)
    const current = attempt?.words === words ? attempt : { words, key: crypto.randomUUID() }
    attempt = current
    try {
      const result = await act(current.key, ...args)
      attempt = undefined
      return result
    } catch (failure) {
      problem.value = Problem.of(failure)
      if (!problem.value.isUncertain) {
        attempt = undefined
      }
      return undefined
    } finally {
      running.value = false
    }
  }
  return { run, running, problem }
}

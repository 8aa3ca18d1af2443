import { ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CaseView, Phase } from '@/api/cases'
import {
  accept,
  casesByDueDate,
  claim,
  confirmStamp,
  decide,
  decline,
  deliver,
  enterOutsideResult,
  giveOpinion,
  handOvers,
  preReview,
  registerOutside,
  requestCorrection,
  resultMade,
  sendBack,
  staffCase,
  work,
  type CaseDesk,
  type Lamp,
  type Node,
  type Seen,
  type WorkItem,
  type WorkQuery,
} from '@/api/desk'
import { invalidate, useCommand, usePages, useQuery } from '@/api/query'
import type { Tone } from '@/ui/tone'

export const LAMPS: readonly Lamp[] = ['RED', 'YELLOW', 'GREEN']

/** Open work, by due date. The answer's own count stands beside the rows. */
export function useWork(desk: 'window' | 'approver', query: () => WorkQuery) {
  const total = ref<string>()
  const pages = usePages(
    () => ['desk', desk, 'work', JSON.stringify(query())],
    async (after, signal) => {
      const page = await work(desk, query(), after, signal)
      if (after === undefined) total.value = countOf(page.total, page.more || !!page.next)
      return { rows: page.cases, next: page.next ?? null }
    },
  )
  return { ...pages, total }
}

export function useCasesByDueDate(
  desk: CaseDesk,
  filter: () => { lamp: Lamp | undefined; department: string | undefined },
) {
  const total = ref<string>()
  const pages = usePages(
    () => ['desk', desk, 'cases', JSON.stringify(filter())],
    async (after, signal) => {
      const { lamp, department } = filter()
      const page = await casesByDueDate(desk, lamp, department, after, signal)
      if (after === undefined) total.value = countOf(page.total, page.more)
      return { rows: page.cases, next: page.next ?? null }
    },
  )
  return { ...pages, total }
}

const countOf = (total: number, more: boolean) => `${total.toLocaleString('en')}${more ? '+' : ''}`

export function useStaffCase(desk: CaseDesk, id: () => string) {
  return useQuery(
    () => ['desk', desk, 'one', id()],
    (signal) => staffCase(desk, id(), signal),
  )
}

export const openItems = (view: CaseView | undefined): WorkItem[] =>
  view?.workItems.filter(({ doneAt }) => !doneAt) ?? []
export const openAt = (view: CaseView | undefined, ...nodes: Node[]): WorkItem | undefined =>
  openItems(view).find(({ node }) => nodes.includes(node))
export const seenAt = (id: string, item: { id: string; version: number }): Seen => ({
  id,
  workItem: item.id,
  version: item.version,
})

/** The acts on a case; after each, everything that is shown of cases is asked for again. */
export function useActs(desk: CaseDesk) {
  // Not waited for: the panel of the act may be gone afterwards, and has to say first that it is done.
  const then = <T>(done: Promise<T>) =>
    done.then((result) => {
      void invalidate('desk')
      return { result }
    })
  const command = <A extends unknown[], T>(act: (key: string, ...args: A) => Promise<T>) =>
    useCommand((key: string, ...args: A) => then(act(key, ...args)))
  return {
    accept: command((key: string, at: Seen) => accept(key, desk, at)),
    preReview: command(preReview),
    requestCorrection: command(requestCorrection),
    decline: command(
      (key: string, at: Seen, reason: Parameters<typeof decline>[3], why: string, organ: string) =>
        decline(key, desk, at, reason, why, organ),
    ),
    claim: command(claim),
    giveOpinion: command(giveOpinion),
    decide: command(decide),
    sendBack: command(sendBack),
    resultMade: command(resultMade),
    stamp: command((key: string, id: string, document: string) => confirmStamp(key, desk, id, document)),
    deliver: command(deliver),
    registerOutside: command(registerOutside),
    enterOutsideResult: command(enterOutsideResult),
  }
}

export function useHandOvers(desk: 'window' | 'approver') {
  return useQuery(
    () => ['desk', desk, 'hand-overs'],
    (signal) => handOvers(desk, signal),
  )
}

/** Under what name the words for a piece of work are kept. */
export const keptFor = (workItem: string) => `onewindow.words.${workItem}`

/** What was written for a case stays until it is sent: a page that is left gives it back. */
export function useKept(name: () => string) {
  const text = ref('')
  watch(name, (key) => (text.value = sessionStorage.getItem(key) ?? ''), { immediate: true })
  watch(text, (value) => {
    if (value) sessionStorage.setItem(name(), value)
    else sessionStorage.removeItem(name())
  })
  return text
}

const tones: Record<Phase, Tone> = {
  SUBMITTED: 'blue',
  PRE_REVIEWED: 'blue',
  RECEIVED: 'blue',
  IN_CORRECTION: 'yellow',
  ACCEPTED: 'blue',
  OUTSIDE: 'blue',
  DECIDED: 'green',
  CLOSED: 'green',
  DELIVERED: 'grey',
  DECLINED: 'red',
  WITHDRAWN: 'grey',
  TERMINATED: 'grey',
}
export const deskTone = (phase: Phase): Tone => tones[phase]

export function useItemName() {
  const { locale } = useI18n()
  return (row: { itemName: string; itemNameEn: string }) =>
    locale.value === 'en' && row.itemNameEn ? row.itemNameEn : row.itemName
}

/** Single keys, as long as nobody is typing and no dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => unknown>>): void {
  const down = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const writing = target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, dialog')
    const act = keys[event.altKey ? `alt+${event.code.replace(/^(Key|Digit)/, '')}` : event.key]
    if (act && !event.ctrlKey && !event.metaKey && (event.altKey || !writing)) {
      event.preventDefault()
      act()
    }
  }
  watch(
    () => true,
    (_on, _was, clean) => {
      window.addEventListener('keydown', down)
      clean(() => window.removeEventListener('keydown', down))
    },
    { immediate: true },
  )
}

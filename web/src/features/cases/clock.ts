import { useI18n } from 'vue-i18n'
import type { CaseRow, ClockReading, Outcome, Phase } from '@/api/cases'
import { useDates } from '@/ui/dates'
import type { Tone } from '@/ui/tone'

const phaseTones: Record<Phase, Tone> = {
  SUBMITTED: 'blue',
  PRE_REVIEWED: 'blue',
  RECEIVED: 'blue',
  IN_CORRECTION: 'yellow',
  ACCEPTED: 'blue',
  OUTSIDE: 'blue',
  DECIDED: 'green',
  CLOSED: 'green',
  DELIVERED: 'green',
  DECLINED: 'red',
  WITHDRAWN: 'grey',
  TERMINATED: 'grey',
}

export function toneOf(phase: Phase, outcome?: Outcome | null): Tone {
  return outcome === 'REFUSE' ? 'red' : phaseTones[phase]
}

/** A limit is never just a number: what is left, and which day that is. */
export function useClockWords() {
  const { t } = useI18n()
  const dates = useDates()
  const amount = (n: number) => t('cases.clock.workdays', { n }, n)
  const on = (due: string | null | undefined) =>
    due ? t('cases.clock.day', { day: dates.shortDay(due), weekday: dates.weekday(due) }) : ''

  /** Over with nothing counted since: after the end of the last day, before the next working day. */
  function running(remaining: number, due: string | null | undefined, isOver: boolean): string {
    if (remaining === 0) return t(isOver ? 'cases.clock.over' : 'cases.clock.today', { day: on(due) })
    return remaining > 0
      ? t('cases.clock.running', { amount: amount(remaining), day: on(due) })
      : t('cases.clock.overdue', { amount: amount(-remaining), day: on(due) })
  }

  function words(reading: ClockReading): string {
    switch (reading.state) {
      case 'RUNNING':
      case 'OVERDUE':
        return running(reading.remaining, reading.due, reading.state === 'OVERDUE')
      case 'PAUSED':
        return t('cases.clock.paused', { amount: amount(reading.remaining) })
      case 'STOPPED':
        return t('cases.clock.stopped', { amount: amount(reading.used) })
      case 'STOPPED_LATE':
        return t('cases.clock.stoppedLate', { amount: amount(reading.used) })
    }
  }

  /** The clock that leads in a list: which one, and what is left of it. */
  function ofRow(row: CaseRow): string {
    return row.clock && row.remaining !== null && row.remaining !== undefined
      ? `${t(`cases.clock.kind.${row.clock}`)}${t('ui.colon')}${running(row.remaining, row.due, row.lamp === 'RED')}`
      : ''
  }
  return { words, ofRow }
}

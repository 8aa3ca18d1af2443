import { useI18n } from 'vue-i18n'
import type { Hall } from '@/api/organisation'
import { useDates } from '@/ui/dates'

type Opening = NonNullable<Hall['opening']>
const WEEK = 6 * 24 * 3600_000

/** Whether a hall is open now, and until or from when, as one says it. */
export function useOpening() {
  const { t } = useI18n()
  const dates = useDates()
  return ({ state, at }: Opening): string => {
    const date = dates.dateOf(at)
    const soon = new Date(at).getTime() - Date.now() < WEEK
    return t(`organisation.opening.${state}`, {
      time: dates.time(at),
      day: soon ? dates.weekday(date) : `${dates.shortDay(date)} ${dates.weekday(date)}`,
    })
  }
}

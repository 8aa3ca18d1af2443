import { useI18n } from 'vue-i18n'
import type { Problem } from '@/api/problem'
import { useDates } from '@/ui/dates'

/** Who was there first, did what, and when; empty where nobody was. */
export function useConflictWords(): (problem: Problem) => string {
  const { t, te } = useI18n()
  const dates = useDates()
  return ({ status, details }) => {
    const { by, at, node, done, phase, event } = details
    if (status !== 409 || typeof at !== 'string') return ''
    if (phase === 'TERMINATED') return t('desk.conflict.terminated', { at: dates.moment(at) })
    if (phase === 'WITHDRAWN') return t('desk.conflict.withdrawn', { at: dates.moment(at) })
    const where = typeof node === 'string' && te(`desk.node.${node}`) ? t(`desk.node.${node}`) : ''
    const words = { by: typeof by === 'string' && by ? by : t('desk.somebody'), at: dates.moment(at), where }
    if (typeof event === 'string' && te(`desk.event.${event}`))
      return t('desk.conflict.moved', { ...words, what: t(`desk.event.${event}`) })
    return done === false ? t('desk.conflict.took', words) : t('desk.conflict.did', words)
  }
}

import { useI18n } from 'vue-i18n'
import type { Guide, Limit } from '@/api/catalogue'

/** 即办, 5 个工作日, or what the guide says where the law sets no limit. */
export function useLimits() {
  const { t } = useI18n()
  return (limit: Limit): string => {
    if (limit.days === null || limit.days === undefined) {
      return t('catalogue.limit.none')
    }
    if (limit.days === 0) {
      return t('catalogue.limit.atOnce')
    }
    return limit.unit === 'WORKDAY'
      ? t('catalogue.limit.workdays', { n: limit.days }, limit.days)
      : t('catalogue.limit.days', { n: limit.days }, limit.days)
  }
}

/** The guides write the unit as yuan per something; the amount is in yuan already. */
export function unitOf(fee: Guide['details']['fees'][number]): string {
  return fee.unit.replace(/^.*\//, '')
}

import { useI18n } from 'vue-i18n'
import type { Measure } from '@/api/figures'

const TENTHS = 10

/** Materials and steps as they are; days, which are kept in tenths, with their unit. */
export function useAmounts(): (measure: Measure, value: number) => string {
  const { t, locale } = useI18n()
  return (measure, value) =>
    measure === 'DAYS' || measure === 'DAYS_OF_LAW'
      ? t('figures.days', { n: new Intl.NumberFormat(locale.value).format(value / TENTHS) })
      : new Intl.NumberFormat(locale.value).format(value)
}

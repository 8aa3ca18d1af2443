import { useI18n } from 'vue-i18n'

/** Two decimals, half up; a base of 0 has no share, never 100 %. */
export function usePercent(): (part: number, base: number) => string {
  const { locale } = useI18n()
  return (part, base) =>
    base === 0
      ? '—'
      : new Intl.NumberFormat(locale.value, {
          style: 'percent',
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          roundingMode: 'halfExpand',
        } as Intl.NumberFormatOptions).format(part / base)
}

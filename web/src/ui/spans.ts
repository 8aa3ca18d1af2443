import { useI18n } from 'vue-i18n'

/** Working days and natural days beside each other, as no sum of them is one number of days. */
export function useSpans() {
  const { t } = useI18n()
  return ({ workdays, naturalDays }: { workdays: number; naturalDays: number }): string =>
    [
      workdays ? t('ui.span.workdays', { n: workdays }, workdays) : '',
      naturalDays ? t('ui.span.days', { n: naturalDays }, naturalDays) : '',
    ]
      .filter(Boolean)
      .join(t('ui.span.and')) || t('ui.span.atOnce')
}

import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRegions } from '@/features/organisation/queries'

export const CITY = '360500000000'

/** The city and its counties, to choose from and by name. */
export function usePlaces() {
  const { t } = useI18n()
  const counties = useRegions(() => CITY)
  const options = computed(() => [
    { value: CITY, label: t('lists.wholeCity') },
    ...(counties.data.value ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ])
  const nameOf = (code: string) => options.value.find(({ value }) => value === code)?.label ?? code
  return { options, nameOf, counties }
}

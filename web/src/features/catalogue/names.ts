import { useI18n } from 'vue-i18n'

/** The field of an item in the language of the page; the Chinese one where there is no English. */
export function useNames() {
  const { locale } = useI18n()
  return (chinese: string, english?: string | null) => (locale.value === 'en' && english ? english : chinese)
}

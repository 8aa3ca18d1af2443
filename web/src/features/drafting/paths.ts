import { useI18n } from 'vue-i18n'

/** A path of the guide as people call its parts: `materials[2].name` is 办理材料[2] › 名称. */
export function usePathWords(): (path: string) => string {
  const { t, te, fallbackLocale } = useI18n()
  const known = (key: string) => te(key) || te(key, String(fallbackLocale.value))
  return (path) =>
    path
      .replace(/\[[^\]]*\]/g, (element) => element.replace(/\./g, '\u0000'))
      .split('.')
      .map((segment) => {
        const [, name = segment, place = ''] = /^([A-Za-z]+)(.*)$/s.exec(segment) ?? []
        const key = `drafting.field.${name}`
        return (known(key) ? t(key) : name) + place.replace(/\u0000/g, '.')
      })
      .join(' › ')
}

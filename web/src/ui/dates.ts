import { useI18n } from 'vue-i18n'

/** Days and instants as people say them; instants in the time of China, wherever the browser stands. */
export function useDates() {
  const { locale } = useI18n()
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale.value, options)
  const noon = (date: string) => new Date(`${date.slice(0, 10)}T12:00:00+08:00`)
  const CHINA = 'Asia/Shanghai'
  return {
    /** 2026年12月1日 */
    day: (date: string) =>
      format({ year: 'numeric', month: 'long', day: 'numeric', timeZone: CHINA }).format(noon(date)),
    /** 12月1日 */
    shortDay: (date: string) => format({ month: 'long', day: 'numeric', timeZone: CHINA }).format(noon(date)),
    /** 周二 */
    weekday: (date: string) => format({ weekday: 'short', timeZone: CHINA }).format(noon(date)),
    /** 9:00 */
    time: (instant: string) =>
      new Intl.DateTimeFormat('sv-SE', { hour: 'numeric', minute: '2-digit', timeZone: CHINA })
        .format(new Date(instant))
        .replace(/^0/, ''),
    /** The day of an instant: 2026-12-01 */
    dateOf: (instant: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: CHINA }).format(new Date(instant)),
    /** 2026年11月22日 15:04 */
    moment: (instant: string) =>
      format({
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
        timeZone: CHINA,
      }).format(new Date(instant)),
  }
}

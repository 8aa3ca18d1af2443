import { createI18n, type I18n } from 'vue-i18n'
import { forget } from '@/api/query'
import { speak } from '@/api/transport'

export type Language = 'zh' | 'en'
export interface Words {
  [key: string]: string | Words
}
export type Loaders = Record<Language, () => Promise<{ default: Words }>>

const KEY = 'onewindow.language'
const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

/** What was chosen by the switch; otherwise what the browser asks for (its Accept-Language). */
export function preferred(stored: string | null, wanted: readonly string[]): Language {
  if (stored === 'zh' || stored === 'en') {
    return stored
  }
  for (const tag of wanted) {
    const language = tag.toLowerCase()
    if (language.startsWith('zh')) return 'zh'
    if (language.startsWith('en')) return 'en'
  }
  return 'zh'
}

/** The words of one entry, loaded language by language. */
export async function createLanguage(loaders: Loaders) {
  const language = preferred(read(KEY), navigator.languages)
  const i18n = createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: false as const,
    missingWarn: import.meta.env.DEV,
    messages: {} as Record<string, Words>,
  })
  await load(i18n as unknown as I18n, loaders, language)

  async function choose(next: Language): Promise<void> {
    await load(i18n as unknown as I18n, loaders, next)
    i18n.global.locale.value = next
    write(KEY, next)
    await forget()
  }
  return { i18n, choose }
}

async function load(i18n: I18n, loaders: Loaders, language: Language): Promise<void> {
  if (!i18n.global.availableLocales.includes(language)) {
    i18n.global.setLocaleMessage(language, (await loaders[language]()).default)
  }
  document.documentElement.lang = TAGS[language]
  speak(TAGS[language])
}

/** Storage may be forbidden by the browser; then the choice lasts as long as the page. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Nothing to keep it in.
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(__dirname, '..', 'src')

function files(folder: string, ...endings: string[]): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory()
      ? files(path, ...endings)
      : endings.some((end) => path.endsWith(end))
        ? [path]
        : []
  })
}

function flatten(words: object, prefix: string): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[`${prefix}.${key}`, value]]
        : [...flatten(value as object, `${prefix}.${key}`)],
    ),
  )
}

function messages(language: string): Map<string, string> {
  const folder = join(ROOT, 'messages', language)
  return new Map(
    readdirSync(folder).flatMap((name) => [
      ...flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object, name.replace('.json', '')),
    ]),
  )
}

const zh = messages('zh')
const en = messages('en')

describe('the words', () => {
  it('are the same in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
  })

  it('take the same values in both languages', () => {
    const values = (words: string | undefined) => [...new Set((words ?? '').match(/\{\w+\}/g))].sort().join()
    expect([...zh.keys()].filter((key) => values(zh.get(key)) !== values(en.get(key)))).toEqual([])
  })

  it('hold no Chinese in the English ones', () => {
    const allowed = /^(ui\.language|ui\.brand)/
    const han = /\p{Script=Han}/u
    expect(
      [...en].filter(([key, words]) => han.test(words) && !allowed.test(key)).map(([key]) => key),
    ).toEqual([])
  })

  it('exist for every key that a page names', () => {
    const named = files(ROOT, '.vue', '.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([a-z][\w.-]+)'|keypath="([\w.-]+)"/g)].map(
        (match) => ({
          path,
          key: match[1] ?? match[2] ?? '',
        }),
      ),
    )
    expect(named.filter(({ key }) => !zh.has(key)).map(({ key, path }) => `${key} in ${path}`)).toEqual([])
  })

  it('stand nowhere else', () => {
    const outside = files(ROOT, '.vue', '.ts').filter(
      (path) => !path.endsWith('.test.ts') && !path.includes('/api/schema'),
    )
    const han = /\p{Script=Han}/u
    const guilty = outside.filter((path) =>
      han.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '')),
    )
    expect(guilty).toEqual([])
  })
})

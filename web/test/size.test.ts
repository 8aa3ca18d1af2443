import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  isEntry?: boolean
}

const DIST = join(__dirname, '..', 'dist')
const LIMIT = 200 * 1024

describe.skipIf(!existsSync(join(DIST, '.vite', 'manifest.json')))('the built citizen pages', () => {
  const manifest = () =>
    JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>

  it('need at most 200 KB of compressed script each', () => {
    const chunks = manifest()
    const entry = chunks['citizen.html']
    expect(entry).toBeDefined()
    const size = (keys: Set<string>) =>
      [...keys].reduce(
        (sum, key) => sum + gzipSync(readFileSync(join(DIST, chunks[key]?.file ?? ''))).length,
        0,
      )
    const closure = (key: string, found = new Set<string>()): Set<string> => {
      if (!found.has(key)) {
        found.add(key)
        chunks[key]?.imports?.forEach((next) => closure(next, found))
      }
      return found
    }
    // The entry, the words of one language (the larger), and one page with everything that it can load.
    const base = closure('citizen.html')
    const words = entry?.dynamicImports?.filter((key) => key.includes('messages/')) ?? []
    const pages = entry?.dynamicImports?.filter((key) => key.includes('audiences/citizen')) ?? []
    expect(pages.length).toBeGreaterThan(2)
    const largest = words.toSorted((a, b) => size(closure(b)) - size(closure(a)))[0]
    for (const page of pages) {
      const needed = new Set([...base, ...(largest ? closure(largest) : []), ...closure(page)])
      for (const lazy of chunks[page]?.dynamicImports ?? []) closure(lazy, needed)
      expect(size(needed), `bytes of ${page}`).toBeLessThan(LIMIT)
    }
  })

  it('have no script or style of their own in the page, so that a strict content security policy holds', () => {
    for (const page of ['citizen.html', 'staff.html']) {
      const html = readFileSync(join(DIST, page), 'utf8')
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/)
    }
  })
})

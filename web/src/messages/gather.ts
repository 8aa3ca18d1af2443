import type { Words } from '@/language'

/** `./zh/cases.json` becomes `cases.…`. */
export function gather(files: Record<string, Words>): Words {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), words]),
  )
}

import { nextTick, toRaw } from 'vue'

/** Names what a row is, wherever it has been moved to: its keys may be empty or equal while one types. */
export function rowMarks(): (row: object) => number {
  const marks = new WeakMap<object, number>()
  let last = 0
  return (row) => {
    const raw = toRaw(row)
    const mark = marks.get(raw) ?? ++last
    marks.set(raw, mark)
    return mark
  }
}

const rowAt = (path: string) => document.querySelector(`details[data-path="${CSS.escape(path)}"]`)

/** Opens a row of the guide, and waits until what is in it is there. */
export async function openRow(path: string): Promise<HTMLDetailsElement | undefined> {
  const row = rowAt(path)
  if (!(row instanceof HTMLDetailsElement)) return undefined
  if (!row.open) {
    const toggled = new Promise((resolve) => row.addEventListener('toggle', resolve, { once: true }))
    row.open = true
    await toggled
    await nextTick()
  }
  return row
}

/** Opens all rows around a field, the outer ones first. */
export async function openRowsAround(path: string): Promise<void> {
  for (const { index, 0: step } of path.matchAll(/\.?[^.[]+|\[\d+\]/g))
    await openRow(path.slice(0, index + step.length))
}

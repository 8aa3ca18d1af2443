import type { Hall } from '@/api/organisation'

/** Windows of one name together, numbers that follow each other as a range: 综合窗口 1–3、5. */
export function windowsInWords(windows: Hall['windows'], comma: string): string[] {
  const names = [...new Set(windows.map(({ name }) => name))]
  return names.map((name) => {
    const numbers = windows.filter((one) => one.name === name).map(({ number }) => number)
    return `${name} ${ranges(numbers).join(comma)}`
  })
}

function ranges(numbers: readonly string[]): string[] {
  const runs: { first: string; last: string }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && Number(number) === Number(run.last) + 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.flatMap(({ first, last }) =>
    first === last ? [first] : Number(last) === Number(first) + 1 ? [first, last] : [`${first}–${last}`],
  )
}

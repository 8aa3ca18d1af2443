import { handOut } from '@/api/files'

/** A cell that a spreadsheet would take for a formula is kept as text. */
function cell(text: string | number): string {
  const plain = String(text).replace(/\s*\n\s*/g, ' ')
  const safe = /^[=+\-@\t]/.test(plain) && typeof text === 'string' ? `'${plain}` : plain
  return `"${safe.replace(/"/g, '""')}"`
}

/** Rows as text for a spreadsheet; the mark at the beginning tells Excel that it is UTF-8. */
export function csv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Hands the text to the reader as a file. */
export function saveCsv(name: string, text: string): void {
  handOut(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}

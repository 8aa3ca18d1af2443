import type { FormField } from '@/api/catalogue'
import type { ElementLine } from '@/api/forms'
import { BLANK_FORM_FIELD } from './shape'

const plain = (text: string) => text.toLowerCase().replace(/[\s（）()、，,。.·:：]/g, '')

/** Elements that forms may refer to, by what people type: name, code, English name, or what other forms call it. */
export function findElements(lines: readonly ElementLine[], words: string): ElementLine[] {
  const sought = plain(words)
  if (sought === '') return []
  const rank = (line: ElementLine) => {
    const names = [line.element.name, line.element.nameEn, line.element.code, ...line.labels].map(plain)
    if (names.includes(sought)) return 0
    if (names.some((name) => name.startsWith(sought))) return 1
    return names.some((name) => name.includes(sought)) ? 2 : 3
  }
  return lines
    .filter((line) => !line.ended && rank(line) < 3)
    .sort((a, b) => rank(a) - rank(b) || b.uses - a.uses)
}

/** The element that a free field most likely is: of its kind, and called so in the dictionary or in other forms. */
export function likelyElement(lines: readonly ElementLine[], field: FormField): ElementLine | undefined {
  const label = plain(field.label)
  if (field.element || label === '') return undefined
  const same = lines.filter(
    ({ element, ended, labels }) => !ended && [element.name, ...labels].map(plain).includes(label),
  )
  return same.find(({ element }) => element.kind === field.kind) ?? same[0]
}

/** The field refers to the element from now on, and takes from it what it says. */
export function refer(field: FormField, line: ElementLine, form: readonly FormField[] = []): FormField {
  const { code, kind, choices, maximum, personal, nameEn } = line.element
  return {
    ...field,
    key: /^field\d*$/.test(field.key) ? keyFor(line, form) : field.key,
    labelEn: field.labelEn || nameEn,
    element: code,
    kind,
    choices: [...choices],
    maximum: maximum ?? null,
    personal: field.personal || !!personal,
  }
}

/** A field of its own, or one that is an element. */
export function newField(form: readonly FormField[], line?: ElementLine): FormField {
  const field = { ...BLANK_FORM_FIELD, key: keyFor(line, form) }
  return line ? refer({ ...field, label: line.element.name }, line) : field
}

/** A key that no other field has: after the English name of the element. */
function keyFor(line: ElementLine | undefined, form: readonly FormField[]): string {
  const words = line?.element.nameEn.replace(/[^A-Za-z0-9 ]/g, '').split(/\s+/) ?? ['field']
  const name = words
    .slice(0, 4)
    .map((word, at) => (at ? word.charAt(0).toUpperCase() : word.charAt(0).toLowerCase()) + word.slice(1))
    .join('')
  const start = /^[a-z]/.test(name) ? name : `field${name}`
  const taken = new Set(form.map(({ key }) => key))
  let key = start
  for (let n = 2; taken.has(key); n++) key = `${start}${n}`
  return key
}

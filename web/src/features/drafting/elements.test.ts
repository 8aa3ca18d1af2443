import { describe, expect, it } from 'vitest'
import type { ElementLine } from '@/api/forms'
import { findElements, likelyElement, newField, refer } from './elements'

const line = (code: string, name: string, nameEn: string, more: Partial<ElementLine> = {}): ElementLine => ({
  element: { code, name, nameEn, kind: 'TEXT', choices: [], personal: 'PERSONAL', maximum: 100 },
  version: 1,
  from: '2020-01-01',
  ended: false,
  uses: 0,
  labels: [],
  ...more,
})
const LINES = [
  line('DE01001', '姓名', 'Name', { labels: ['申请人姓名'], uses: 9 }),
  line('DE01010', '配偶姓名', 'Name of the spouse'),
  line('DE01099', '曾用名', 'Former name', { ended: true }),
]

describe('the dictionary in the designer', () => {
  it('finds an element by name, code, or what other forms call it, the exact one first', () => {
    expect(findElements(LINES, '姓名').map(({ element }) => element.code)).toEqual(['DE01001', 'DE01010'])
    expect(findElements(LINES, 'de01010')).toHaveLength(1)
    expect(findElements(LINES, '申请人')).toHaveLength(1)
    expect(findElements(LINES, '曾用名')).toHaveLength(0)
  })

  it('recognises what a free field most likely is', () => {
    const field = { ...newField([]), label: '申请人 姓名' }
    expect(likelyElement(LINES, field)?.element.code).toBe('DE01001')
    expect(likelyElement(LINES, { ...field, element: 'DE01001' })).toBeUndefined()
    expect(likelyElement(LINES, { ...field, label: '备注' })).toBeUndefined()
  })

  it('takes kind, code list and personal data from the element', () => {
    const [name] = LINES
    const field = name && refer(newField([]), name)
    expect(field).toMatchObject({
      element: 'DE01001',
      maximum: 100,
      personal: true,
      key: 'name',
      labelEn: 'Name',
    })
  })

  it('gives each field a key of its own', () => {
    const spouse = LINES[1]
    const first = newField([], spouse)
    expect(first.key).toBe('nameOfTheSpouse')
    expect(newField([first], spouse).key).toBe('nameOfTheSpouse2')
    expect(newField([]).key).toBe('field')
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FormField } from '@/api/catalogue'
import type { FormSchema } from '@/api/forms'
import { faultsOf } from './checks'
import { isCreditCode, isIdentityNumber } from './numbers'

interface Shared {
  fields: FormField[]
  schema: FormSchema
  vectors: { field: string; value: string; fault: string }[]
}
interface Numbers {
  cases: { value: string; kind: string; valid: boolean | null }[]
}
const resources = join(__dirname, '..', '..', '..', '..', 'server', 'src', 'test', 'resources', 'vectors')
const read = (file: string): unknown => JSON.parse(readFileSync(join(resources, file), 'utf8'))
/** The server is tested with the same file. */
const { fields, schema, vectors } = read('form-checks.json') as Shared

describe('a form before it is sent', () => {
  it.each(vectors)('finds in $field: $value what the server finds: $fault', ({ field, value, fault }) => {
    expect(faultsOf(schema, fields, { [field]: value }).get(field) ?? '').toBe(fault)
  })

  it('names everything that is missing, and nothing of fields that are not asked about', () => {
    expect([...faultsOf(schema, fields, { name: '  ' })]).toEqual([
      ['name', 'required'],
      ['phone', 'required'],
    ])
    expect(faultsOf(schema, fields.slice(1, 3), {}).size).toBe(0)
  })

  it('leaves it to the server while there is no schema', () => {
    expect(faultsOf(undefined, fields, {}).size).toBe(0)
  })
})

describe('numbers', () => {
  it('are valid where the vectors of the server say so', () => {
    const cards = read('id-cards.json') as Numbers
    const codes = read('uscc.json') as Numbers
    for (const { value, kind, valid } of cards.cases) {
      if (valid !== null) expect(isIdentityNumber(value), value).toBe(valid && kind.endsWith('18'))
    }
    for (const { value, valid } of codes.cases) expect(isCreditCode(value), value).toBe(valid)
    expect(cards.cases.length + codes.cases.length).toBeGreaterThan(40)
  })
})

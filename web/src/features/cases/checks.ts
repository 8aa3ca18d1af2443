import { format, Validator, type Schema } from '@cfworker/json-schema'
import type { FormField } from '@/api/catalogue'
import type { FormSchema } from '@/api/forms'
import { isCreditCode, isIdentityNumber } from './numbers'

format['cn-identity-number'] = isIdentityNumber
format['cn-credit-code'] = isCreditCode

/** Where a value breaks several rules, the first of these is named; the same order as the server's. */
const KEYWORDS = ['type', 'not', 'format', 'enum', 'maxLength', 'pattern', 'minimum', 'maximum']

const validators = new WeakMap<FormSchema, Validator>()

/**
 * What is missing or wrong in these fields by the schema of their form, by key and in the server's codes: both sides
 * check by the same schema, and the server decides. Nothing is found before the schema has come.
 */
export function faultsOf(
  schema: FormSchema | undefined,
  fields: readonly FormField[],
  values: Readonly<Record<string, string>>,
): Map<string, string> {
  const faults = new Map<string, string>()
  if (!schema) return faults
  const instance = instanceOf(fields, values)
  const { errors } = validatorOf(schema).validate(instance)
  for (const field of fields) {
    if (schema.required.includes(field.key) && !(field.key in instance)) {
      faults.set(field.key, 'required')
      continue
    }
    const broken = errors
      .filter(({ instanceLocation }) => instanceLocation === `#/${field.key}`)
      .map(({ keyword }) => KEYWORDS.indexOf(keyword))
      .filter((rank) => rank >= 0)
    const keyword = KEYWORDS[Math.min(...broken)]
    if (keyword) faults.set(field.key, faultOf(field.kind, keyword))
  }
  return faults
}

function validatorOf(schema: FormSchema): Validator {
  const known = validators.get(schema)
  if (known) return known
  // The validator writes into what it is given.
  const validator = new Validator(structuredClone(schema) as Schema, '2020-12', false)
  validators.set(schema, validator)
  return validator
}

/** What was typed, as the instance that the schema describes; what is not of its kind stays a text. */
function instanceOf(
  fields: readonly FormField[],
  values: Readonly<Record<string, string>>,
): Record<string, string | number | boolean> {
  const instance: Record<string, string | number | boolean> = {}
  for (const { key, kind } of fields) {
    const value = (values[key] ?? '').trim()
    if (value === '') continue
    if (kind === 'NUMBER' && /^-?\d{1,15}(\.\d{1,6})?$/.test(value)) instance[key] = Number(value)
    else if (kind === 'BOOLEAN' && (value === 'true' || value === 'false')) instance[key] = value === 'true'
    else instance[key] = value
  }
  return instance
}

function faultOf(kind: string, keyword: string): string {
  switch (kind) {
    case 'IDENTITY_NUMBER':
    case 'CREDIT_CODE':
      return 'check-digit'
    case 'PHONE':
      return 'phone'
    case 'CHOICE':
      return 'not-a-choice'
    case 'BOOLEAN':
      return 'invalid'
    case 'NUMBER':
      return keyword === 'type' ? 'not-a-number' : 'out-of-range'
    case 'DATE':
      return keyword === 'pattern' ? 'out-of-range' : 'not-a-date'
    default:
      return keyword === 'maxLength' ? 'too-long' : keyword === 'pattern' ? 'wrong-format' : 'invalid'
  }
}

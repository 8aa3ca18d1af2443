import type { FormField } from '@/api/catalogue'

/**
 * Whether a form can go to the next step: what is certainly missing or wrong is said at once, in the same codes
 * as the server's, which decides.
 */
export function faultsOf(
  fields: readonly FormField[],
  values: Readonly<Record<string, string>>,
): Map<string, string> {
  const faults = new Map<string, string>()
  for (const field of fields) {
    const value = (values[field.key] ?? '').trim()
    const fault = value === '' ? (field.required ? 'required' : '') : faultOf(field, value)
    if (fault) faults.set(field.key, fault)
  }
  return faults
}

function faultOf(field: FormField, value: string): string {
  switch (field.kind) {
    case 'IDENTITY_NUMBER':
      return isIdentityNumber(value) ? '' : 'check-digit'
    case 'CREDIT_CODE':
      return isCreditCode(value) ? '' : 'check-digit'
    case 'PHONE':
      return /^(1\d{10}|0\d{2,3}-\d{7,8}(-\d+)?)$/.test(value) ? '' : 'phone'
    case 'NUMBER':
      return /^\d+(\.\d+)?$/.test(value)
        ? Number(value) > (field.maximum ?? Infinity)
          ? 'out-of-range'
          : ''
        : 'not-a-number'
    case 'TEXT':
    case 'LONG_TEXT':
    case 'ADDRESS':
      return Array.from(value).length > (field.maximum ?? 10_000) ? 'too-long' : ''
    default:
      return ''
  }
}

/** GB 11643: ISO 7064 MOD 11-2. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) {
    return false
  }
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  )
  return '10X98765432'[sum % 11] === number[17]
}

const CREDIT_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100: MOD 31 with powers of 3. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) {
    return false
  }
  const sum = [...code.slice(0, 17)].reduce(
    (total, letter, index) => total + CREDIT_LETTERS.indexOf(letter) * (3 ** index % 31),
    0,
  )
  return CREDIT_LETTERS[(31 - (sum % 31)) % 31] === code[17]
}

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(
    ' ',
  ),
)
const RESIDENCE_PERMITS = new Set(['810000', '820000', '830000'])

/** GB 11643: form, region, a real date of birth, and ISO 7064 MOD 11-2; as the server's. */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number) || !isKnownRegion(number) || !hasBirthDate(number)) {
    return false
  }
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  )
  return '10X98765432'[sum % 11] === number[17]
}

function isKnownRegion(number: string): boolean {
  if (number.startsWith('9')) return PROVINCES.has(number.slice(1, 3))
  if (number.startsWith('8')) return RESIDENCE_PERMITS.has(number.slice(0, 6))
  return PROVINCES.has(number.slice(0, 2))
}

function hasBirthDate(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  return (year ?? 0) >= 1800 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}

const CREDIT_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100: MOD 31 with powers of 3. */
export function isCreditCode(code: string): boolean {
  if (!/^[1-9ANY][0-9A-HJ-NP-RTUWXY]\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) {
    return false
  }
  const sum = [...code.slice(0, 17)].reduce(
    (total, letter, index) => total + CREDIT_LETTERS.indexOf(letter) * (3 ** index % 31),
    0,
  )
  return CREDIT_LETTERS[(31 - (sum % 31)) % 31] === code[17]
}

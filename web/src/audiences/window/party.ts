import type { Party } from '@/api/desk'
import { isCreditCode, isIdentityNumber } from '@/features/cases/numbers'

export const PERSON_DOCUMENTS = ['111', '414', '516', '511', '553'] as const
export const ORGANISATIONS = [
  'ENTERPRISE',
  'PUBLIC_INSTITUTION',
  'SOCIAL_ORGANISATION',
  'UNINCORPORATED',
  'ADMINISTRATION',
  'OTHER',
] as const

export const emptyParty = (kind: Party['kind'] = 'NATURAL_PERSON'): Party => ({
  kind,
  name: '',
  documentKind: kind === 'NATURAL_PERSON' ? '111' : '001',
  documentNumber: '',
})

/** As it is written on the document, without the blanks of a card reader. */
export const normalised = (number: string) => number.replace(/\s/g, '').toUpperCase()

/** What is certainly wrong, in the codes of the words under `cases.fault`. */
export function partyFaults(
  party: Pick<Party, 'name' | 'documentKind' | 'documentNumber' | 'phone'>,
  path: string,
) {
  const faults = new Map<string, string>()
  const number = normalised(party.documentNumber)
  if (!party.name.trim()) faults.set(`${path}name`, 'required')
  if (!number) faults.set(`${path}documentNumber`, 'required')
  else if (party.documentKind === '111' && !isIdentityNumber(number))
    faults.set(`${path}documentNumber`, 'check-digit')
  else if (party.documentKind === '001' && !isCreditCode(number))
    faults.set(`${path}documentNumber`, 'check-digit')
  if (party.phone && !/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(party.phone))
    faults.set(`${path}phone`, 'phone')
  return faults
}

/** Without the fields that were left empty. */
export function sentParty(party: Party): Party {
  const { phone, address, representative } = party
  return {
    kind: party.kind,
    name: party.name.trim(),
    documentKind: party.documentKind,
    documentNumber: normalised(party.documentNumber),
    ...(phone?.trim() ? { phone: phone.trim() } : {}),
    ...(address?.trim() ? { address: address.trim() } : {}),
    ...(representative?.trim() ? { representative: representative.trim() } : {}),
  }
}

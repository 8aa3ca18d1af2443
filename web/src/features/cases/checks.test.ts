import { describe, expect, it } from 'vitest'
import type { FormField } from '@/api/catalogue'
import { faultsOf, isCreditCode, isIdentityNumber } from './checks'

const field = (key: string, kind: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label: key,
  labelEn: key,
  kind,
  required: true,
  choices: [],
  personal: false,
  ...more,
})

describe('a form before it is sent', () => {
  it('names everything that is missing', () => {
    const faults = faultsOf([field('name', 'TEXT'), field('note', 'TEXT', { required: false })], {
      name: '  ',
    })
    expect([...faults]).toEqual([['name', 'required']])
  })

  it('checks the check digits of identity numbers', () => {
    expect(isIdentityNumber('360502198804129925')).toBe(true)
    expect(isIdentityNumber('36050219550318998X')).toBe(true)
    expect(isIdentityNumber('360502198804129926')).toBe(false)
    expect(isIdentityNumber('36050219880412992')).toBe(false)
  })

  it('checks the check characters of credit codes', () => {
    expect(isCreditCode('91360502MADEM0011M')).toBe(true)
    expect(isCreditCode('91360502MADEM0011N')).toBe(false)
    expect(isCreditCode('91360502MADEM0011I')).toBe(false)
  })

  it('counts a rare character as one', () => {
    const faults = faultsOf([field('name', 'TEXT', { maximum: 2 })], { name: '刘𡐓' })
    expect(faults.size).toBe(0)
  })

  it.each([
    ['19900000001', ''],
    ['0790-6441234', ''],
    ['12345', 'phone'],
  ])('takes %s as a telephone: %s', (value, fault) => {
    expect(faultsOf([field('phone', 'PHONE')], { phone: value }).get('phone') ?? '').toBe(fault)
  })

  it('keeps numbers within their range', () => {
    const area = field('area', 'NUMBER', { maximum: 100 })
    expect(faultsOf([area], { area: '12.5' }).size).toBe(0)
    expect(faultsOf([area], { area: '101' }).get('area')).toBe('out-of-range')
    expect(faultsOf([area], { area: 'many' }).get('area')).toBe('not-a-number')
  })
})

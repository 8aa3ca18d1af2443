import { expect, it } from 'vitest'
import { parsed, written } from './condition'

it('reads what it wrote', () => {
  for (const expression of [
    'situation.premises == "rent"',
    'situation.premises == "rent" && applicant.kind != "ENTERPRISE"',
    'situation.a == "x" || situation.b == "y"',
  ]) {
    const condition = parsed(expression)
    expect(condition && written(condition)).toBe(expression)
  }
  expect(parsed(null)).toEqual({ all: true, comparisons: [] })
  expect(written({ all: true, comparisons: [] })).toBeNull()
})

it('leaves to the expression what boxes cannot say', () => {
  expect(parsed('situation.a == "x" && (situation.b == "y" || situation.c == "z")')).toBeUndefined()
  expect(parsed('situation.a in ["x", "y"]')).toBeUndefined()
})

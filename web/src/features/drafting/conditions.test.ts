import { describe, expect, it } from 'vitest'
import { brings, names, read, withAnswer, withVariable, write } from './conditions'

describe('a condition', () => {
  it.each([
    'situation.premises == "RENTED"',
    'situation.storage != "NONE"',
    'situation.stage in ["BUILD", "EXISTING"] && situation.filed == "YES"',
    '!(situation.stage in ["BUILD", "EXISTING"]) || applicant.kind == "ENTERPRISE"',
  ])('is read and written again as it was: %s', (expression) => {
    const condition = read(expression)
    expect(condition && write(condition)).toBe(expression)
  })

  it.each([
    'true',
    '',
    'situation.a == "x" && situation.b == "y" || situation.c == "z"',
    '(situation.a == "x")',
    'situation.a.startsWith("x")',
    'situation.a == situation.b',
  ])('stays an expression where it is more than that: %s', (expression) => {
    expect(read(expression)).toBeUndefined()
  })

  it('leaves out what is not finished', () => {
    const finished = { variable: 'situation.a', isNot: false, answers: ['x'] }
    expect(write({ any: false, terms: [finished, { ...finished, answers: [] }] })).toBe('situation.a == "x"')
    expect(write({ any: true, terms: [{ ...finished, variable: '' }] })).toBe('')
  })

  it('says which answers bring what stands under it', () => {
    const both = 'situation.a == "x" && situation.b != "y"'
    expect(brings('situation.a == "x"', 'situation.a', 'x')).toBe('alone')
    expect(brings('situation.a == "x"', 'situation.a', 'z')).toBeUndefined()
    expect(brings(both, 'situation.b', 'z')).toBe('together')
    expect(brings(both, 'situation.b', 'y')).toBeUndefined()
    expect(brings('situation.a == "x" || situation.b == "y"', 'situation.a', 'x')).toBe('alone')
    expect(brings('situation.a == "x"', 'situation.b', 'x')).toBeUndefined()
  })

  it('follows a question and an answer to their new keys, and no other', () => {
    const expression = 'situation.agent == "YES" && situation.agentKind == "YES"'
    expect(withVariable(expression, 'situation.agent', 'situation.by')).toBe(
      'situation.by == "YES" && situation.agentKind == "YES"',
    )
    expect(withAnswer(expression, 'situation.agent', 'YES', 'yes')).toBe(
      'situation.agent == "yes" && situation.agentKind == "YES"',
    )
    expect(names(expression, 'situation.agent')).toBe(true)
    expect(names('situation.agentKind == "YES"', 'situation.agent')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { emptyBundle, exchanged } from './content'

const member = (item: string, ...after: string[]) => ({
  item,
  optional: false,
  condition: '',
  conditionEn: '',
  after,
})

describe('an item that took the place of a member', () => {
  it('is put where the member was, also where others wait for it', () => {
    const content = { ...emptyBundle('x'), members: [member('A'), member('B', 'A'), member('C', 'B', 'A')] }
    expect(exchanged(content, 'A', 'D').members).toEqual([
      member('D'),
      member('B', 'D'),
      member('C', 'B', 'D'),
    ])
  })

  it('is not put in twice, and waits for nothing that it is itself', () => {
    const content = { ...emptyBundle('x'), members: [member('A'), member('B', 'A'), member('C', 'A', 'B')] }
    expect(exchanged(content, 'A', 'B').members).toEqual([member('B'), member('C', 'B')])
  })
})

import { describe, expect, it } from 'vitest'
import { csv } from './csv'

describe('rows for a spreadsheet', () => {
  it('keeps commas, quotes and lines within their cells', () => {
    expect(csv(['名称', '标准'], [['工本费,"换领"\n10元', 20]])).toBe(
      '\uFEFF"名称","标准"\r\n"工本费,""换领"" 10元","20"\r\n',
    )
  })

  it('lets no cell become a formula, and keeps a negative number a number', () => {
    expect(csv(['x'], [['=1+1'], ['@x'], [-5]])).toBe('\uFEFF"x"\r\n"\'=1+1"\r\n"\'@x"\r\n"-5"\r\n')
  })
})

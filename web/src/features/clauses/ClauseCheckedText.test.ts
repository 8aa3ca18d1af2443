import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from 'vue-i18n'
import { checkClauses, type ClauseFound } from '@/api/clauses'
import words from '@/messages/staff.zh'
import ClauseCheckedText from './ClauseCheckedText.vue'

vi.mock('@/api/clauses', () => ({ checkClauses: vi.fn() }))
const ask = vi.mocked(checkClauses)
const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': words } })
const found: ClauseFound = {
  rule: 'F08',
  level: 'WARN',
  from: 0,
  to: 2,
  excerpt: '近期',
  advice: '写明期限',
}

function show() {
  return mount(ClauseCheckedText, {
    props: { label: '条款', section: 'CONDITION' },
    global: { plugins: [i18n] },
  })
}

describe('a text that is checked while it is typed', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    ask.mockReset()
  })

  it('asks once, when the typing pauses', async () => {
    ask.mockResolvedValue([found])
    const page = show()
    for (const text of ['近', '近期', '近期照片']) {
      await page.get('textarea').setValue(text)
      vi.advanceTimersByTime(299)
    }
    expect(ask).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    await flushPromises()
    expect(ask).toHaveBeenCalledOnce()
    expect(ask.mock.calls[0]?.slice(0, 2)).toEqual(['CONDITION', '近期照片'])
    expect(page.get('mark').text()).toBe('近期')
    expect(page.text()).toContain('写明期限')
  })

  it('shows the answer to what stands there now, whichever comes last', async () => {
    let late: (findings: ClauseFound[]) => void = () => undefined
    ask.mockImplementationOnce(() => new Promise((resolve) => (late = resolve))).mockResolvedValueOnce([])
    const page = show()
    await page.get('textarea').setValue('近期照片')
    vi.advanceTimersByTime(300)
    await page.get('textarea').setValue('照片2张')
    vi.advanceTimersByTime(300)
    await flushPromises()
    late([found])
    await flushPromises()
    expect(page.find('mark').exists()).toBe(false)
    expect(page.text()).toContain('没有发现')
  })

  it('asks nothing of an empty text, and takes back what was found', async () => {
    ask.mockResolvedValue([found])
    const page = show()
    await page.get('textarea').setValue('近期照片')
    vi.advanceTimersByTime(300)
    await flushPromises()
    await page.get('textarea').setValue(' ')
    vi.advanceTimersByTime(300)
    await flushPromises()
    expect(ask).toHaveBeenCalledOnce()
    expect(page.find('mark').exists()).toBe(false)
  })
})

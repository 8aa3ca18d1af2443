import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { Problem } from './problem'
import { forget, invalidate, useCommand, usePages, useQuery } from './query'

const settled = () => new Promise((resolve) => setTimeout(resolve))

afterEach(forget)

describe('a query', () => {
  it('asks when its key is known, and again when the key changes', async () => {
    const id = ref<string>()
    const ask = vi.fn(() => Promise.resolve(`case ${id.value}`))
    const scope = effectScope()
    const query = scope.run(() => useQuery(() => (id.value ? ['case', id.value] : undefined), ask))
    expect(ask).not.toHaveBeenCalled()
    id.value = 'a'
    await nextTick()
    await settled()
    expect(query?.data.value).toBe('case a')
    id.value = 'b'
    await nextTick()
    await settled()
    expect(query?.data.value).toBe('case b')
    id.value = 'a'
    await nextTick()
    expect(query?.data.value).toBe('case a')
    expect(ask).toHaveBeenCalledTimes(2)
    scope.stop()
  })

  it('asks again when a command makes it stale', async () => {
    let answer = 1
    const scope = effectScope()
    const query = scope.run(() =>
      useQuery(
        () => ['cases', 'x'],
        () => Promise.resolve(answer++),
      ),
    )
    await settled()
    await invalidate('cases')
    expect(query?.data.value).toBe(2)
    await invalidate('other')
    expect(query?.data.value).toBe(2)
    scope.stop()
  })

  it('keeps what it shows when the server is away', async () => {
    let away = false
    const scope = effectScope()
    const query = scope.run(() =>
      useQuery(
        () => ['kept'],
        () => (away ? Promise.reject(Problem.offline()) : Promise.resolve('here')),
      ),
    )
    await settled()
    away = true
    await query?.reload()
    expect(query?.data.value).toBe('here')
    expect(query?.problem.value?.code).toBe('offline')
    scope.stop()
  })

  it('reads a list page by page', async () => {
    const scope = effectScope()
    const pages = scope.run(() =>
      usePages(
        () => ['list'],
        (cursor) => Promise.resolve(cursor ? { rows: [3], next: null } : { rows: [1, 2], next: 'after 2' }),
      ),
    )
    await settled()
    expect(pages?.hasMore.value).toBe(true)
    await pages?.more()
    expect(pages?.rows.value).toEqual([1, 2, 3])
    expect(pages?.hasMore.value).toBe(false)
    scope.stop()
  })
})

describe('a command', () => {
  it('keeps its key while it is uncertain whether it took place', async () => {
    const keys: string[] = []
    let failure: Problem | undefined = Problem.offline()
    const command = useCommand((key: string, words: string) => {
      keys.push(key)
      return failure ? Promise.reject(failure) : Promise.resolve(words)
    })
    expect(await command.run('a')).toBeUndefined()
    failure = undefined
    expect(await command.run('a')).toBe('a')
    expect(await command.run('a')).toBe('a')
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[1])
  })

  it('takes a new key for other content, and after a refusal', async () => {
    const keys: string[] = []
    let failure = Problem.offline()
    const command = useCommand((key: string, ...words: string[]) => {
      expect(words).toHaveLength(1)
      keys.push(key)
      return Promise.reject(failure)
    })
    await command.run('a')
    await command.run('b')
    failure = new Problem(409, 'not-in-progress', '', '')
    await command.run('b')
    await command.run('b')
    expect(new Set(keys).size).toBe(3)
    expect(keys[2]).toBe(keys[1])
    expect(command.problem.value?.code).toBe('not-in-progress')
  })

  it('does not run twice at once', async () => {
    let runs = 0
    const command = useCommand(() => Promise.resolve(++runs))
    const [first, second] = await Promise.all([command.run(), command.run()])
    expect([first, second]).toEqual([1, undefined])
  })
})

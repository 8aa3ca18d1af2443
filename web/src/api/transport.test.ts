import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from './call'
import { Problem } from './problem'
import { onSessionEnd, speak } from './transport'

const answers: Response[] = []
const sent: Request[] = []

beforeEach(() => {
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request)
    const next = answers.shift()
    return next ? Promise.resolve(next) : Promise.reject(new TypeError('no network'))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  answers.length = 0
  sent.length = 0
  onSessionEnd(() => Promise.resolve(false))
})

const problem = (status: number, code: string, more: object = {}) =>
  new Response(JSON.stringify({ status, code, title: 'T', detail: 'D', ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })

describe('a request', () => {
  it('says which language it wants and carries the token on commands', async () => {
    document.cookie = 'XSRF-TOKEN=abc'
    speak('en')
    answers.push(new Response('{}'), new Response('{}'))
    await call('GET', '/api/public/items')
    await call('POST', '/api/citizen/cases', { body: {} })
    expect(sent[0]?.headers.get('Accept-Language')).toBe('en')
    expect(sent[0]?.headers.get('X-XSRF-TOKEN')).toBeNull()
    expect(sent[1]?.headers.get('X-XSRF-TOKEN')).toBe('abc')
  })

  it('turns a problem document into an error with its words and faults', async () => {
    answers.push(
      problem(422, 'invalid', { faults: [{ field: 'form.name', code: 'required', words: 'Required' }] }),
    )
    const failure = await call('POST', '/api/x', { body: {} }).catch(Problem.of)
    expect(failure).toBeInstanceOf(Problem)
    expect((failure as Problem).at('form.name')).toBe('Required')
    expect((failure as Problem).isUncertain).toBe(false)
  })

  it('says that the server was not reached', async () => {
    const failure = (await call('GET', '/api/x').catch(Problem.of)) as Problem
    expect(failure.code).toBe('offline')
    expect(failure.isUncertain).toBe(true)
  })

  it('is sent again with its body once somebody has signed in again', async () => {
    onSessionEnd(() => Promise.resolve(true))
    answers.push(problem(401, 'not-signed-in'), new Response('{"saved":true}'))
    expect(await call('PUT', '/api/citizen/drafts/x', { body: { form: { name: 'a' } } })).toEqual({
      saved: true,
    })
    expect(await sent[1]?.text()).toBe('{"form":{"name":"a"}}')
  })
})

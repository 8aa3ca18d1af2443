import { expect, it } from 'vitest'
import { blankStep, insertChoice, insertParallel, insertStep, removeNode, type Flow } from './flow'

const FLOW: Flow = {
  nodes: [
    { ...blankStep, key: 'start', kind: 'START' },
    { ...blankStep, key: 'step1' },
    { ...blankStep, key: 'end', kind: 'END' },
  ],
  ways: [
    { from: 'start', to: 'step1', when: null },
    { from: 'step1', to: 'end', when: null },
  ],
  specialProcedures: [],
}
const ways = (flow: Flow) => flow.ways.map(({ from, to }) => `${from}>${to}`).sort()

it('leads the way on through a step that is put in, and closes it when the step goes', () => {
  const longer = insertStep(FLOW, 'step1')
  expect(ways(longer)).toEqual(['start>step1', 'step1>step2', 'step2>end'])
  expect(ways(removeNode(longer, 'step2'))).toEqual(ways(FLOW))
})

it('puts a fork with the join that waits for both', () => {
  const parallel = insertParallel(FLOW, 'step1')
  expect(ways(parallel)).toEqual([
    'fork1>step2',
    'fork1>step3',
    'join1>end',
    'start>step1',
    'step1>fork1',
    'step2>join1',
    'step3>join1',
  ])
})

it('puts a choice whose last way goes straight on', () => {
  const choice = insertChoice(FLOW, 'start')
  expect(choice.ways.filter(({ from }) => from === 'choice1')).toEqual([
    { from: 'choice1', to: 'step2', when: '' },
    { from: 'choice1', to: 'step1', when: null },
  ])
  expect(ways(choice)).toContain('step2>step1')
})

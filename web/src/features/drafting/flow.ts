import type { ItemGuide } from '@/api/drafts'

/** Changes of a flow that keep it of one piece: ways are led on by themselves. */
export type Flow = NonNullable<ItemGuide['flow']>
export type FlowNode = Flow['nodes'][number]

export const blankStep: FlowNode = {
  key: '',
  kind: 'STEP',
  name: '',
  nameEn: '',
  stage: null,
  post: '',
  role: null,
  approvalLevel: null,
  limit: 1,
  unit: 'WORKDAY',
}
const mark = (key: string, kind: FlowNode['kind']): FlowNode => ({
  ...blankStep,
  key,
  kind,
  post: null,
  limit: null,
  unit: null,
})

/** A key that no node has. */
export function freshKey(flow: Flow, word: string): string {
  for (let n = 1; ; n++) {
    const key = `${word}${n}`
    if (!flow.nodes.some((node) => node.key === key)) return key
  }
}

function inserted(flow: Flow, after: string, nodes: FlowNode[]): Flow {
  const at = flow.nodes.findIndex(({ key }) => key === after)
  return { ...flow, nodes: [...flow.nodes.slice(0, at + 1), ...nodes, ...flow.nodes.slice(at + 1)] }
}

/** What led out of `after` leads out of `last` now. */
const ledOn = (flow: Flow, after: string, last: string): Flow['ways'] =>
  flow.ways.map((way) => (way.from === after ? { ...way, from: last } : way))

/** A step after a node that one way leaves. */
export function insertStep(flow: Flow, after: string): Flow {
  const step = { ...blankStep, key: freshKey(flow, 'step') }
  return {
    ...inserted(flow, after, [step]),
    ways: [...ledOn(flow, after, step.key), { from: after, to: step.key, when: null }],
  }
}

/** Two steps at once after a node: a fork and the join that waits for both. */
export function insertParallel(flow: Flow, after: string): Flow {
  const fork = mark(freshKey(flow, 'fork'), 'FORK')
  const join = mark(freshKey(flow, 'join'), 'JOIN')
  const one = { ...blankStep, key: freshKey(flow, 'step') }
  const other = { ...blankStep, key: freshKey({ ...flow, nodes: [...flow.nodes, one] }, 'step') }
  return {
    ...inserted(flow, after, [fork, one, other, join]),
    ways: [
      ...ledOn(flow, after, join.key),
      { from: after, to: fork.key, when: null },
      { from: fork.key, to: one.key, when: null },
      { from: fork.key, to: other.key, when: null },
      { from: one.key, to: join.key, when: null },
      { from: other.key, to: join.key, when: null },
    ],
  }
}

/** A choice after a node: one more step where a condition holds, straight on where not. */
export function insertChoice(flow: Flow, after: string): Flow {
  const choice = mark(freshKey(flow, 'choice'), 'CHOICE')
  const step = { ...blankStep, key: freshKey(flow, 'step') }
  const on = flow.ways.filter((way) => way.from === after)
  return {
    ...inserted(flow, after, [choice, step]),
    ways: [
      ...flow.ways.filter((way) => way.from !== after),
      { from: after, to: choice.key, when: null },
      { from: choice.key, to: step.key, when: '' },
      ...on.map((way) => ({ ...way, from: step.key, when: null })),
      ...on.map((way) => ({ ...way, from: choice.key, when: null })),
    ],
  }
}

/** Without a node: what led to it leads to where it led. */
export function removeNode(flow: Flow, key: string): Flow {
  const next = flow.ways.filter((way) => way.from === key).map(({ to }) => to)
  const ways = flow.ways
    .filter((way) => way.from !== key)
    .flatMap((way) => (way.to === key ? next.map((to) => ({ ...way, to })) : [way]))
  const seen = new Set<string>()
  return {
    ...flow,
    nodes: flow.nodes.filter((node) => node.key !== key),
    ways: ways.filter(({ from, to }) => {
      const way = `${from}>${to}`
      return from !== to && !seen.has(way) && !!seen.add(way)
    }),
  }
}

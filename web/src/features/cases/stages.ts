import type { CaseView } from '@/api/cases'
import type { Stage } from '@/api/catalogue'

const OF_NODE: Record<string, Stage> = {
  INTAKE: 'ACCEPTANCE',
  REVIEW: 'REVIEW',
  CHECK: 'REVIEW',
  DECIDE: 'DECISION',
  OUTSIDE: 'REVIEW',
  RESULT: 'RESULT',
  DELIVERY: 'DELIVERY',
}
const OF_PHASE: Partial<Record<CaseView['phase'], Stage>> = {
  SUBMITTED: 'ACCEPTANCE',
  PRE_REVIEWED: 'ACCEPTANCE',
  RECEIVED: 'ACCEPTANCE',
  IN_CORRECTION: 'ACCEPTANCE',
  ACCEPTED: 'REVIEW',
  OUTSIDE: 'REVIEW',
  DECIDED: 'RESULT',
  CLOSED: 'DELIVERY',
}

/** The stage of the flow at which a case is; none when it is over. */
export function stageOf(view: Pick<CaseView, 'phase' | 'workItems'>): Stage | undefined {
  const open = view.workItems?.find((item) => !item.doneAt)
  return (open && OF_NODE[open.node]) ?? OF_PHASE[view.phase]
}

import type { ItemGuide } from '@/api/drafts'

/** One comparison of a condition that is built without knowing its language. */
export interface Comparison {
  question: string
  is: boolean
  answer: string
}
export interface Condition {
  all: boolean
  comparisons: Comparison[]
}
export const APPLICANT = 'applicant.kind'

const COMPARISON = /^(situation\.[a-z][A-Za-z0-9]*|applicant\.kind)\s*(==|!=)\s*(["'])([A-Za-z0-9_-]+)\3$/

/** What can be shown in boxes; undefined for an expression that says more than that. */
export function parsed(expression: string | null | undefined): Condition | undefined {
  const text = (expression ?? '').trim()
  if (text === '') return { all: true, comparisons: [] }
  const all = !text.includes('||')
  if (!all && text.includes('&&')) return undefined
  const comparisons: Comparison[] = []
  for (const part of text.split(all ? '&&' : '||')) {
    const found = COMPARISON.exec(part.trim())
    if (!found) return undefined
    comparisons.push({
      question: (found[1] ?? '').replace(/^situation\./, ''),
      is: found[2] === '==',
      answer: found[4] ?? '',
    })
  }
  return { all, comparisons }
}

/** As an expression; none without a comparison. */
export function written({ all, comparisons }: Condition): string | null {
  return comparisons.length === 0
    ? null
    : comparisons
        .map(
          ({ question, is, answer }) =>
            `${question === APPLICANT ? question : `situation.${question}`} ${is ? '==' : '!='} "${answer}"`,
        )
        .join(all ? ' && ' : ' || ')
}

/** Questions that a condition may ask about, with their answers. */
export function questionsOf(
  guide: ItemGuide,
  applicant: { label: string; answers: (kind: string) => string },
): { key: string; label: string; answers: { key: string; label: string }[] }[] {
  return [
    {
      key: APPLICANT,
      label: applicant.label,
      answers: (guide.audiences ?? []).map((kind) => ({ key: kind, label: applicant.answers(kind) })),
    },
    ...(guide.situations ?? []).map((one) => ({
      key: one.key,
      label: one.question || one.key,
      answers: (one.answers ?? []).map(({ key, text }) => ({ key, label: text || key })),
    })),
  ]
}

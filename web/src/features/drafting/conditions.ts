/** Variable of the answer that says who applies. */
export const APPLICANT = 'applicant.kind'
export const variableOf = (key: string) => `situation.${key}`

/** One question, and the answers that are meant, or all but which are meant. */
export interface Term {
  variable: string
  isNot: boolean
  answers: string[]
}
/** What can be put together without knowing the expression language; `any`: one of the terms is enough. */
export interface Condition {
  any: boolean
  terms: Term[]
}

const VARIABLE = String.raw`(situation\.[A-Za-z0-9]+|applicant\.kind)`
const WORD = String.raw`"[A-Za-z0-9_-]+"`
const LIST = String.raw`\[\s*(${WORD}(?:\s*,\s*${WORD})*)\s*\]`
const COMPARED = new RegExp(`^${VARIABLE}\\s*(==|!=)\\s*(${WORD})$`)
const AMONG = new RegExp(`^${VARIABLE}\\s+in\\s+${LIST}$`)
const NOT_AMONG = new RegExp(`^!\\s*\\(\\s*${VARIABLE}\\s+in\\s+${LIST}\\s*\\)$`)

const words = (list: string) => [...list.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word)

function termOf(text: string): Term | undefined {
  const compared = COMPARED.exec(text)
  if (compared) {
    const [, variable = '', operator, word = ''] = compared
    return { variable, isNot: operator === '!=', answers: words(word) }
  }
  const not = NOT_AMONG.exec(text)
  const among = not ?? AMONG.exec(text)
  if (!among) return undefined
  const [, variable = '', list = ''] = among
  return { variable, isNot: !!not, answers: words(list) }
}

/** The condition that an expression writes; nothing for one that can only be shown as it is written. */
export function read(expression: string): Condition | undefined {
  const any = expression.includes('||')
  // Which binds closer is no question here: both at once stay an expression.
  if (any && expression.includes('&&')) return undefined
  const terms = expression.split(any ? '||' : '&&').map((part) => termOf(part.trim()))
  return terms.every((term) => term !== undefined) ? { any, terms } : undefined
}

const isWhole = ({ variable, answers }: Term) => variable !== '' && answers.length > 0

/** The expression of a condition; terms that are not finished are left out. */
export const write = ({ any, terms }: Condition): string =>
  terms
    .filter(isWhole)
    .map(({ variable, isNot, answers }) => {
      const list = answers.map((answer) => `"${answer}"`)
      if (list.length === 1) return `${variable} ${isNot ? '!=' : '=='} ${list[0] ?? ''}`
      const among = `${variable} in [${list.join(', ')}]`
      return isNot ? `!(${among})` : among
    })
    .join(any ? ' || ' : ' && ')

const holds = ({ isNot, answers }: Term, answer: string) => answers.includes(answer) !== isNot

/**
 * Whether an answer brings what stands under a condition: by itself, together with answers to other
 * questions, or not at all. Of an expression that cannot be read nothing is said.
 */
export function brings(
  expression: string,
  variable: string,
  answer: string,
): 'alone' | 'together' | undefined {
  const condition = read(expression)
  const own = condition?.terms.filter((term) => term.variable === variable) ?? []
  if (!condition || own.length === 0) return undefined
  if (condition.any) return own.some((term) => holds(term, answer)) ? 'alone' : undefined
  if (!own.every((term) => holds(term, answer))) return undefined
  return own.length === condition.terms.length ? 'alone' : 'together'
}

/** Whether an expression reads a variable. */
export const names = (expression: string, variable: string): boolean =>
  new RegExp(`(?<![\\w."])${variable.replace('.', '\\.')}(?!\\w)`).test(expression)

/** The expression after a variable was given another name. */
export const withVariable = (expression: string, from: string, to: string): string =>
  expression.replace(new RegExp(`(?<![\\w."])${from.replace('.', '\\.')}(?!\\w)`, 'g'), to)

/** The expression after an answer was given another key; one that cannot be read stays as it is. */
export function withAnswer(expression: string, variable: string, from: string, to: string): string {
  const condition = read(expression)
  if (!condition?.terms.some((term) => term.variable === variable && term.answers.includes(from)))
    return expression
  return write({
    ...condition,
    terms: condition.terms.map((term) =>
      term.variable === variable
        ? { ...term, answers: term.answers.map((answer) => (answer === from ? to : answer)) }
        : term,
    ),
  })
}

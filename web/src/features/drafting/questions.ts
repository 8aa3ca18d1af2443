import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ItemGuide } from '@/api/drafts'
import { APPLICANT, read, variableOf } from './conditions'
import { put, useEditing } from './editing'

export type Situation = ItemGuide['situations'][number]

/** What depends on answers: the path of its condition, its kind, and what it is called. */
export interface Dependent {
  path: string
  kind: 'situations' | 'materials' | 'form' | 'situationLimits' | 'flow'
  name: string
  expression: string
}

/** Everything of a guide that stands under a condition. */
export function dependents(guide: ItemGuide): Dependent[] {
  const under = (
    kind: Dependent['kind'],
    at: string,
    rows: readonly { name: string; when?: string | null }[],
  ) =>
    rows.flatMap(({ name, when }, index) =>
      when ? [{ path: `${at}[${index}].when`, kind, name, expression: when }] : [],
    )
  return [
    ...under(
      'situations',
      'situations',
      guide.situations.map(({ question, when }) => ({ name: question, when: when ?? null })),
    ),
    ...under('materials', 'materials', guide.materials),
    ...under(
      'form',
      'form',
      guide.form.map(({ label, when }) => ({ name: label, when: when ?? null })),
    ),
    ...under(
      'situationLimits',
      'situationLimits',
      guide.situationLimits.map(({ promisedLimit, when }) => ({
        name: String(promisedLimit.days ?? ''),
        when,
      })),
    ),
    ...under(
      'flow',
      'flow.ways',
      (guide.flow?.ways ?? []).map(({ to, when }) => ({
        name: guide.flow?.nodes.find(({ key }) => key === to)?.name ?? to,
        when: when ?? null,
      })),
    ),
  ]
}

/** Every condition is written anew, after a question or an answer was given another key. */
export function rewrite(guide: ItemGuide, change: (expression: string) => string): void {
  for (const { path, expression } of dependents(guide)) {
    const changed = change(expression)
    if (changed !== expression) put(guide, path, changed)
  }
}

/** A key that none of the others has, after English words: `whoLives`, or `WHO_LIVES` for answers. */
export function keyAfter(
  english: string,
  others: readonly string[],
  fallback: 'question' | 'ANSWER',
): string {
  const parts = english
    .replace(/[^A-Za-z0-9 ]/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 4)
  const joined =
    fallback === 'ANSWER'
      ? parts.join('_').toUpperCase()
      : parts
          .map((part, at) => (at ? part.charAt(0).toUpperCase() + part.slice(1) : part.toLowerCase()))
          .join('')
  const start = (/^[a-z]/i.test(joined) ? joined : fallback).slice(0, 36)
  let key = start
  for (let n = 2; others.includes(key); n++) key = `${start}${n}`
  return key
}

/** The questions over which conditions are written, who applies among them, and conditions in words. */
export function useConditionWords() {
  const { t, te } = useI18n()
  const { guide } = useEditing()
  const asked = computed(() => [
    ...guide.value.situations.map(({ key, question, answers }) => ({
      variable: variableOf(key),
      question: question || key,
      answers: answers.map((answer) => ({ key: answer.key, text: answer.text || answer.key })),
    })),
    {
      variable: APPLICANT,
      question: t('situations.applicant'),
      answers: guide.value.audiences.map((kind) => ({
        key: kind,
        text: te(`drafting.choice.audiences.${kind}`) ? t(`drafting.choice.audiences.${kind}`) : kind,
      })),
    },
  ])
  /** An expression as a sentence; one that cannot be read as it is written. */
  function sentence(expression: string): string {
    const condition = read(expression)
    if (!condition) return expression
    return condition.terms
      .map(({ variable, isNot, answers }) => {
        const question = asked.value.find((one) => one.variable === variable)
        return t(isNot ? 'situations.isNot' : 'situations.is', {
          question: question?.question ?? variable,
          answers: answers
            .map((key) => question?.answers.find((answer) => answer.key === key)?.text ?? key)
            .join(t('situations.orAnswer')),
        })
      })
      .join(t(condition.any ? 'situations.or' : 'situations.and'))
  }
  return { asked, sentence }
}

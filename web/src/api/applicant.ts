import { answer, client } from './client'
import type { Served } from './types'

/** Who applies, and what is known of them for the fields of the item's form. */
export type Applicant = Served<'ApplicantsKnown'>

/** The number goes in the body: addresses are written into logs. */
export const applicant = (itemCode: string, principal: string, signal?: AbortSignal) =>
  answer(
    client.POST('/api/citizen/applicant', {
      body: { itemCode, ...(principal ? { principal } : {}) },
      signal: signal ?? null,
    }),
  )

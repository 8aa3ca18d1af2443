import { answer, client } from './client'

/** The number goes in the body: addresses are written into logs. */
export const applicant = (itemCode: string, principal: string, signal?: AbortSignal) =>
  answer(
    client.POST('/api/citizen/applicant', {
      body: { itemCode, ...(principal ? { principal } : {}) },
      signal: signal ?? null,
    }),
  )

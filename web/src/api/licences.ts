import { answer, client } from './client'
import type { Served } from './types'

export type Licence = Served<'OwnLicence'>
export type LicenceCheck = Served<'LicenceCheck'>
export type SealVerdict = Served<'SealCheckVerdict'>

export const myLicences = (signal?: AbortSignal) =>
  answer(client.GET('/api/citizen/licences', { signal: signal ?? null }))
export const licenceAddress = (id: string) => `/api/citizen/licences/${encodeURIComponent(id)}/pdf`
export const checkLicence = (identifier: string) =>
  answer(client.GET('/api/public/licences/{identifier}', { params: { path: { identifier } } }))
/** Whether a PDF still bears our seal. */
export const checkSeal = (file: File) =>
  answer(
    client.POST('/api/public/documents/check', {
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData()
        form.append('file', file, file.name)
        return form
      },
    }),
  )

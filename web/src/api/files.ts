import { Problem } from './problem'
import { headersFor, send } from './transport'
import { call } from './call'

export interface StoredFile {
  id: string
  name: string
  mediaType: string
  size: number
  hash: string
}

/** Uploads one file and tells how far it has come; `fetch` cannot tell that yet. */
export function upload(
  file: File,
  progress: (part: number) => void,
  path = '/api/citizen/files',
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(headersFor('POST'))) request.setRequestHeader(name, value)
    request.setRequestHeader('Accept', 'application/json')
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(Math.min(event.loaded / event.total, 0.99))
    }
    request.onerror = () => reject(Problem.offline())
    request.onload = async () => {
      const answer = new Response(request.responseText, { status: request.status })
      if (request.status >= 200 && request.status < 300) {
        progress(1)
        resolve((await answer.json()) as StoredFile)
      } else {
        reject(await Problem.from(answer))
      }
    }
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}

const DESKS = {
  citizen: { files: '/api/citizen/files', asked: '/api/citizen/cases' },
  window: { files: '/api/window/files', asked: '/api/window/stations' },
  listing: { files: '/api/admin/listing/imports', asked: '/api/admin/listing/imports' },
} as const
export type UploadDesk = keyof typeof DESKS

/** Uploads, and where the session has ended asks for the sign-in and uploads again. */
export async function uploadAgain(
  file: File,
  progress: (part: number) => void,
  desk: UploadDesk = 'citizen',
): Promise<StoredFile> {
  try {
    return await upload(file, progress, DESKS[desk].files)
  } catch (failure) {
    const { status, code } = Problem.of(failure)
    // The page's token had just been renewed by another answer: the new one is in the cookie by now.
    if (status === 403 && code === 'csrf') return upload(file, progress, DESKS[desk].files)
    if (status !== 401) throw failure
    // A request of the ordinary way asks for the sign-in, and waits for it.
    await call('GET', DESKS[desk].asked)
    return upload(file, progress, DESKS[desk].files)
  }
}

/** A file that the server makes, such as a table for a spreadsheet; `query` leaves out what is empty. */
export async function fetchFile(
  path: string,
  query: Readonly<Record<string, string | boolean | undefined>> = {},
): Promise<Blob> {
  const address = new URL(path, window.location.origin)
  for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, String(value))
  const response = await send(new Request(address, { headers: { Accept: '*/*, application/problem+json' } }))
  return response.blob()
}

/** Gives a file to the person at the screen. */
export function handOut(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

const KEY = 'onewindow.approver.queue'

/** The order in which the work list was left, so that one key leads from case to case. */
export function keepQueue(ids: readonly string[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(ids))
}

export function neighbours(id: string): { before: string | undefined; after: string | undefined } {
  const ids = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[]
  const at = ids.indexOf(id)
  return { before: at > 0 ? ids[at - 1] : undefined, after: at >= 0 ? ids[at + 1] : undefined }
}

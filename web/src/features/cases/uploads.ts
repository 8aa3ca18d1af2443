import { computed, reactive } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Filed } from '@/api/cases'
import { uploadAgain, type UploadDesk } from '@/api/files'
import { OFFLINE, Problem } from '@/api/problem'

export interface Upload {
  key: string
  name: string
  size: number
  progress: number
  problem?: string
  /** The stored file, once it is there. */
  id?: string
}

/** What the server takes: told before anything is sent. */
export const ACCEPTED = 'image/jpeg,image/png,application/pdf'
const LARGEST = 20 * 1024 * 1024

/** The files of each material while they are uploaded; `filed` is what is sent with the application. */
export function useUploads(changed: () => void = () => undefined, desk: UploadDesk = 'citizen') {
  const { t } = useI18n()
  const byMaterial = reactive(new Map<string, Upload[]>())

  function of(code: string): readonly Upload[] {
    return byMaterial.get(code) ?? []
  }

  function add(code: string, files: File[]): void {
    const list = byMaterial.get(code) ?? []
    byMaterial.set(code, list)
    for (const file of files) {
      const entry = reactive<Upload>({
        key: crypto.randomUUID(),
        name: file.name,
        size: file.size,
        progress: 0,
      })
      byMaterial.get(code)?.push(entry)
      if (file.size > LARGEST) {
        entry.problem = t('cases.upload.tooLarge')
      } else {
        void send(entry, file)
      }
    }
  }

  async function send(entry: Upload, file: File): Promise<void> {
    try {
      const stored = await uploadAgain(file, (part) => (entry.progress = part), desk)
      entry.id = stored.id
      entry.progress = 1
      changed()
    } catch (failure) {
      const problem = Problem.of(failure)
      entry.problem =
        problem.faults[0]?.words ?? (problem.code === OFFLINE ? t('ui.offline.title') : problem.detail)
    }
  }

  function remove(code: string, key: string): void {
    byMaterial.set(
      code,
      of(code).filter((entry) => entry.key !== key),
    )
    changed()
  }

  /** Puts back what a draft or a case holds. */
  function restore(materials: readonly Filed[]): void {
    byMaterial.clear()
    for (const { code, files } of materials) {
      byMaterial.set(
        code,
        files.map((id, index) => ({
          key: id,
          id,
          name: t('cases.upload.kept', { n: index + 1 }),
          size: 0,
          progress: 1,
        })),
      )
    }
  }

  const filed = computed<Filed[]>(() =>
    [...byMaterial]
      .map(([code, files]) => ({ code, files: files.flatMap(({ id }) => (id ? [id] : [])) }))
      .filter(({ files }) => files.length > 0),
  )
  const busy = computed(() => [...byMaterial.values()].flat().some(({ id, problem }) => !id && !problem))
  return { of, add, remove, restore, filed, busy }
}

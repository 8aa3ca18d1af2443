import { computed, inject, type InjectionKey, type Ref, type WritableComputedRef } from 'vue'
import type { Finding, ItemGuide } from '@/api/drafts'

/** What all fields of one editor share. */
export interface Editing {
  guide: Ref<ItemGuide>
  findings: Ref<readonly Finding[]>
  locked: Ref<boolean>
}
export const EDITING: InjectionKey<Editing> = Symbol('editing')

export function useEditing(): Editing {
  const editing = inject(EDITING)
  if (!editing) throw new Error('Only inside a GuideEditor')
  return editing
}

type Node = Record<string, unknown> | unknown[]

const steps = (path: string) =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)

export function valueAt(guide: ItemGuide, path: string): unknown {
  let node: unknown = guide
  for (const step of steps(path)) {
    if (node === null || node === undefined) return undefined
    node = (node as Record<string, unknown>)[step]
  }
  return node
}

export function put(guide: ItemGuide, path: string, value: unknown): void {
  const all = steps(path)
  const last = all.pop()
  let node: Node = guide as unknown as Record<string, unknown>
  for (const step of all) node = (node as Record<string, Node>)[step] as Node
  if (last !== undefined) (node as Record<string, unknown>)[last] = value
}

/** The value at a path of the edited guide, to be bound to a control. */
export function useValue<T>(path: () => string): WritableComputedRef<T> {
  const { guide } = useEditing()
  return computed({
    get: () => valueAt(guide.value, path()) as T,
    set: (value) => put(guide.value, path(), value),
  })
}

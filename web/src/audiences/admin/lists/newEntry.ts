import { reactive, ref } from 'vue'
import { invalidate, useCommand } from '@/api/query'

/** A new entry of a list, in a dialog that closes when it was added; it begins empty each time. */
export function useNewEntry<Typed extends object>(
  empty: () => Typed,
  add: (key: string, typed: Typed) => Promise<unknown>,
) {
  const adding = ref(false)
  const entry = reactive(empty()) as Typed
  const command = useCommand(add)
  function begin(): void {
    Object.assign(entry, empty())
    adding.value = true
  }
  async function send(): Promise<void> {
    if (await command.run({ ...entry })) {
      adding.value = false
      await invalidate('lists')
    }
  }
  return { adding, entry, command, begin, send }
}

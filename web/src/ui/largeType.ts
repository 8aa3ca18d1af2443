import { ref } from 'vue'

const KEY = 'onewindow.large-type'
const on = ref(stored())
apply()

/** The large-type mode: a class on the root, kept for the next visit. */
export function useLargeType() {
  function toggle(): void {
    on.value = !on.value
    apply()
    try {
      localStorage.setItem(KEY, String(on.value))
    } catch {
      // Nothing to keep it in.
    }
  }
  return { on, toggle }
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === 'true'
  } catch {
    return false
  }
}

function apply(): void {
  document.documentElement.classList.toggle('large-type', on.value)
}

import { onScopeDispose, ref, shallowRef } from 'vue'

export interface Position {
  latitude: number
  longitude: number
}

const EARTH = 6_371
const FURTHEST = 100_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** As the crow flies, in kilometres. */
export function distance(from: Position, to: Position): number {
  const half = (one: number, other: number) => Math.sin(radians(other - one) / 2) ** 2
  const chord =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(from.longitude, to.longitude)
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, chord)))
}

/** The nearest first; places that nobody has entered come last, in the order in which they came. */
export function nearestFirst<T extends { position?: Position | null }>(
  places: readonly T[],
  from: Position,
): { place: T; away: number | undefined }[] {
  return places
    .map((place) => ({ place, away: place.position ? distance(from, place.position) : undefined }))
    .sort((one, other) => (one.away ?? FURTHEST) - (other.away ?? FURTHEST))
}

/** A browser that has not found out within this time will not. */
const PATIENCE = 15_000

/** Where somebody is: asked of the browser when they say so, kept in this page only, told to nobody. */
export function usePosition() {
  const position = shallowRef<Position>()
  const state = ref<'unknown' | 'asking' | 'known' | 'denied' | 'failed'>('unknown')
  let gone = false
  onScopeDispose(() => (gone = true))

  function ask(): void {
    if (!('geolocation' in navigator)) {
      state.value = 'failed'
      return
    }
    state.value = 'asking'
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (gone) return
        position.value = { latitude: coords.latitude, longitude: coords.longitude }
        state.value = 'known'
      },
      (failure) => {
        if (!gone) state.value = failure.code === failure.PERMISSION_DENIED ? 'denied' : 'failed'
      },
      { timeout: PATIENCE, maximumAge: 300_000 },
    )
  }
  function forgetIt(): void {
    position.value = undefined
    state.value = 'unknown'
  }
  return { position, state, ask, forgetIt }
}

import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { forget } from '@/api/query'
import * as api from '@/api/session'
import { onSessionEnd } from '@/api/transport'

/** Who is signed in: the only state of the client that is not a query. */
export const useSession = defineStore('session', () => {
  const current = shallowRef<api.Session>(api.NOBODY)
  /** Somebody must sign in again before what was being sent can go on. */
  const interrupted = shallowRef<(signedIn: boolean) => void>()
  let first: Promise<void> | undefined
  let asking: Promise<boolean> | undefined

  const signedIn = computed(() => current.value.signedIn)
  const name = computed(() => current.value.name ?? '')
  const isFor = (audience: api.Audience) => current.value.audiences.includes(audience)
  const has = (role: api.Role) => current.value.roles.includes(role)

  /** Asks the server once, at the start; the pages wait for it where they must know. */
  function ready(): Promise<void> {
    first ??= refresh().catch(() => undefined)
    return first
  }

  async function refresh(): Promise<void> {
    current.value = await api.session()
  }

  async function signIn(login: string, password: string, code?: string): Promise<void> {
    const before = current.value.name
    current.value = await api.signIn(login, password, code)
    const resume = interrupted.value
    interrupted.value = undefined
    if (resume) resume(before === undefined || before === current.value.name)
    else await forget()
  }

  async function signOut(): Promise<void> {
    await api.signOut()
    current.value = api.NOBODY
    await forget()
  }

  function giveUp(): void {
    current.value = api.NOBODY
    interrupted.value?.(false)
    interrupted.value = undefined
  }

  onSessionEnd(() => {
    if (!current.value.signedIn) {
      return Promise.resolve(false)
    }
    asking ??= new Promise<boolean>((resolve) => {
      interrupted.value = resolve
    }).finally(() => (asking = undefined))
    return asking
  })

  return { current, signedIn, name, interrupted, isFor, has, ready, refresh, signIn, signOut, giveUp }
})

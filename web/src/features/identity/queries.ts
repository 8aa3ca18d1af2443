import {
  entrust,
  mandates,
  register,
  revokeMandate,
  type NewMandate,
  type Registration,
} from '@/api/identity'
import { invalidate, useCommand, useQuery } from '@/api/query'

export const useRegistration = () =>
  useCommand(async (key: string, body: Registration) => {
    await register(key, body)
    return true
  })

/** Whom I have entrusted, and who has entrusted me. */
export function useMandates() {
  const list = useQuery(() => ['mandates'], mandates)
  const give = useCommand(async (key: string, body: NewMandate) => {
    const given = await entrust(key, body)
    await invalidate('mandates')
    return given
  })
  const revoke = useCommand(async (key: string, id: string) => {
    await revokeMandate(key, id)
    await invalidate('mandates')
    return true
  })
  return { list, give, revoke }
}

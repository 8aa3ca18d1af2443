import { checkLicence, myLicences } from '@/api/licences'
import { useQuery } from '@/api/query'

export const useMyLicences = () => useQuery(() => ['licences'], myLicences)

/** Whether a licence is genuine and valid. */
export const useLicenceCheck = (identifier: () => string) =>
  useQuery(
    () => ['licence-check', identifier()],
    () => checkLicence(identifier()),
  )

import { call } from './call'
import type { CaseDesk } from './desk'

/** A department, to choose from. */
export interface DepartmentChoice {
  id: string
  name: string
  englishName: string
}

export const departments = (desk: CaseDesk) => call<DepartmentChoice[]>('GET', `/api/${desk}/departments`)

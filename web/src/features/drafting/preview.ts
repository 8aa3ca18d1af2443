import type { Guide } from '@/api/catalogue'
import type { ItemGuide } from '@/api/drafts'

/** In the order of the guide; the flow chart is drawn when the version is published. */
const SECTIONS = [
  'basicInfo',
  'authorityDivision',
  'exerciseContent',
  'processSteps',
  'legalBasis',
  'acceptConditions',
  'materials',
  'fees',
  'applicantRights',
  'applicantDuties',
  'consultChannels',
  'complaintChannels',
  'resultSample',
  'faqs',
] as const

/** The guide as the citizen's page would show it, were it published. */
export function asPublished(guide: ItemGuide, code: string, department: string, day: string): Guide {
  return {
    ...guide,
    code,
    version: 0,
    versionId: '',
    effectiveFrom: day,
    state: 'IN_USE',
    departmentName: department,
    departmentNameEn: department,
    feeFree: guide.sections.fees.length === 0,
    details: guide.sections,
    sections: SECTIONS.map((key) => ({ key })),
  } as unknown as Guide
}

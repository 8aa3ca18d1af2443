import { useI18n } from 'vue-i18n'
import type { Guide, Handling } from '@/api/catalogue'

interface Row {
  term: string
  value: string
}

/** The national fields of a guide that matter to applicants, in words; what does not apply is left out. */
export function useHandling(): (guide: Guide) => Row[] {
  const { t } = useI18n()
  const joined = (texts: readonly string[]) => texts.join(t('ui.comma'))
  const yes = (holds: boolean) => t(holds ? 'catalogue.handling.yes' : 'catalogue.handling.no')
  const mail = (handling: Handling) => {
    if (handling.mailMaterials && handling.mailResult) return t('catalogue.handling.mailBoth')
    if (handling.mailMaterials) return t('catalogue.handling.mailMaterials')
    return t(handling.mailResult ? 'catalogue.handling.mailResult' : 'catalogue.handling.noMail')
  }
  const procedure = (special: Handling['specialProcedures'][number]) => {
    const kind = t(`catalogue.handling.procedure.${special.kind}`)
    const words = special.days ? t('catalogue.handling.atMost', { kind, n: special.days }) : kind
    return `${words}\n${special.basis}`
  }
  const rows = (guide: Guide, handling: Handling): [string, string][] => [
    ['ways', joined(handling.ways.map((way) => t(`catalogue.handling.way.${way}`)))],
    ['depth', joined(handling.onlineDepth.map((step) => t(`catalogue.handling.step.${step}`)))],
    ['onlineAddress', handling.onlineAddress ?? ''],
    ['mobileAddress', handling.mobileAddress ?? ''],
    ['area', t(`catalogue.handling.areas.${guide.handleArea}`)],
    ['visitsReason', guide.visitsReason ?? ''],
    [
      'appointments',
      handling.appointments
        ? t('catalogue.handling.places', { n: handling.placesPerDay ?? 0 })
        : t('catalogue.handling.noAppointments'),
    ],
    ['express', mail(handling)],
    ['pay', guide.feeFree ? '' : yes(handling.payOnline)],
    ['agent', t(handling.agentAllowed ? 'catalogue.handling.agentYes' : 'catalogue.handling.agentNo')],
    ['entrustingBody', handling.entrustingBody ?? ''],
    ['jointBodies', joined(handling.jointBodies)],
    ['notInHall', handling.notInHallReason ?? ''],
    ['quantityLimit', handling.quantityLimit ?? ''],
    ['intermediaries', joined(handling.intermediaries)],
    ['procedures', handling.specialProcedures.map(procedure).join('\n')],
    ['traffic', handling.traffic ?? ''],
  ]
  return (guide) =>
    guide.handling
      ? rows(guide, guide.handling)
          .filter(([, value]) => value !== '')
          .map(([key, value]) => ({ term: t(`catalogue.handling.${key}`), value }))
      : []
}

import type { Words } from '@/language'
import { gather } from './gather'

const files = import.meta.glob<Words>(
  [
    './zh/ui.json',
    './zh/identity.json',
    './zh/catalogue.json',
    './zh/cases.json',
    './zh/licences.json',
    './zh/organisation.json',
    './zh/citizen.json',
    './zh/disclosure.json',
    './zh/bundles.json',
    './zh/openFigures.json',
  ],
  { eager: true, import: 'default' },
)

export default gather(files)

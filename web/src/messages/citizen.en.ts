import type { Words } from '@/language'
import { gather } from './gather'

const files = import.meta.glob<Words>(
  [
    './en/ui.json',
    './en/identity.json',
    './en/catalogue.json',
    './en/cases.json',
    './en/licences.json',
    './en/organisation.json',
    './en/citizen.json',
    './en/disclosure.json',
    './en/bundles.json',
    './en/openFigures.json',
  ],
  { eager: true, import: 'default' },
)

export default gather(files)

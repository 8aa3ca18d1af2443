import type { Words } from '@/language'
import { gather } from './gather'

const files = import.meta.glob<Words>(['./en/*.json', '!./en/citizen.json'], {
  eager: true,
  import: 'default',
})

export default gather(files)

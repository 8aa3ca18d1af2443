import type { Words } from '@/language'
import { gather } from './gather'

const files = import.meta.glob<Words>(['./zh/*.json', '!./zh/citizen.json'], {
  eager: true,
  import: 'default',
})

export default gather(files)

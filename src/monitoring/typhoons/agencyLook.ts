// How an agency's forecast is drawn, and what it is called. No two have the same pattern, width and tone; none has a level's colour.
import type { MapLine } from '#kit/ui'
import { agencies } from './model.ts'

type Look = Pick<MapLine, 'color' | 'width' | 'pattern'>
const looks: Look[] = [
  { color: 'storm', width: 2.4, pattern: 'dash' }, { color: 'bound', width: 2.4, pattern: 'dash' }, { color: 'storm', width: 2, pattern: 'dot' }, { color: 'bound', width: 2, pattern: 'dot' },
  { color: 'storm', width: 1.2, pattern: 'dash' }, { color: 'bound', width: 1.2, pattern: 'dash' }, { color: 'storm', width: 1, pattern: 'dot' }, { color: 'bound', width: 1.2, pattern: 'solid' },
]
const known = agencies as readonly string[]
export const styleOf = (agency: string): Look => looks[known.indexOf(agency)] ?? { color: 'bound', width: 1, pattern: 'dot' }
export const agencyName = (agency: string, t: (key: string) => string): string => (known.includes(agency) ? t(`storm.agency.${agency}`) : agency)

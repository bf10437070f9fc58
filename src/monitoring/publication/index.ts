// 发布: released warnings as CAP, Atom, 12379, emergency broadcast and public pages; who is told by telephone is notify's.
import type { Feature } from '#kit/feature'
import { job } from '#kit/events'
import { promises } from './promises.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'
import { enqueue, publisher } from './work.ts'

export { publishAll } from './work.ts'

export const feature: Feature = {
  name: 'monitoring/publication',
  permissions: {
    'publication.read': ['city_duty', 'city_leader', 'office', 'sysadmin'],
    'publication.retry': ['city_duty', 'city_leader'],
    // an address to which the house speaks by itself is the machine's, not the desk's
    'publication.configure': ['sysadmin'],
  },
  routes, promises, seed, background: [publisher],
  jobs: [job({ key: 'publication.enqueue', on: ['warning.released', 'warning.lifted', 'warning.cancelled'], run: enqueue })],
  ledgers: ['publications', 'cap_messages'],
}

// AIS over NMEA 0183: vessels with a transponder (ITU-R M.1371-5, IEC 61162-1).
import type { Kind } from '../kind.ts'
import type { Moved } from '../moved.ts'
import { listenNmea } from './listen.ts'
import { readFile, reread } from './read.ts'
import { badReasons } from './reasons.ts'

export const nmea = {
  key: 'nmea',
  title: 'AIS / NMEA 0183',
  portSetting: 'ANLAN_NMEA_PORT',
  defaultPort: 10110,
  delivers: 'positions',
  docs: 'docs/nmea.md',
  listen: listenNmea,
  reasons: badReasons,
  reread, readFile,
} as const satisfies Kind<string, 'positions', Moved>

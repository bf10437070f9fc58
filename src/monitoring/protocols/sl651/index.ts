// SL 651-2014 水文监测数据通信规约: one kind of gauge line.
import type { Kind } from '../kind.ts'
import { shownAddress } from './bytes.ts'
import { commands } from './downlink.ts'
import { functionKeys } from './functions.ts'
import { listenSl651 } from './listen.ts'
import { readFile, reread } from './read.ts'
import { badReasons } from './reasons.ts'

export const sl651 = {
  key: 'sl651',
  title: 'SL 651-2014',
  portSetting: 'ANLAN_SL651_PORT',
  defaultPort: 6510,
  delivers: 'readings',
  docs: 'docs/sl651.md',
  listen: listenSl651,
  reasons: badReasons,
  functions: functionKeys,
  commands,
  shown: shownAddress,
  reread, readFile,
} as const satisfies Kind & { functions: unknown }

// SL 651-2014 水文监测数据通信规约: one kind of gauge line.
import { functionKeys } from './functions.ts'
import { listenSl651 } from './listen.ts'
import { badReasons } from './reasons.ts'

export const sl651 = {
  key: 'sl651',
  title: 'SL 651-2014',
  /** environment variable with the TCP port; 0 switches it off */
  portSetting: 'ANLAN_SL651_PORT',
  defaultPort: 6510,
  listen: listenSl651,
  reasons: badReasons,
  functions: functionKeys,
} as const

// HJ 212-2017 污染物在线监控（监测）系统数据传输标准: toxic gas, the gateway of a chemical park. 2005 is read too.
import type { Kind } from '../kind.ts'
import { commands } from './downlink.ts'
import { listenHj212 } from './listen.ts'
import { readFile, reread } from './read.ts'
import { badReasons } from './reasons.ts'

export const hj212 = {
  key: 'hj212',
  title: 'HJ 212-2017',
  portSetting: 'ANLAN_HJ212_PORT',
  defaultPort: 2121,
  delivers: 'readings',
  docs: 'docs/hj212.md',
  listen: listenHj212,
  reasons: badReasons,
  commands, reread, readFile,
} as const satisfies Kind

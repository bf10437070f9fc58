// JT/T 808-2013 and -2019 道路运输车辆卫星定位系统 终端通讯协议: vehicles with hazardous goods.
import type { Kind } from '../kind.ts'
import type { Moved } from '../moved.ts'
import { listenJt808 } from './listen.ts'
import { readFile, reread } from './read.ts'
import { badReasons } from './reasons.ts'

export const jt808 = {
  key: 'jt808',
  title: 'JT/T 808',
  portSetting: 'ANLAN_JT808_PORT',
  defaultPort: 8808,
  delivers: 'positions',
  docs: 'docs/jt808.md',
  listen: listenJt808,
  reasons: badReasons,
  reread, readFile,
} as const satisfies Kind<string, 'positions', Moved>

import { broadcast } from './broadcast/index.ts'
import { dingtalk } from './dingtalk/index.ts'
import { email } from './email/index.ts'
import type { ChannelKind } from './kind.ts'
import { loopback } from './loopback/index.ts'
import { sms } from './sms/index.ts'
import { voice } from './voice/index.ts'
import { wecom } from './wecom/index.ts'

/** Every channel. A new one is a folder and a name here. */
export const kinds: readonly ChannelKind[] = [sms, voice, wecom, dingtalk, email, broadcast, loopback]

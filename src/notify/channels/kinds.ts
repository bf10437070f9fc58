import type { ChannelKind } from './kind.ts'
import { sms } from './sms.ts'
import { voice } from './voice.ts'

/** Every channel that goes through the gateway. A new one is a file and a name here. */
export const kinds: readonly ChannelKind[] = [sms, voice]

import { inquire, postTo } from '../gatewayContract.ts'
import type { ChannelKind } from '../kind.ts'
import { wordingOf } from '../wording.ts'

/** Read twice by the gateway; then it waits for a key, and after 1 asks to say it back, which it records. */
export const voice: ChannelKind = {
  key: 'voice', address: 'phone', gateway: true, fields: [], inquire,
  send: (a, to, at) => {
    const { script, keys } = wordingOf(a)
    return postTo(at, '/voice', a.id, { to, script, repeat: 2, keys, readBack: { afterKey: '1', ask: '请复述刚才的要求，说完请挂机。', seconds: 20 } })
  },
}

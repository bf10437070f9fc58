import { inquire, postTo } from '../gatewayContract.ts'
import type { ChannelKind } from '../kind.ts'
import { wordingOf } from '../wording.ts'

export const sms: ChannelKind = {
  key: 'sms', address: 'phone', gateway: true, fields: [], inquire,
  send: (a, to, at) => postTo(at, '/sms', a.id, { to, text: wordingOf(a).whole }),
  tell: ({ id, text }, to, at) => postTo(at, '/sms', id, { to, text }),
}

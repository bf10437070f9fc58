import type { ChannelKind } from '../kind.ts'

/** The heartbeat's channel: what is put in at one end comes out at the other, inside this process; nothing leaves the house. */
export const loopback: ChannelKind = { key: 'loopback', address: 'none', gateway: false, fields: [], send: async ({ id }) => ({ id, state: 'sent', gatewayId: `loop-${id}` }) }

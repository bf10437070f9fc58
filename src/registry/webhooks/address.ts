// Where an outgoing call may go. Asked of the address that is connected to, not of the name: a name may point elsewhere a moment later.
import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const never = new BlockList(), house = new BlockList()
/** This machine, the link (where clouds keep their metadata), groups, reserved: nobody's web hook. */
for (const [net, bits] of [['0.0.0.0', 8], ['127.0.0.0', 8], ['169.254.0.0', 16], ['192.0.0.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) never.addSubnet(net, bits)
for (const [net, bits] of [['::', 127], ['fe80::', 10], ['ff00::', 8]] as const) never.addSubnet(net, bits, 'ipv6')
/** Private networks (RFC 1918, 6598, 4193), and what hides a v4 address in a v6 one. */
for (const [net, bits] of [['10.0.0.0', 8], ['100.64.0.0', 10], ['172.16.0.0', 12], ['192.168.0.0', 16], ['198.18.0.0', 15]] as const) house.addSubnet(net, bits)
for (const [net, bits] of [['fc00::', 7], ['64:ff9b::', 32], ['2002::', 16], ['2001::', 32]] as const) house.addSubnet(net, bits, 'ipv6')

/** `private`: a city's own network may be called (ANLAN_WEBHOOK_PRIVATE=1); this machine and its link never. */
export function mayCall(address: string, { private: inside }: { private: boolean }): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address, family = isIP(mapped)
  if (!family || /^::ffff:/i.test(mapped)) return false
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  return !never.check(mapped, kind) && (inside || !house.check(mapped, kind))
}

export type Allow = (address: string) => boolean
export const privateAllowed = (): boolean => process.env.ANLAN_WEBHOOK_PRIVATE === '1'
export const allowed: Allow = (address) => mayCall(address, { private: privateAllowed() })

/** For http.request: every address of the name must be allowed, and only those are connected to. */
export const guarded = (allow: Allow): LookupFunction => (name, options, done) => {
  resolve(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    const refused = found.find(({ address }) => !allow(address))
    if (refused || !found[0]) return done(Object.assign(new Error(`the address ${refused?.address ?? ''} may not be called`), { code: 'ADDRESS_REFUSED' }), '', 0)
    return options.all ? (done as unknown as (e: null, all: typeof found) => void)(null, found) : done(null, found[0].address, found[0].family)
  })
}

/** A literal address is never looked up: it is asked here. */
export const literal = (host: string): string | undefined => ((bare) => (isIP(bare) ? bare : undefined))(host.replace(/^\[|\]$/g, ''))

// The TCP door of the gauges. Each frame is answered only after its sink has resolved, that is after COMMIT.
import type { ListenOptions } from '../kind.ts'
import type { Received } from '../received.ts'
import { gone, heard } from '../switchboard.ts'
import { listenTcp, type Link, type Listening, type Talk } from '../tcp.ts'
import { decodeBody, isBad } from './decode.ts'
import { encodeAck } from './encode.ts'
import { control, type Bad, type Frame } from './frame.ts'
import { createFramer } from './framer.ts'
import { heartbeat } from './functions.ts'
import { createAssembler, type Assembled } from './packets.ts'
import { refused } from './read.ts'

/** ESC keeps a link for ten minutes (6.6.4.2 asks for a heartbeat every 40 s), so silence longer than the usual eleven ends it. */
export const listenSl651 = (options: ListenOptions): Promise<Listening> => listenTcp({ ...options, open: (link) => talk(link, options) })

function talk(link: Link, { sink, now }: ListenOptions): Talk<Frame | Bad> {
  const assembler = createAssembler()
  const { remote } = link
  const answer = (frame: Frame, serial: number, kind: 'stay' | 'again', packet?: { total: number; seq: number }) =>
    link.send(encodeAck(frame, serial, now?.() ?? Date.now(), kind, packet))
  /** A sink that fails leaves the frame unanswered: the station sends it again. */
  const stations = new Set<string>()
  const give = (item: Received, then?: () => void, centre = 1) => link.keep(sink(item), (kept) => {
    if (kept === 'refused') return
    then?.()
    if (!item.ok) return
    stations.add(`sl651:${item.station}`)
    heard({ protocol: 'sl651', address: item.station, link, password: item.secret ?? '0000', centre }, item)
  })

  function handle(item: Frame | Bad): void {
    if (!item.ok) return hurt(item)
    if (item.packet) return packet(item)
    if (item.end === control.NAK) return give(refusal(item, remote), undefined, item.centre)
    const body = decodeBody(item)
    if (isBad(body)) return give(refused(body, remote))
    const then = item.func === heartbeat ? undefined : () => answer(item, body.serial, 'stay')
    give({ ok: true, protocol: 'sl651', raw: item.raw, remote, station: item.station, func: item.func, secret: item.password, ...body }, then, item.centre)
  }

  function hurt(bad: Bad): void {
    give(refused(bad, remote))
    if (bad.hint?.packet) askAgain(assembler.hurt(bad.hint))
  }

  function askAgain(state: Assembled): void {
    if (state.state === 'missing') answer(state.first, serialOf(state.first), 'again', { total: state.total, seq: state.seq })
  }

  /** M3: every packet is kept; the last that was missing carries the report, and one answer closes it. */
  function packet(frame: Frame): void {
    const state = assembler.take(frame)
    const part = { ok: true as const, protocol: 'sl651' as const, raw: frame.raw, remote, station: frame.station, func: frame.func, serial: 0, sentAt: null, stationClass: null, values: [], attachments: [], secret: frame.password }
    if (state.state === 'refused') return give(refused({ ok: false, raw: frame.raw, reason: state.reason, detail: state.detail, hint: { station: frame.station, func: frame.func } }, remote))
    if (state.state !== 'complete') return give(part, () => askAgain(state))
    const body = decodeBody(frame, state.body)
    if (isBad(body)) return give(refused(body, remote))
    give({ ...part, ...body }, () => answer(frame, body.serial, 'stay', { total: state.total, seq: state.total }))
  }

  return { framer: createFramer(), handle, closed: () => gone(link, stations) }
}

/** A refusal of a command says its serial and no more that counts. */
const refusal = (frame: Frame, remote: string): Received => ({
  ok: true, protocol: 'sl651', raw: frame.raw, remote, station: frame.station, func: frame.func, serial: frame.body.length >= 2 ? frame.body.readUInt16BE(0) : 0, sentAt: null,
  stationClass: null, values: [], attachments: [], secret: frame.password, nak: true,
})

/** The serial stands in the first packet alone (6.6.2.4); where another packet is the first to come, it isn't known yet. */
const serialOf = (frame: Frame) => (frame.packet?.seq === 1 && frame.body.length >= 2 ? frame.body.readUInt16BE(0) : 0)

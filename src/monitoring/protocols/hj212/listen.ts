// The TCP door of the field devices (现场机). Data is acknowledged (9014) only after COMMIT.
import type { ListenOptions } from '../kind.ts'
import type { Kept, Received } from '../received.ts'
import { gone, heard } from '../switchboard.ts'
import { listenTcp, type Link, type Listening, type Talk } from '../tcp.ts'
import { isData, isReply } from './commands.ts'
import { createFramer } from './framer.ts'
import { asksAnswer, encodePacket, timeText, type Bad, type Packet } from './packet.ts'
import { createJoiner } from './parts.ts'
import { received, refused } from './read.ts'

export const listenHj212 = (options: ListenOptions): Promise<Listening> => listenTcp({ ...options, open: (link) => talk(link, options) })

/** ST of answers: 91 系统交互. Flag of answers: version 2017, no answer asked. */
const answerSt = '91', answerFlag = 4

function talk(link: Link, { sink, now }: ListenOptions): Talk<Packet | Bad> {
  const joiner = createJoiner()
  const { remote } = link
  const stations = new Set<string>()
  const give = (item: Received, then?: () => void) => link.keep(sink(item), (kept: Kept | void) => {
    if (kept === 'refused') return
    then?.()
    if (!item.ok) return
    stations.add(`hj212:${item.station}`)
    heard({ protocol: 'hj212', address: item.station, link, password: item.secret ?? '', centre: 0 }, item)
  })
  const send = (to: Packet, cn: number, cp = '') =>
    link.send(encodePacket({ qn: to.qn ?? timeText(now?.() ?? Date.now()), st: answerSt, cn, pw: to.pw, mn: to.mn, flag: answerFlag, cp }))

  /** 2005 devices have no Flag and expect the answer to their data; QN may be missing too. */
  function answer(packet: Packet): void {
    if (packet.cn === 1013) return setClock(packet)
    if (isReply(packet.cn) || !asksAnswer(packet.flag)) return
    send(packet, isData(packet.cn) ? 9014 : 9013)
  }

  /** 1013: the device asks to be set. First the notice's answer, then 1012 with our time. */
  function setClock(packet: Packet): void {
    send(packet, 9013)
    const at = now?.() ?? Date.now()
    link.send(encodePacket({ qn: timeText(at), st: packet.st, cn: 1012, pw: packet.pw, mn: packet.mn, flag: 5, cp: `SystemTime=${timeText(at).slice(0, 14)}` }))
  }

  function handle(item: Packet | Bad): void {
    if (!item.ok) return give(refused(item, remote))
    if (!item.part) return give(received(item, remote), () => answer(item))
    const state = joiner.take(item)
    if (state.state === 'refused') return give(refused({ ok: false, raw: item.raw, reason: 'too_long', detail: state.detail, hint: { mn: item.mn, cn: item.cn } }, remote))
    give(received(item, remote, state.state === 'complete' ? state.cp : null), () => answer(item))
  }

  return { framer: createFramer(), handle, closed: () => gone(link, stations) }
}

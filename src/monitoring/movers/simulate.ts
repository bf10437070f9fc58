// `anlan simulate movers`: the demo city's terminals and transponders speak to the running server over its own doors. It knows the product by its protocols alone.
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createJt808Framer, encodeClassB, encodeCode, encodeFrame, encodePosition, encodeRegistration, encodeStatics } from '#monitoring/protocols'
import { fleet, whereAt, type Unit } from './fleet.ts'

export type SimulateOptions = { jt808: number; nmea: number; every: number }
export const simulateDefaults: SimulateOptions = { jt808: 8808, nmea: 10110, every: 15 }
export type Told = { said: number; acknowledged: number; proven: number }

const aisType = { fishing: 30, passenger: 60, cargo: 70, oil: 80, tug: 52 } as Record<string, number>
const again = 5_000

/** Runs until the signal ends. `tell` hears how far it is, about once a round. */
export async function simulateMovers({ jt808, nmea, every }: SimulateOptions, signal: AbortSignal, tell: (told: Told) => void = () => {}): Promise<void> {
  const told: Told = { said: 0, acknowledged: 0, proven: 0 }
  const lines = [...fleet.filter((u) => u.kind === 'vehicle').map((u) => terminal(u, jt808, every, signal, told)), transponders(fleet.filter((u) => u.kind === 'vessel'), nmea, every, signal, told)]
  const telling = (async () => { while (!signal.aborted) { await sleep(2000, undefined, { signal }).catch(() => {}); tell(told) } })()
  await Promise.all([...lines, telling])
}

/** A socket that is opened again when it ends, until the signal ends. */
async function held(port: number, signal: AbortSignal, run: (socket: Socket) => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    const end = () => socket.destroy()
    signal.addEventListener('abort', end, { once: true })
    const closed = new Promise<void>((done) => socket.once('close', () => done()))
    await Promise.race([run(socket), closed])
    socket.destroy()
    signal.removeEventListener('abort', end)
    await sleep(again, undefined, { signal }).catch(() => {})
  }
}

function terminal(unit: Unit, port: number, every: number, signal: AbortSignal, told: Told): Promise<void> {
  let serial = 0
  const plate = Buffer.concat([Buffer.from([0xc3, 0xf6]), Buffer.from(unit.name.slice(1), 'latin1')]) // 闽 in GBK
  return held(port, signal, async (socket) => {
    const framer = createJt808Framer()
    let proven = false
    const say = (id: number, body: Buffer) => socket.write(encodeFrame({ id, version: 2013, phone: unit.key, serial: ++serial, body }))
    socket.on('data', (chunk) => {
      for (const frame of framer.push(chunk)) {
        if (!frame.ok) continue
        if (frame.id === 0x8100 && frame.body[2] === 0) say(0x0102, encodeCode(2013, frame.body.subarray(3).toString('latin1')))
        if (frame.id !== 0x8001 || frame.body[4] !== 0) continue
        if (frame.body.readUInt16BE(2) === 0x0102) { proven = true; told.proven++ }
        else told.acknowledged++
      }
    })
    say(0x0100, encodeRegistration(2013, { maker: 'ANLAN', model: 'DEMO', terminal: unit.key.slice(-7), plate }))
    while (!signal.aborted && !socket.destroyed) {
      if (proven) { say(0x0200, encodePosition({ at: Date.now(), ...whereAt(unit, Date.now()), alarms: unit.kmh > 80 ? 2 : 0 })); told.said++ }
      await sleep(proven ? every * 1000 : 500, undefined, { signal }).catch(() => {})
    }
  })
}

const transponders = (units: readonly Unit[], port: number, every: number, signal: AbortSignal, told: Told): Promise<void> => held(port, signal, async (socket) => {
  for (let round = 0; !signal.aborted && !socket.destroyed; round++) {
    for (const u of units) {
      if (round % 20 === 0) socket.write(encodeStatics({ mmsi: u.key, name: u.latin, callSign: u.callSign, type: aisType[u.sort] ?? 0, length: 30, beam: 6 }))
      socket.write(encodeClassB({ mmsi: u.key, at: Date.now(), ...whereAt(u, Date.now()) }))
      told.said++
    }
    await sleep(every * 1000, undefined, { signal }).catch(() => {})
  }
})

// Queueing a command: checked by encoding it, so that what is refused is refused to the asker and not in the night.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { open, seal } from '#kit/seal'
import { readingKinds, type CommandKind } from '#monitoring/protocols'
import { addressesOf, byCode, stationOf } from '#registry/stations'
import { badParameter, notItsAddress, unknownCommand, wrongDoor } from './errors.ts'
import { insert, type Open } from './store.ts'

export type Given = { protocol: string; address: string; command: string; params: Record<string, string> }

export const commandsOf = (protocol: string): readonly CommandKind[] => readingKinds.find((kind) => kind.key === protocol)?.commands ?? []
export const commandNamed = (protocol: string, key: string): CommandKind | undefined => commandsOf(protocol).find((c) => c.key === key)

/** Every address under which this station can be asked something. */
export async function linesOf(tx: Tx, stationId: string): Promise<{ protocol: string; address: string; kinds: readonly CommandKind[] }[]> {
  const [station, given] = [await stationOf(tx, stationId), await addressesOf(tx, stationId)]
  const own = byCode.filter((protocol) => !given.some((a) => a.protocol === protocol)).map((protocol) => ({ protocol, address: station.code }))
  return [...given, ...own].map(({ protocol, address }) => ({ protocol, address, kinds: commandsOf(protocol) })).filter((line) => line.kinds.length > 0)
}

/** `reason`: given for commands that change the station, and only for them. */
export async function queueCommand(tx: Tx, stationId: string, given: Given, reason: string | null): Promise<{ id: string }> {
  const { regionPath } = await stationOf(tx, stationId)
  if (!(await linesOf(tx, stationId)).some((l) => l.protocol === given.protocol && l.address === given.address)) throw notItsAddress({})
  const kind = commandNamed(given.protocol, given.command)
  if (!kind) throw unknownCommand({})
  if (kind.sets !== (reason !== null)) throw wrongDoor({})
  const trial = await tx.now()
  try {
    kind.encode(given.params, { address: given.address, secret: null, centre: 1, now: trial.getTime() })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw badParameter({ why: error.message })
  }
  const secret = new Set(kind.fields.filter((f) => f.kind === 'secret').map((f) => f.key))
  const parts = (sealed: boolean) => Object.fromEntries(Object.entries(given.params).filter(([key]) => secret.has(key) === sealed))
  const { id } = await insert(tx, {
    stationId, regionPath, protocol: given.protocol, address: given.address, command: kind.key, sets: kind.sets, params: parts(false),
    sealed: secret.size > 0 ? seal(JSON.stringify(parts(true))) : null, reason: reason ?? '', byName: actorName(tx.actor),
  })
  await record(tx, { type: 'station_command.queued', subject: { kind: 'station_command', id }, region: regionPath, data: { stationId, protocol: given.protocol, address: given.address, command: kind.key, params: parts(false), reason: reason ?? '' } })
  return { id }
}

/** The parameters as they go out. */
export const paramsOf = (c: Pick<Open, 'params' | 'sealed'>): Record<string, string> => ({ ...c.params, ...(c.sealed ? (JSON.parse(open(c.sealed)) as Record<string, string>) : {}) })

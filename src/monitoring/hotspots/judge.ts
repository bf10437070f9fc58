// A person says what it is: somebody has gone there, or has rung the grid.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { fireUnknown, notFollowing } from './errors.ts'
import { follows, type Fire, type FireState } from './model.ts'
import { fireById, judge, lockFire } from './store.ts'

const news = { confirmed: 'fire.confirmed', false: 'fire.dismissed', extinguished: 'fire.extinguished' } as const

export async function judgeFire(tx: Tx, id: string, state: keyof typeof news, note: string): Promise<Fire> {
  const row = await lockFire(tx, id)
  if (!row) throw fireUnknown({ id })
  if (!(follows[row.state] as readonly FireState[]).includes(state)) throw notFollowing({ from: row.state, to: state })
  await judge(tx, id, state, note, { id: tx.actor.kind === 'user' ? tx.actor.id : null, name: actorName(tx.actor) })
  const fire = await foundFire(tx, id)
  await record(tx, { type: news[state], subject: { kind: 'fire', id }, region: fire.regionPath, data: { from: row.state, note, lon: fire.lon, lat: fire.lat } })
  return fire
}

export async function foundFire(tx: Tx, id: string): Promise<Fire> {
  const fire = await fireById(tx, id)
  if (!fire) throw fireUnknown({ id })
  return fire
}

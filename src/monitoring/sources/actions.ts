// The rows of sources: what they are is checked before they stand, so that no wrong one is found out by a station.
import { randomBytes } from 'node:crypto'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { seal } from '#kit/seal'
import { parseTopic } from '#monitoring/protocols'
import { hashOf } from './background.ts'
import { badTopic, unknownBroker } from './errors.ts'
import type { GivenBroker, GivenMapping } from './model.ts'
import * as store from './store.ts'

const cityPath = async (tx: Tx) => (await tx.maybe<{ path: string }>(sql`select path from regions where level = 2 order by code limit 1`))?.path ?? ''
const tell = async (tx: Tx, type: string, kind: string, id: string, data: Record<string, unknown>) => void (await record(tx, { type, subject: { kind, id }, region: await cityPath(tx), data }))

function checkTopic(topic: string): void {
  try {
    if (topic !== '') parseTopic(topic)
  } catch (error) {
    throw badTopic({ why: (error as Error).message })
  }
}

export async function addMapping(tx: Tx, given: GivenMapping): Promise<{ id: string }> {
  checkTopic(given.topic)
  const { id } = await store.insertMapping(tx, given, actorName(tx.actor))
  await tell(tx, 'mapping.added', 'mapping', id, given)
  return { id }
}

export async function changeMapping(tx: Tx, id: string, given: GivenMapping): Promise<void> {
  checkTopic(given.topic)
  if (!(await store.updateMapping(tx, id, given, actorName(tx.actor)))) throw notFound({ what: '这个映射' })
  await tell(tx, 'mapping.changed', 'mapping', id, given)
}

const rowOf = ({ password, ...b }: GivenBroker) => ({ ...b, password: password ? seal(password) : null })
const shown = ({ password: _, ...b }: GivenBroker) => b

export async function addBroker(tx: Tx, given: GivenBroker): Promise<{ id: string }> {
  const { id } = await store.insertBroker(tx, rowOf(given), actorName(tx.actor))
  await tell(tx, 'mqtt_broker.added', 'mqtt_broker', id, shown(given))
  return { id }
}

export async function changeBroker(tx: Tx, id: string, given: GivenBroker): Promise<void> {
  if (!(await store.updateBroker(tx, id, rowOf(given), actorName(tx.actor)))) throw unknownBroker({})
  await tell(tx, 'mqtt_broker.changed', 'mqtt_broker', id, shown(given))
}

/** Its key is told once; 256 random bits need no slow hash. */
export async function addUser(tx: Tx, name: string, topic: string): Promise<string> {
  checkTopic(topic)
  const key = randomBytes(32).toString('base64url')
  await store.insertUser(tx, name, hashOf(key), topic, actorName(tx.actor))
  await tell(tx, 'mqtt_user.added', 'mqtt_user', name, { topic })
  return key
}

export async function revokeUser(tx: Tx, name: string): Promise<void> {
  if (!(await store.revokeUser(tx, name))) throw notFound({ what: '这个 MQTT 用户' })
  await tell(tx, 'mqtt_user.revoked', 'mqtt_user', name, {})
}

// Items from telephones: each is answered on its own, done once, and answered as before when it comes again.
import { actorId } from '#kit/access'
import { isTransient, translate, type Tx } from '#kit/db'
import { AppError, internal } from '#kit/errors'
import { record } from '#kit/events'
import { changedItem, kindUnknown, otherUser, payloadWrong, schemaNewer } from './errors.ts'
import { doItem, type Done } from './kinds.ts'
import { type Answer, type Difference, type ItemKind, kinds, payloads, type Payload, schemaNow, type SentItem } from './model.ts'
import { hashOf, itemKnown, keepDevice, keepItem, type Device } from './store.ts'
import { lifted } from './upcast.ts'

type Batch = { device: Device; items: readonly SentItem[] }

/** In the order in which they were made; one that is refused does not hold back the next. */
export async function takeItems(tx: Tx, { device, items }: Batch): Promise<Answer[]> {
  await keepDevice(tx, device)
  const answers: Answer[] = []
  for (const item of items) answers.push(await takeItem(tx, item, device))
  return answers
}

async function takeItem(tx: Tx, item: SentItem, device: Device): Promise<Answer> {
  const known = await itemKnown(tx, item.id), now = async () => (await tx.now()).toISOString()
  if (known?.state === 'received') return known.contentHash.equals(hashOf(item)) ? repeated(item, known.receipt, known.receivedAt, known.answer) : refusal(item.id, changedItem({ receipt: known.receipt ?? '' }), await now())
  const done = await tx.savepoint(() => attempt(tx, item)).catch((error: unknown) => { if (isTransient(error)) throw error; return translate(error) })
  if (isDone(done)) return received(tx, item, device, done)
  const error = done instanceof AppError ? done : internal()
  const answer = refusal(item.id, error, await now())
  if (answer.state === 'waiting' || error.code === 'field.other_user') return answer
  await keepItem(tx, { item, state: answer.state as 'conflict' | 'refused', answer, regionPath: tx.actor.scope, deviceId: device.id, offsetMs: device.offsetMs })
  await record(tx, { type: `field_item.${answer.state}`, subject: { kind: 'field_item', id: item.id }, region: tx.actor.scope, data: { kind: item.kind, code: error.code } })
  return answer
}

const isDone = (value: unknown): value is Done => typeof value === 'object' && value !== null && 'regionPath' in value

function attempt(tx: Tx, item: SentItem): Promise<Done> {
  if (item.userId !== actorId(tx.actor)) throw otherUser()
  const today = lifted({ kind: item.kind, payload: item.payload }, item.schema)
  if (!today) throw schemaNewer()
  if (!kinds.includes(today.kind as ItemKind)) throw kindUnknown({ kind: today.kind })
  const kind = today.kind as ItemKind, read = payloads[kind].safeParse(today.payload)
  if (!read.success) throw payloadWrong({ where: read.error.issues.map((i) => i.path.join('.')).slice(0, 5).join('、') })
  return doItem(tx, kind, read.data as Payload<typeof kind>)
}

async function received(tx: Tx, item: SentItem, device: Device, { regionPath, result }: Done): Promise<Answer> {
  const { receipt, at } = await keepItem(tx, { item, state: 'received', answer: { result }, regionPath, deviceId: device.id, offsetMs: device.offsetMs })
  await record(tx, { type: 'field_item.received', subject: { kind: 'field_item', id: item.id }, region: regionPath, data: { kind: item.kind, receipt, schema: item.schema, older: item.schema < schemaNow, madeAt: item.madeAt, clockOffsetMs: device.offsetMs, ...result } })
  return { id: item.id, state: 'received', receipt, at, result }
}

const repeated = (item: SentItem, receipt: string | null, at: string, answer: Record<string, unknown>): Answer => ({ id: item.id, state: 'received', receipt, at, result: answer.result as Record<string, unknown> })

/** 409 and 412 with a difference are conflicts; photos on their way, a server that is too old, and trouble of our own are waited for; all else is refused. */
function refusal(id: string, error: AppError, at: string): Answer {
  const { code, status, message: detail, details } = error, fields = Array.isArray(details.fields) ? (details.fields as Difference[]).filter((f) => typeof f === 'object') : []
  const base = { id, receipt: null, at, code, detail }
  if (code === 'photo.not_received') return { ...base, state: 'waiting', missing: details.ids as string[] }
  if (code === 'field.schema_newer' || status >= 500) return { ...base, state: 'waiting' }
  if (fields.length && (status === 409 || status === 412)) return { ...base, state: 'conflict', by: String(details.by ?? ''), version: Number(details.version), fields }
  return { ...base, state: 'refused' }
}

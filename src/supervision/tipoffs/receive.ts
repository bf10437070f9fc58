// 受理: a tip-off comes in. Who told is sealed before the first statement that could hold it, and goes nowhere else.
import { actorName } from '#kit/access'
import { chinaDay } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { sealInVault, vaultMark } from '#kit/seal'
import { setTimer } from '#kit/timers'
import { regionOf } from '#registry/regions'
import { articles, type Identity, type Matter } from './model.ts'
import { hashOf, newCode, newPassword } from './password.ts'
import { insertReporter, insertStep, insertTipoff, rulesOf } from './store.ts'

export type Received = { id: string; code: string; password: string }

/** `reporters`: none is anonymous; of a joint report the first is the first signatory. The password is in the answer and, as scrypt, in the row: nowhere else. */
export async function receiveTipoff(tx: Tx, given: Matter, reporters: readonly Identity[], channel: 'web' | 'phone'): Promise<Received> {
  const sealed = reporters.map((one) => sealInVault(JSON.stringify(one))), password = newPassword(), { path } = await regionOf(tx, given.regionCode), now = await tx.now(), rules = await rulesOf(tx)
  const accident = given.kind === 'accident', article = accident ? articles.accident : articles.verify
  const verifyDueAt = accident ? await monthsAfter(tx, rules.accident_months ?? 2) : new Date(now.getTime() + (rules.verify_days ?? 60) * 86_400_000)
  const row = { ...given, regionPath: path, channel, anonymous: !reporters.length, passwordHash: await hashOf(password), receivedBy: channel === 'web' ? '网上' : actorName(tx.actor), verifyDueAt, article }
  const { id, code } = await numbered(tx, now, row)
  for (const [i, identity] of sealed.entries()) await insertReporter(tx, { tipoffId: id, regionPath: path, ordinal: i + 1, identity, mark: vaultMark() })
  await insertStep(tx, { id, regionPath: path, step: 'receive', from: null, to: 'received', note: '' })
  await setTimer(tx, { kind: 'tipoff.verify_due', subject: { kind: 'tipoff', id }, region: path, dueAt: verifyDueAt, article })
  await record(tx, { type: 'tipoff.received', subject: { kind: 'tipoff', id }, region: path, data: { code, kind: given.kind, channel, anonymous: !reporters.length } })
  return { id, code, password }
}

/** A code that is drawn may be taken already: it is drawn again. */
async function numbered(tx: Tx, now: Date, row: Omit<Parameters<typeof insertTipoff>[1], 'code'>): Promise<{ id: string; code: string }> {
  for (let tries = 0; tries < 20; tries++) {
    const code = newCode(Number(chinaDay(now).slice(0, 4))), id = await insertTipoff(tx, { ...row, code })
    if (id) return { id, code }
  }
  throw new Error('no free code for a tip-off of this year')
}

const monthsAfter = async (tx: Tx, months: number): Promise<Date> => new Date((await tx.one<{ at: string }>(sql`select anlan_now() + make_interval(months => ${Math.round(months)}::int) as at`)).at)

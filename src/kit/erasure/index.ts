// 留存与清除: personal data is gone when its time is up (I-14).
import { sql, type Tx } from '../db/index.ts'
import type { Feature, PromiseCheck } from '../feature/index.ts'
import { setTimer, timer } from '../timers/index.ts'
import { eraseDue, overdue } from './erase.ts'
import { own } from './own.ts'

const subject = { kind: 'erasure', id: 'daily' }
const again = async (tx: Tx, minutes: number) => setTimer(tx, { kind: 'erasure.daily', subject, region: '', dueAt: new Date((await tx.now()).getTime() + minutes * 60_000) })

const daily = timer({ key: 'erasure.daily', run: async (tx) => {
  const { more } = await eraseDue(tx)
  await again(tx, more ? 1 : 24 * 60)
} })

/** At every start: the first one soon after, so that a restored backup does not bring back who was erased since; unless one is waiting. */
async function seed(tx: Tx): Promise<void> {
  const waiting = await tx.maybe(sql`select from timers where kind = ${daily.key} and fired_at is null and satisfied_at is null and cancelled_at is null`)
  if (!waiting) await again(tx, 5)
}

const promise: PromiseCheck = {
  key: 'I-14', title: 'personal data is gone when its time is up',
  check: async (tx) => {
    const found = Object.entries(await overdue(tx))
    return { ok: found.length === 0, figure: found.length ? found.map(([key, n]) => `${key}: ${n}`).join(', ') : 0 }
  },
}

export const feature: Feature = { name: 'kit/erasure', timers: [daily], seed, promises: [promise], erasures: own }

export { erasedName, eraseDue, overdue, registerErasures, rowsErasure } from './erase.ts'
export { type Rule, rulesOf, type RuleVersion, ruleVersions, setRule, verifyRule } from './rules.ts'
export { personErasure, type Person } from './person.ts'
export { eraseCommand } from './command.ts'

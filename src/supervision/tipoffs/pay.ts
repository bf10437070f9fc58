// 奖励: proposed by one, approved by another, told, claimed with code and password alone: nobody who pays needs to know whom.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { cancelTimers, setTimer, type Timer } from '#kit/timers'
import { noReward, secondPerson, wrongPassword } from './errors.ts'
import { articles, type Tipoff } from './model.ts'
import { holds } from './password.ts'
import { rewardOf } from './reward.ts'
import { takeStep } from './step.ts'
import { byCode, rulesOf } from './store.ts'
import { userOf } from './who.ts'

export async function proposeReward(tx: Tx, id: string): Promise<Tipoff> {
  const rules = await rulesOf(tx), me = userOf(tx)
  return takeStep(tx, id, 'propose', async (tipoff) => {
    const due = rewardOf({ ...tipoff, established: true }, rules)
    if (!due) throw noReward()
    // a proposal that was sent back is written anew
    await tx.run(sql`insert into tipoff_rewards (tipoff_id, region_path, basis, amount, formula, proposed_by, proposed_name) values (${id}, ${tipoff.regionPath}, ${due.basis}, ${due.amount}, ${due.formula}, ${me.id}, ${me.name})
      on conflict (tipoff_id) do update set basis = excluded.basis, amount = excluded.amount, formula = excluded.formula, proposed_at = anlan_now(), proposed_by = excluded.proposed_by, proposed_name = excluded.proposed_name`)
    return { note: `${due.amount}元（${due.formula}）`, data: { amount: due.amount, basis: due.basis } }
  })
}

export const approveReward = (tx: Tx, id: string): Promise<Tipoff> => {
  const me = userOf(tx)
  return takeStep(tx, id, 'approve', async (tipoff) => {
    const { proposedBy, proposedName } = await tx.one<{ proposedBy: string; proposedName: string }>(sql`select proposed_by, proposed_name from tipoff_rewards where tipoff_id = ${id}`)
    if (proposedBy === me.id) throw secondPerson({ by: proposedName })
    await tx.run(sql`update tipoff_rewards set approved_at = anlan_now(), approved_by = ${me.id}, approved_name = ${me.name} where tipoff_id = ${id}`)
    return { data: { amount: tipoff.reward?.amount } }
  })
}

export const sendBackReward = (tx: Tx, id: string, { note }: { note: string }): Promise<Tipoff> => takeStep(tx, id, 'send_back', () => ({ note }))

/** 通知: the reporter reads it with code and password. From now the days to claim run. */
export async function notifyReward(tx: Tx, id: string): Promise<Tipoff> {
  const days = (await rulesOf(tx)).claim_days ?? 60, now = await tx.now(), due = new Date(now.getTime() + days * 86_400_000)
  const told = await takeStep(tx, id, 'notify', async () => {
    await tx.run(sql`update tipoff_rewards set notified_at = anlan_now(), claim_due_at = ${due} where tipoff_id = ${id}`)
    return { data: { claimDueAt: due.toISOString() } }
  })
  await setTimer(tx, { kind: 'tipoff.claim_due', subject: { kind: 'tipoff', id }, region: told.regionPath, dueAt: due, article: articles.claim })
  return told
}

export async function payReward(tx: Tx, id: string, { password }: { password: string }): Promise<Tipoff> {
  const paid = await takeStep(tx, id, 'claim', async ({ code }) => {
    const kept = await byCode(tx, code)
    if (!kept || !(await holds(password, kept.passwordHash))) throw wrongPassword()
    await tx.run(sql`update tipoff_rewards set claimed_at = anlan_now(), paid_name = ${actorName(tx.actor)} where tipoff_id = ${id}`)
    return {}
  })
  await cancelTimers(tx, { kind: 'tipoff.claim_due', subject: { kind: 'tipoff', id } })
  return paid
}

/** 逾期不领视为放弃. */
export async function forfeit(tx: Tx, timers: readonly Timer[]): Promise<void> {
  for (const { subjectId } of timers) await takeStep(tx, subjectId, 'forfeit', async () => {
    await tx.run(sql`update tipoff_rewards set forfeited_at = anlan_now() where tipoff_id = ${subjectId}`)
    return { note: '逾期未领' }
  })
}

// 演示: seven cases of 2022 with one person each, as 泉应急〔2023〕10号 counts them; some of other years, and one that waits for its answer.
import { addDays, today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { fillLedger, idOf, type DemoRow } from '#registry/demo'
import { referrals } from './ledger.ts'

type Fatal = { id: string; name: string; unitName: string; regionCode: string; regionPath: string; occurredOn: string }

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const day = await today(tx), fatal = await tx.rows<Fatal>(sql`select id, name, unit_name, region_code, region_path, occurred_on from accidents
    where demo and deaths > 0 and led_by in ('county', 'city') and occurred_on < ${addDays(day, -30)} order by occurred_on, id`)
  const of = (year: number, n: number) => { const all = fatal.filter((a) => a.occurredOn.startsWith(String(year)) && a.occurredOn.slice(5) < '11-20'), step = Math.max(1, Math.floor(all.length / n)); return all.filter((_, i) => i % step === 0).slice(0, n) }
  const now = Number(day.slice(0, 4)), chosen = scale === 'small' ? fatal.slice(0, 1) : [...of(2021, 5), ...of(2022, 7), ...of(2023, 4), ...of(2024, 3), ...of(now - 1, 3), ...of(now, 2)]
  await fillLedger(tx, referrals, chosen.map((a, i) => rowOf(a, i + 1, i === chosen.length - 1 && scale === 'full', day)))
}

function rowOf(a: Fatal, n: number, waits: boolean, day: string): DemoRow {
  const referredOn = waits ? addDays(day, -2) : addDays(a.occurredOn, 20 + (n % 12)), answeredOn = waits ? null : addDays(referredOn, 1 + (n % 5)), year = referredOn.slice(0, 4)
  return {
    id: idOf(0x512, n), place: { code: a.regionCode, path: a.regionPath },
    values: {
      code: `YS-${year}-${String(n).padStart(3, '0')}`, name: `${a.unitName}涉嫌${n % 4 === 3 ? '重大劳动安全事故' : '重大责任事故'}案`, offence: n % 4 === 3 ? '135' : '134', persons: 1, accidentId: a.id, materials: ['letter', 'report', 'items', 'photos'], foundOn: addDays(referredOn, -3), decidedOn: addDays(referredOn, -1), referredOn,
      police: '属地公安局', answer: waits ? null : 'filed', answeredOn, copiedOn: answeredOn, outcome: waits ? null : n % 3 ? 'prosecution' : 'convicted',
    },
  }
}

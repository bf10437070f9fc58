// 演示: the tree 15 → 66 → 75 as it stands, the hundred-day campaign of 2022 with its consultations, and a campaign that runs today.
import { chinaDay } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { fillLedger, idOf, placesOf, randomFrom, type DemoRow, type Place, type Random } from '#registry/demo'
import { added, national } from './demoMeasures.ts'
import { fields, meetings, monthly, threeYear } from './demoTasks.ts'
import { measures } from './ledger.ts'
import { consultations, programmes, tasks } from './tasks.ts'

const two = (n: number) => String(n).padStart(2, '0')
const done = (on: string) => ({ status: 'done', progress: 100, reportedOn: on, doneOn: on })

type Numbering = { national: number; province: number; city: number }

function treeRows(city: Place, small: boolean, now: Date, random: Random): DemoRow[] {
  const rows: DemoRow[] = [], n: Numbering = { national: 0, province: 0, city: 0 }
  const add = (level: keyof Numbering, values: Record<string, unknown>) => {
    const no = ++n[level], id = idOf({ national: 401, province: 402, city: 403 }[level], no)
    rows.push({ id, place: city, values: { level, code: `${level[0]?.toUpperCase()}-${two(no)}`, verified: false, ...values } })
    return id
  }
  const cityMeasure = (title: string, owner: string, parentId: string | null) => add('city', { title: `${title}${parentId ? '（本市落实）' : ''}`, owner, parentId, content: `由${owner}牵头，明确责任人、时限和标准，按季报送进展和佐证（演示）。`, source: '市七十五项具体措施（演示文本）', ...standing(n.city, now, random) })
  for (const [title, lead, rules] of small ? national.slice(0, 2) : national) {
    const top = add('national', { title, owner: lead, source: '国务院安委会十五条硬措施' })
    for (const rule of small ? rules.slice(0, 2) : rules) cityMeasure(rule, lead, add('province', { title: rule, parentId: top, owner: lead, source: '省安委会六十六条实施细则（演示文本）' }))
  }
  for (const [title, lead] of small ? added.slice(0, 1) : added) cityMeasure(title, lead, null)
  return rows
}

/** Most are finished; some run, a few are late, a few wait for a second look, and some have never been reported on. */
function standing(no: number, now: Date, random: Random): Record<string, unknown> {
  if (no % 9 === 4) return { dueOn: chinaDay(now, -random.between(3, 20)), progress: random.between(50, 90), reportedOn: chinaDay(now, -40), status: 'open' }
  if (no % 7 === 3) return { dueOn: chinaDay(now, random.between(4, 90)), status: 'open', ...(no % 2 ? { progress: random.between(10, 80), reportedOn: chinaDay(now, -random.between(5, 60)) } : {}) }
  if (no % 11 === 5) return { dueOn: chinaDay(now, random.between(10, 40)), status: 'reported', progress: 100, reportedOn: chinaDay(now, -2) }
  const on = chinaDay(now, -random.between(30, 300))
  return { dueOn: on, ...done(on) }
}

const campaign = idOf(411, 1), action = idOf(411, 2), winter = idOf(411, 3)
const areas = fields.map(([name, lead]) => ({ name, lead }))

function programmeRows(city: Place, now: Date): DemoRow[] {
  const row = (id: string, values: Record<string, unknown>): DemoRow => ({ id, place: city, values })
  return [
    row(campaign, { code: 'BRHZ-2022', name: '安全生产“百日会战”专项行动', kind: 'hundred_days', startsOn: '2022-07-01', endsOn: '2022-10-08', areas, source: '演泉安委〔2022〕15号（演示）' }),
    row(action, { code: 'SNXD-2020', name: '安全生产专项整治三年行动', kind: 'three_year', startsOn: '2020-04-01', endsOn: '2022-12-31', areas: [{ name: '巩固提升', lead: '市安委会办公室' }], source: '全国安全生产专项整治三年行动计划' }),
    row(winter, { code: 'DCGJ', name: '岁末年初安全生产攻坚（演示）', kind: 'other', startsOn: chinaDay(now, -45), endsOn: chinaDay(now, 60), areas: areas.slice(0, 6), source: '演示' }),
  ]
}

function campaignTasks(city: Place, counties: ReadonlyMap<string, Place>): DemoRow[] {
  return fields.flatMap(([area, lead, county, objects], f) => monthly.flatMap(([month, last, verb], m) => objects.map((object, o): DemoRow => ({
    id: idOf(413, (f * 4 + m) * 3 + o + 1), place: (o === 1 && county && counties.get(county)) || city,
    values: { code: `BRHZ-2022-${two(f + 1)}-${month.slice(5)}-${o + 1}`, title: `${object}${verb}`, programmeId: campaign, area, month, unit: lead, dueOn: `${month}-${two(last)}`, ...done(`${month}-${two(last - (o + f) % 6)}`) },
  }))))
}

const actionTasks = (city: Place): DemoRow[] => threeYear.map((title, i) => ({
  id: idOf(414, i + 1), place: city, values: { code: `SNXD-2022-${two(i + 1)}`, title, programmeId: action, area: '巩固提升', month: `2022-${two(i + 5)}`, unit: '市安委会办公室', dueOn: `2022-${two(i + 5)}-28`, ...done(`2022-${two(i + 5)}-26`) },
}))

function winterTasks(city: Place, now: Date): DemoRow[] {
  return fields.slice(0, 6).flatMap(([area, lead, , objects], f) => objects.slice(0, 2).map((object, o): DemoRow => {
    const due = chinaDay(now, [-4, 2, 12, 25, -9, 40][(f + o * 2) % 6] as number), finished = (f + o) % 3 === 0
    return { id: idOf(415, f * 2 + o + 1), place: city, values: { code: `DCGJ-${two(f + 1)}-${o + 1}`, title: `${object}岁末检查`, programmeId: winter, area, month: due.slice(0, 7), unit: lead, dueOn: due, ...(finished ? done(chinaDay(now, -5)) : { status: 'open', ...(o ? { progress: 40, reportedOn: chinaDay(now, -3) } : {}) }) } }
  }))
}

const consultationRows = (city: Place): DemoRow[] => meetings.map(([heldOn, topic, title, speakers, decided], i) => ({
  id: idOf(412, i + 1), place: city,
  values: {
    code: `HS-${heldOn.slice(0, 7)}`, title, kind: 'monthly', topic, heldOn, chair: '市政府主要领导', programmeId: campaign, attended: [...speakers, '市安委会办公室', '各县（市、区）政府'].join('、'),
    agenda: speakers.map((speaker) => ({ matter: '工作情况和存在问题', speaker })), minutes: `会议听取${speakers.join('、')}汇报，分析${topic}领域突出问题，议定：${decided.map(([task, unit, due]) => `${task}，由${unit}负责，${due}前完成`).join('；')}。（演示）`, docNumber: `演泉政专〔2022〕${i + 31}号`,
  },
}))
/** Of the campaign that runs: what it has met about. */
function winterMeeting(city: Place, now: Date): DemoRow {
  const heldOn = chinaDay(now, -12), speakers = ['市住房和城乡建设局', '市海洋与渔业局', '市交通运输局']
  return { id: idOf(412, 9), place: city, values: { code: `HS-${heldOn.slice(0, 7)}`, title: '岁末年初攻坚专题会商会（演示）', kind: 'coordination', topic: '自建房、渔业船舶', heldOn, chair: '市政府分管领导', programmeId: winter, attended: [...speakers, '市安委会办公室'].join('、'),
    agenda: speakers.map((speaker) => ({ matter: '攻坚任务进展和超期原因', speaker })), minutes: `会议听取${speakers.join('、')}汇报；自建房领域两项任务已超期，要求逐项说明原因、重定节点，每周报一次进展。（演示）` } }
}
const decidedTasks = (city: Place): DemoRow[] => meetings.flatMap(([heldOn, topic, , , decided], i) => decided.map(([title, unit, dueOn], k) => ({
  id: idOf(416, i * 3 + k + 1), place: city, values: { code: `HS-${heldOn.slice(0, 7)}-${k + 1}`, title, consultationId: idOf(412, i + 1), area: topic, month: heldOn.slice(0, 7), unit, dueOn, ...done(dueOn) },
})))

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { city, byCode } = await placesOf(tx), now = await tx.now(), small = scale === 'small'
  await fillLedger(tx, measures, treeRows(city, small, now, randomFrom(55_001)))
  await fillLedger(tx, programmes, programmeRows(city, now))
  await fillLedger(tx, consultations, [...consultationRows(city), winterMeeting(city, now)])
  const all = [...campaignTasks(city, byCode), ...actionTasks(city), ...decidedTasks(city), ...winterTasks(city, now)]
  await fillLedger(tx, tasks, small ? all.filter((_, i) => i % 12 === 0 || i > all.length - 5) : all)
}

// 现场检查记录 and 责令限期整改指令书: out of what was received, which never changes, so that a copy drawn later is the same.
import { chinaTime } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { officialDate, officialDocument, type Block, type OfficialDocument } from '#kit/docs'
import { notFound } from '#kit/errors'
import { rowOf } from '#registry/ledger'
import { type Answered, findingsOf } from './findings.ts'
import { inspections } from './ledger.ts'

type Findings = Awaited<ReturnType<typeof findingsOf>>
type Facts = Record<'code' | 'enterpriseName' | 'place' | 'doneOn' | 'recordNumber' | 'orderNumber' | 'regionPath', string> & { demo: boolean }

const paragraph = (...runs: string[]): Block => ({ kind: 'paragraph', runs })
const minutes = (at: string): string => chinaTime(at).slice(0, 16)
/** who inspects, as the number names it: '（惠安）应急检记' → 惠安应急管理部门 */
const agencyOf = (number: string): string => `${/^（(.+?)）/.exec(number)?.[1] ?? ''}应急管理部门`

export async function inspectionDocument(tx: Tx, id: string, kind: 'record' | 'order'): Promise<{ name: string; bytes: Buffer }> {
  const row = (await rowOf(tx, inspections, id)) as unknown as Facts, found = await findingsOf(tx, id)
  const number = kind === 'record' ? row.recordNumber : row.orderNumber
  if (!number) throw notFound({ what: kind === 'record' ? '现场检查记录' : '责令限期整改指令书' })
  const title = kind === 'record' ? '现场检查记录' : '责令限期整改指令书'
  return { name: `${number} ${title} ${row.enterpriseName}.docx`, bytes: await officialDocument({ ...head(row, number, title), ...(kind === 'record' ? recordOf(row, found) : orderOf(row, found)) }) }
}

const head = (row: Facts, number: string, title: string): Omit<OfficialDocument, 'body'> => ({
  agency: agencyOf(number), number, title: [title], to: [row.enterpriseName], signature: { agency: agencyOf(number), date: officialDate(row.doneOn), sealed: true }, ...(row.demo && { stamp: '演示·非正式公文' }),
})

const failingOf = (found: Findings): Answered[] => found.answers.filter((a) => a.result === 'failing')

function recordOf(row: Facts, found: Findings): Pick<OfficialDocument, 'body'> {
  const of = (result: string) => found.answers.filter((a) => a.result === result).length, failing = failingOf(found), { received, checklist } = found
  return { body: [
    paragraph(`检查编号：${row.code}。被检查单位：${row.enterpriseName}。地点：${row.place}。`),
    paragraph(`检查时间：${received ? `${minutes(received.startedAt)}至${minutes(received.finishedAt)}` : row.doneOn}。检查人员：${found.inspectors.map((p) => p.name + (p.certificate && `（证号${p.certificate}）`)).join('、')}。检查人员已出示证件并告知被检查单位的权利和义务。`),
    { kind: 'heading', level: 1, text: '一、检查情况' },
    paragraph(`依据${checklist ? `“${checklist.title}”第${checklist.version}版` : '检查清单'}检查${found.answers.length}项：符合${of('conforming')}项，不符合${of('failing')}项，不涉及${of('not_applicable')}项。`),
    ...(failing.length ? [{ kind: 'heading' as const, level: 1 as const, text: '二、发现的问题' }, problems(failing, false)] : [paragraph('未发现不符合项。')]),
    { kind: 'heading', level: 1, text: failing.length ? '三、签字' : '二、签字' },
    ...found.signatures.map((s) => paragraph(`${s.side === 'inspector' ? '检查人员' : '被检查单位'}：${s.refusal ? `${s.name}拒绝签字，原因：${s.refusal}（安全生产法第六十八条）` : `${s.name}，${s.signedAt ? minutes(s.signedAt) : ''}签字`}。`)),
  ] }
}

function orderOf(row: Facts, found: Findings): Pick<OfficialDocument, 'body'> {
  const open = failingOf(found).filter((a) => !a.onSpot)
  return { body: [
    paragraph(`经查，你单位存在下列问题（现场检查记录${row.recordNumber}）：`), problems(open, true),
    paragraph('依据《中华人民共和国安全生产法》第六十五条，现责令你单位按上列期限整改完毕，达到有关法律法规规章和标准规定的要求。重大事故隐患排除前或者排除过程中无法保证安全的，应当从危险区域内撤出作业人员，暂时停产停业或者停止使用相关设施、设备。整改期间，请采取有效防范措施。'),
    paragraph('整改完毕后请及时申请复查。由此造成事故的，依法追究有关人员的责任。'),
    paragraph('如不服本指令，可以自收到之日起六十日内依法申请行政复议，或者在六个月内依法提起行政诉讼，复议、诉讼期间本指令不停止执行，法律另有规定的除外。'),
  ] }
}

function problems(rows: readonly Answered[], limits: boolean): Block {
  const last = limits ? { title: '整改期限', share: 20 } : { title: '处理', share: 20 }
  return {
    kind: 'table', columns: [{ title: '序号', share: 8, align: 'center' }, { title: '问题', share: 42 }, { title: '依据', share: 30 }, last],
    rows: rows.map((a, i) => [String(i + 1), [a.content, a.note].filter(Boolean).join('：'), a.basis || '—', limits ? (a.dangerDueOn ? officialDate(a.dangerDueOn) : '待定级后确定') : a.onSpot ? '立整立改' : `登记隐患${a.dangerCode ?? ''}`]),
  }
}

// 考核反馈单: what a target is told of its year, item by item. Before the list is confirmed it says that it is not final.
import { today } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { officialDate, officialDocument, type Block } from '#kit/docs'
import { notFound } from '#kit/errors'
import { attachment, type Attachment } from '#kit/http'
import { theCity } from '#registry/regions'
import { type Appeal, type Indicator, leavesFor, type Score, type Target } from './model.ts'
import * as store from './store.ts'

/** The newest of a stage. */
export const latest = (scores: readonly Score[], indicatorId: string, ...stages: Score['stage'][]): Score | undefined => scores.findLast((s) => s.indicatorId === indicatorId && stages.includes(s.stage))
export const heldScore = (scores: readonly Score[], indicatorId: string): Score | undefined => latest(scores, indicatorId, 'appeal') ?? latest(scores, indicatorId, 'group')
const points = (score: Score | undefined): string => (score ? String(score.points) : '—')

export async function feedback(tx: Tx, id: string): Promise<Attachment> {
  const target = await store.targetRow(tx, id)
  if (!target) throw notFound({ what: '这个考核对象' })
  const { assessmentId } = await store.placeOfTarget(tx, id), { title, year, state } = await store.stateOf(tx, assessmentId), final = state === 'final'
  const indicators = leavesFor(await store.indicatorRows(tx, assessmentId), target.kind), scores = await store.scoreRows(tx, id), appeals = await store.appealRows(tx, id)
  const name = await cityName(tx), day = await today(tx)
  const bytes = await officialDocument({
    agency: `${name}安全生产委员会办公室`, title: [`${year}年度安全生产目标责任考核反馈单`, `（${target.name}）`], to: [target.name], body: [...summary(title, target, final), table(indicators, scores), ...answered(indicators, appeals)],
    signature: { agency: `${name}安全生产委员会办公室`, date: officialDate(day), sealed: final }, ...(final ? {} : { stamp: '考核结果尚未确定' }),
  })
  return attachment({ name: `${year}年度考核反馈单-${target.name}.docx`, mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes })
}
const cityName = async (tx: Tx): Promise<string> => (await theCity(tx))?.name ?? ''

function summary(title: string, t: Target, final: boolean): Block[] {
  const result = final && t.total !== null ? `总分${t.total}分，等次${t.band ?? '—'}，同类对象中列第${t.rank}名。` : `现得${t.given ?? '—'}分，结果尚未确定。`
  return [{ kind: 'paragraph', runs: [`在“${title}”中，${t.name}自评${t.self ?? '—'}分，${result}`] }, ...(t.vetoReason ? [{ kind: 'paragraph' as const, runs: [`一票否决：${t.vetoReason}`] }] : [])]
}
const table = (indicators: readonly Indicator[], scores: readonly Score[]): Block => ({
  kind: 'table', title: '各项得分', columns: [{ title: '指标', share: 4 }, { title: '权重', share: 1, align: 'right' }, { title: '自评', share: 1, align: 'right' }, { title: '得分', share: 1, align: 'right' }, { title: '说明', share: 4 }],
  rows: indicators.map((i) => [i.name, String(i.weight), points(latest(scores, i.id, 'self')), points(heldScore(scores, i.id)), heldScore(scores, i.id)?.note ?? '']),
})
const answered = (indicators: readonly Indicator[], appeals: readonly Appeal[]): Block[] => appeals.filter((a) => a.answer).map((a) => ({ kind: 'paragraph', runs: [`申诉“${indicators.find((i) => i.id === a.indicatorId)?.name ?? ''}”：${a.reason}。答复：${a.answer}（${a.upheld ? '采纳' : '维持'}）`] }))

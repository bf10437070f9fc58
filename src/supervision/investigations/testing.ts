// A case brought to a state through its routes, for the tests of what comes after.
import assert from 'node:assert/strict'
import { today as todayOf } from '#kit/calendar'
import { type City, type CastName } from '#kit/testing'
import { parts } from './model.ts'

export type Whole = { id: string; revision: number; state: string; lead: string; authority: string; reportDueOn: string; clocks: { key: string; dueOn: string; metOn: string | null; paused: boolean; pausedDays: number; extendedDays: number }[]; members: { id: string; name: string; body: string; removedOn: string | null }[]; measures: { id: string; text: string }[]; accountabilities: { id: string; name: string; state: string }[]; missing: { bodies: string[] }; steps: { verb: string; toState: string; byName: string }[]; archiveNo: string | null; outgrown: boolean; partner: string | null }
type Method = 'post' | 'put'

export function casesOf(city: City) {
  let n = 0
  const today = () => city.tx(todayOf)
  const read = async (id: string, who: CastName = 'cityLeader'): Promise<Whole> => (await city.as(who).get(`/api/investigations/${id}`)).body as Whole
  /** A verb at the revision that stands now; the answer as it came. */
  const tryTo = async (who: CastName, id: string, verb: string, body: object = {}, method: Method = 'post') => city.as(who)[method](`/api/investigations/${id}/${verb}`, { revision: (await read(id)).revision, ...body })
  const act = async (who: CastName, id: string, verb: string, body: object = {}, method: Method = 'post') => {
    const answer = await tryTo(who, id, verb, body, method)
    assert.equal(answer.status, 200, `${verb}: ${JSON.stringify(answer.body)}`)
    return answer.body as { id: string; revision: number; archiveNo?: string }
  }
  const accident = async (values: object = {}): Promise<string> => {
    const answer = await city.as('cityDuty').post('/api/accidents', { regionCode: '350521100', name: `演示加工厂“${++n}”机械伤害事故`, kind: 'accident', occurredOn: await today(), category: 'trade', type: 'machinery', unitName: '演示加工厂', deaths: 1, missing: 0, seriousInjuries: 0, minorInjuries: 0, loss: 120, counted: true, ledBy: 'county', ...values })
    assert.ok(answer.status < 300, JSON.stringify(answer.body))
    return (answer.body as { id: string }).id
  }
  const opened = async (values: object = {}, who: CastName = 'countyDuty'): Promise<string> => {
    const answer = await city.as(who).post('/api/investigations', { accidentId: await accident(values) })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return (answer.body as { id: string }).id
  }
  const team = [['government', '县政府办', '演示甲'], ['emergency', '县应急局', '演示乙'], ['sector', '县工信局', '演示丙'], ['supervision', '县监委', '演示丁'], ['police', '县公安局', '演示戊'], ['union', '县总工会', '演示己'], ['procuratorate', '县检察院', '演示庚']] as const
  const staffed = async (id: string, who: CastName = 'countyDuty') => {
    for (const [body, organization, name] of team) await act(who, id, 'members', { name, organization, body, leader: body === 'emergency', interest: 'none' })
    await act(who, id, 'beginning')
    return id
  }
  const investigating = async (values: object = {}) => staffed(await opened(values))
  const findings = Object.fromEntries(parts.map((p) => [p, `演示：${p} 已查明`]))
  const submitted = async (values: object = {}, who: CastName = 'countyDuty', from?: string) => {
    const id = from ?? await investigating(values)
    await act(who, id, 'findings', { findings }, 'put')
    await act(who, id, 'accountabilities', { party: 'unit', name: '演示加工厂', measure: 'administrative_penalty', amount: 35 })
    await act(who, id, 'accountabilities', { party: 'person', name: '演示某甲', post: '演示加工厂负责人', measure: 'administrative_penalty' })
    await act(who, id, 'measures', { text: '为冲压设备加装联锁防护', unit: '演示加工厂' })
    await act(who, id, 'measures', { text: '全员安全培训并考核', unit: '演示加工厂' })
    await act(who, id, 'submission', { signed: (await read(id)).members.filter((m) => !m.removedOn && m.body !== 'procuratorate').map((m) => m.id) })
    return id
  }
  const approved = async (values: object = {}) => {
    const id = await submitted(values)
    await act('countyCommander', id, 'approval', { doc: '惠政函〔2026〕1号' })
    return id
  }
  const carriedOut = async (id: string) => {
    for (const a of (await read(id)).accountabilities) {
      await act('countyDuty', id, `accountabilities/${a.id}/decision`, { doc: '惠应急罚〔2026〕1号' })
      await act('countyDuty', id, `accountabilities/${a.id}/completion`, { evidence: '缴款凭证' })
    }
  }
  const published = async (values: object = {}) => {
    const id = await approved(values)
    await act('countyDuty', id, 'enforcement')
    await act('countyDuty', id, 'publication', { url: 'https://example.gov.cn/report' })
    return id
  }
  const evaluated = async (values: object = {}) => {
    const id = await published(values)
    await carriedOut(id)
    for (const m of (await read(id)).measures) await act('inspector', id, `measures/${m.id}/evaluation`, { result: 'done', evidence: '现场查看已落实' }, 'put')
    await act('inspector', id, 'evaluation', { opinion: '全部落实' })
    return id
  }
  const ticked = async (values: object = {}) => {
    const id = await evaluated(values)
    for (const clause of ['cause', 'liability', 'rectification', 'education']) await act('countyDuty', id, 'clauses', { clause, evidence: '见案卷附件' }, 'put')
    return id
  }
  return { today, read, tryTo, act, accident, opened, staffed, investigating, findings, submitted, approved, carriedOut, published, evaluated, ticked }
}

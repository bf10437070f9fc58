import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { address } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, ClockChip, Confirm, dateTime, Icon, Page, Panel, Skeleton, Tag, Trouble, useAct, useCall } from '#kit/ui'
import { answerAppeal, feedbackSheet, groupScore, makeAppeal, readTarget, selfScore, veto } from './api.ts'
import { type Appeal, leavesFor, type Score } from './model.ts'
import './assessments.css'

type Typed = Record<string, { points: string; note: string }>
const newest = (scores: readonly Score[], id: string, stage: Score['stage']) => scores.findLast((s) => s.indicatorId === id && s.stage === stage)

/** One target's sheet: its own points, its group's, what it says against them. */
export function TargetPage() {
  const t = useT(), { id = '' } = useParams(), { data: a, problem, refetch, at } = useCall(readTarget, { params: { id } }, { live: ['assessment'] }), params = { id }
  const [typed, setTyped] = useState<Typed>({}), [memberId, setMember] = useState(''), [asking, setAsking] = useState<{ what: 'veto' } | { what: 'appeal'; indicatorId: string } | null>(null), close = () => setAsking(null)
  const self = useAct(selfScore, { done: t('assessment.saved'), onDone: () => setTyped({}) }), given = useAct(groupScore, { done: t('assessment.saved'), onDone: () => setTyped({}) }), vetoing = useAct(veto, { done: t('assessment.saved'), onDone: close, quiet: true }), appealing = useAct(makeAppeal, { done: t('assessment.saved'), onDone: close, quiet: true })
  if (problem && !a) return <Page title={t('assessment.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!a) return <Page title={t('assessment.page')}><Skeleton rows={8} /></Page>
  const writes = a.state === 'self' && a.maySelf ? 'self' : a.state === 'scoring' && a.mayScore ? 'group' : null, scores = Object.entries(typed).filter(([, v]) => v.points !== '').map(([indicatorId, v]) => ({ indicatorId, points: Number(v.points), note: v.note })), member = memberId || a.members[0]?.id || null
  const act = asking?.what === 'veto' ? vetoing : appealing
  return (
    <Page title={a.name} head={<Link className="link" to={`/assessments/${a.assessmentId}`}>{a.title}</Link>} actions={<>
      <a className="btn" href={address(feedbackSheet, { params })}><Icon name="download" small />{t('assessment.feedback')}</a>
      {a.mayRun && !a.vetoReason && ['scoring', 'appeal'].includes(a.state) && <Button onClick={() => setAsking({ what: 'veto' })}>{t('assessment.veto')}</Button>}</>}>
      {a.vetoReason && <p className="note" role="note"><Tag kind="solid">{t('assessment.vetoed')}</Tag> {a.vetoReason} {a.vetoBy}</p>}
      <Panel title={t('assessment.sheet')} count={a.total ?? a.given ?? undefined} head={a.band && <Tag>{a.band} · {t('assessment.rankOf', { n: a.rank ?? 0 })}</Tag>} age={at} grow
        footer={writes && <><span className="s">{t(writes === 'self' ? 'assessment.selfHint' : 'assessment.groupHint')}</span>{writes === 'group' && a.members.length > 0 && <select className="in" aria-label={t('assessment.onBehalf')} value={member ?? ''} onChange={(e) => setMember(e.target.value)}>{a.members.map((m) => <option key={m.id} value={m.id}>{m.department} {m.name}</option>)}</select>}<span className="end" />
          <Button primary busy={self.busy || given.busy} disabled={scores.length ? null : t('assessment.nothingTyped')} onClick={() => void (writes === 'self' ? self.run({ params, body: { scores } }) : given.run({ params, body: { memberId: member, scores } }))}>{t('assessment.save', { n: scores.length })}</Button></>}>
        <div className="tw" tabIndex={0} role="region" aria-label={t('assessment.sheet')}><table className="tb cards"><thead><tr><th scope="col">{t('assessment.indicator')}</th><th scope="col" className="n">{t('assessment.weight')}</th><th scope="col" className="n">{t('assessment.self')}</th><th scope="col" className="n">{t('assessment.given')}</th><th scope="col">{t('assessment.note')}</th></tr></thead>
          <tbody>{leavesFor(a.indicators, a.kind).map((i) => {
            const own = newest(a.scores, i.id, 'self'), group = newest(a.scores, i.id, 'appeal') ?? newest(a.scores, i.id, 'group'), value = typed[i.id] ?? { points: '', note: '' }, type = (change: Partial<typeof value>) => setTyped((before) => ({ ...before, [i.id]: { ...value, ...change } }))
            return <tr key={i.id}><td data-label={t('assessment.indicator')}>{i.name}<br /><span className="s">{i.rule}</span></td><td className="n" data-label={t('assessment.weight')}>{i.weight}</td><td className="n" data-label={t('assessment.self')}>{own?.points ?? '—'}</td><td className="n" data-label={t('assessment.given')}>{group?.points ?? '—'}</td>
              <td data-label={t('assessment.note')}>{writes && i.source === 'manual' ? <span className="row wrap"><input className="in" style={{ width: 76 }} placeholder={t('assessment.points')} type="number" min={0} max={i.weight ?? 0} step={0.5} aria-label={`${i.name} ${t('assessment.points')}`} value={value.points} onChange={(e) => type({ points: e.target.value })} /><input className="in grow" aria-label={`${i.name} ${t('assessment.note')}`} placeholder={t('assessment.note')} value={value.note} onChange={(e) => type({ note: e.target.value })} /></span>
                : <span className="row wrap"><span className="s grow">{group ? `${group.note} ${group.member ?? ''} ${group.byName}` : i.source === 'figure' ? t('assessment.fromRecords') : own?.note}</span>{a.state === 'appeal' && a.maySelf && <Button small onClick={() => setAsking({ what: 'appeal', indicatorId: i.id })}>{t('assessment.appeal')}</Button>}</span>}</td></tr>
          })}</tbody></table></div>
      </Panel>
      {a.appealRows.length > 0 && <Panel title={t('assessment.appeals')} count={a.appealRows.length}>{a.appealRows.map((p) => <One key={p.id} p={p} name={a.indicators.find((i) => i.id === p.indicatorId)?.name ?? ''} mayAnswer={a.mayRun && a.state === 'appeal'} />)}</Panel>}
      <Confirm open={asking !== null} title={t(asking?.what === 'veto' ? 'assessment.veto' : 'assessment.appeal')} act={t(asking?.what === 'veto' ? 'assessment.veto' : 'assessment.appeal')} least={2} busy={act.busy} problem={act.problem} onClose={() => { close(); act.clear() }}
        onConfirm={(reason) => (asking?.what === 'appeal' ? appealing.run({ params, body: { indicatorId: asking.indicatorId, reason } }) : vetoing.run({ params, body: { reason } }))}>{t(asking?.what === 'veto' ? 'assessment.vetoMeans' : 'assessment.appealMeans')}</Confirm>
    </Page>
  )
}

function One({ p, name, mayAnswer }: { p: Appeal; name: string; mayAnswer: boolean }) {
  const t = useT(), [answer, setAnswer] = useState(''), [points, setPoints] = useState(''), act = useAct(answerAppeal, { done: t('assessment.saved') })
  return (
    <article className="pad col" style={{ gap: 6, borderBottom: '1px solid var(--line)' }}>
      <div className="row wrap"><b>{name}</b><span className="grow">{p.reason}</span><span className="s">{p.byName} {dateTime(p.at).slice(0, 16)}</span><ClockChip dueAt={`${p.dueOn}T16:00:00Z`} satisfiedAt={p.answeredAt} /></div>
      {p.answer ? <p><Tag>{t(p.upheld ? 'assessment.upheld' : 'assessment.notUpheld')}</Tag> {p.answer} <span className="s">{p.answeredBy}</span></p>
        : mayAnswer && <div className="row wrap"><input className="in grow" aria-label={t('assessment.answer')} placeholder={t('assessment.answer')} value={answer} onChange={(e) => setAnswer(e.target.value)} /><input className="in" style={{ width: 120 }} type="number" min={0} max={100} step={0.5} aria-label={t('assessment.newPoints')} placeholder={t('assessment.newPoints')} value={points} onChange={(e) => setPoints(e.target.value)} />
          <Button small primary busy={act.busy} disabled={answer.trim().length < 2 ? t('assessment.answerNeeded') : null} onClick={() => void act.run({ params: { id: p.id }, body: { answer: answer.trim(), points: points === '' ? null : Number(points) } })}>{t(points === '' ? 'assessment.keepPoints' : 'assessment.changePoints')}</Button></div>}
    </article>
  )
}

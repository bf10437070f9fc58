import { lazy, Suspense, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Confirm, dateTime, Empty, Page, Panel, Skeleton, Steps, Table, Tag, Trouble, useAct, useCall } from '#kit/ui'
import { drawFigures, readAssessment, stepAssessment } from './api.ts'
import { type Indicator, states, type Target, transitions } from './model.ts'
import './assessments.css'

const PlanEditor = lazy(() => import('./PlanEditor.tsx'))

/** One year: where it stands, the list, the indicators with their weights, the groups. */
export function AssessmentPage() {
  const t = useT(), { id = '' } = useParams(), { data: a, problem, refetch, at } = useCall(readAssessment, { params: { id } }, { live: ['assessment'] }), [asking, setAsking] = useState<(typeof states)[number] | null>(null), [planning, setPlanning] = useState(false)
  const step = useAct(stepAssessment, { done: t('assessment.stepped'), onDone: () => setAsking(null), quiet: true }), draw = useAct(drawFigures, { done: t('assessment.drawn') })
  if (problem && !a) return <Page title={t('assessment.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!a) return <Page title={t('assessment.page')}><Skeleton rows={8} /></Page>
  const leaves = (kind: Target['kind']) => a.indicators.filter((i) => i.weight !== null && (i.applies === 'all' || i.applies === kind)).length
  return (
    <Page title={a.title} actions={<>
      {a.state === 'drafting' && a.mayRun && <Button icon="edit" onClick={() => setPlanning(true)}>{t('assessment.editPlan')}</Button>}
      {a.state === 'scoring' && a.mayRun && a.indicators.some((i) => i.source === 'figure') && <Button icon="database" busy={draw.busy} onClick={() => void draw.run({ params: { id }, body: {} })}>{t('assessment.draw')}</Button>}
      {transitions[a.state].filter((to) => (to === 'final' ? a.mayConfirm : a.mayRun)).map((to) => <Button key={to} primary={to !== 'appeal' || a.state === 'scoring'} onClick={() => setAsking(to)}>{t(`assessment.to.${to}`)}</Button>)}
    </>}>
      <Panel title={t(`assessment.is.${a.state}`)} age={at} className="astand"><div className="pad col" style={{ gap: 8 }}><Steps names={states.map((s) => t(`assessment.is.${s}`))} at={states.indexOf(a.state)} />
        {a.steps.length > 0 && <p className="s">{a.steps.map((s) => `${t(`assessment.is.${s.toState}`)} ${s.byName} ${dateTime(s.at).slice(0, 16)}${s.note ? ` ${s.note}` : ''}`).join(' → ')}</p>}</div></Panel>
      <div className="atwo">
        <Panel title={t('assessment.list')} count={a.rows.length} grow>
          <Table<Target> label={t('assessment.list')} rows={a.rows} keyOf={(r) => r.id} dense empty={<Empty icon="people" title={t('assessment.noTargets')} />} columns={[
            { key: 'rank', title: t('assessment.rank'), number: true, render: (r) => r.rank ?? '—' }, { key: 'name', title: t('assessment.target'), render: (r) => <><Link className="link" to={`/assessments/targets/${r.id}`}>{r.name}</Link> {r.vetoReason && <Tag kind="solid">{t('assessment.vetoed')}</Tag>}</> },
            { key: 'kind', title: t('assessment.kind'), render: (r) => t(`assessment.target.${r.kind}`) }, { key: 'group', title: t('assessment.group'), number: true, render: (r) => r.groupNo ?? '—' },
            { key: 'self', title: t('assessment.self'), number: true, render: (r) => (r.selfCount ? r.self : '—') },
            { key: 'given', title: t('assessment.given'), number: true, render: (r) => <>{r.total ?? r.given ?? '—'}{r.givenCount < leaves(r.kind) && <span className="s"> {t('assessment.partly', { n: r.givenCount, of: leaves(r.kind) })}</span>}</> },
            { key: 'band', title: t('assessment.band'), render: (r) => r.band ?? '—' }, { key: 'appeals', title: t('assessment.appeals'), number: true, render: (r) => (r.appealsOpen ? <b>{r.appealsOpen}/{r.appeals}</b> : r.appeals || '—') },
          ]} />
        </Panel>
        <div className="col" style={{ gap: 12 }}>
          <Panel title={t('assessment.indicators')} count={a.weights.map((w) => `${t(`assessment.target.${w.kind}`)} ${w.sum}`).join(' · ')} strong={a.weights.some((w) => w.sum !== 100)}><ol className="aind">{a.indicators.map((i) => <Line key={i.id} i={i} />)}</ol></Panel>
          {a.groups.length > 0 && <Panel title={t('assessment.groups')} count={a.groups.length}><ul>{a.groups.map((g) => <li key={g.id} className="pad"><b>{g.name}</b> <span className="m">{g.members.map((m) => `${m.department}${m.leads ? t('assessment.leads') : ''}`).join('、')}</span></li>)}</ul></Panel>}
        </div>
      </div>
      {planning && <Suspense fallback={null}><PlanEditor id={id} indicators={a.indicators} groups={a.groups} targets={a.rows} onClose={() => setPlanning(false)} /></Suspense>}
      <Confirm open={asking !== null} title={asking ? t(`assessment.to.${asking}`) : ''} act={asking ? t(`assessment.to.${asking}`) : ''} least={asking === 'final' ? 4 : 0} busy={step.busy} problem={step.problem} onClose={() => { setAsking(null); step.clear() }} onConfirm={(note) => step.run({ params: { id }, body: { to: asking ?? a.state, note } })}>{asking && t(`assessment.means.${asking}`)}</Confirm>
    </Page>
  )
}

function Line({ i }: { i: Indicator }) {
  const t = useT()
  return <li className={i.parentId ? 'sub' : ''}><span className="grow">{i.weight === null ? <b>{i.name}</b> : i.name} {i.applies !== 'all' && <Tag>{t(`assessment.target.${i.applies}`)}</Tag>} {i.source === 'figure' && <Tag>{t('assessment.fromRecords')}</Tag>}<br /><span className="s">{i.rule}</span></span>{i.weight !== null && <b>{i.weight}</b>}</li>
}

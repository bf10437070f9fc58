import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, number, Page, Panel, Skeleton, Table, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { readRule } from './api.ts'
import { RuleDrawer } from './RuleDrawer.tsx'
import './rules.css'
import { Spoken } from './Spoken.tsx'
import { TrialFound } from './TrialFound.tsx'
import { cancelTrial, listTrials, readTrial } from './trialApi.ts'
import type { Trial } from './trialModel.ts'

const day = (at: string) => dateTime(at).slice(0, 10)
const running = (trial: Trial) => trial.state === 'waiting' || trial.state === 'running'

/** What rules would have raised on stored readings: the trials, and one of them with what it found. */
export function TrialPage() {
  const { id } = useParams()
  return id ? <One key={id} id={id} /> : <All />
}

function All() {
  const t = useT(), navigate = useNavigate(), { data, problem, isLoading, refetch, at } = useCall(listTrials, { query: { limit: 100 } }, { live: ['rule.'], every: 5000 })
  return (
    <Page title={t('rule.trials')} actions={<Button to="/rules">{t('rule.page')}</Button>}>
      <Panel title={t('rule.trials')} count={data && number(data.total)} age={at} grow>
        <Table<Trial> label={t('rule.trials')} rows={data?.rows} keyOf={(r) => r.id} onOpen={(r) => void navigate(`/rule-trials/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="pulse" title={t('rule.noTrials')}>{t('rule.noTrialsNext')}</Empty>}
          columns={[
            { key: 'title', title: t('rule.title'), render: (r) => <b>{r.form.title}</b> },
            { key: 'state', title: t('rule.state'), width: 110, render: (r) => <Tag>{t(`rule.trialState.${r.state}`)}</Tag> },
            { key: 'period', title: t('rule.period'), render: (r) => `${day(r.fromAt)} – ${day(r.toAt)}` },
            { key: 'stations', title: t('rule.stations'), number: true, width: 110, render: (r) => `${number(r.stationsDone)} / ${number(r.stationsTotal)}` },
            { key: 'by', title: t('rule.triedBy'), render: (r) => <span className="s">{r.requestedName} {dateTime(r.requestedAt)}</span> },
          ]} />
      </Panel>
    </Page>
  )
}

function One({ id }: { id: string }) {
  const t = useT(), { may } = useMe(), [saving, setSaving] = useState(false)
  const { data, problem, refetch, at } = useCall(readTrial, { params: { id } }, { live: ['rule.'], every: 1500 })
  const rule = useCall(readRule, { params: { id: data?.trial.ruleId ?? '' } }, { enabled: Boolean(data?.trial.ruleId) })
  const cancel = useAct(cancelTrial, { done: t('rule.cancelled') })
  if (!data) return <Page title={t('rule.trials')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Page>
  const { trial, counts } = data, ready = !trial.ruleId || rule.data
  const actions = <>
    <Button to="/rule-trials">{t('rule.trials')}</Button>
    {running(trial) && may('rule.try') && <Button icon="close" busy={cancel.busy} onClick={() => void cancel.run({ params: { id }, body: {} })}>{t('rule.cancelTrial')}</Button>}
    {trial.state === 'done' && may('rule.change') && ready && <Button primary icon="check" onClick={() => setSaving(true)}>{t('rule.adopt')}</Button>}
  </>
  return (
    <Page title={t('rule.trialOf', { title: trial.form.title })} actions={actions}>
      <Panel title={t('rule.tried')} age={at} head={<Tag>{t(`rule.trialState.${trial.state}`)}</Tag>}>
        <div className="pad col" style={{ gap: 8 }}>
          <Spoken rule={trial.form} regionName={trial.regionName} />
          <p className="s">{t('rule.triedWith', { from: day(trial.fromAt), to: day(trial.toAt), stations: number(trial.stationsTotal), readings: number(trial.readings) })} {trial.presentVersion ? t('rule.against', { n: trial.presentVersion }) : t('rule.againstNone')} {t('rule.raisesNothing')}</p>
          {running(trial) && <div className="trialbar" role="progressbar" aria-label={t('rule.progress')} aria-valuemin={0} aria-valuemax={trial.stationsTotal} aria-valuenow={trial.stationsDone}><div style={{ width: `${(trial.stationsDone / Math.max(1, trial.stationsTotal)) * 100}%` }} /></div>}
          {running(trial) && <span className="s">{t('rule.progressOf', { n: number(trial.stationsDone), all: number(trial.stationsTotal) })}</span>}
          {trial.failure && <p className="note">{trial.failure}</p>}
        </div>
      </Panel>
      <TrialFound id={id} counts={counts} stations={data.stations} comparing={trial.presentVersion !== null} live={running(trial)} />
      {saving && <RuleDrawer rule={rule.data?.rule ?? null} draft={{ ...trial.form, enabled: true }} tried onClose={() => setSaving(false)} />}
    </Page>
  )
}

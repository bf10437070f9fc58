import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, LevelBadge, Page, Panel, Skeleton, Table, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { changePolicy, listPolicies, readPolicyHistory } from './api.ts'
import { faultsOf } from './faults.ts'
import type { Policy, Step } from './model.ts'
import { QuietPart } from './QuietPart.tsx'
import { Minutes, StepRow } from './StepRow.tsx'
import { TimeLine } from './TimeLine.tsx'
import './policies.css'

export function EditPage() {
  const t = useT(), { id = '' } = useParams()
  const { data, problem, refetch } = useCall(listPolicies)
  // by its level, which stays, or by the version's own id
  const policy = data?.rows.find((p) => String(p.level) === id || p.id === id)
  if (!policy) return <Page title={t('callout_policy.page')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : data ? <Empty icon="settings" title={t('callout_policy.gone')}>{t('callout_policy.goneNext')}</Empty> : <Skeleton rows={8} />}</Page>
  // a version put in force meanwhile begins the form anew
  return <Editor key={policy.id} policy={policy} />
}

/** The next version of a policy. What would leave somebody uncalled is said while it is typed, and refused. */
function Editor({ policy }: { policy: Policy }) {
  const t = useT(), navigate = useNavigate(), { may } = useMe()
  const [draft, setDraft] = useState({ steps: policy.steps, marks: policy.marks, reportAfter: policy.reportAfter, source: policy.source, verified: policy.verified, reason: '', quiet: policy.quiet, heedsQuiet: policy.heedsQuiet })
  const put = (next: Partial<typeof draft>) => setDraft({ ...draft, ...next })
  const act = useAct(changePolicy, { done: t('callout_policy.changed'), quiet: true, onDone: () => void navigate('/callout-policies') })
  const faults = faultsOf(draft.steps).map((f) => t(`callout_policy.fault.${f}`))
  const off = !may('callout_policy.edit') ? t('callout_policy.mayNot') : (faults[0] ?? (draft.source.trim().length < 2 ? t('callout_policy.needSource') : draft.reason.trim().length < 2 ? t('callout_policy.needReason') : null))
  const save = () => void act.run({ params: { level: policy.level }, body: { version: policy.version, ...draft } })
  return (
    <Page title={t('callout_policy.editOf', { title: policy.title, version: policy.version + 1 })} head={<LevelBadge level={policy.level} />}
      actions={<><Button to="/callout-policies">{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={off} onClick={save}>{t('callout_policy.save')}</Button></>}>
      <div className="pe">
        <Panel title={t('callout_policy.steps')} footer={faults.length > 0 ? <span role="alert" className="b">{faults.join('；')}</span> : <span className="s">{t('callout_policy.noFault')}</span>}>
          <StepList steps={draft.steps} onChange={(steps) => put({ steps })} />
        </Panel>
        <Panel title={t('callout_policy.preview')}><TimeLine steps={draft.steps} marks={draft.marks} quiet={draft.heedsQuiet ? draft.quiet : null} /></Panel>
        <Panel title={t('callout_policy.rest')}>
          <div className="pad col" style={{ gap: 10 }}>
            <div className="row wrap">{(['3', '4', '5'] as const).map((l) => <label key={l} className="row s">{t(`callout_policy.markOf.${l}`)}<Minutes label={t(`callout_policy.markOf.${l}`)} seconds={draft.marks[l] ?? 0} onChange={(n) => put({ marks: { ...draft.marks, [l]: n } })} /></label>)}
              <label className="row s">{t('callout_policy.reportAfter')}<Minutes label={t('callout_policy.reportAfter')} seconds={draft.reportAfter} onChange={(reportAfter) => put({ reportAfter })} /></label></div>
            <QuietPart level={policy.level} heeds={draft.heedsQuiet} quiet={draft.quiet} onHeeds={(heedsQuiet) => setDraft((d) => ({ ...d, heedsQuiet }))} onQuiet={(quiet) => setDraft((d) => ({ ...d, quiet }))} />
            <label className="col"><span className="s">{t('callout_policy.source')}</span><input className="in" maxLength={200} value={draft.source} onChange={(e) => put({ source: e.target.value })} /></label>
            <label className="col"><span className="s">{t('callout_policy.reason')}</span><input className="in" maxLength={200} value={draft.reason} onChange={(e) => put({ reason: e.target.value })} /></label>
            <label className="row"><input type="checkbox" checked={draft.verified} onChange={(e) => put({ verified: e.target.checked })} />{t('callout_policy.isVerified')}</label>
            <p className="s">{t('callout_policy.keeps')}</p>
            {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
          </div>
        </Panel>
        <Versions level={policy.level} />
      </div>
    </Page>
  )
}

function StepList({ steps, onChange }: { steps: Step[]; onChange: (steps: Step[]) => void }) {
  const t = useT()
  const change = (at: number, next: Partial<Step>) => onChange(steps.map((s, i) => (i === at ? { ...s, ...next } : s)))
  const move = (at: number, by: -1 | 1) => onChange(steps.map((s, i) => (i === at ? { ...(steps[at + by] as Step), after: s.after } : i === at + by ? { ...(steps[at] as Step), after: s.after } : s)))
  return <div className="pad col" style={{ gap: 10 }}>
    <ol className="psteps">{steps.map((s, i) => <StepRow key={i} step={s} at={i} last={i === steps.length - 1} before={steps[i - 1]?.after ?? 0} onChange={(next) => change(i, next)} onMove={(by) => move(i, by)} onRemove={() => onChange(steps.filter((_, at) => at !== i))} />)}</ol>
    <div><Button small icon="plus" onClick={() => onChange([...steps, { kind: 'again', after: (steps.at(-1)?.after ?? 0) + 600 }])}>{t('callout_policy.add')}</Button></div>
  </div>
}

function Versions({ level }: { level: number }) {
  const t = useT(), { data } = useCall(readPolicyHistory, { params: { level } })
  return <Panel title={t('callout_policy.versions')}><Table<Policy> label={t('callout_policy.versions')} rows={data?.rows} keyOf={(p) => p.id} loading={!data} columns={[
    { key: 'version', title: t('callout_policy.version'), number: true, render: (p) => p.version },
    { key: 'reason', title: t('callout_policy.reason'), render: (p) => p.reason || '—' },
    { key: 'by', title: t('callout_policy.since'), render: (p) => `${dateTime(p.createdAt)} ${p.createdBy}` },
  ]} /></Panel>
}

import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { changePolicy } from './api.ts'
import { faultsOf, stepKinds, type Policy, type Step } from './model.ts'

/** The next version of a policy. What would leave somebody uncalled is said while it is typed, and refused. */
export function PolicyDrawer({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const t = useT()
  const [steps, setSteps] = useState<Step[]>(policy.steps), [marks, setMarks] = useState(policy.marks), [report, setReport] = useState(policy.reportAfter)
  const [source, setSource] = useState(policy.source), [verified, setVerified] = useState(policy.verified)
  const act = useAct(changePolicy, { done: t('callout_policy.changed'), quiet: true, onDone: onClose })
  const faults = faultsOf(steps)
  const change = (at: number, next: Partial<Step>) => setSteps(steps.map((s, i) => (i === at ? { ...s, ...next } : s)))
  const save = () => void act.run({ params: { level: policy.level }, body: { version: policy.version, steps, marks, reportAfter: report, source, verified } })
  return (
    <Drawer open title={t('callout_policy.editOf', { title: policy.title, version: policy.version + 1 })} onClose={onClose}
      footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={faults[0] ?? (source.trim().length < 2 ? t('callout_policy.needSource') : null)} onClick={save}>{t('callout_policy.save')}</Button></>}>
      <ol className="col" style={{ gap: 8 }}>{steps.map((s, i) => (
        <li key={i} className="row">
          <Minutes label={t('callout_policy.minute')} seconds={s.after} onChange={(after) => change(i, { after })} fixed={i === 0} />
          <select className="in grow" aria-label={t('callout_policy.kind')} value={s.kind} disabled={i === 0} onChange={(e) => change(i, { kind: e.target.value as Step['kind'] })}>
            {stepKinds.filter((k) => (k === 'notice') === (i === 0)).map((k) => <option key={k} value={k}>{t(`callout_policy.step.${k}`)}</option>)}</select>
          {i > 0 && <Button small quiet icon="close" label={t('callout_policy.remove')} onClick={() => setSteps(steps.filter((_, at) => at !== i))} />}
        </li>))}</ol>
      <div><Button small icon="plus" onClick={() => setSteps([...steps, { kind: 'again', after: (steps.at(-1)?.after ?? 0) + 600 }])}>{t('callout_policy.add')}</Button></div>
      {faults.length > 0 && <div className="note" role="alert">{faults.join('；')}</div>}
      <div className="row wrap">{(['3', '4', '5'] as const).map((l) => <label key={l} className="row s">{t(`callout_policy.markOf.${l}`)}<Minutes label={t(`callout_policy.markOf.${l}`)} seconds={marks[l] ?? 0} onChange={(n) => setMarks({ ...marks, [l]: n })} /></label>)}
        <label className="row s">{t('callout_policy.reportAfter')}<Minutes label={t('callout_policy.reportAfter')} seconds={report} onChange={setReport} /></label></div>
      <label className="col"><span className="s">{t('callout_policy.source')}</span><input className="in" maxLength={200} value={source} onChange={(e) => setSource(e.target.value)} /></label>
      <label className="row"><input type="checkbox" checked={verified} onChange={(e) => setVerified(e.target.checked)} />{t('callout_policy.isVerified')}</label>
      <p className="s">{t('callout_policy.keeps')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </Drawer>
  )
}

function Minutes({ label, seconds, onChange, fixed }: { label: string; seconds: number; onChange: (seconds: number) => void; fixed?: boolean }) {
  const t = useT()
  return <span className="row" style={{ gap: 4 }}><input className="in num" style={{ width: 72 }} type="number" min={0} max={1440} step={0.5} aria-label={label} value={seconds / 60} disabled={fixed} onChange={(e) => onChange(Math.round(Number(e.target.value) * 60))} /><span className="s">{t('callout_policy.min')}</span></span>
}

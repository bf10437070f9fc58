import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Modal, useAct, useMe } from '#kit/ui'
import type { Contract } from '#kit/contract'
import * as api from './api.ts'
import { mayStep, type StepKind, type Tipoff } from './model.ts'

type FieldKind = 'text' | 'note' | 'number' | 'grade' | 'first' | 'yes' | 'secret'
type Act = { step: StepKind; contract: Contract; permission: string; fields?: readonly (readonly [name: string, kind: FieldKind, must?: boolean])[]; body?: (v: Record<string, string>, tipoff: Tipoff) => unknown; primary?: boolean }
const amount = (text: string | undefined) => (text ? Number(text) : null)

/** What each step asks for; whether it may be taken now is the state table's and the permission's. */
const acts: readonly Act[] = [
  { step: 'verify', contract: api.verifyTipoff, permission: 'tipoff.handle', fields: [['note', 'text']], primary: true },
  { step: 'transfer', contract: api.transferTipoff, permission: 'tipoff.handle', fields: [['to', 'text', true], ['note', 'text']] },
  { step: 'join', contract: api.joinTipoff, permission: 'tipoff.handle', fields: [['firstId', 'first', true], ['note', 'text']] },
  { step: 'establish', contract: api.establishTipoff, permission: 'tipoff.handle', primary: true, fields: [['finding', 'note', true], ['fine', 'number'], ['grade', 'grade'], ['deaths', 'number'], ['register', 'yes']],
    body: (v, tipoff) => ({ finding: v.finding, fine: amount(v.fine), grade: amount(v.grade), deaths: amount(v.deaths), ...(v.register ? { danger: { title: tipoff.title, description: v.finding } } : {}) }) },
  { step: 'dismiss', contract: api.dismissTipoff, permission: 'tipoff.handle', fields: [['finding', 'note', true]] },
  { step: 'extend', contract: api.extendTipoff, permission: 'tipoff.approve', fields: [['reason', 'note', true]] },
  { step: 'propose', contract: api.proposeReward, permission: 'tipoff.handle', primary: true },
  { step: 'approve', contract: api.approveReward, permission: 'tipoff.approve', primary: true },
  { step: 'send_back', contract: api.sendBackReward, permission: 'tipoff.approve', fields: [['note', 'note', true]] },
  { step: 'notify', contract: api.notifyReward, permission: 'tipoff.handle', primary: true },
  { step: 'claim', contract: api.payReward, permission: 'tipoff.pay', fields: [['password', 'secret', true]], primary: true },
  { step: 'archive', contract: api.archiveTipoff, permission: 'tipoff.handle', fields: [['note', 'text']] },
]

export function Acts({ tipoff, same }: { tipoff: Tipoff; same: readonly Tipoff[] }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState<Act>()
  const now = acts.filter(({ step, permission }) => mayStep(step, tipoff.state) && may(permission) && (step !== 'join' || same.length > 0) && (step !== 'extend' || !tipoff.extendedAt))
  if (!now.length) return <p className="s">{t(tipoff.state === 'archived' ? 'tipoff.over' : 'tipoff.waits')}</p>
  return <>
    <div className="row wrap" style={{ gap: 8 }}>{now.map((act) => <Button key={act.step} primary={act.primary} onClick={() => setOpen(act)}>{t(`tipoff.act.${act.step}`)}</Button>)}</div>
    {open && <ActModal key={open.step} act={open} tipoff={tipoff} same={same} onClose={() => setOpen(undefined)} />}
  </>
}

function ActModal({ act, tipoff, same, onClose }: { act: Act; tipoff: Tipoff; same: readonly Tipoff[]; onClose: () => void }) {
  const t = useT(), [values, setValues] = useState<Record<string, string>>({}), run = useAct(act.contract, { quiet: true, onDone: onClose, done: t('tipoff.done', { act: t(`tipoff.act.${act.step}`) }) })
  const fields = (act.fields ?? []).filter(([name]) => (name === 'grade' || name === 'deaths' ? tipoff.kind === 'accident' : name === 'fine' || name === 'register' ? tipoff.kind !== 'accident' : true))
  const lacking = fields.some(([name, , must]) => must && !values[name]?.trim()), set = (name: string, value: string) => setValues((v) => ({ ...v, [name]: value }))
  const body = act.body?.(values, tipoff) ?? Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  return (
    <Modal open title={`${t(`tipoff.act.${act.step}`)} ${tipoff.code}`} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={run.busy} disabled={lacking ? t('tipoff.lacking') : null} onClick={() => void run.run({ params: { id: tipoff.id }, body })}>{t(`tipoff.act.${act.step}`)}</Button></>}>
      <p className="s">{t(`tipoff.means.${act.step}`)}</p>
      {fields.map(([name, kind]) => <label key={name} className={kind === 'yes' ? 'row' : 'col'} style={{ gap: 4 }}><span className="s">{t(`tipoff.field.${name}`)}</span><Field kind={kind} value={values[name] ?? ''} same={same} onChange={(value) => set(name, value)} /></label>)}
      {run.problem && <div className="note" role="alert">{run.problem.detail || run.problem.title}</div>}
    </Modal>
  )
}

function Field({ kind, value, same, onChange }: { kind: FieldKind; value: string; same: readonly Tipoff[]; onChange: (value: string) => void }) {
  const t = useT(), common = { className: 'in', value, onChange: (e: { target: { value: string } }) => onChange(e.target.value) }
  if (kind === 'note') return <textarea {...common} rows={4} maxLength={1000} />
  if (kind === 'number') return <input {...common} type="number" min={0} inputMode="numeric" />
  if (kind === 'yes') return <input type="checkbox" checked={value === 'yes'} onChange={(e) => onChange(e.target.checked ? 'yes' : '')} />
  if (kind === 'grade') return <select {...common}><option value="">—</option>{[1, 2, 3, 4].map((g) => <option key={g} value={g}>{t(`tipoff.grade.${g}`)}</option>)}</select>
  if (kind === 'first') return <select {...common}><option value="">—</option>{same.map((s) => <option key={s.id} value={s.id}>{s.code} {s.title}</option>)}</select>
  return <input {...common} maxLength={300} autoComplete="off" type={kind === 'secret' ? 'password' : 'text'} />
}

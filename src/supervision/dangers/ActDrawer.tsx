import { useEffect, useState } from 'react'
import { Form, fieldProblems } from '#kit/form'
import { PhotoInput } from '#kit/photos/web'
import { useT } from '#kit/i18n'
import { Button, Drawer, type Problem, useAct } from '#kit/ui'
import { ActFields, withBefore, withPhotos } from './ActFields.tsx'
import * as api from './api.ts'
import { Differences } from './Differences.tsx'
import type { Shown } from './shown.ts'

const contracts = {
  grade: api.gradeIt, assign: api.assignIt, start: api.startIt, rectify: api.rectifyIt, extend: api.extendIt, decide_extension: api.decideExtensionIt, recheck: api.recheckIt, clear: api.clearIt, fix_on_spot: api.fixOnSpotIt,
  supervise: api.superviseIt, progress: api.reportProgressIt, list: api.listIt, refer: api.referIt, look_back: api.lookBackIt,
}
type Values = Record<string, unknown>

/** One form for whatever the danger waits for. What another has done meanwhile is shown field by field before it can be sent again. */
export function ActDrawer({ act, danger, hasBefore, onClose }: { act: string; danger: Shown; hasBefore: boolean; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Values>(), [photoIds, setPhotos] = useState<string[]>([]), [beforePhotoIds, setBefore] = useState<string[]>([])
  // every contract of these answers the same; which body it takes, the server says
  const run = useAct(contracts[act as keyof typeof contracts] as typeof api.startIt, { done: t(`danger.done.${act}`), onDone: onClose, quiet: true })
  useEffect(() => { fieldProblems(form, run.problem) }, [form, run.problem])
  const [seen, setSeen] = useState(danger.version)
  const send = (more: Values = {}) => (values: Values) => void run.run({ params: { id: danger.id }, body: { ...clean(values), ...more, photoIds, ...(withBefore(act) && { beforePhotoIds }), version: seen } as never })
  const submit = (more?: Values) => void form.validateFields().then(send(more), () => undefined)
  const needsBefore = withBefore(act) && !hasBefore, missing = needsBefore && !beforePhotoIds.length ? t('danger.beforeFirst') : withBefore(act) && !photoIds.length ? t('danger.afterFirst') : null
  return <Drawer open title={`${t(`danger.act.${act}`)} ${danger.code}`} onClose={onClose} footer={<Buttons act={act} busy={run.busy} missing={missing} onSend={submit} onClose={onClose} />}>
    <p className="m">{danger.title}</p>
    <Form<Values> form={form} layout="vertical" initialValues={initial(act, danger)}><ActFields act={act} danger={danger} /></Form>
    {withPhotos(act) && <PhotoInput label={t(withBefore(act) ? 'danger.photosAfter' : 'danger.photosProof')} value={photoIds} onChange={setPhotos} least={withBefore(act) ? 1 : 0} />}
    {needsBefore && <PhotoInput label={t('danger.photosBefore')} value={beforePhotoIds} onChange={setBefore} least={1} />}
    {withPhotos(act) && <p className="s">{t('danger.photosUnplaced')}</p>}
    <Refusal problem={run.problem} onSeen={setSeen} />
  </Drawer>
}

function Refusal({ problem, onSeen }: { problem: Problem | null; onSeen: (version: number) => void }) {
  if (!problem) return null
  return problem.code === 'danger.changed_meanwhile' ? <Differences problem={problem} onSeen={onSeen} /> : <div className="note" role="alert">{problem.detail || problem.title}</div>
}

/** Where the answer is yes or no, each has its button. */
function Buttons({ act, busy, missing, onSend, onClose }: { act: string; busy: boolean; missing: string | null; onSend: (more?: Values) => void; onClose: () => void }) {
  const t = useT(), either = act === 'recheck' ? ['passed', 'failed'] : act === 'decide_extension' ? ['granted', 'refuse'] : act === 'look_back' ? ['held', 'recurred'] : null, key = act === 'recheck' ? 'passed' : act === 'look_back' ? 'held' : 'granted'
  return <><Button onClick={onClose}>{t('ui.cancel')}</Button>
    {either ? <><Button busy={busy} onClick={() => onSend({ [key]: false })}>{t(`danger.answer.${either[1] as string}`)}</Button><Button primary busy={busy} onClick={() => onSend({ [key]: true })}>{t(`danger.answer.${either[0] as string}`)}</Button></>
      : <Button primary busy={busy} disabled={missing} onClick={() => onSend()}>{t(`danger.act.${act}`)}</Button>}</>
}

/** What was left empty is not sent. */
const clean = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== '' && v !== null))

function initial(act: string, d: Shown): Values {
  if (act === 'grade') return { grade: d.grade ?? 'general', basis: d.basis ?? '' }
  if (act === 'assign') return { unit: d.unit ?? d.enterpriseIdName ?? '', person: d.person, department: d.department, measures: d.measures, funds: d.funds, dueOn: d.dueOn, contingency: d.contingency }
  if (act === 'progress') return { percent: d.progress ?? 0 }
  if (act === 'supervise') return { leader: d.leader ?? '', hooked: d.hooked ? d.hooked.split('、') : [] }
  return {}
}

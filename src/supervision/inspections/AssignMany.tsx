import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Empty, Trouble, useAct, useCall, useMe } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { assignInspections, listInspectors } from './api.ts'
import './inspections.css'

/** Of the planned inspections that are ticked: who goes, for which group, until when. */
export default function AssignMany({ ids, onDone }: { ledger: Ledger; ids: readonly string[]; onDone: () => void }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState(false)
  if (!may('inspection.assign')) return null
  return <><Button small icon="people" onClick={() => setOpen(true)}>{t('assign.do')}</Button>{open && <Assign ids={ids} onClose={() => setOpen(false)} onDone={onDone} />}</>
}

function Assign({ ids, onClose, onDone }: { ids: readonly string[]; onClose: () => void; onDone: () => void }) {
  const t = useT(), people = useCall(listInspectors), [chosen, setChosen] = useState<string[]>([]), [group, setGroup] = useState(''), [dueOn, setDueOn] = useState('')
  const act = useAct(assignInspections, { done: t('assign.done'), quiet: true, onDone: () => { onClose(); onDone() } })
  return (
    <Drawer open title={t('assign.title', { n: ids.length })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={chosen.length ? null : t('assign.nobody')} onClick={() => void act.run({ body: { ids: [...ids], userIds: chosen, groupNo: group ? Number(group) : null, dueOn: dueOn || null } })}>{t('assign.do')}</Button></>}>
      <p className="s">{t('assign.two')}</p>
      {people.data?.length === 0 && <Empty icon="person" title={t('assign.none')} />}
      {people.data?.map(p => <label key={p.id} className="row"><input type="checkbox" checked={chosen.includes(p.id)} onChange={e => setChosen(e.target.checked ? [...chosen, p.id] : chosen.filter(c => c !== p.id))} /><b>{p.name}</b><span className="s">{p.place}</span><span className="s end num">{t('assign.open', { n: p.open })}</span></label>)}
      <label className="field"><span className="s">{t('assign.group')}</span><input className="in num" inputMode="numeric" value={group} onChange={e => setGroup(e.target.value.replace(/\D/g, '').slice(0, 3))} /></label>
      <label className="field"><span className="s">{t('draw.dueOn')}</span><input className="in" type="date" value={dueOn} onChange={e => setDueOn(e.target.value)} /></label>
      {act.problem && <Trouble problem={act.problem} />}
    </Drawer>
  )
}

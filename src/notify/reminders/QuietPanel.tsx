import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, number, Panel, Tag, Trouble, useAct, useMe } from '#kit/ui'
import { setReminderQuiet } from './api.ts'
import type { WayStanding } from './model.ts'

type Set = { quiet: { from: string; to: string } | null; gatherMinutes: number; ways: readonly WayStanding[] }

/** What leaves the desk: by which ways, how it fared, and when it waits. */
export function QuietPanel({ set }: { set: Set }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState(false)
  return (
    <Panel title={t('reminder.outside')} className="still" actions={may('reminder_rule.change') && <Button small icon="edit" onClick={() => setOpen(true)}>{t('reminder.quietChange')}</Button>}>
      <div className="pad reminder-outside">
        <p className="m">{set.quiet ? t('reminder.quietNow', { from: set.quiet.from, to: set.quiet.to }) : t('reminder.quietNone')} {t('reminder.gatherNow', { count: set.gatherMinutes })} {t('reminder.words')}</p>
        {set.ways.map(w => <p key={w.way}><b>{t(`reminder.way.${w.way}`)}</b> {w.connected ? <Tag>{t('reminder.connected')}</Tag> : <Tag kind="solid">{t('reminder.notConnected')}</Tag>} <span className="num m">{t('reminder.fared', { sent: number(w.sent), delivered: number(w.delivered), failed: number(w.failed), unclear: number(w.unclear), waiting: number(w.waiting) })}</span></p>)}
      </div>
      {open && <Change set={set} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

function Change({ set, onClose }: { set: Set; onClose: () => void }) {
  const t = useT(), [on, setOn] = useState(set.quiet !== null), [from, setFrom] = useState(set.quiet?.from ?? '21:30'), [to, setTo] = useState(set.quiet?.to ?? '07:30'), [minutes, setMinutes] = useState(set.gatherMinutes)
  const act = useAct(setReminderQuiet, { quiet: true, done: t('reminder.quietSet'), onDone: onClose }), wanting = on && (!from || !to || from === to) ? t('reminder.quietWrong') : null
  return (
    <Drawer open title={t('reminder.quietChange')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={wanting} onClick={() => void act.run({ body: { quiet: on ? { from, to } : null, gatherMinutes: minutes } })}>{t('reminder.save')}</Button></>}>
      <div className="reminder-form">
        <label className="row"><input type="checkbox" checked={on} onChange={e => setOn(e.target.checked)} /><span>{t('reminder.quietOn')}</span></label>
        {on && <div className="row"><label className="col"><span className="s">{t('reminder.quietFrom')}</span><input className="in" type="time" value={from} onChange={e => setFrom(e.target.value)} /></label><label className="col"><span className="s">{t('reminder.quietTo')}</span><input className="in" type="time" value={to} onChange={e => setTo(e.target.value)} /></label></div>}
        <label className="col"><span className="s">{t('reminder.gatherAsk')}</span><input className="in" type="number" min={0} max={120} value={minutes} onChange={e => setMinutes(Math.max(0, Math.min(120, Math.round(Number(e.target.value)) || 0)))} /></label>
        {act.problem && <Trouble problem={act.problem} />}
      </div>
    </Drawer>
  )
}

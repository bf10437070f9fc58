import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Seg, Trouble, useAct } from '#kit/ui'
import { changeReminderRule } from './api.ts'
import { outsideWays, type ReminderRule, toldRoles } from './model.ts'

/** Whom this clock tells, and whether it tells at all. */
export function ChangeDrawer({ rule, onClose }: { rule: ReminderRule; onClose: () => void }) {
  const t = useT(), [roles, setRoles] = useState<readonly string[]>(rule.roles), [ways, setWays] = useState<readonly string[]>(rule.ways), [urgent, setUrgent] = useState(rule.urgent), [on, setOn] = useState(rule.offAt === null), [source, setSource] = useState(rule.source), [reason, setReason] = useState('')
  const act = useAct(changeReminderRule, { quiet: true, done: t('reminder.changed'), onDone: onClose }), chosen = toldRoles.filter(role => roles.includes(role))
  const wanting = !chosen.length ? t('reminder.roleFirst') : source.trim().length < 2 ? t('reminder.sourceFirst') : reason.trim().length < 2 ? t('reminder.reasonFirst') : null
  return (
    <Drawer open title={t(`reminder.when.${rule.eventType}`)} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={wanting} onClick={() => void act.run({ body: { eventType: rule.eventType, part: rule.part, version: rule.version, roles: chosen, ways: outsideWays.filter(way => ways.includes(way)), urgent, on, source: source.trim(), reason: reason.trim() } })}>{t('reminder.save')}</Button></>}>
      <div className="reminder-form">
        <div className="row"><span className="m grow">{t('reminder.tells')}</span><Seg label={t('reminder.tells')} value={on ? 'on' : 'off'} onChange={v => setOn(v === 'on')} options={(['on', 'off'] as const).map(value => ({ value, label: t(`reminder.${value}`) }))} /></div>
        <fieldset><legend className="s">{t('reminder.whomAsk')}</legend>{toldRoles.map(role => <label key={role} className="row"><input type="checkbox" checked={roles.includes(role)} onChange={e => setRoles(e.target.checked ? [...roles, role] : roles.filter(r => r !== role))} /><span>{t(`role.${role}`)}</span></label>)}</fieldset>
        <fieldset><legend className="s">{t('reminder.waysAsk')}</legend>{outsideWays.map(way => <label key={way} className="row"><input type="checkbox" checked={ways.includes(way)} onChange={e => setWays(e.target.checked ? [...ways, way] : ways.filter(w => w !== way))} /><span>{t(`reminder.way.${way}`)}</span></label>)}
          <label className="row"><input type="checkbox" checked={urgent} onChange={e => setUrgent(e.target.checked)} /><span>{t('reminder.urgentAsk')}</span></label></fieldset>
        <label className="col"><span className="s">{t('reminder.sourceAsk')}</span><textarea className="in" rows={2} maxLength={300} value={source} onChange={e => setSource(e.target.value)} /></label>
        <label className="col"><span className="s">{t('reminder.reasonAsk')}</span><input className="in" maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}
      </div>
    </Drawer>
  )
}

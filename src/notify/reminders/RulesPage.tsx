import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, dateTime, number, Page, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { eventWords } from '#registry/chain/web'
import { listReminderRules, verifyReminderRule } from './api.ts'
import { ChangeDrawer } from './ChangeDrawer.tsx'
import type { ReminderRule } from './model.ts'
import { QuietPanel } from './QuietPanel.tsx'
import './reminders.css'

/** Which clock tells whom. What is off, or waits for its second look, says so. */
export function RulesPage() {
  const t = useT(), { may } = useMe(), [changing, setChanging] = useState<ReminderRule | null>(null), { data, problem, isLoading, refetch, at } = useCall(listReminderRules, {}, { live: ['reminder_rule.', 'reminder_settings.'] })
  const verify = useAct(verifyReminderRule, { done: t('reminder.verifiedDone'), onDone: () => void refetch() })
  return (
    <Page title={t('reminder.rules')} actions={<Button to="/notices" icon="bell">{t('reminder.mine')}</Button>}>
      <Panel title={t('reminder.inForce')} count={data && number(data.rows.filter(r => r.offAt === null).length)} age={at} grow>
        <p className="pad m">{t(may('reminder_rule.change') ? 'reminder.rulesLead' : 'reminder.rulesLeadOthers')}</p>
        <Table<ReminderRule> label={t('reminder.rules')} rows={data?.rows} keyOf={r => `${r.eventType}/${r.part}`} loading={isLoading} problem={problem} onRetry={() => void refetch()} columns={[
          { key: 'what', title: t('reminder.when'), render: r => <div><b>{t(`reminder.when.${r.eventType}`)}{r.part && ` · ${t(`reminder.part.${r.part}`)}`}</b><div className="s">{eventWords(t, r.eventType)}</div></div> },
          { key: 'roles', title: t('reminder.whom'), render: r => <span className="reminder-roles">{r.roles.map(role => <Tag key={role}>{t(`role.${role}`)}</Tag>)}</span> },
          { key: 'ways', title: t('reminder.ways'), render: r => <span className="reminder-roles"><Tag>{t('reminder.way.desk')}</Tag>{r.ways.map(way => <Tag key={way}>{t(`reminder.way.${way}`)}</Tag>)}{r.urgent && r.ways.length > 0 && <Tag kind="solid">{t('reminder.urgent')}</Tag>}</span> },
          { key: 'told', title: t('reminder.told30'), number: true, render: r => number(r.told) },
          { key: 'source', title: t('reminder.source'), render: r => <div className="reminder-source">{r.source}<div className="s">{r.reason}</div></div> },
          { key: 'state', title: t('reminder.state'), render: r => <div>{r.offAt ? <Tag kind="solid">{t('reminder.off')}</Tag> : <Tag>{t('reminder.on')}</Tag>} <Tag {...(r.verifiedAt ? {} : { kind: 'solid' as const })}>{t(r.verifiedAt ? 'reminder.verified' : 'reminder.unverified')}</Tag>
            <div className="s nw">{r.offAt ? `${r.offBy} ${dateTime(r.offAt).slice(0, 16)}` : r.verifiedAt ? `${r.verifiedBy} ${dateTime(r.verifiedAt).slice(0, 16)}` : `${r.changedBy} ${dateTime(r.changedAt).slice(0, 16)}`}</div></div> },
          { key: 'act', title: '', render: r => <span className="row wrap noprint">
            {may('reminder_rule.change') && <Button small icon="edit" label={t('reminder.changeOf', { what: t(`reminder.when.${r.eventType}`) })} onClick={() => setChanging(r)}>{t('reminder.change')}</Button>}
            {may('reminder_rule.verify') && !r.verifiedAt && <Button small icon="check" label={t('reminder.verifyOf', { what: t(`reminder.when.${r.eventType}`) })} busy={verify.busy} disabled={r.own ? t('reminder.ownRule') : null} onClick={() => void verify.run({ body: { eventType: r.eventType, part: r.part, version: r.version } })}>{t('reminder.verify')}</Button>}</span> },
        ]} />
      </Panel>
      {data && <QuietPanel key={`${data.quiet?.from}${data.quiet?.to}${data.gatherMinutes}`} set={data} />}
      {changing && <ChangeDrawer rule={changing} onClose={() => setChanging(null)} />}
    </Page>
  )
}

import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Drawer, Empty, number, Page, Panel, Table, useAct, useCall, useMe } from '#kit/ui'
import { wayKeys, type Quiet } from '#notify/policies/web'
import { changeReach, listReach } from './api.ts'
import type { ReachRow } from './model.ts'

/** Whoever has quiet hours or a mail box; others are found by name, place or the last four digits. */
export function ReachPage() {
  const t = useT(), { may } = useMe(), [query, setQuery] = useSearchParams(), [edited, setEdited] = useState<ReachRow | null>(null)
  const q = query.get('q') ?? ''
  const { data, problem, isLoading, refetch, at } = useCall(listReach, { query: q ? { q } : {} }, { live: ['holder_reach.', 'duty_holder.'] })
  return (
    <Page title={t('holder_reach.page')}>
      <p className="m">{t('holder_reach.what')}</p>
      <Panel title={q ? t('holder_reach.found') : t('holder_reach.set')} count={data && number(q ? data.rows.length : data.set)} age={at} grow
        head={<input className="in" type="search" aria-label={t('holder_reach.find')} placeholder={t('holder_reach.find')} value={q} onChange={(e) => setQuery(e.target.value ? { q: e.target.value } : {}, { replace: true })} />}>
        <Table<ReachRow> label={t('holder_reach.page')} rows={data?.rows} keyOf={(r) => r.holderId} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="moon" title={t('holder_reach.none')}>{t('holder_reach.noneNext')}</Empty>} columns={[
            { key: 'name', title: t('holder_reach.name'), render: (r) => <b>{r.personName}</b> }, { key: 'duty', title: t('callout.post'), render: (r) => `${r.regionName} ${r.duty}` },
            { key: 'phone', title: t('holder_reach.phone'), render: (r) => <span className="mono">{r.phoneMask}</span> }, { key: 'quiet', title: t('holder_reach.quiet'), render: (r) => (r.quiet ? t('callout_policy.quietIs', { from: r.quiet.from, to: r.quiet.to, ways: ways(t, r.quiet) }) : '—') },
            { key: 'email', title: t('holder_reach.email'), render: (r) => r.emailMask ?? '—' }, { key: 'by', title: t('holder_reach.by'), render: (r) => r.changedBy ?? '—' },
            { key: 'act', title: '', render: (r) => may('holder_reach.edit') && <Button small quiet icon="edit" onClick={() => setEdited(r)}>{t('holder_reach.edit')}</Button> },
          ]} />
      </Panel>
      {edited && <ReachDrawer row={edited} onClose={() => setEdited(null)} />}
    </Page>
  )
}

const ways = (t: ReturnType<typeof useT>, quiet: Quiet): string => quiet.channels.map((w) => t(`callout.channel.${w}`)).join('·') || '—'

function ReachDrawer({ row, onClose }: { row: ReachRow; onClose: () => void }) {
  const t = useT(), [quiet, setQuiet] = useState<Quiet | null>(row.quiet), [email, setEmail] = useState(''), [noMail, setNoMail] = useState(false)
  const act = useAct(changeReach, { done: t('holder_reach.done'), quiet: true, onDone: onClose })
  const time = (name: 'from' | 'to') => quiet && <input className="in num" type="time" aria-label={t(`callout_policy.quiet.${name}`)} value={quiet[name]} onChange={(e) => setQuiet({ ...quiet, [name]: e.target.value })} />
  const save = () => void act.run({ params: { id: row.holderId }, body: { quiet, ...(noMail ? { email: null } : email.trim() ? { email: email.trim() } : {}) } })
  return (
    <Drawer open title={t('holder_reach.editOf', { name: row.personName })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={save}>{t('holder_reach.save')}</Button></>}>
      <label className="row"><input type="checkbox" checked={quiet !== null} onChange={(e) => setQuiet(e.target.checked ? { from: '22:00', to: '06:00', channels: ['voice'] } : null)} />{t('holder_reach.quiet')}</label>
      {quiet && <div className="row wrap">{time('from')}<span>—</span>{time('to')}<span className="s">{t('callout_policy.quietStill')}</span>{wayKeys.map((w) => <label key={w} className="row s" style={{ gap: 3 }}><input type="checkbox" checked={quiet.channels.includes(w)} onChange={() => setQuiet({ ...quiet, channels: wayKeys.filter((o) => (o === w) !== quiet.channels.includes(o)) })} />{t(`callout.channel.${w}`)}</label>)}</div>}
      <p className="s">{t('holder_reach.quietWhat')}</p>
      <label className="col"><span className="s">{t('holder_reach.email')}{row.emailMask ? `（${row.emailMask}）` : ''}</span><input className="in" type="email" maxLength={120} value={email} disabled={noMail} onChange={(e) => setEmail(e.target.value)} /></label>
      {row.emailMask && <label className="row s"><input type="checkbox" checked={noMail} onChange={(e) => setNoMail(e.target.checked)} />{t('holder_reach.noMail')}</label>}
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </Drawer>
  )
}

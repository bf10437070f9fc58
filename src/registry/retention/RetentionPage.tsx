import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT, useWords } from '#kit/i18n'
import { Button, dateTime, Drawer, Modal, number, Page, Panel, Seg, Skeleton, Table, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { listRetention, type RetentionRule, retentionVersions, verifyRetention } from './api.ts'
import { ChangeDrawer } from './ChangeDrawer.tsx'
import './retention.css'

const unmarked = (source: string): string => source.replace(/\s*\[memory\]/g, '')

/** Every period, by which article, and what the daily run erased by it; what nobody has verified stands first. */
export default function RetentionPage() {
  const t = useT(), words = useWords(), { may } = useMe(), [params, setParams] = useSearchParams(), [changing, setChanging] = useState<RetentionRule | null>(null), [verifying, setVerifying] = useState<RetentionRule | null>(null)
  const { data, problem, isLoading, refetch, at } = useCall(listRetention, {}, { live: ['data.'] }), show = params.get('show') === 'waiting' ? 'waiting' : 'all'
  const put = (name: string, value: string | null) => setParams(before => { if (value === null) before.delete(name); else before.set(name, value); return before }, { replace: true })
  const rows = data?.rows.filter(row => show === 'all' || !row.verifiedAt), waiting = data?.rows.filter(row => !row.verifiedAt).length, past = data?.rows.find(row => row.key === params.get('history'))
  return (
    <Page title={t('retention.page')}>
      <Panel title={t('retention.inForce')} count={rows && number(rows.length)} age={at} grow head={<Seg label={t('retention.show')} value={show} onChange={value => put('show', value === 'all' ? null : value)} options={[{ value: 'all', label: t('retention.all') }, { value: 'waiting', label: t('retention.waiting', { n: waiting ?? '…' }) }]} />}>
        <p className="pad m">{t(may('retention.change') ? 'retention.lead' : 'retention.leadOthers')}</p>
        <Table<RetentionRule> label={t('retention.page')} rows={rows} keyOf={r => r.key} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('retention.noneWaiting')}
          columns={[
            { key: 'what', title: t('retention.what'), render: r => <b>{words(r.what)}</b> },
            { key: 'days', title: t('retention.days'), number: true, render: r => <div className="nw">{t('retention.nDays', { n: number(r.days) })}{r.floorDays > 0 && <div className="s">{t('retention.floor', { n: number(r.floorDays) })}</div>}</div> },
            { key: 'source', title: t('retention.source'), render: r => <div>{unmarked(r.source)}{r.reason && <div className="s">{r.reason}</div>}</div> },
            { key: 'erased', title: t('retention.erased'), render: r => r.ranAt ? <div><span className="num nw">{t('retention.nErased', { n: number(r.erased), all: number(r.erasedTotal) })}</span><div className="s num nw">{dateTime(r.ranAt).slice(0, 16)}</div></div> : <span className="s">{t('retention.notYet')}</span> },
            { key: 'state', title: t('retention.state'), render: r => <div><Tag {...(r.verifiedAt ? {} : { kind: 'solid' as const })}>{t(r.verifiedAt ? 'retention.verified' : 'retention.unverified')}</Tag><div className="s nw">{r.verifiedAt ? `${r.verifiedBy} ${dateTime(r.verifiedAt).slice(0, 16)}` : r.changedBy && `${r.changedBy} ${dateTime(r.changedAt).slice(0, 16)}`}</div></div> },
            { key: 'act', title: '', render: r => <span className="row noprint">
              {may('retention.change') && <Button small icon="edit" label={t('retention.changeOf', { name: words(r.what) })} onClick={() => setChanging(r)}>{t('retention.change')}</Button>}
              {may('retention.verify') && !r.verifiedAt && <Button small icon="check" label={t('retention.verifyOf', { name: words(r.what) })} disabled={r.own ? t('retention.ownValue') : null} onClick={() => setVerifying(r)}>{t('retention.verify')}</Button>}
              <Button small quiet label={t('retention.historyOf', { name: words(r.what) })} onClick={() => put('history', r.key)}>{t('retention.history')}</Button></span> },
          ]} />
      </Panel>
      {changing && <ChangeDrawer rule={changing} onClose={() => setChanging(null)} />}
      {verifying && <Verify rule={verifying} onClose={() => setVerifying(null)} />}
      {past && <Past rule={past} onClose={() => put('history', null)} />}
    </Page>
  )
}

/** A second look: by another person than who set it, against the original that he names. */
function Verify({ rule, onClose }: { rule: RetentionRule; onClose: () => void }) {
  const t = useT(), words = useWords(), [source, setSource] = useState(unmarked(rule.source)), act = useAct(verifyRetention, { quiet: true, done: t('retention.verifiedDone'), onDone: onClose })
  return (
    <Modal open title={t('retention.verifyOf', { name: words(rule.what) })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={source.trim().length < 2 ? t('retention.sourceFirst') : null} onClick={() => void act.run({ params: { key: rule.key }, body: { version: rule.version, source: source.trim() } })}>{t('retention.verifyAct')}</Button></>}>
      <div className="retention-form"><p>{t('retention.verifyMeans', { n: number(rule.days) })}</p>
        <label className="col"><span className="s">{t('retention.sourceAsk')}</span><textarea className="in" rows={2} maxLength={300} value={source} onChange={e => setSource(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}</div>
    </Modal>
  )
}

function Past({ rule, onClose }: { rule: RetentionRule; onClose: () => void }) {
  const t = useT(), words = useWords(), { data, problem, refetch } = useCall(retentionVersions, { params: { key: rule.key } }, { live: ['data.'] })
  return (
    <Drawer open title={t('retention.historyOf', { name: words(rule.what) })} onClose={onClose}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={4} /> : data.rows.length === 0 ? <p className="pad m">{t('retention.neverChanged')}</p>
        : <table className="tb dense cards"><thead><tr><th>{t('retention.version')}</th><th>{t('retention.days')}</th><th>{t('retention.source')}</th><th>{t('retention.by')}</th></tr></thead>
          <tbody>{data.rows.map(v => <tr key={v.version}><td data-label={t('retention.version')}><b className="num">{v.version}</b> <Tag>{t(`retention.act.${v.act}`)}</Tag></td><td data-label={t('retention.days')} className="num">{number(v.days)}</td>
            <td data-label={t('retention.source')}>{unmarked(v.source)}<div className="s">{v.reason}</div></td><td data-label={t('retention.by')}>{v.byName}<div className="s num nw">{dateTime(v.at).slice(0, 16)}</div></td></tr>)}</tbody></table>}
    </Drawer>
  )
}

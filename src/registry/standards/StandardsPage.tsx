import { type ComponentType, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useT, useWords } from '#kit/i18n'
import { Button, dateTime, Drawer, Modal, number, Page, Panel, Seg, Skeleton, Table, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import type { Ledger, Standard } from '#registry/definition'
import { listStandards, standardVersions, type StandardRow, verifyStandard } from './api.ts'
import { ChangeDrawer } from './ChangeDrawer.tsx'
import { said, sourceOf } from './say.ts'
import './standards.css'

type Known = ReadonlyMap<string, { ledger: Ledger; standard: Standard }>

/** Every limit and list that the rules of the ledgers judge by; what nobody has verified stands first. */
export function standardsPageOf(ledgers: readonly Ledger[]): ComponentType {
  const known: Known = new Map(ledgers.flatMap(ledger => (ledger.standards ?? []).map(standard => [standard.key, { ledger, standard }] as const)))
  return function StandardsPage() { return <List known={known} /> }
}

function List({ known }: { known: Known }) {
  const t = useT(), words = useWords(), { may } = useMe(), [params, setParams] = useSearchParams(), [changing, setChanging] = useState<StandardRow | null>(null), [verifying, setVerifying] = useState<StandardRow | null>(null)
  const { data, problem, isLoading, refetch, at } = useCall(listStandards, {}, { live: ['standard.'] }), show = params.get('show') === 'waiting' ? 'waiting' : 'all', past = params.get('history')
  const put = (name: string, value: string | null) => setParams(before => { if (value === null) before.delete(name); else before.set(name, value); return before }, { replace: true })
  const rows = data?.rows.filter(row => known.has(row.key) && (show === 'all' || !row.verifiedAt)), waiting = data?.rows.filter(row => !row.verifiedAt).length, before = data?.rows.find(row => row.key === past)
  return (
    <Page title={t('standard.page')}>
      <Panel title={t('standard.inForce')} count={rows && number(rows.length)} age={at} grow head={<span className="row wrap"><Seg label={t('standard.show')} value={show} onChange={value => put('show', value === 'all' ? null : value)} options={[{ value: 'all', label: t('standard.all') }, { value: 'waiting', label: t('standard.waiting', { n: waiting ?? '…' }) }]} /></span>}>
        <p className="pad m">{t(may('standard.change') ? 'standard.lead' : 'standard.leadOffice')}</p>
        <Table<StandardRow> label={t('standard.page')} rows={rows} keyOf={r => r.key} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('standard.noneWaiting')}
          columns={[
            { key: 'title', title: t('standard.what'), render: r => { const { ledger } = known.get(r.key) as { ledger: Ledger }; return <div><b>{words(r.title)}</b><div className="s"><Link className="link" to={`/${ledger.path}`}>{words(ledger.title)}</Link>{r.unit && ` · ${r.unit}`}</div></div> } },
            { key: 'value', title: t('standard.value'), render: r => <Value standard={(known.get(r.key) as { standard: Standard }).standard} value={r.value} /> },
            { key: 'source', title: t('standard.source'), render: r => <div>{sourceOf(r.source)}<div className="s">{r.reason}{r.source.includes('[memory]') && ` · ${t('standard.memory')}`}</div></div> },
            { key: 'state', title: t('standard.state'), render: r => r.verifiedAt ? <div><Tag>{t('standard.verified')}</Tag><div className="s nw">{r.verifiedBy} {dateTime(r.verifiedAt).slice(0, 16)}</div></div> : <div><Tag kind="solid">{t('standard.unverified')}</Tag><div className="s nw">{r.changedBy} {dateTime(r.changedAt).slice(0, 16)}</div></div> },
            { key: 'act', title: '', render: r => <span className="row noprint">
              {may('standard.change') && <Button small icon="edit" label={t('standard.changeOf', { name: words(r.title) })} onClick={() => setChanging(r)}>{t('standard.change')}</Button>}
              {may('standard.verify') && !r.verifiedAt && <Button small icon="check" label={t('standard.verifyOf', { name: words(r.title) })} disabled={r.own ? t('standard.ownValue') : null} onClick={() => setVerifying(r)}>{t('standard.verify')}</Button>}
              <Button small quiet label={t('standard.historyOf', { name: words(r.title) })} onClick={() => put('history', r.key)}>{t('standard.history')}</Button></span> },
          ]} />
      </Panel>
      {changing && <ChangeDrawer row={changing} standard={(known.get(changing.key) as { standard: Standard }).standard} onClose={() => setChanging(null)} />}
      {verifying && <Verify row={verifying} standard={(known.get(verifying.key) as { standard: Standard }).standard} onClose={() => setVerifying(null)} />}
      {before && <Past row={before} standard={(known.get(before.key) as { standard: Standard }).standard} onClose={() => put('history', null)} />}
    </Page>
  )
}

function Value({ standard, value }: { standard: Standard; value: unknown }) {
  const words = useWords()
  return <span className="limits-of num">{said(standard, value, words).map(one => <span key={one} className={standard.shape === 'lists' ? 'long' : undefined}>{one}</span>)}</span>
}

/** A second look: by another person than who wrote the value down, against the original that he names. */
function Verify({ row, standard, onClose }: { row: StandardRow; standard: Standard; onClose: () => void }) {
  const t = useT(), words = useWords(), [source, setSource] = useState(sourceOf(row.source)), act = useAct(verifyStandard, { quiet: true, done: t('standard.verifiedDone'), onDone: onClose })
  return (
    <Modal open title={t('standard.verifyOf', { name: words(row.title) })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={source.trim().length < 2 ? t('standard.sourceFirst') : null} onClick={() => void act.run({ params: { key: row.key }, body: { version: row.version, source: source.trim() } })}>{t('standard.verifyAct')}</Button></>}>
      <div className="limit-form"><p>{t('standard.verifyMeans')}</p><Value standard={standard} value={row.value} />
        <label className="col"><span className="s">{t('standard.sourceAsk')}</span><textarea className="in" rows={2} maxLength={300} value={source} onChange={e => setSource(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}</div>
    </Modal>
  )
}

function Past({ row, standard, onClose }: { row: StandardRow; standard: Standard; onClose: () => void }) {
  const t = useT(), words = useWords(), { data, problem, refetch } = useCall(standardVersions, { params: { key: row.key } }, { live: ['standard.'] })
  return (
    <Drawer open title={t('standard.historyOf', { name: words(row.title) })} onClose={onClose}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={4} />
        : <table className="tb dense cards"><thead><tr><th>{t('standard.version')}</th><th>{t('standard.value')}</th><th>{t('standard.source')}</th><th>{t('standard.by')}</th></tr></thead>
          <tbody>{data.rows.map(v => <tr key={v.version}><td data-label={t('standard.version')}><b className="num">{v.version}</b> <Tag>{t(`standard.act.${v.act}`)}</Tag></td><td data-label={t('standard.value')}><Value standard={standard} value={v.value} /></td>
            <td data-label={t('standard.source')}>{sourceOf(v.source)}<div className="s">{v.reason}</div></td><td data-label={t('standard.by')}>{v.byName}<div className="s num nw">{dateTime(v.at).slice(0, 16)}</div></td></tr>)}</tbody></table>}
    </Drawer>
  )
}

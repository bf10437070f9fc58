import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useT, useWords } from '#kit/i18n'
import { Button, Confirm, dateTime, Empty, number, Page, Panel, Seg, Skeleton, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { allLedgers, ledgerNamed } from '#registry/pages/web'
import { dismissPair, findPairs, latestRun, listPairs, unmergePair } from './api.ts'
import { Merging } from './Merging.tsx'
import type { Pair } from './model.ts'
import './trust.css'

/** Pairs that seem to be one, with the reason: merge, dismiss, take a merge back. */
export function DuplicatesPage() {
  const t = useT(), words = useWords(), { may } = useMe(), [params, setParams] = useSearchParams()
  const state = (params.get('state') ?? 'open') as Pair['state'], ledger = params.get('ledger') ?? undefined, region = params.get('region') ?? undefined, cursor = params.get('cursor') ?? undefined
  const put = (change: Record<string, string | null>) => setParams((before) => { for (const [k, v] of Object.entries({ cursor: null, ...change })) { if (v === null) before.delete(k); else before.set(k, v) } return before })
  const call = useCall(listPairs, { query: { state, ledger, region, cursor } }, { live: ['duplicate.'] }), data = call.data
  const latest = useCall(latestRun, {}, { live: ['duplicate.run_', 'duplicate.found'] }), run = latest.data?.run, going = run && !run.finishedAt, find = useAct(findPairs)
  return (
    <Page title={t('duplicate.page')} actions={may('duplicate.decide') && <Button icon="search" busy={find.busy} disabled={going && t('duplicate.looking')} onClick={() => void find.run({ body: ledger ? { ledger } : {} })}>{t('duplicate.look')}</Button>}>
      {run && <p className="run row wrap" role="status">{going ? <><span>{t('duplicate.runs', { done: run.done, of: run.ledgers.length, found: number(run.found) })}</span><span className="track" role="progressbar" aria-valuemin={0} aria-valuemax={run.ledgers.length} aria-valuenow={run.done} aria-label={t('duplicate.looking')}><i style={{ width: `${(100 * run.done) / run.ledgers.length}%` }} /></span></>
        : <span className="s">{t('duplicate.ran', { at: dateTime(run.finishedAt ?? run.askedAt).slice(0, 16), of: run.ledgers.length, found: number(run.found) })}</span>}{run.failed.length > 0 && <b>{t('duplicate.runFailed', { ledgers: run.failed.map(key => words(ledgerNamed(key)?.title ?? { zh: key, en: key })).join(t('duplicate.comma')) })}</b>}</p>}
      <Panel title={t(`duplicate.state.${state}`)} count={data?.total} age={call.at} grow>
        <div className="pad row wrap">
          <Seg label={t('duplicate.state')} value={state} onChange={(next) => put({ state: next })} options={(['open', 'merged', 'dismissed'] as const).map((value) => ({ value, label: t(`duplicate.state.${value}`) }))} />
          <select className="in" aria-label={t('duplicate.ledger')} value={ledger ?? ''} onChange={(e) => put({ ledger: e.target.value || null })}>
            <option value="">{t('duplicate.everyLedger')}</option>
            {allLedgers().filter((l) => may(`${l.key}.read`)).map((l) => <option key={l.key} value={l.key}>{words(l.title)} {number(data?.ledgers.find((g) => g.ledger === l.key)?.count ?? 0)}</option>)}
          </select>
          {region && <Button small onClick={() => put({ region: null })}>{t('duplicate.everywhere')}</Button>}
          <span className="s">{t('duplicate.lead')}</span>
        </div>
        {call.problem ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} /> : !data ? <Skeleton rows={6} />
          : !data.rows.length ? <Empty icon="check" title={t('duplicate.none')}>{t('duplicate.noneNext')}</Empty>
          : <div className="pairs">{data.rows.map((pair) => <One key={pair.id} pair={pair} />)}</div>}
        {data && (cursor || data.next) && <div className="pf"><span className="end" />{cursor && <Button small onClick={() => put({})}>{t('duplicate.first')}</Button>}{data.next && <Button small icon="right" onClick={() => put({ cursor: data.next })}>{t('ui.table.next')}</Button>}</div>}
      </Panel>
    </Page>
  )
}

function One({ pair }: { pair: Pair }) {
  const t = useT(), words = useWords(), { may } = useMe(), ledger = ledgerNamed(pair.ledger), [asking, setAsking] = useState<'dismiss' | 'unmerge' | null>(null), params = { id: pair.id }
  const dismiss = useAct(dismissPair, { quiet: true, done: t('duplicate.dismissed'), onDone: () => setAsking(null) })
  const [left, setLeft] = useState<readonly { name: string; reason: string }[]>([]), unmerge = useAct(unmergePair, { quiet: true, done: t('duplicate.unmerged'), onDone: ({ conflicts }) => { setAsking(null); setLeft(conflicts) } })
  if (!ledger) return null
  const decides = may('duplicate.decide') && may(`${pair.ledger}.edit`)
  return (
    <article className="pair">
      <header className="row wrap"><b>{words(ledger.title)}</b>{pair.reasons.map((r) => <span key={r.by} className="tag">{t(`duplicate.by.${r.by}`)}{r.share !== null && ` ${Math.round(r.share * 100)}%`}</span>)}
        {pair.decidedAt && <span className="s">{pair.decidedBy} {dateTime(pair.decidedAt).slice(0, 16)} {pair.reason}</span>}</header>
      {left.length > 0 && <p className="note" role="alert">{t('duplicate.left')} {left.map((c) => c.name).join(t('duplicate.comma'))}</p>}
      {pair.state === 'open' && decides ? <Merging key={`${String(pair.a.version)}-${String(pair.b.version)}`} ledger={ledger} pair={pair} onDismiss={() => setAsking('dismiss')} />
        : <p className="row wrap">{[pair.a, pair.b].map((row) => <Link key={String(row.id)} className="link" to={`/${ledger.path}/${String(row.id)}`}>{String(row[ledger.name])}{pair.kept === row.id && ` · ${t('duplicate.kept')}`}</Link>)}
          <span className="end" />{pair.state === 'merged' && decides && <Button small icon="undo" onClick={() => setAsking('unmerge')}>{t('duplicate.unmerge')}</Button>}</p>}
      <Confirm open={asking === 'dismiss'} title={t('duplicate.dismiss')} act={t('duplicate.dismiss')} least={2} busy={dismiss.busy} problem={dismiss.problem} onClose={() => setAsking(null)} onConfirm={(reason) => dismiss.run({ params, body: { reason } })}>{t('duplicate.dismissWhat')}</Confirm>
      <Confirm open={asking === 'unmerge'} title={t('duplicate.unmerge')} act={t('duplicate.unmerge')} least={2} busy={unmerge.busy} problem={unmerge.problem} onClose={() => setAsking(null)} onConfirm={(reason) => unmerge.run({ params, body: { reason } })}>{t('duplicate.unmergeWhat')}</Confirm>
    </article>
  )
}

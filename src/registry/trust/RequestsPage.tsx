import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useT, useWords } from '#kit/i18n'
import { Button, Confirm, dateTime, Empty, Modal, Page, Panel, Seg, Skeleton, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { ledgerNamed } from '#registry/pages/web'
import { acceptRequest, listRequests, returnRequest, withdrawRequest } from './api.ts'
import { Difference } from './Difference.tsx'
import type { Request } from './model.ts'
import { labelOf } from './values.ts'
import './trust.css'

/** What others say should stand in the ledgers: the oldest that waits first; and one's own. */
export function RequestsPage() {
  const t = useT(), { may } = useMe(), [params, setParams] = useSearchParams(), decides = may('change_request.decide')
  const state = (params.get('state') ?? 'open') as Request['state'], mine = !decides || params.get('mine') === 'true', cursor = params.get('cursor') ?? undefined
  const put = (change: Record<string, string>) => setParams((before) => { before.delete('cursor'); for (const [k, v] of Object.entries(change)) before.set(k, v); return before })
  const call = useCall(listRequests, { query: { state, cursor, ...(mine ? { mine: 'true' as const } : {}) } }, { live: ['change_request.'] }), data = call.data
  return (
    <Page title={t('changeRequest.page')}>
      <Panel title={t(mine ? 'changeRequest.mine' : 'changeRequest.queue')} count={data?.total} age={call.at} grow>
        <div className="pad row wrap">
          {decides && <Seg label={t('changeRequest.whose')} value={mine ? 'mine' : 'all'} onChange={(who) => put({ mine: String(who === 'mine') })} options={[{ value: 'all', label: t('changeRequest.queue') }, { value: 'mine', label: t('changeRequest.mine') }]} />}
          <Seg label={t('changeRequest.state')} value={state} onChange={(next) => put({ state: next })} options={(['open', 'accepted', 'returned', 'withdrawn'] as const).map((value) => ({ value, label: t(`changeRequest.is.${value}`) }))} />
        </div>
        {call.problem ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} /> : !data ? <Skeleton rows={6} />
          : !data.rows.length ? <Empty icon="check" title={t('changeRequest.none')}>{t('changeRequest.noneNext')}</Empty>
          : <div className="asks">{data.rows.map((request) => <One key={request.id} request={request} />)}</div>}
        {data?.next && <div className="pf"><span className="end" /><Button small icon="right" onClick={() => put({ cursor: data.next as string })}>{t('ui.table.next')}</Button></div>}
      </Panel>
    </Page>
  )
}

type Moved = { version: number; fields: string[]; by: string; at: string }

function One({ request }: { request: Request }) {
  const t = useT(), words = useWords(), ledger = ledgerNamed(request.ledger), params = { id: request.id }, [asking, setAsking] = useState(false), [moved, setMoved] = useState<Moved | null>(null)
  const accept = useAct(acceptRequest, { quiet: true, done: t('changeRequest.accepted'), onDone: () => setMoved(null) }), back = useAct(returnRequest, { quiet: true, done: t('changeRequest.returned'), onDone: () => setAsking(false) }), withdraw = useAct(withdrawRequest, { done: t('changeRequest.withdrawn') })
  if (!ledger) return null
  const problem = accept.problem, clash = problem?.code === 'change_request.row_changed' ? problem.details as Moved : null, differs = moved ?? clash
  const go = (version?: number) => accept.run({ params, body: version === undefined ? {} : { version } })
  return (
    <article className="pair">
      <header className="row wrap"><b>{words(ledger.title)}</b><Link className="link" to={`/${ledger.path}/${request.rowId}`}>{request.name}</Link><span className="s">{request.place}</span><span className="end" /><span className="s">{request.askedBy} {dateTime(request.askedAt).slice(0, 16)}</span></header>
      <Difference ledger={ledger} request={request} />
      <p><span className="s">{t('changeRequest.reason')}</span> {request.reason}</p>
      {request.decidedBy && <p><span className="s">{t(`changeRequest.is.${request.state}`)} {request.decidedBy} {request.decidedAt && dateTime(request.decidedAt).slice(0, 16)}</span> {request.answer}</p>}
      {problem && !clash && <p className="note" role="alert">{problem.detail}</p>}
      <p className="row wrap"><span className="end" />
        {request.mine && request.state === 'open' && <Button small busy={withdraw.busy} onClick={() => void withdraw.run({ params })}>{t('changeRequest.withdraw')}</Button>}
        {request.mayDecide && <><Button small onClick={() => setAsking(true)}>{t('changeRequest.return')}</Button><Button small primary busy={accept.busy} onClick={() => void go()}>{t(request.kind === 'note' ? 'changeRequest.settled' : 'changeRequest.accept')}</Button></>}</p>
      <Confirm open={asking} title={t('changeRequest.return')} act={t('changeRequest.return')} least={2} busy={back.busy} problem={back.problem} onClose={() => setAsking(false)} onConfirm={(reason) => back.run({ params, body: { reason } })}>{t('changeRequest.returnWhat', { who: request.askedBy })}</Confirm>
      {differs && <Modal open title={t('changeRequest.moved')} onClose={() => { setMoved(null); accept.clear() }} footer={<><Button onClick={() => { setMoved(null); accept.clear() }}>{t('ui.cancel')}</Button><Button primary busy={accept.busy} onClick={() => void go(differs.version)}>{t('changeRequest.acceptAnyway')}</Button></>}>
        <p>{t('changeRequest.movedWhat', { who: differs.by, fields: differs.fields.map((name) => ledger.fields[name] ? labelOf(ledger, name, t, words) : name).join(t('duplicate.comma')) })}</p>
        <Difference ledger={ledger} request={request} />
      </Modal>}
    </article>
  )
}

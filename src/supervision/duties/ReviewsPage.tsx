import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, ClockChip, Confirm, dateTime, Empty, Page, Panel, Seg, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { decideReview, listReviews } from './api.ts'
import { type Decision, decisions, type Review } from './model.ts'

/** Duty items whose law has a new edition: what is due first. */
export function ReviewsPage() {
  const t = useT(), { may } = useMe(), [params, setParams] = useSearchParams(), state = params.get('state') === 'decided' ? 'decided' as const : 'open' as const, [asked, setAsked] = useState<{ review: Review; decision: Decision } | null>(null)
  const { data, problem, isLoading, refetch, at } = useCall(listReviews, { query: { state } }, { live: ['duty_review.', 'law.'] }), act = useAct(decideReview, { done: t('dutyReview.done'), onDone: () => setAsked(null), quiet: true })
  return (
    <Page title={t('dutyReview.page')} head={<Seg label={t('dutyReview.which')} value={state} onChange={(v) => setParams(v === 'open' ? {} : { state: v }, { replace: true })} options={(['open', 'decided'] as const).map((value) => ({ value, label: t(`dutyReview.${value}`) }))} />}>
      <Panel title={t(`dutyReview.${state}`)} count={data?.rows.length} strong={state === 'open' && data?.rows.some((r) => r.overdue)} age={at} grow>
        <Table<Review> label={t('dutyReview.page')} rows={data?.rows} keyOf={(r) => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="check" title={t('dutyReview.none')}>{t('dutyReview.noneNext')}</Empty>} columns={[
          { key: 'item', title: t('dutyReview.item'), render: (r) => <><Link className="link" to={`/duty-items/${r.dutyId}`}>{r.item}</Link><br /><span className="s">{r.organization}</span></> },
          { key: 'law', title: t('dutyReview.law'), render: (r) => <>《{r.law}》 {r.article}<br /><Tag>{r.edition}</Tag></> },
          { key: 'due', title: t('dutyReview.due'), render: (r) => <ClockChip dueAt={`${r.dueOn}T16:00:00Z`} satisfiedAt={r.decidedAt} /> },
          { key: 'act', title: t('dutyReview.decision'), render: (r) => (r.decision ? <><Tag>{t(`dutyReview.is.${r.decision}`)}</Tag> <span className="s">{r.decidedBy} {r.decidedAt && dateTime(r.decidedAt).slice(0, 16)} {r.note}</span></> : may('duty_review.decide') ? <span className="row wrap">{decisions.map((decision) => <Button key={decision} small onClick={() => setAsked({ review: r, decision })}>{t(`dutyReview.is.${decision}`)}</Button>)}</span> : '—') },
        ]} />
      </Panel>
      <Confirm open={asked !== null} title={t('dutyReview.decision')} act={asked ? t(`dutyReview.is.${asked.decision}`) : ''} least={2} busy={act.busy} problem={act.problem} onClose={() => { setAsked(null); act.clear() }} onConfirm={(note) => act.run({ params: { id: asked?.review.id ?? '' }, body: { decision: asked?.decision ?? 'kept', note } })}>{asked && t(`dutyReview.means.${asked.decision}`, { item: asked.review.item })}</Confirm>
    </Page>
  )
}

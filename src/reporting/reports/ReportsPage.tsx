import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dayTime, Empty, Modal, number, Page, Panel, Seg, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { RegionPick } from '#registry/ledger/web'
import { draftReport, listReports } from './api.ts'
import { type Kind, kinds, type Report } from './model.ts'
import { ReportDesk } from './ReportDesk.tsx'

export function ReportsPage() {
  const { id } = useParams()
  return id ? <ReportDesk key={id} id={id} /> : <ReportList />
}

const size = 50

function ReportList() {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), [search, setSearch] = useSearchParams(), [drafting, setDrafting] = useState(false)
  const kind = kinds.find((k) => k === search.get('kind')), offset = Number(search.get('offset') ?? 0)
  const { data, problem, isLoading, refetch, at } = useCall(listReports, { query: { kind, limit: size, offset } }, { live: ['report.'] })
  const go = (next: Record<string, string>) => setSearch(next)
  return (
    <Page title={t('report.page')} actions={may('report.draft') && <Button primary icon="plus" onClick={() => setDrafting(true)}>{t('report.draft')}</Button>}>
      <Panel title={t('report.page')} count={data && number(data.total)} age={at} grow head={<Seg label={t('report.kindOf')} value={kind ?? 'all'} onChange={(k) => go(k === 'all' ? {} : { kind: k })} options={[{ value: 'all', label: t('report.all') }, ...kinds.map((k) => ({ value: k, label: t(`report.kind.${k}`) }))]} />}>
        <Table<Report> label={t('report.page')} rows={data?.rows} keyOf={(r) => r.id} onOpen={(r) => void navigate(`/reports/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="chart" title={t('report.none')}>{t('report.noneNext')}</Empty>} page={{ offset, size, more: offset + size < (data?.total ?? 0), total: data?.total, onMove: (to) => go({ ...(kind && { kind }), offset: String(to) }) }}
          columns={[
            { key: 'kind', title: t('report.kindOf'), width: 110, render: (r) => <>{t(`report.kind.${r.kind}`)} {r.state === 'draft' && <Tag>{t('report.state.draft')}</Tag>}</> },
            { key: 'title', title: t('report.title'), render: (r) => <><b>{r.title.join('')}</b>{r.demo && <> <Tag>{t('report.demo')}</Tag></>}<div className="s">{r.docText ?? t('report.unnumbered')}</div></> },
            { key: 'region', title: t('report.region'), width: 120, render: (r) => r.regionName },
            { key: 'span', title: t('report.spanHead'), width: 200, render: (r) => t('report.span', { from: r.fromDay, to: r.toDay }) },
            { key: 'who', title: t('report.who'), width: 200, render: (r) => <>{t('report.draftedBy', { name: r.draftedName })}{r.signedName && <>·{t('report.signedBy', { name: r.signedName })}</>}</> },
            { key: 'signed', title: t('report.signedAt'), width: 120, render: (r) => (r.signedAt ? dayTime(r.signedAt) : '—') },
          ]} />
      </Panel>
      {drafting && <Drafting kind={kind ?? 'annual'} onClose={() => setDrafting(false)} />}
    </Page>
  )
}

const inputs = { annual: 'number', county: 'number', monthly: 'month', weekly: 'date' } as const

/** Which report, whose, of when. */
function Drafting({ kind: first, onClose }: { kind: Kind; onClose: () => void }) {
  const t = useT(), navigate = useNavigate(), [kind, setKind] = useState<Kind>(first), [period, setPeriod] = useState(String(new Date().getFullYear() - 1)), [region, setRegion] = useState<string | undefined>()
  const draft = useAct(draftReport, { quiet: true, onDone: ({ id }) => void navigate(`/reports/${id}`) })
  const turn = (k: Kind) => { setKind(k); setPeriod(inputs[k] === 'number' ? String(new Date().getFullYear() - 1) : '') }
  return (
    <Modal open title={t('report.draftTitle')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button primary busy={draft.busy} disabled={!period && t('report.whenNeeded')} onClick={() => void draft.run({ body: { kind, period, ...(kind !== 'annual' && region && { region }) } })}>{t('report.draft')}</Button></>}>
      <div className="drafting">
        <Seg label={t('report.kindOf')} value={kind} onChange={turn} options={kinds.map((k) => ({ value: k, label: t(`report.kind.${k}`) }))} />
        <label>{t(`report.when.${kind}`)}<input className="in" type={inputs[kind]} min={inputs[kind] === 'number' ? 2000 : undefined} max={inputs[kind] === 'number' ? 2100 : undefined} value={period} onChange={(e) => setPeriod(e.target.value)} /></label>
        {kind !== 'annual' && <label>{t('report.region')}<RegionPick value={region} onChange={setRegion} label={t('report.region')} /></label>}
        {draft.problem && <div className="note" role="alert">{draft.problem.detail || draft.problem.title}</div>}
      </div>
    </Modal>
  )
}

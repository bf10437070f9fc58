import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Chip, dayTime, Empty, number, Page, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { draftSitrep, listSitreps } from './api.ts'
import type { Sitrep } from './model.ts'
import { SitrepDesk } from './SitrepDesk.tsx'

export function SitrepsPage() {
  const { id } = useParams()
  return id ? <SitrepDesk key={id} id={id} /> : <SitrepList />
}

function SitrepList() {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), [search, setSearch] = useSearchParams()
  const incidentId = search.get('incident') ?? undefined
  const { data, problem, isLoading, refetch, at } = useCall(listSitreps, { query: { incidentId } }, { live: ['sitrep.'] })
  const draft = useAct(draftSitrep, { onDone: ({ id }) => void navigate(`/sitreps/${id}`) })
  const open = data?.rows.find((s) => s.state === 'draft')
  const start = incidentId && may('sitrep.draft') && (open
    ? <Button primary icon="edit" to={`/sitreps/${open.id}`}>{t('sitrep.openDraft')}</Button>
    : <Button primary icon="plus" busy={draft.busy} onClick={() => void draft.run({ body: { incidentId } })}>{t('sitrep.draft')}</Button>)
  return (
    <Page title={t('sitrep.page')} actions={start}>
      <Panel title={t('sitrep.page')} count={data && number(data.total)} age={at} grow head={incidentId && <Chip onClose={() => setSearch({})} closeLabel={t('sitrep.allIncidents')}>{data?.rows[0]?.incidentTitle ?? t('sitrep.oneIncident')}</Chip>}>
        <Table<Sitrep> label={t('sitrep.page')} rows={data?.rows} keyOf={(s) => s.id} onOpen={(s) => void navigate(`/sitreps/${s.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="print" title={t('sitrep.none')}>{t('sitrep.noneNext')}</Empty>}
          columns={[
            { key: 'issue', title: t('sitrep.issue'), width: 90, render: (s) => (s.issue ? t('sitrep.issueNo', { n: s.issue }) : <Tag>{t('sitrep.state.draft')}</Tag>) },
            { key: 'title', title: t('sitrep.title'), render: (s) => <><b>{s.title.join('')}</b>{s.demo && <> <Tag>{t('sitrep.demo')}</Tag></>}<div className="s">{s.docText ?? t('sitrep.unnumbered')}</div></> },
            { key: 'asOf', title: t('sitrep.asOf'), width: 120, render: (s) => dayTime(s.asOf) },
            { key: 'who', title: t('sitrep.who'), width: 220, render: (s) => <>{t('sitrep.draftedBy', { name: s.draftedName })}{s.signedName && <>·{t('sitrep.signedBy', { name: s.signedName })}</>}</> },
            { key: 'signed', title: t('sitrep.signedAt'), width: 120, render: (s) => (s.signedAt ? dayTime(s.signedAt) : '—') },
          ]} />
      </Panel>
    </Page>
  )
}

import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { dateTime, number, Panel, Table, Tag, useCall } from '#kit/ui'
import { listBulletins, type ListedBulletin as Row } from './api.ts'

/** What was issued, and the clock's draft while it storms. */
export function Issued() {
  const t = useT(), navigate = useNavigate(), { data, problem, isLoading, refetch, at } = useCall(listBulletins, {}, { live: ['bulletin.'] })
  return (
    <Panel title={t('bulletin.list')} count={data && number(data.total)} age={at} className="noprint">
      <Table<Row> dense label={t('bulletin.list')} rows={data?.rows} loading={isLoading} problem={problem} onRetry={() => void refetch()} keyOf={(r) => r.id} onOpen={(r) => void navigate(`/bulletins/${r.id}`)} empty={t('bulletin.noneIssued')} columns={[
        { key: 'number', title: t('bulletin.number'), render: (r) => <span className="nw">{r.number ?? <Tag>{t('bulletin.byClock')}</Tag>}</span> },
        { key: 'words', title: t('bulletin.words'), render: (r) => <span>{r.words}</span> },
        { key: 'at', title: t('bulletin.at'), render: (r) => <span className="nw">{dateTime(r.issuedAt ?? r.draftedAt).slice(0, 16)}<div className="s">{r.issuedBy ?? r.draftedBy}</div></span> },
      ]} />
    </Panel>
  )
}

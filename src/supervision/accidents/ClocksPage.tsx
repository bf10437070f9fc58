import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { ClockChip, Empty, number, Page, Panel, Table, Tag, useCall } from '#kit/ui'
import { listClocks } from './api.ts'

/** What must be reported next, the most overdue first. */
export function ClocksPage() {
  const t = useT(), navigate = useNavigate(), { data, problem, isLoading, refetch, at } = useCall(listClocks, {}, { live: ['accident.'] })
  return (
    <Page title={t('accident.clocks')}>
      <Panel title={t('accident.clocks')} count={data && number(data.total)} strong={Boolean(data?.rows.some((r) => r.late))} age={at} grow>
        <Table label={t('accident.clocks')} rows={data?.rows} keyOf={(r) => `${r.id}${r.kind}${r.dueAt}`} onOpen={(r) => void navigate(`/accidents/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="check" title={t('accident.noClock')}>{t('accident.noClockNext')}</Empty>}
          columns={[
            { key: 'due', title: t('accident.due'), width: 150, render: (r) => <ClockChip dueAt={r.dueAt} /> },
            { key: 'what', title: t('accident.what'), width: 200, render: (r) => t(r.kind) },
            { key: 'name', title: t('accident.one'), render: (r) => <><b>{r.name}</b> {r.severity && <Tag>{t(`accident.severity.${r.severity}`)}</Tag>}</> },
            { key: 'place', title: t('accident.place'), width: 180, render: (r) => r.place },
            { key: 'article', title: t('accident.article'), width: 240, render: (r) => <span className="s">{r.article}</span> },
          ]} />
      </Panel>
    </Page>
  )
}

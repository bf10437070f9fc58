import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Chip, Empty, number, Page, Panel, Table, Tag, useCall } from '#kit/ui'
import { listLetters } from './api.ts'
import { LetterPage } from './LetterPage.tsx'
import type { Letter, State } from './model.ts'
import { ReplyClock } from './ReplyClock.tsx'
import { RulesDrawer } from './RulesDrawer.tsx'

export function LettersPage() {
  const { id } = useParams()
  return id ? <LetterPage key={id} id={id} /> : <LetterList />
}

const filters: Record<string, readonly State[] | null> = { desk: ['draft', 'submitted'], waiting: ['issued', 'sent', 'received', 'replied'], closed: ['closed'], withdrawn: ['withdrawn'], all: null }

/** What lies on the desk first; then what waits for its county; then the years. */
function LetterList() {
  const t = useT(), navigate = useNavigate(), [search, setSearch] = useSearchParams(), [rules, setRules] = useState(false)
  const filter = search.get('show') ?? 'all', year = search.get('year') ?? undefined, offset = Number(search.get('offset') ?? 0)
  const { data, problem, isLoading, refetch, at } = useCall(listLetters, { query: { state: filters[filter]?.join(','), year: year ? Number(year) : undefined, limit: 50, offset } }, { live: ['letter.', 'letter_rule.'] })
  const put = (key: string, value: string | null) => setSearch((s) => { value ? s.set(key, value) : s.delete(key); if (key !== 'offset') s.delete('offset'); return s }, { replace: true })
  const count = (states: readonly State[] | null) => (data && states ? ` ${number(states.reduce((sum, s) => sum + (data.counts[s] ?? 0), 0))}` : '')
  return (
    <Page title={t('letter.page')} actions={<Button icon="settings" onClick={() => setRules(true)}>{t('letter.rules')}</Button>}>
      {data && data.toDecide > 0 && <p className="note" role="status">{t('letter.toDecide', { n: data.toDecide })}</p>}
      <Panel title={t('letter.page')} count={data && number(data.total)} age={at} grow head={<span className="row wrap" style={{ gap: 4 }}>
        {Object.entries(filters).map(([key, states]) => <Chip key={key} on={key === filter} onClick={() => put('show', key === 'all' ? null : key)}>{t(`letter.show.${key}`)}{count(states)}</Chip>)}
        {year && <Chip on onClose={() => put('year', null)} closeLabel={t('letter.everyYear')}>{t('letter.ofYear', { year })}</Chip>}</span>}>
        <Table<Letter> label={t('letter.page')} rows={data?.rows} keyOf={(l) => l.id} onOpen={(l) => void navigate(`/letters/${l.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="print" title={t('letter.none')}>{t('letter.noneNext')}</Empty>}
          page={{ offset, size: 50, more: Boolean(data && offset + 50 < data.total), total: data?.total, onMove: (n) => put('offset', n ? String(n) : null) }}
          columns={[
            { key: 'number', title: t('letter.number'), width: 160, render: (l) => l.number ?? <span className="s">{t('letter.unnumbered')}</span> },
            { key: 'title', title: t('letter.title'), render: (l) => <><b>{l.title}</b>{l.demo && <> <Tag>{t('letter.demo')}</Tag></>}{l.changedAt && !l.decidedAt && <> <Tag kind="solid">{t('letter.factsMoved')}</Tag></>}</> },
            { key: 'county', title: t('letter.county'), width: 130, render: (l) => l.countyName },
            { key: 'state', title: t('letter.state'), width: 90, render: (l) => <Tag kind={l.state === 'closed' || l.state === 'withdrawn' ? 'flat' : undefined}>{t(`letter.is.${l.state}`)}</Tag> },
            { key: 'issuedOn', title: t('letter.issuedOn'), width: 110, render: (l) => l.issuedOn ?? '—' },
            { key: 'due', title: t('letter.replyDue'), width: 150, render: (l) => <ReplyClock letter={l} /> },
          ]} />
      </Panel>
      {rules && <RulesDrawer onClose={() => setRules(false)} />}
    </Page>
  )
}

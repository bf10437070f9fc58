import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Chip, dayTime, Empty, number, Page, Panel, Table, Tag, useCall, useMe } from '#kit/ui'
import { listTipoffs, shownStates } from './api.ts'
import type { Tipoff } from './model.ts'
import { TakeDrawer } from './TakeDrawer.tsx'
import { VerifyClock } from './VerifyClock.tsx'

/** 举报: those whose verification runs come first, by their clock. */
export function TipoffsPage() {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), [search, setSearch] = useSearchParams(), [taking, setTaking] = useState(false)
  const show = shownStates.find((s) => s === search.get('show')) ?? 'open', q = search.get('q') || undefined
  const { data, problem, isLoading, refetch, at } = useCall(listTipoffs, { query: { show, q } }, { live: ['tipoff.'] })
  const set = (key: string, value: string) => setSearch((s) => { value ? s.set(key, value) : s.delete(key); return s }, { replace: true })
  return (
    <Page title={t('tipoff.page')} actions={<>
      <a className="link" href="/public/tipoffs" target="_blank" rel="noreferrer">{t('tipoff.publicPage')}</a>
      {may('tipoff.receive') && <Button primary icon="plus" onClick={() => setTaking(true)}>{t('tipoff.take')}</Button>}
    </>}>
      <Panel title={t('tipoff.page')} count={data && number(data.rows.length)} age={at} grow strong={show === 'overdue' && Boolean(data?.rows.length)} head={<span className="row wrap" style={{ gap: 4 }}>
        {shownStates.map((s) => <Chip key={s} on={s === show} onClick={() => set('show', s)}>{t(`tipoff.show.${s}`)}{data ? ` ${number(data.counts[s] ?? 0)}` : ''}</Chip>)}
        <input className="in" type="search" aria-label={t('tipoff.search')} placeholder={t('tipoff.search')} defaultValue={q} onKeyDown={(e) => { if (e.key === 'Enter' && !e.nativeEvent.isComposing) set('q', e.currentTarget.value.trim()) }} /></span>}>
        <Table<Tipoff> label={t('tipoff.page')} rows={data?.rows} keyOf={(r) => r.id} onOpen={(r) => void navigate(`/tipoffs/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="phone" title={t('tipoff.none')}>{t('tipoff.noneNext')}</Empty>}
          columns={[
            { key: 'code', title: t('tipoff.code'), width: 130, render: (r) => <span className="mono">{r.code}</span> },
            { key: 'title', title: t('tipoff.matter'), render: (r) => <><b>{r.title}</b>{r.demo && <> <Tag>{t('tipoff.demo')}</Tag></>}<div className="s">{[r.unitName, r.place, r.site].filter(Boolean).join(' · ')}</div></> },
            { key: 'kind', title: t('tipoff.kind'), width: 120, render: (r) => t(`tipoff.kind.${r.kind}`) },
            { key: 'channel', title: t('tipoff.channel'), width: 110, render: (r) => `${t(`tipoff.channel.${r.channel}`)} · ${t(r.anonymous ? 'tipoff.anonymous' : 'tipoff.named')}` },
            { key: 'received', title: t('tipoff.receivedAt'), width: 110, render: (r) => dayTime(r.receivedAt) },
            { key: 'state', title: t('tipoff.state'), width: 110, render: (r) => t(`tipoff.state.${r.state}`) },
            { key: 'clock', title: t('tipoff.clock'), width: 150, render: (r) => <VerifyClock tipoff={r} /> },
          ]} />
      </Panel>
      {taking && <TakeDrawer onClose={() => setTaking(false)} />}
    </Page>
  )
}

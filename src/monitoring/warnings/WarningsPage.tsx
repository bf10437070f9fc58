import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, ClockChip, dayTime, Empty, Figure, LevelBadge, number, Page, Panel, Seg, serverNow, Table, Tag, Tile, Tiles, useCall, useMe, useShortcut } from '#kit/ui'
import { listWarnings } from './api.ts'
import { BatchBar } from './BatchBar.tsx'
import { DraftDrawer, nameOfKind } from './DraftDrawer.tsx'
import type { Warning } from './model.ts'

const size = 100
const views = { now: 'draft,submitted,released', ended: 'superseded,lifted,cancelled,withdrawn', all: '' } as const
type View = keyof typeof views

export function WarningsPage() {
  const t = useT(), { may } = useMe(), [search, setSearch] = useSearchParams(), [drafting, setDrafting] = useState(false)
  const view = (Object.keys(views) as View[]).find((v) => v === search.get('view')) ?? 'now', offset = Number(search.get('from') ?? 0)
  const origin = (['own', 'relay'] as const).find((o) => o === search.get('origin'))
  const { data, problem, isLoading, refetch, at } = useCall(listWarnings, { query: { state: views[view] || undefined, origin, limit: size, cursor: offset ? String(offset) : undefined } }, { live: ['warning.', 'alarm.'] })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); next.delete('from'); if (value) next.set(key, value); else next.delete(key); return next })
  useShortcut('n', t('warning.draft'), () => may('warning.draft') && setDrafting(true))
  return (
    <Page title={t('warning.page')} actions={may('warning.draft') && <Button primary icon="plus" onClick={() => setDrafting(true)}>{t('warning.draft')}</Button>}>
      <Tiles>
        <Tile label={t('warning.waiting')}><Figure k="warning.waiting" live={['warning.']} /></Tile>
        {[1, 2, 3, 4].map((l) => <Tile key={l} label={<>{t('warning.inForce')} <LevelBadge level={l as 1 | 2 | 3 | 4} /></>}><Figure k="warning.in_force" params={{ level: l }} live={['warning.']} /></Tile>)}
      </Tiles>
      {view === 'now' && <BatchBar rows={data?.rows ?? []} />}
      <Panel title={t('warning.page')} count={data && number(data.total)} age={at} grow
        head={<Seg label={t('warning.view')} value={view} onChange={(v) => put('view', v === 'now' ? null : v)} options={(Object.keys(views) as View[]).map((v) => ({ value: v, label: t(`warning.view.${v}`) }))} />}
        actions={<Seg label={t('warning.origin')} value={origin ?? 'both'} onChange={(v) => put('origin', v === 'both' ? null : v)} options={(['both', 'own', 'relay'] as const).map((v) => ({ value: v, label: t(`warning.origin.${v}`) }))} />}>
        <WarningTable rows={data?.rows} loading={isLoading} problem={problem} onRetry={() => void refetch()} page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: (n: number) => put('from', n ? String(n) : null) }} />
      </Panel>
      {drafting && <DraftDrawer onClose={() => setDrafting(false)} />}
    </Page>
  )
}

type TableProps = { rows: readonly Warning[] | undefined; loading: boolean; problem: Parameters<typeof Table>[0]['problem']; onRetry: () => void; page: NonNullable<Parameters<typeof Table>[0]['page']> }

function WarningTable({ rows, loading, problem, onRetry, page }: TableProps) {
  const t = useT(), navigate = useNavigate()
  return (
    <Table<Warning> label={t('warning.page')} rows={rows} keyOf={(w) => w.id} onOpen={(w) => void navigate(`/warnings/${w.id}`)} loading={loading} problem={problem ?? null} onRetry={onRetry} page={page}
      empty={<Empty icon="bell" title={t('warning.none')}>{t('warning.noneNext')}</Empty>}
      columns={[
        { key: 'level', title: t('warning.level'), width: 150, render: (w) => <LevelBadge level={w.level} subject={nameOfKind({ name: w.kindName, nameEn: w.kindNameEn })} /> },
        { key: 'area', title: t('warning.area'), render: (w) => <div><b>{w.area || w.areaName}</b>{w.origin === 'relay' && <> <Tag>{t('warning.relayed')}</Tag></>}<div className="s">{w.docNo ?? w.issuer}</div></div> },
        { key: 'towns', title: t('warning.towns'), number: true, width: 64, render: (w) => number(w.towns) },
        { key: 'state', title: t('warning.state'), width: 130, render: (w) => <StateTag warning={w} /> },
        { key: 'alarm', title: t('warning.alarmNow'), width: 90, render: (w) => (w.alarmLevel ? <LevelBadge level={w.alarmLevel} /> : '—') },
        { key: 'due', title: t('warning.next'), width: 190, render: (w) => <Next warning={w} /> },
      ]} />
  )
}

export function StateTag({ warning: w }: { warning: Warning }) {
  const t = useT()
  const strong = w.state === 'submitted' || (w.state === 'released' && w.liftRequestedAt !== null)
  return <Tag {...(strong ? { kind: 'solid' as const } : {})}>{t(w.state === 'released' && w.liftRequestedAt ? (w.endKind === 'cancel' ? 'warning.state.cancelling' : 'warning.state.lifting') : `warning.state.${w.state}`)}</Tag>
}

function Next({ warning: w }: { warning: Warning }) {
  const t = useT()
  if (w.dueAt && (w.state === 'draft' || w.state === 'submitted')) return <ClockChip dueAt={w.dueAt} soonMinutes={10} />
  if (w.state === 'released' && w.releasedAt) return <span className="m">{t('warning.releasedAt', { at: dayTime(w.releasedAt) })}{w.expiresAt && <div className="s">{t(Date.parse(w.expiresAt) < serverNow() ? 'warning.overSince' : 'warning.until', { at: dayTime(w.expiresAt) })}</div>}</span>
  return <span className="s">{w.liftedAt ? dayTime(w.liftedAt) : w.supersededAt ? dayTime(w.supersededAt) : '—'}</span>
}

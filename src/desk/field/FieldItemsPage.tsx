import { useState } from 'react'
import { dateTime, Empty, Page, Panel, Seg, Table, Tag, useCall } from '#kit/ui'
import { type T, useT } from '#kit/i18n'
import { listReceived } from './api.ts'

const kinds = ['inspection', 'danger', 'danger_edit', 'rectification', 'recheck']
/** '慢 3 天' — what the telephone's clock was wrong by, where it matters. */
function clockOf(t: T, offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000)
  if (minutes < 2) return t('field.clockRight')
  const amount = minutes < 120 ? t('field.minutes', { count: minutes }) : minutes < 2880 ? t('field.hours', { count: Math.round(minutes / 60) }) : t('field.days', { count: Math.round(minutes / 1440) })
  return t(offsetMs > 0 ? 'field.slow' : 'field.fast', { amount })
}

/** What came in from telephones, and which telephones still hold something: whoever waits for a report sees here where it is. */
export function FieldItemsPage() {
  const t = useT(), [state, setState] = useState<'open' | 'all'>('all')
  const { data, problem, refetch } = useCall(listReceived, { query: { state } }, { live: ['field_item.'] })
  return <Page title={t('field.items')} head={<Seg label={t('field.which')} value={state} onChange={setState} options={[{ value: 'all', label: t('field.all') }, { value: 'open', label: t('field.open') }]} />}>
    <Panel title={t('field.devices')} count={data?.devices.length}>
      <Table label={t('field.devices')} rows={data?.devices} keyOf={d => d.id + d.userName} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="phone" title={t('field.noDevices')}>{t('field.noDevicesNote')}</Empty>} columns={[
        { key: 'user', title: t('field.user'), render: d => d.userName }, { key: 'seen', title: t('field.seen'), render: d => dateTime(d.seenAt) },
        { key: 'waiting', title: t('field.waiting'), number: true, render: d => d.waiting > 0 ? <Tag kind="solid">{d.waiting}</Tag> : '0' },
        { key: 'clock', title: t('field.clock'), render: d => clockOf(t, d.clockOffsetMs) },
        { key: 'kept', title: t('field.kept'), render: d => d.persisted === null ? '—' : d.persisted ? t('field.yes') : <Tag>{t('field.no')}</Tag> },
        { key: 'free', title: t('field.free'), number: true, render: d => d.freeMb === null ? '—' : `${d.freeMb} MB` },
      ]} />
    </Panel>
    <Panel title={t('field.received')} count={data?.items.length} grow>
      <Table label={t('field.received')} rows={data?.items} keyOf={i => i.id} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="list" title={t('field.noItems')}>{t('field.noItemsNote')}</Empty>} columns={[
        { key: 'receipt', title: t('field.receipt'), render: i => i.receipt ?? '—' }, { key: 'kind', title: t('field.kind'), render: i => kinds.includes(i.kind) ? t(`field.kind.${i.kind}`) : i.kind },
        { key: 'state', title: t('field.state'), render: i => i.state === 'received' ? t('field.state.received') : i.settled ? t('field.settled') : <Tag kind="solid">{t(`field.state.${i.state}`)}</Tag> },
        { key: 'user', title: t('field.user'), render: i => i.userName }, { key: 'made', title: t('field.made'), render: i => dateTime(i.madeAt) }, { key: 'clock', title: t('field.clock'), render: i => clockOf(t, i.clockOffsetMs) }, { key: 'at', title: t('field.at'), render: i => dateTime(i.receivedAt) },
        { key: 'what', title: t('field.what'), render: i => String(i.answer.detail ?? (i.answer.result as { code?: string } | undefined)?.code ?? '') },
      ]} />
    </Panel>
  </Page>
}

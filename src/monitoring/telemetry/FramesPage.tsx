import { lazy, Suspense, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Chip, dateTime, Empty, Figure, number, Page, Panel, Seg, Table, Tag, Tile, Tiles, useCall, useMe } from '#kit/ui'
import { framesContract } from './api.ts'
import { FramePanel } from './FramePanel.tsx'
import { results, type FrameRow } from './model.ts'
import { funcName } from './names.ts'
import './telemetry.css'
import { Unregistered } from './Unregistered.tsx'

const SettingsForm = lazy(() => import('./SettingsForm.tsx'))
const size = 50

/** 报文: every frame that came and what became of it; the quarantine is where a wrong line is found. */
export function FramesPage() {
  const t = useT(), navigate = useNavigate(), { id } = useParams(), [search, setSearch] = useSearchParams(), { may } = useMe(), [setting, setSetting] = useState(false)
  const result = results.find((r) => r === search.get('result')), station = search.get('station') ?? undefined, protocol = search.get('protocol') ?? undefined, offset = Number(search.get('from') ?? 0)
  const { data, problem, isLoading, refetch, at } = useCall(framesContract, { query: { result, station, protocol, limit: size, cursor: String(offset) } }, { every: 5_000 })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); next.delete('from'); if (value) next.set(key, value); else next.delete(key); return next })
  const go = (to: string) => navigate({ pathname: to, search: search.toString() })
  const label = (r: (typeof results)[number]) => `${t(`frame.result.${r}`)} ${upTo(data?.counts[r])}`
  return (
    <Page title={t('frame.page')} actions={may('telemetry.configure') && <Button small icon="settings" onClick={() => setSetting(true)}>{t('telemetry.settings')}</Button>}>
      {setting && <Suspense fallback={null}><SettingsForm onClose={() => setSetting(false)} /></Suspense>}
      <Tiles>
        <Tile label={t('frame.quarantinedDay')}><Figure k="frame.quarantined" live={[]} /></Tile>
        <Tile label={t('telemetry.silent')}><Figure k="gauge.silent" live={[]} /></Tile>
      </Tiles>
      <Unregistered />
      <div className={id ? 'tele' : 'tele wide'}>
        <Panel title={t('frame.page')} count={data && upTo(data.total)} age={at} grow
          head={<Seg label={t('frame.result')} value={result ?? 'all'} onChange={(r) => put('result', r === 'all' ? null : r)} options={[{ value: 'all', label: t('frame.all') }, ...results.map((r) => ({ value: r, label: label(r) }))]} />}
          actions={<>{protocol && <Chip on onClose={() => put('protocol', null)} closeLabel={t('frame.anyProtocol')}>{t('frame.ofProtocol', { protocol })}</Chip>}{station && <Chip on onClose={() => put('station', null)} closeLabel={t('frame.anyStation')}>{t('frame.ofStation', { station })}</Chip>}</>}>
          <Table<FrameRow> dense label={t('frame.page')} rows={data?.rows} keyOf={(f) => f.id} selected={id ?? null} onOpen={(f) => go(`/frames/${f.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: (n) => put('from', n ? String(n) : null) }} columns={useColumns()}
            empty={<Empty title={t(result === 'quarantined' ? 'frame.noneBad' : 'frame.none')}>{t('frame.noneNext')}</Empty>} />
        </Panel>
        {id && <FramePanel id={id} onClose={() => go('/frames')} onStation={(code) => put('station', code)} />}
      </div>
    </Page>
  )
}

function useColumns() {
  const t = useT()
  return [
    { key: 'received', title: t('frame.received'), width: 170, render: (f: FrameRow) => dateTime(f.receivedAt) },
    { key: 'station', title: t('telemetry.gauge'), render: (f: FrameRow) => <span><b>{f.stationName ?? t('frame.unknownStation')}</b> <span className="mono s">{f.stationCode ?? '—'}</span></span> },
    { key: 'func', title: t('frame.func'), render: (f: FrameRow) => funcName(f.func, f.protocol) },
    { key: 'result', title: t('frame.result'), render: (f: FrameRow) => <span><Tag kind={f.result === 'quarantined' ? 'solid' : undefined}>{t(`frame.result.${f.result}`)}</Tag> {f.reason && t(`frame.reason.${f.reason}`)} {f.flagged > 0 && <Tag>{t('telemetry.ahead')}</Tag>}</span> },
    { key: 'readings', title: t('frame.readings'), number: true, width: 72, render: (f: FrameRow) => number(f.readings) },
    { key: 'observed', title: t('telemetry.observed'), width: 170, render: (f: FrameRow) => f.observedAt ? dateTime(f.observedAt) : '—' },
  ]
}

/** The server counts to 10,000. */
const upTo = (n: number | undefined) => (n !== undefined && n >= 10_000 ? `${number(n)}+` : number(n))

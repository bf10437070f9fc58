import { useT } from '#kit/i18n'
import { Button, dayTime, Empty, Table, Tag } from '#kit/ui'
import { agencyName } from './agencyLook.ts'
import { forceOf, type Forecast } from './model.ts'

type Row = { agency: string; baseAt: string; receivedAt: string; source: string; at: Partial<Record<number, Forecast>> }
const leads = [12, 24, 48, 72, 120] as const

/** The forecast nearest to so many hours ahead, within three of them. */
const around = (list: readonly Forecast[], lead: number): Forecast | undefined =>
  list.filter((f) => Math.abs(f.leadHours - lead) <= 3).toSorted((a, b) => Math.abs(a.leadHours - lead) - Math.abs(b.leadHours - lead))[0]

/** What each agency says of the same storm, one line each; circles and arrivals follow the one that is chosen. */
export function Agencies({ list, agency, onChoose }: { list: readonly (Forecast & { source: string; receivedAt: string })[]; agency: string | null; onChoose: (agency: string | null) => void }) {
  const t = useT()
  const rows = [...Map.groupBy(list, (f) => f.agency)].map(([key, of]): Row => ({
    agency: key, baseAt: of[0]?.baseAt ?? '', receivedAt: of[0]?.receivedAt ?? '', source: of[0]?.source ?? '', at: Object.fromEntries(leads.flatMap((lead) => { const f = around(of, lead); return f ? [[lead, f]] : [] })),
  }))
  return (
    <Table<Row> dense label={t('storm.agenciesListed')} rows={rows} keyOf={(r) => r.agency} selected={agency} empty={<Empty icon="typhoon" title={t('storm.noAgency')}>{t('storm.noAgencyNext')}</Empty>} columns={[
      { key: 'agency', title: t('storm.agencyName'), render: (r) => <><b>{agencyName(r.agency, t)}</b> {agency === null && r.agency === 'BABJ' && <Tag>{t('storm.drawn')}</Tag>}<div className="s">{t('storm.baseAt', { at: dayTime(r.baseAt) })}</div></> },
      ...leads.map((lead) => ({ key: String(lead), title: t('storm.ahead', { n: lead }), render: (r: Row) => <Cell f={r.at[lead]} /> })),
      { key: 'use', title: '', render: (r) => <Button small quiet onClick={() => onChoose(agency === r.agency ? null : r.agency)}>{t(agency === r.agency ? 'storm.notBy' : 'storm.goBy')}</Button> },
    ]} />
  )
}

function Cell({ f }: { f: Forecast | undefined }) {
  const t = useT()
  if (!f) return <span className="s">—</span>
  return <span className="nw">{f.lat.toFixed(1)}°N {f.lon.toFixed(1)}°E<div className="s">{f.windMs === null ? '—' : t('storm.windForce', { n: Math.min(17, forceOf(f.windMs)), ms: Math.round(f.windMs) })}{f.pressureHpa !== null && ` · ${Math.round(f.pressureHpa)} hPa`}</div></span>
}

import { useT } from '#kit/i18n'
import { dayTime, number, Table, Tag } from '#kit/ui'
import { forceOf, type Fix } from './model.ts'

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)
const circle = (km: readonly number[] | null | undefined): string => (km ? km.join('/') : '—')

/** Newest first above the forecast; a row chosen here puts the map's circles to its moment. */
export function Fixes({ fixes, selected, onSelect }: { fixes: readonly Fix[]; selected: string | null; onSelect: (at: string) => void }) {
  const t = useT(), lastObserved = fixes.findLast((f) => f.kind === 'observed')?.at ?? ''
  const rows = [...fixes.filter((f) => f.kind === 'forecast' && f.at > lastObserved), ...fixes.filter((f) => f.kind === 'observed').toReversed()]
  return (
    <Table<Fix> dense cards={false} label={t('storm.fixes')} rows={rows} keyOf={(f) => f.at} selected={selected} onOpen={(f) => onSelect(f.at)} columns={[
        { key: 'at', title: t('storm.time'), width: 92, render: (f) => <span className="nw">{dayTime(f.at)}</span> },
        { key: 'kind', title: '', width: 56, render: (f) => (f.kind === 'forecast' ? <Tag>{t('storm.forecast')}</Tag> : f.interpolated ? <span className="s nw">{t('storm.interpolated')}</span> : '') },
        { key: 'lat', title: '°N', number: true, render: (f) => round(f.lat) }, { key: 'lon', title: '°E', number: true, render: (f) => round(f.lon) },
        { key: 'wind', title: 'm/s', number: true, render: (f) => number(round(f.windMs)) },
        { key: 'force', title: t('storm.forceShort'), number: true, render: (f) => (f.windMs === null ? '—' : Math.min(17, forceOf(f.windMs))) },
        { key: 'pressure', title: 'hPa', number: true, render: (f) => number(round(f.pressureHpa)) },
        { key: 'seven', title: t('storm.sevenKm'), render: (f) => <span className="nw">{circle(f.radii?.[7])}{f.radiiModel && f.radii?.[7] && <span className="s"> {t('storm.modelShort')}</span>}</span> },
    ]} />
  )
}

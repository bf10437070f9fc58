import { useMemo } from 'react'
import type { Reply } from '#kit/contract'
import { useT, useWords } from '#kit/i18n'
import { dayTime, MapView, number } from '#kit/ui'
import type { previewLayer } from './api.ts'
import type { Draft } from './draft.ts'

export type Seen = Reply<typeof previewLayer>
type PreviewProps = { seen: Seen; draft: Draft; put: (change: Partial<Draft>) => void }

/** What the file holds: counts that add up, its columns, what is wrong with which shape, and where it lies. */
export function Preview({ seen, draft, put }: PreviewProps) {
  const t = useT(), words = useWords()
  const areas = useMemo(() => seen.shapes.map(shape => ({ id: String(shape.ordinal), name: shape.name, geometry: shape.geometry as GeoJSON.Geometry })), [seen.shapes])
  return <>
    {seen.remembered && <p className="note">{t('census.remembered', { by: seen.remembered.usedBy, at: dayTime(seen.remembered.usedAt) })}</p>}
    <dl className="counts">{([['features', seen.features], ['right', seen.right], ['wrong', seen.wrong], ['outside', seen.outside], ['vertices', seen.vertices]] as const).map(([key, n]) => <div key={key}><dt>{t(`census.count.${key}`)}</dt><dd className="num">{number(n)}</dd></div>)}<div><dt>{t('census.shape')}</dt><dd>{seen.kind ? t(`census.kind.${seen.kind}`) : '—'}</dd></div></dl>
    {seen.troubles.length > 0 && <section className="troubles" aria-label={t('census.troubles')}><h3>{t('census.troubles')} {seen.wrong > seen.troubles.length && <span className="s">{t('census.firstOf', { n: seen.troubles.length, all: number(seen.wrong) })}</span>}</h3>
      <ul>{seen.troubles.map((trouble, i) => <li key={i}>{trouble.feature !== null && <b className="num">{t('census.feature', { n: trouble.feature })} </b>}{words(trouble)}</li>)}</ul>
      {seen.right > 0 && <label className="row"><input type="checkbox" checked={draft.leaveOut} onChange={e => put({ leaveOut: e.target.checked })} />{t('census.leaveOut', { n: number(seen.wrong) })}</label>}</section>}
    {seen.table && <Axes seen={seen} draft={draft} put={put} />}
    {seen.fields.length > 0 && <Fields seen={seen} draft={draft} put={put} />}
    {seen.rows.length > 0 && <Sample seen={seen} />}
    {seen.right > 0 && seen.bounds && <div className="look"><MapView label={t('census.lies')} areas={areas} bounds={roomy(seen.bounds)} instead={<p className="pad s">{t('census.bounds', { bounds: seen.bounds.map(n => n.toFixed(4)).join(', ') })}</p>} /></div>}
  </>
}

/** A single point has no extent: some hundred metres are shown around. */
const roomy = ([west, south, east, north]: NonNullable<Seen['bounds']>): [number, number, number, number] => [west - 0.005, south - 0.005, east + 0.005, north + 0.005]

function Axes({ seen: { table }, draft, put }: PreviewProps) {
  const t = useT()
  return <div className="fields">{(['lon', 'lat'] as const).map(axis => <label key={axis}><span className="s">{t(`census.${axis}`)}</span>
    <select className="in" value={draft[axis] ?? table?.[axis] ?? ''} onChange={e => put({ [axis]: e.target.value || null, ...(axis === 'lon' ? { lat: draft.lat ?? table?.lat ?? null } : { lon: draft.lon ?? table?.lon ?? null }) })}><option value="">{t('census.pick')}</option>{table?.names.map(name => <option key={name} value={name}>{name}</option>)}</select></label>)}</div>
}

/** The columns: which one names a feature, and under which name each is kept. */
function Fields({ seen, draft, put }: PreviewProps) {
  const t = useT(), take = (name: string, as: string) => put({ fields: { ...draft.fields, [name]: as } })
  return (
    <section aria-label={t('census.columns')}><h3>{t('census.columns')} <span className="s">{t('census.columnsWhat')}</span></h3>
      <div className="tw"><table className="tb dense"><thead><tr><th>{t('census.column')}</th><th>{t('census.samples')}</th><th className="n">{t('census.filled')}</th><th>{t('census.isName')}</th><th>{t('census.keepAs')}</th></tr></thead>
        <tbody>{seen.fields.map(({ name, filled, samples }) => { const as = draft.fields[name] ?? name; return <tr key={name}>
          <td><label className="row"><input type="checkbox" checked={as !== ''} onChange={e => take(name, e.target.checked ? name : '')} aria-label={t('census.keepColumn', { name })} />{name}</label></td>
          <td className="s">{samples.join(t('census.comma')) || '—'}</td><td className="n">{number(filled)}</td>
          <td><input type="radio" name="census-label" checked={draft.labelField === name} onChange={() => put({ labelField: name })} aria-label={t('census.nameColumn', { name })} /></td>
          <td><input className="in" value={as} maxLength={60} disabled={as === ''} onChange={e => take(name, e.target.value)} aria-label={t('census.keepColumnAs', { name })} /></td></tr> })}</tbody></table></div>
    </section>
  )
}

function Sample({ seen }: { seen: Seen }) {
  const t = useT(), names = seen.fields.map(({ name }) => name).slice(0, 6)
  return (
    <section aria-label={t('census.sample')}><h3>{t('census.sample')}</h3>
      <div className="tw scroll" tabIndex={0} role="region" aria-label={t('census.sample')}><table className="tb dense"><thead><tr><th className="n">#</th><th>{t('census.called')}</th>{names.map(name => <th key={name}>{name}</th>)}</tr></thead>
        <tbody>{seen.rows.map(row => <tr key={row.ordinal}><td className="n">{row.ordinal}</td><td>{row.name || '—'}</td>{names.map(name => <td key={name}>{row.properties[name] ?? ''}</td>)}</tr>)}</tbody></table></div>
    </section>
  )
}

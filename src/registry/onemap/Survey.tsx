import { useCall, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { apiOf, type Row } from '#registry/definition'
import { censusLayers } from '#registry/census/web'
import type { MapAddress } from './address.ts'

/** Layers of the survey of risks in their present version, drawn below the points. */
export function Survey({ address }: { address: MapAddress }) {
  const t = useT(), { may } = useMe(), can = may(`${censusLayers.key}.read`), call = useCall(apiOf(censusLayers).list, { query: { current: 'true', limit: 100 } } as never, { enabled: can, live: [`${censusLayers.key}.`] })
  const rows = (call.data as { rows: Row[] } | undefined)?.rows ?? []
  if (!rows.length) return null
  return <section><h3>{t('onemap.survey')}</h3>{rows.map(row => <div key={row.id} className={address.survey.includes(row.id) ? 'layer on' : 'layer'}>
    <label><input type="checkbox" checked={address.survey.includes(row.id)} onChange={() => address.toggleSurvey(row.id)} /><span className="el grow">{String(row.title)}</span><span className="num">{String(row.year ?? '')}</span></label></div>)}</section>
}

import { useMe, MapView } from '#kit/ui'
import { Themed } from '#kit/form'
import { useT } from '#kit/i18n'
import { RegionPick } from '#registry/ledger/web'

/** A region as a control of its own, outside of antd's form. */
export function RegionControl({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = useT(), { me } = useMe()
  return <Themed><span className="regionpick">{me && <RegionPick label={t('registry.field.place')} value={value || undefined} onChange={onChange} />}</span></Themed>
}

type PositionProps = { lon: string; lat: string; onChange: (lon: string, lat: string) => void; invalid?: boolean; describedBy?: string }

/** A position: pointed at on the map, or typed in degrees of WGS84. */
export function PositionControl({ lon, lat, onChange, invalid, describedBy }: PositionProps) {
  const t = useT(), x = Number(lon), y = Number(lat), set = lon !== '' && lat !== '' && Number.isFinite(x) && Number.isFinite(y)
  const put = (text: string) => {
    // both at once, as copied from a map: '118.6, 24.75'
    const [, first, second] = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? []
    return first && second ? [first, second] as const : undefined
  }
  const field = (which: 'lon' | 'lat', text: string) => { const both = put(text); if (both) onChange(...both); else if (which === 'lon') onChange(text, lat); else onChange(lon, text) }
  return <>
    <div className="row">
      {(['lon', 'lat'] as const).map(which => <label key={which} className="grow row"><span className="s nw">{t(`ledger.${which}`)}</span><input className="in grow" inputMode="decimal" aria-invalid={invalid || undefined} aria-describedby={describedBy} maxLength={40} value={which === 'lon' ? lon : lat} onChange={e => field(which, e.target.value)} /></label>)}
      {set && <button type="button" className="btn sm q" onClick={() => onChange('', '')}>{t('registry.noPosition')}</button>}
    </div>
    <div className="minimap"><MapView label={t('registry.pointAt')} points={set ? [{ id: 'here', lon: x, lat: y, name: t('ledger.position'), sign: 'pin' }] : []} onPoint={(px, py) => onChange(String(px), String(py))} /></div>
    <p className="s">{t('registry.pointAt')}</p>
  </>
}

import { Link } from 'react-router'
import { useT } from '#kit/i18n'

type DeedRow = { type: string; data: Record<string, unknown> }
const text = (v: unknown) => (typeof v === 'string' ? v : '')

/** One line of a warning's story; the sentence is the event's own key. */
export function Deed({ deed: { type, data } }: { deed: DeedRow }) {
  const t = useT()
  const detail = text(data.reason) || text(data.docNo) || (typeof data.towns === 'number' ? t('warning.deedTowns', { n: data.towns }) : typeof data.people === 'number' ? t('warning.deedPeople', { n: data.people }) : '')
  return <>{t(type)}{detail && <div className="s">{detail}</div>}{typeof data.calloutId === 'string' && <div><Link className="link" to={`/callouts/${data.calloutId}`}>{t('warning.callout')}</Link></div>}</>
}

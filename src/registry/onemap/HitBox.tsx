import { Link } from 'react-router'
import { Button, type MapHit, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { apiOf, type Ledger, optionsOf, type Row } from '#registry/definition'

/** The point that was pointed at: what it is, its card, what lies around it. */
export function HitBox({ ledger, hit, letter, onClose, onAround }: { ledger: Ledger; hit: MapHit; letter: string; onClose: () => void; onAround: (metres: number) => void }) {
  const t = useT(), words = useWords(), found = useCall(apiOf(ledger).get, { params: { id: hit.id } } as never, { live: [`${ledger.key}.`] }), row = found.data as Row | undefined, here = row?.id === hit.id ? row : undefined
  const facet = ledger.facet === undefined ? undefined : ledger.fields[ledger.facet], option = facet && optionsOf(facet).find(o => o.value === hit.facet)
  return (
    <div className="ov hit" role="dialog" aria-label={words(ledger.title)}>
      <div className="row"><i className="mletter" aria-hidden>{letter}</i><b className="grow">{String(here?.[ledger.name] ?? hit.name ?? '…')}</b><Button small quiet icon="close" label={t('ui.close')} onClick={onClose} /></div>
      <p className="m">{words(ledger.title)}{option && ` · ${words(option)}`}{hit.stale && ` · ${t('atlas.stale')}`}</p>
      {here && <p className="s">{here.place}</p>}
      <div className="row wrap"><Link className="link" to={`/${ledger.path}/${hit.id}`}>{t('onemap.card')}</Link>{[1000, 5000].map(m => <Button key={m} small onClick={() => onAround(m)}>{t('onemap.aroundKm', { km: m / 1000 })}</Button>)}</div>
    </div>
  )
}

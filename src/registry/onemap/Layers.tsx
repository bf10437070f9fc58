import { Suspense, useState } from 'react'
import { Link } from 'react-router'
import { Icon, number, useCall, useMe } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger, Query } from '#registry/definition'
import { groups, LedgerFilters } from '#registry/pages/web'
import { overview } from '#registry/views/web'
import type { MapAddress } from './address.ts'
import { StationLayer } from './Stations.tsx'
import { Survey } from './Survey.tsx'
import type { LayerState } from './useLayers.ts'

type LayersProps = { mine: readonly Ledger[]; address: MapAddress; letters: ReadonlyMap<string, string>; layers: readonly LayerState[] }

/** The layers by group, each with how many rows it has under its filter. */
export function Layers({ mine, address, letters, layers }: LayersProps) {
  const t = useT(), words = useWords(), [open, setOpen] = useState(false), standing = useCall(overview, {}, { live: mine.map(l => `${l.key}.`) }), counts = new Map(standing.data?.rows.map(row => [row.key, row.count]))
  return (
    <section className={open ? 'panel layers open noprint' : 'panel layers noprint'} aria-label={t('onemap.layers')}>
      <button type="button" className="ph fold" aria-expanded={open} onClick={() => setOpen(!open)}><Icon name="layers" small /><h2>{t('onemap.layers')}</h2><span className="s">{t('onemap.onCount', { n: address.on.length + (address.stations ? 1 : 0) })}</span><span className="end" /><Icon name={open ? 'up' : 'down'} small /></button>
      <div className="scroll">
        {groups.map(group => {
          const some = mine.filter(l => l.group === group.key)
          return some.length > 0 && <section key={group.key}><h3>{words(group.words)}</h3>
            {some.map(ledger => <LayerRow key={ledger.key} ledger={ledger} letter={letters.get(ledger.key) ?? ''} address={address} state={layers.find(l => l.ledger === ledger)} all={counts.get(ledger.key)} />)}</section>
        })}
        <StationLayer address={address} />
        <Survey address={address} />
      </div>
    </section>
  )
}

function LayerRow({ ledger, letter, address, state, all }: { ledger: Ledger; letter: string; address: MapAddress; state: LayerState | undefined; all: number | undefined }) {
  const t = useT(), words = useWords(), { may } = useMe(), own = address.of(ledger), about = state?.about
  const list = `/${ledger.path}?${new URLSearchParams(given(own.query))}`, lost = about ? about.total - about.placed : 0
  return (
    <div className={state ? 'layer on' : 'layer'}>
      <label><input type="checkbox" checked={Boolean(state)} onChange={() => address.toggle(ledger)} /><i className="mletter" aria-hidden>{letter}</i><span className="el grow">{words(ledger.title)}</span><span className="num">{state ? about ? number(about.total) : '…' : number(all)}</span></label>
      {state && <>
        {state.problem && <p className="s">{state.problem.title}</p>}
        <Suspense fallback={null}><LedgerFilters ledger={ledger} address={own} reveal={may(`${ledger.key}.reveal`)} right={<Link className="link s" to={list}>{t('onemap.asList')}</Link>} /></Suspense>
        {lost > 0 && <Link className="link s" to={`/${ledger.path}?${new URLSearchParams({ ...given(own.query), lacks: 'position' })}`}>{t('atlas.unplaced', { n: number(lost) })}</Link>}
      </>}
    </div>
  )
}

const given = (query: Query) => Object.fromEntries(Object.entries(query).filter((e): e is [string, string] => Boolean(e[1])))

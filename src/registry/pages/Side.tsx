import { type ReactNode, useState } from 'react'
import { Icon, number, useCall, useMe } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { apiOf, entries, hasFacet, type Ledger, NONE, optionsOf, type Query } from '#registry/definition'
import { getRegion } from '#registry/regions/web'
import type { View } from '#registry/views/web'
import type { Address } from './address.ts'

type Groups = { total: number; groups: { value: string; label: string; count: number }[] }
type SideProps = { ledger: Ledger; address: Address; views: readonly View[] | undefined }

/** How the rows fall: by the ledger's chief facet, by the views that people keep, by place. Every count is of rows under the other filters. */
export function Side({ ledger, address, views }: SideProps) {
  const t = useT(), others = entries(ledger).filter(([name, field]) => hasFacet(field) && name !== ledger.facet).map(([name]) => name)
  const mine = views?.filter(v => v.mine) ?? [], shared = views?.filter(v => !v.mine) ?? []
  return <>
    {ledger.facet && <Facet ledger={ledger} address={address} name={ledger.facet} chief />}
    {mine.length > 0 && <><h3>{t('registry.views')}</h3>{mine.map(view => <ViewChoice key={view.id} view={view} address={address} />)}</>}
    {shared.length > 0 && <><h3>{t('registry.viewsShared')}</h3>{shared.map(view => <ViewChoice key={view.id} view={view} address={address} />)}</>}
    <Places ledger={ledger} address={address} all={!ledger.facet} />
    {others.map(name => <Folded key={name} ledger={ledger} address={address} name={name} />)}
  </>
}

function Choice({ on, small, count, onPick, title, children }: { on: boolean; small?: boolean; count?: number | null; onPick: () => void; title?: string; children: ReactNode }) {
  return <button type="button" className={[on && 'on', small && 'town'].filter(Boolean).join(' ')} aria-pressed={on} title={title} onClick={onPick}><span className="el">{children}</span>{count !== undefined && <span className="n">{number(count)}</span>}</button>
}

const without = (query: Query, name: string): Query => Object.fromEntries(Object.entries(query).filter(([key]) => key !== name))
const useGroups = (ledger: Ledger, query: Query, by: string, enabled = true) =>
  useCall(apiOf(ledger).groups, { query: { ...query, by } } as never, { enabled, live: [`${ledger.key}.`] }) as { data: Groups | undefined }

function Facet({ ledger, address, name, chief }: { ledger: Ledger; address: Address; name: string; chief?: boolean }) {
  const t = useT(), words = useWords(), field = ledger.fields[name], { data } = useGroups(ledger, without(address.query, name), name), taken = address.query[name]
  if (!field) return null
  const label = (value: string) => value === NONE ? t('registry.unfilled') : field.kind === 'flag' ? t(value === 'true' ? 'registry.yes' : 'registry.no') : words(optionsOf(field).find(o => o.value === value) ?? { zh: value, en: value })
  return <>
    {chief && <><h3>{words(field.label)}</h3><Choice on={!taken} count={data?.total} onPick={() => address.set({ [name]: null })}>{t('registry.everything', { ledger: words(ledger.title) })}</Choice></>}
    {data?.groups.map(group => <Choice key={group.value} small={!chief} on={taken === group.value} count={group.count} onPick={() => address.set({ [name]: taken === group.value ? null : group.value })}>{label(group.value)}</Choice>)}
  </>
}

/** The other facets wait until somebody asks for them. */
function Folded({ ledger, address, name }: { ledger: Ledger; address: Address; name: string }) {
  const words = useWords(), [open, setOpen] = useState(Boolean(address.query[name])), field = ledger.fields[name]
  return <>
    <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>{field && words(field.label)}<Icon name={open ? 'up' : 'down'} small /></button>
    {open && <Facet ledger={ledger} address={address} name={name} />}
  </>
}

function ViewChoice({ view, address }: { view: View; address: Address }) {
  const t = useT()
  return <Choice on={address.view === view.id} count={view.count} title={view.mine ? view.name : t('registry.viewOf', { name: view.name, owner: view.owner })}
    onPick={() => address.view === view.id ? address.replace({}, { view: null, sort: null }) : address.replace(view.query, { view: view.id, sort: view.sort })}>{view.name}</Choice>
}

/** Counties with their counts; below the one that is picked, its towns. */
function Places({ ledger, address, all }: { ledger: Ledger; address: Address; all: boolean }) {
  const t = useT(), words = useWords(), { me } = useMe(), { region } = address.query, query = without(address.query, 'region')
  const counties = useGroups(ledger, query, 'county'), picked = useCall(getRegion, { params: { code: region ?? '' } }, { enabled: Boolean(region) })
  const path = region ? picked.data?.region.path : me?.region?.path, county = path?.split('/')[1] || undefined
  const towns = useGroups(ledger, { ...query, region: county }, 'region', Boolean(county))
  const pick = (code: string) => address.set({ region: region === code ? null : code || null })
  return <>
    <h3>{t('registry.places')}</h3>
    {all && <Choice on={!region} count={counties.data?.total} onPick={() => address.set({ region: null })}>{t('registry.everything', { ledger: words(ledger.title) })}</Choice>}
    {counties.data?.groups.map(group => <div key={group.value} style={{ display: 'contents' }}>
      {group.value ? <Choice on={region === group.value} count={group.count} onPick={() => pick(group.value)}>{group.label}</Choice> : <p className="own">{t('ledger.own')}<span className="n">{number(group.count)}</span></p>}
      {group.value && group.value === county && towns.data?.groups.filter(town => town.value && town.value !== county).map(town => <Choice key={town.value} small on={region === town.value} count={town.count} onPick={() => pick(town.value)}>{town.label}</Choice>)}
    </div>)}
  </>
}

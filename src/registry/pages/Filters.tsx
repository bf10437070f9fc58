import { lazy, type ReactNode, Suspense, useState } from 'react'
import { chinaDay } from '#kit/calendar/web'
import { Button, Icon, number, Pop, Seg, serverNow, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { ANY, apiOf, dayText, entries, type Field, hasFacet, type Ledger, NONE, optionsOf, type Query, type Row, states } from '#registry/definition'
import type { Address } from './address.ts'
import { DayInput } from './DayInput.tsx'
import { filterable, filterText, quick } from './filterWords.ts'
import { useLedger } from './known.ts'
import { RegionName } from './RegionName.tsx'
import { labelOf } from './Value.tsx'

const RegionControl = lazy(async () => ({ default: (await import('./PlacePick.tsx')).RegionControl }))
const RefPick = lazy(async () => ({ default: (await import('./RefPick.tsx')).RefPick }))

type FiltersProps = { ledger: Ledger; address: Address; reveal: boolean; right: ReactNode }

/** What is asked, as chips that stand in the address; every field can be added. */
export function Filters({ ledger, address, reveal, right }: FiltersProps) {
  const t = useT(), { query } = address, own = filterable(ledger, reveal)
  const asked = ['region', 'state', ...own, 'near', 'within', 'change', 'lacks'].filter(name => query[name] !== undefined)
  const offered = [...(query.region ? [] : ['region']), ...(query.state ? [] : ['state']), ...quick(ledger).filter(name => own.includes(name) && query[name] === undefined)].slice(0, Math.max(2, 7 - asked.length))
  return (
    <div className="filters row wrap">
      {asked.map(name => <span key={name} className="chip on"><FilterPop ledger={ledger} address={address} name={name} className="face" face={<FilterWords ledger={ledger} name={name} value={query[name] ?? ''} />} />
        <button type="button" aria-label={t('registry.dropFilter')} onClick={() => address.set({ [name]: null })}><Icon name="close" small /></button></span>)}
      {offered.map(name => <FilterPop key={name} ledger={ledger} address={address} name={name} className="chip" face={<><FilterName ledger={ledger} name={name} /><Icon name="down" small /></>} />)}
      <More ledger={ledger} address={address} names={[...own, 'lacks']} />
      {(address.filtered || address.sort) && <Button small quiet onClick={() => address.replace({}, { sort: null, view: null })}>{t('registry.clear')}</Button>}
      <span className="end" />{right}
    </div>
  )
}

function FilterName({ ledger, name }: { ledger: Ledger; name: string }) {
  const t = useT(), words = useWords()
  return <>{ledger.fields[name] ? labelOf(ledger, name, t, words) : t(`registry.filter.${name}`)}</>
}

function FilterWords({ ledger, name, value }: { ledger: Ledger; name: string; value: string }) {
  const t = useT(), words = useWords(), field = ledger.fields[name], colon = words({ zh: '：', en: ': ' })
  if (name === 'region') return <>{t('registry.filter.region')}{colon}<RegionName code={value} /></>
  if (name === 'state') return <>{t('registry.filter.state')}{colon}{t(`registry.state.${value}`)}</>
  if (name === 'near') return <>{t('registry.circle', { metres: number(Number(value.split(',')[2])) })}</>
  if (name === 'lacks') return <>{t('registry.lacking', { field: labelOf(ledger, value, t, words) })}</>
  if (!field) return <>{t(`registry.filter.${name}`)}</>
  return <>{labelOf(ledger, name, t, words)}{colon}{field.kind === 'ref' && value !== ANY ? <RefName ledger={field.ledger} id={value} /> : filterText(field, value, t, words)}</>
}

function RefName({ ledger, id }: { ledger: string; id: string }) {
  const target = useLedger(ledger) as Ledger, found = useCall(apiOf(target).get, { params: { id } } as never, { enabled: Boolean(target) })
  return <>{String((found.data as Row | undefined)?.[target.name] ?? '…')}</>
}

function FilterPop({ ledger, address, name, face, className }: { ledger: Ledger; address: Address; name: string; face: ReactNode; className: string }) {
  const t = useT(), words = useWords()
  if (['near', 'within', 'change'].includes(name)) return <span>{face}</span>
  return <Pop className={className} face={face} title={ledger.fields[name] ? labelOf(ledger, name, t, words) : t(`registry.filter.${name}`)}>{close => <FilterEditor ledger={ledger} name={name} query={address.query} onSet={(value, stay) => { address.set({ [name]: value, view: address.view ?? null }); if (!stay) close() }} />}</Pop>
}

function More({ ledger, address, names }: { ledger: Ledger; address: Address; names: readonly string[] }) {
  const t = useT(), words = useWords(), [chosen, setChosen] = useState<string | null>(null), [text, setText] = useState('')
  const label = (name: string) => ledger.fields[name] ? labelOf(ledger, name, t, words) : t(`registry.filter.${name}`)
  return (
    <Pop className="chip" title={t('registry.addFilter')} face={<><Icon name="plus" small />{t('registry.filter.more')}</>} onOpen={() => { setChosen(null); setText('') }}>{close => chosen ? <>
      <div className="row"><button type="button" className="btn sm q" onClick={() => setChosen(null)}><Icon name="left" small />{label(chosen)}</button></div>
      <FilterEditor ledger={ledger} name={chosen} query={address.query} onSet={(value, stay) => { address.set({ [chosen]: value }); if (!stay) close() }} />
    </> : <>
      <input className="in" aria-label={t('registry.findField')} placeholder={t('registry.findField')} value={text} onChange={e => setText(e.target.value)} />
      <ul className="pick">{names.filter(name => label(name).toLowerCase().includes(text.trim().toLowerCase())).map(name => <li key={name}><button type="button" onClick={() => setChosen(name)}>{label(name)}</button></li>)}</ul>
    </>}</Pop>
  )
}

type EditorProps = { ledger: Ledger; name: string; query: Query; /** `stay`: more may follow, the box stays */ onSet: (value: string | null, stay?: boolean) => void }

/** How a field is asked, by its kind. */
function FilterEditor(props: EditorProps) {
  const { ledger, name, query, onSet } = props, t = useT(), words = useWords(), field = ledger.fields[name], value = query[name] ?? ''
  if (name === 'region') return <Suspense fallback={<span className="skl" />}><RegionControl value={value} onChange={code => onSet(code)} /></Suspense>
  if (name === 'state') return <ul className="pick">{states.filter(s => s !== 'stale' || ledger.confirm).map(state => <li key={state}><button type="button" aria-pressed={(value || 'active') === state} onClick={() => onSet(state === 'active' ? null : state)}>{t(`registry.state.${state}`)}</button></li>)}</ul>
  if (name === 'lacks') return <ul className="pick">{[...entries(ledger).filter(([, f]) => !f.required && !f.sensitive).map(([known]) => known), ...(ledger.position === 'may' ? ['position'] : [])].map(known => <li key={known}><button type="button" aria-pressed={value === known} onClick={() => onSet(known)}>{labelOf(ledger, known, t, words)}</button></li>)}</ul>
  if (!field) return null
  switch (field.kind) {
    case 'choice': case 'choices': return <Choices {...props} field={field} />
    case 'flag': return <Seg label={words(field.label)} value={value} onChange={next => onSet(next || null)} options={[{ value: '', label: t('registry.any') }, { value: 'true', label: t('registry.yes') }, { value: 'false', label: t('registry.no') }]} />
    case 'integer': case 'decimal': case 'day': return <Range field={field} value={value} onSet={onSet} />
    case 'ref': return <Suspense fallback={<span className="skl" />}><RefPick field={field} id={`filter-${name}`} label={words(field.label)} value={value} onChange={next => onSet(next ? String(next) : null)} /></Suspense>
    default: return <TextPiece field={field} value={value} onSet={onSet} />
  }
}

function Choices({ ledger, name, field, query, onSet }: EditorProps & { field: Field }) {
  const t = useT(), words = useWords(), { [name]: value, ...others } = query, taken = value ? value.split(',') : []
  const groups = useCall(apiOf(ledger).groups, { query: { ...others, by: name } } as never, { enabled: hasFacet(field) })
  const counts = new Map((groups.data as { groups: { value: string; count: number }[] } | undefined)?.groups.map(g => [g.value, g.count]))
  const options = [...optionsOf(field), ...(field.required ? [] : [{ value: NONE, zh: t('registry.unfilled'), en: t('registry.unfilled') }])]
  const put = (one: string, on: boolean) => onSet(options.map(o => o.value).filter(v => v === one ? on : taken.includes(v)).join(',') || null, true)
  return <div className="ticks col" role="group" aria-label={words(field.label)}>{options.map(o => <label key={o.value}><input type="checkbox" checked={taken.includes(o.value)} onChange={e => put(o.value, e.target.checked)} /><span className="grow">{words(o)}</span>{hasFacet(field) && <span className="s num">{groups.data ? number(counts.get(o.value) ?? 0) : ''}</span>}</label>)}</div>
}

const dayIn = (days: number): string => chinaDay(serverNow(), days)

function Range({ field, value, onSet }: { field: Field; value: string; onSet: EditorProps['onSet'] }) {
  const t = useT(), [[from = '', to = ''], setEnds] = useState<string[]>(value.split('..'))
  const settled = (text: string) => field.kind === 'day' ? dayText(text.trim()) ?? '' : text
  const put = (a: string, b: string) => onSet(settled(a) || settled(b) ? `${settled(a)}..${settled(b)}` : null)
  const end = (label: string, text: string, onText: (text: string) => void) => field.kind === 'day' ? <DayInput aria-label={label} value={text} onChange={onText} /> : <input className="in grow" type="number" step="any" aria-label={label} placeholder={label} value={text} onChange={e => onText(e.target.value)} />
  const month = dayIn(0).slice(0, 8), quickly = field.kind === 'day' ? [[t('registry.overdue'), '', dayIn(-1)], [t('registry.thisMonth'), `${month}01`, new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)], [t('registry.in30'), dayIn(0), dayIn(30)]] as const : []
  return (
    <form className="col" style={{ gap: 8 }} onSubmit={e => { e.preventDefault(); put(from, to) }}>
      {quickly.length > 0 && <div className="row wrap">{quickly.map(([label, a, b]) => <button key={label} type="button" className="chip" onClick={() => put(a, b)}>{label}</button>)}</div>}
      <div className={field.kind === 'day' ? 'col' : 'row'} style={{ gap: 4 }}>{end(t('registry.from'), from, text => setEnds([text, to]))}—{end(t('registry.to'), to, text => setEnds([from, text]))}</div>
      <div className="row"><span className="end" /><Button small onClick={() => onSet('..')}>{t('registry.filled')}</Button><Button small primary type="submit">{t('registry.apply')}</Button></div>
    </form>
  )
}

function TextPiece({ field, value, onSet }: { field: Field; value: string; onSet: EditorProps['onSet'] }) {
  const t = useT(), words = useWords(), [text, setText] = useState(value), tail = field.kind === 'phone' || field.kind === 'identity'
  return (
    <form className="row" onSubmit={e => { e.preventDefault(); if (!tail || /^\d{3}[\dXx]$/.test(text.trim())) onSet(text.trim().toUpperCase() === '' ? null : tail ? text.trim().toUpperCase() : text.trim()) }}>
      <input className="in grow" aria-label={words(field.label)} placeholder={t(tail ? 'registry.tail' : 'registry.fragment')} maxLength={tail ? 4 : 50} value={text} onChange={e => setText(e.target.value)} /><Button small primary type="submit">{t('registry.apply')}</Button>
    </form>
  )
}

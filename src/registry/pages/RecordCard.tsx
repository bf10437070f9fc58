import { type ReactNode, Suspense, useState } from 'react'
import { Button, Confirm, dateTime, duration, Icon, MapView, serverNow, Skeleton, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { apiOf, entries, type Field, isSealed, type Ledger, type Row } from '#registry/definition'
import { ChainPart } from '#registry/chain/web'
import { Mark } from '#registry/standards/web'
import { History } from './History.tsx'
import { cardParts } from './known.ts'
import { Sealed } from './Sealed.tsx'
import { headOf, sectionsOf } from './sections.ts'
import { labelOf, unitOf, Value } from './Value.tsx'

type CardProps = { ledger: Ledger; id: string; onClose: () => void; onEdit: (row: Row) => void; trail?: ReactNode }

/** A row as a whole: its state, its facts by group, where it is, what became of it, and what may be done. */
export function RecordCard({ ledger, id, onClose, onEdit, trail }: CardProps) {
  const t = useT(), words = useWords(), call = useCall(apiOf(ledger).get, { params: { id } } as never, { live: [`${ledger.key}.`] })
  const row = call.data as Row | undefined, here = row?.id === id ? row : undefined
  return (
    <aside className="panel card" aria-label={t('registry.cardOf', { ledger: words(ledger.title) })}>
      <div className="ph"><h2 className="el">{here ? String(here[ledger.name] ?? '—') : words(ledger.title)}</h2><span className="end" />{trail}<Button small quiet icon="close" label={t('ui.close')} onClick={onClose} /></div>
      <div className="pb" tabIndex={0} role="region" aria-label={here ? String(here[ledger.name] ?? '') : words(ledger.title)}>
        {call.problem ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} /> : !here ? <Skeleton rows={8} /> : <Body ledger={ledger} row={here} />}
      </div>
      {here && <Acts ledger={ledger} row={here} onEdit={() => onEdit(here)} />}
    </aside>
  )
}

function Body({ ledger, row }: { ledger: Ledger; row: Row }) {
  const t = useT(), words = useWords(), { may } = useMe(), parts = cardParts(ledger.key), fact = (name: string) => <Fact key={name} ledger={ledger} name={name} row={row} />
  return <>
    <State ledger={ledger} row={row} />
    {parts.length > 0 && <Suspense fallback={<Skeleton rows={2} />}>{parts.map((Part, i) => <section key={i} className="part"><Part ledger={ledger} row={row} /></section>)}</Suspense>}
    {sectionsOf(entries(ledger)).map(({ title, names }, i) => <section key={title?.zh ?? ''}>
      {title && <h3>{words(title)}</h3>}
      <dl className="dl">
        {names.slice(0, i === 0 ? headOf(ledger, names) : undefined).map(fact)}
        {i === 0 && <><dt>{t('registry.field.place')}</dt><dd>{row.place}</dd>{names.slice(headOf(ledger, names)).map(fact)}</>}
      </dl>
    </section>)}
    {row.lon !== null && row.lat !== null && <section><h3>{t('ledger.position')} <span className="s num">{row.lon.toFixed(5)}, {row.lat.toFixed(5)}</span></h3>
      <div className="minimap"><MapView label={t('ledger.position')} points={[{ id: row.id, lon: row.lon, lat: row.lat, name: String(row[ledger.name] ?? ''), sign: 'pin' }]} bounds={[row.lon - 0.12, row.lat - 0.08, row.lon + 0.12, row.lat + 0.08]} /></div></section>}
    <History ledger={ledger} id={row.id} version={row.version} />
    {may('chain.read') && <section><h3>{t('chain.title')}</h3><ChainPart kind={ledger.key} id={row.id} /></section>}
  </>
}

/** In service, taken out, or not confirmed in its time. */
function State({ ledger, row }: { ledger: Ledger; row: Row }) {
  const t = useT(), words = useWords(), confirmed = row.confirmedAt
  return <div className="state row wrap">
    {row.retiredAt ? <span className="tag k">{t('registry.state.retired')}</span> : <span className="tag">{t('registry.state.active')}</span>}
    {row.demo && <span className="tag">{t('ledger.sourceDemo')}</span>}
    {row.retiredAt && <span className="m">{dateTime(row.retiredAt).slice(0, 16)} {row.retiredReason}</span>}
    {!row.retiredAt && ledger.confirm && <span className={row.stale ? 'age stale' : 'age'}>{confirmed ? t('registry.confirmed', { span: duration(serverNow() - new Date(confirmed).getTime()), who: row.confirmedBy ?? '' }) : t('registry.neverConfirmed')}{row.stale && ` · ${t('registry.stale')}`}</span>}
    {!row.retiredAt && ledger.confirm && <p className="s">{t('registry.confirmRule', { who: words(ledger.confirm.by), days: ledger.confirm.days })}</p>}
  </div>
}

function Fact({ ledger, name, row }: { ledger: Ledger; name: string; row: Row }) {
  const t = useT(), words = useWords(), { may } = useMe(), field = ledger.fields[name] as Field, unit = unitOf(field), filled = row[name] !== null && row[name] !== undefined
  // an answer without a sensitive field says that this reader may not see it
  if (field.sensitive && !(name in row)) return <><dt>{words(field.label)}</dt><dd className="s"><Icon name="lock" small /> {t('registry.hidden')}</dd></>
  return <>
    <dt>{labelOf(ledger, name, t, words)}</dt>
    <dd>{isSealed(field) && filled ? <Sealed key={row.id} ledger={ledger} id={row.id} field={name} mask={String(row[name])} may={may(`${ledger.key}.reveal`)} />
      : field.kind === 'items' && filled ? <ItemList field={field} items={row[name] as Record<string, unknown>[]} />
      : <><Value ledger={ledger} name={name} row={row} />{unit && filled && words(unit) && ` ${words(unit)}`}</>}{filled && <> <Mark ledger={ledger} field={name} /></>}</dd>
  </>
}

function ItemList({ field, items }: { field: Extract<Field, { kind: 'items' }>; items: readonly Record<string, unknown>[] }) {
  const words = useWords(), parts = Object.entries(field.of)
  if (!items.length) return <>—</>
  return <table className="tb dense"><thead><tr>{parts.map(([key, part]) => <th key={key} className={part.kind === 'text' ? undefined : 'n'}>{words(part.label)}</th>)}</tr></thead>
    <tbody>{items.map((item, i) => <tr key={i}>{parts.map(([key, part]) => <td key={key} className={part.kind === 'text' ? undefined : 'n'}>{String(item[key] ?? '—')}</td>)}</tr>)}</tbody></table>
}

function Acts({ ledger, row, onEdit }: { ledger: Ledger; row: Row; onEdit: () => void }) {
  const t = useT(), { may } = useMe(), [asked, setAsked] = useState(false), api = apiOf(ledger), gone = Boolean(row.retiredAt)
  const retire = useAct(api.retire, { done: t('registry.retired') }), restore = useAct(api.restore, { done: t('registry.restored') }), act = gone ? restore : retire
  if (!may(`${ledger.key}.edit`)) return null
  const word = t(gone ? 'registry.restore' : 'registry.retire'), name = String(row[ledger.name] ?? '')
  return <div className="pf noprint">
    {!gone && <Button icon="edit" onClick={onEdit}>{t('ledger.edit')}</Button>}
    <Button icon="print" label={t('registry.print')} onClick={() => window.print()} />
    <span className="end" /><Button onClick={() => setAsked(true)}>{word}</Button>
    <Confirm open={asked} title={t(gone ? 'registry.restoreTitle' : 'registry.retireTitle', { name })} act={word} least={2} busy={act.busy} problem={act.problem} onClose={() => setAsked(false)}
      onConfirm={async reason => { if (await act.run({ params: { id: row.id }, body: { reason } } as never)) setAsked(false) }}>{t(gone ? 'registry.restoreNote' : 'registry.retireNote')}</Confirm>
  </div>
}

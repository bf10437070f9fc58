import { useState } from 'react'
import { Link } from 'react-router'
import { useT, useWords } from '#kit/i18n'
import { Button, useAct } from '#kit/ui'
import { entries, type Ledger } from '#registry/definition'
import { mergePair } from './api.ts'
import type { Pair } from './model.ts'
import { labelOf, wordsOf } from './values.ts'

type Side = 'a' | 'b'
const filled = (value: unknown) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)

/** What differs between the two, and what each says: 'region' and 'position' beside the fields. */
function differing(ledger: Ledger, { a, b }: Pair): string[] {
  const own = entries(ledger).filter(([name, f]) => !f.derived && JSON.stringify(a[name] ?? null) !== JSON.stringify(b[name] ?? null)).map(([name]) => name)
  return [...own, ...(a.regionCode !== b.regionCode ? ['region'] : []), ...(a.lon !== b.lon || a.lat !== b.lat ? ['position'] : [])]
}

/** Two rows side by side: which stays, and of each field that differs which side. */
export function Merging({ ledger, pair, onDismiss }: { ledger: Ledger; pair: Pair; onDismiss: () => void }) {
  const t = useT(), words = useWords(), names = differing(ledger, pair), count = (side: Side) => entries(ledger).filter(([name]) => filled(pair[side][name])).length
  const [keep, setKeep] = useState<Side>(pair.a.retiredAt || (!pair.b.retiredAt && count('b') > count('a')) ? 'b' : 'a'), [chosen, setChosen] = useState<Record<string, Side>>({}), merge = useAct(mergePair, { done: t('duplicate.merged') })
  const has = (side: Side, name: string) => name === 'region' || (name === 'position' ? filled(pair[side].lon) : filled(pair[side][name])), other: Side = keep === 'a' ? 'b' : 'a'
  const sideOf = (name: string): Side => chosen[name] ?? (has(keep, name) || !has(other, name) ? keep : other)
  const text = (side: Side, name: string) => {
    const row = pair[side], field = ledger.fields[name]
    if (name === 'region') return String(row.place ?? '')
    if (name === 'position') return filled(row.lon) ? `${Number(row.lon).toFixed(5)}, ${Number(row.lat).toFixed(5)}` : '—'
    return field?.kind === 'ref' ? String(row[`${name}Name`] ?? '—') : field ? wordsOf(field, row[name]) : '—'
  }
  const head = (side: Side) => <label><input type="radio" name={`keep-${pair.id}`} checked={keep === side} onChange={() => { setKeep(side); setChosen({}) }} /> {t('duplicate.keepThis')} <Link className="link" to={`/${ledger.path}/${String(pair[side].id)}`}>{String(pair[side][ledger.name])}</Link>{Boolean(pair[side].retiredAt) && <span className="tag k">{t('registry.state.retired')}</span>}</label>
  const go = () => merge.run({ params: { id: pair.id }, body: { keep: String(pair[keep].id), take: names.filter((name) => sideOf(name) === other), versions: { a: Number(pair.a.version), b: Number(pair.b.version) } } })
  return <>
    <div className="sides">
      <span className="s" />{head('a')}{head('b')}
      {names.map((name) => <div key={name} className="line" role="group" aria-label={labelOf(ledger, name === 'region' ? 'place' : name, t, words)}>
        <span className="s">{name === 'position' ? t('ledger.position') : labelOf(ledger, name === 'region' ? 'place' : name, t, words)}</span>
        {(['a', 'b'] as const).map((side) => <label key={side} className={sideOf(name) === side ? 'taken' : undefined}><input type="radio" name={`${pair.id}-${name}`} checked={sideOf(name) === side} onChange={() => setChosen({ ...chosen, [name]: side })} /> {text(side, name)}</label>)}
      </div>)}
    </div>
    <p className="row wrap"><span className="s">{t('duplicate.sameRest')}</span><span className="end" /><Button small onClick={onDismiss}>{t('duplicate.dismiss')}</Button><Button small primary busy={merge.busy} onClick={() => void go()}>{t('duplicate.merge')}</Button></p>
  </>
}

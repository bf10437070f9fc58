import { useState } from 'react'
import { Button, Icon, number, Seg, useAct } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { RegionPick } from '#registry/ledger/web'
import { changeSetup } from './api.ts'
import { datums, type Found, type ImportCard, type Setup } from './model.ts'
import { labelOfTarget } from './targetLabel.ts'
import { targetsOf } from './targets.ts'

/** How the file is read: the sheet, what each column means, where rows without a place stand, the datum. A change reads it anew. */
export function Columns({ ledger, card, open }: { ledger: Ledger; card: ImportCard; open: boolean }) {
  const t = useT(), words = useWords(), found = card.found as Found, [asked, setAsked] = useState<Setup | null>(null), act = useAct(changeSetup, { onDone: () => setAsked(null) })
  const now: Setup = asked ?? { ...card.setup, columns: found.columns.map(c => c.target) }, columns = now.columns ?? [], targets = targetsOf(ledger).filter(target => !target.column?.field?.derived), used = columns.filter(c => c !== null).length
  const set = (patch: Partial<Setup>) => setAsked({ ...now, ...patch })
  return (
    <details className="imp-columns" open={open || asked !== null}>
      <summary><b>{t('imports.columns')}</b> <span className="s">{t('imports.columnsUsed', { n: used, of: found.columns.length })}{found.remembered && ` · ${t('imports.remembered')}`}</span><Icon name="down" small /></summary>
      {found.missing.length > 0 && <p className="wrong" role="alert">{t('imports.missing', { names: found.missing.map(key => { const label = labelOfTarget(ledger, key); return label ? words(label) : key }).join('、') })}</p>}
      {found.sheets.length > 1 && <label className="row"><span className="s nw">{t('imports.sheetPick')}</span><select className="in" value={now.sheet ?? found.sheet} onChange={e => setAsked({ datum: now.datum, region: now.region, sheet: e.target.value })}>{found.sheets.map(name => <option key={name}>{name}</option>)}</select></label>}
      <ul>{found.columns.map((column, i) => column.name || column.target ? (
        <li key={i}><span className="el" title={column.name}>{column.name || '—'} <span className="s">{column.example}</span></span><Icon name="arrowRight" small />
          <select className="in" aria-label={t('imports.meaningOf', { name: column.name })} value={columns[i] ?? ''} onChange={e => set({ columns: found.columns.map((_, n) => n === i ? e.target.value || null : columns[n] === e.target.value ? null : columns[n] ?? null) })}>
            <option value="">{t('imports.passOver')}</option>{targets.map(target => <option key={target.key} value={target.key}>{words(target.label)}</option>)}
          </select></li>) : null)}</ul>
      <label className="col"><span className="s">{t('imports.region')}</span><RegionPick value={now.region ?? undefined} onChange={region => set({ region })} label={t('imports.region')} /></label>
      {ledger.position !== 'none' && <div className="col"><span className="s">{t('imports.datum')}</span><Seg label={t('imports.datum')} value={now.datum} onChange={datum => set({ datum })} options={datums.map(value => ({ value, label: t(`imports.datums.${value}`) }))} /></div>}
      <div className="row"><span className="end" />{asked && <Button small onClick={() => setAsked(null)}>{t('ui.cancel')}</Button>}<Button small primary={asked !== null} busy={act.busy} onClick={() => void act.run({ params: { id: card.id }, body: now })}>{t('imports.again')}</Button></div>
    </details>
  )
}

/** The whole file lies better in another datum: one click. */
Columns.Offer = function Offer({ card, offer }: { card: ImportCard; offer: NonNullable<Found['offer']> }) {
  const t = useT(), act = useAct(changeSetup)
  return <div className="imp-offer" role="status"><span>{t('imports.offer', { n: number(offer.outsideNow), of: number(offer.points), datum: t(`imports.datums.${offer.datum}`), left: number(offer.outsideThen) })}</span><Button small busy={act.busy} onClick={() => void act.run({ params: { id: card.id }, body: { ...card.setup, datum: offer.datum } })}>{t('imports.take')}</Button></div>
}

import { useState } from 'react'
import { Link } from 'react-router'
import { useT, useWords } from '#kit/i18n'
import { Button, Drawer, Empty, number, Page, Panel, Skeleton, Trouble, useCall } from '#kit/ui'
import { ledgerNamed } from '#registry/pages/web'
import { quality, type QualityCell } from './api.ts'
import { filterOfPart } from './partFilter.ts'
import { labelOf } from './values.ts'
import './trust.css'

/** Below this a score is underlined; a colour would be taken for a warning. */
const low = 80

/** Ledgers and counties with their scores, the worst first; each opens what it is made of, and that the rows. */
export function QualityPage() {
  const t = useT(), words = useWords(), { data, problem, refetch, at } = useCall(quality, {}, { every: 300_000 }), [open, setOpen] = useState<QualityCell | null>(null)
  const ledgers = [...new Set(data?.cells.filter((c) => c.county === '').map((c) => c.ledger))], counties = data?.counties.filter((c) => c.county) ?? [], cell = (ledger: string, county: string) => data?.cells.find((c) => c.ledger === ledger && c.county === county)
  const score = (c: QualityCell | undefined) => !c || c.score === null ? <span className="none">—</span> : <button type="button" className={c.score < low ? 'low' : undefined} aria-label={t('quality.open', { ledger: words(ledgerNamed(c.ledger)?.title ?? { zh: '', en: '' }), county: c.name || t('quality.whole'), score: c.score.toFixed(1) })} onClick={() => setOpen(c)}>{c.score.toFixed(1)}</button>
  return (
    <Page title={t('quality.page')} actions={<Button icon="settings" to="/quality-weights">{t('quality.weightsPage')}</Button>}>
      <Panel title={t('quality.grid')} age={at} grow>
        <p className="pad m">{t('quality.lead', { low })}{data?.weights.map((w) => `${t(`quality.weight.${w.component}`)} ${w.weight}`).join(t('duplicate.comma'))}{data?.weights.some((w) => !w.verified) && t('quality.unverified')}</p>
        {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={10} /> : !ledgers.length ? <Empty icon="gauge" title={t('quality.none')} />
          : <div className="tw scroll" tabIndex={0} role="region" aria-label={t('quality.grid')}><table className="tb dense grid-scores"><thead><tr><th>{t('quality.ledger')}</th><th className="n">{t('quality.whole')}</th>{counties.map((c) => <th key={c.county} className="n">{c.name}<div className="s num">{c.score?.toFixed(1) ?? '—'}</div></th>)}</tr></thead>
            <tbody>{ledgers.map((key) => <tr key={key}><th scope="row" style={{ textAlign: 'left', whiteSpace: 'nowrap' }}>{words(ledgerNamed(key)?.title ?? { zh: key, en: key })}</th><td className="n">{score(cell(key, ''))}</td>{counties.map((c) => <td key={c.county} className="n">{score(cell(key, c.county))}</td>)}</tr>)}</tbody></table></div>}
      </Panel>
      {open && data && <Parts cell={open} day={data.day} onClose={() => setOpen(null)} />}
    </Page>
  )
}

/** What one score is made of; each number is a link to exactly its rows. */
function Parts({ cell, day, onClose }: { cell: QualityCell; day: string; onClose: () => void }) {
  const t = useT(), words = useWords(), ledger = ledgerNamed(cell.ledger)
  if (!ledger) return null
  const to = (part: QualityCell['parts'][number]) => {
    const filter = filterOfPart(part, day), region = cell.county ? { region: cell.county } : {}
    return filter ? `/${ledger.path}?${new URLSearchParams({ ...filter, ...region } as Record<string, string>)}` : `/duplicates?${new URLSearchParams({ ledger: cell.ledger, ...region } as Record<string, string>)}`
  }
  const parts = [...cell.parts].sort((a, b) => b.count / (b.of || 1) - a.count / (a.of || 1))
  return (
    <Drawer open title={`${words(ledger.title)} · ${cell.name || t('quality.whole')} · ${cell.score?.toFixed(1) ?? '—'}`} onClose={onClose}>
      <p className="m">{t('quality.rows', { n: number(cell.rows) })}</p>
      <table className="tb dense"><thead><tr><th>{t('quality.part')}</th><th className="n">{t('quality.count')}</th><th className="n">{t('quality.share')}</th></tr></thead>
        <tbody>{parts.map((part) => <tr key={`${part.component}-${part.field}`}><td>{t(`quality.is.${part.component}`)}{part.field && ` · ${labelOf(ledger, part.field, t, words)}`}</td>
          <td className="n">{part.count ? <Link className="link num" to={to(part)}>{number(part.count)}</Link> : '0'}</td><td className="n">{part.of ? `${Math.round((1000 * part.count) / part.of) / 10}%` : '—'}</td></tr>)}</tbody></table>
    </Drawer>
  )
}

import { dateTime, Skeleton, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { apiOf, type HistoryEntry, type Ledger } from '#registry/definition'
import { labelOf, wordsOf } from './Value.tsx'

/** What became of a row, newest first: who, when, by form or from which file, and every field before and after. */
export function History({ ledger, id, version }: { ledger: Ledger; id: string; version: number }) {
  const t = useT(), call = useCall(apiOf(ledger).history, { params: { id } } as never, { live: [`${ledger.key}.`] })
  const found = (call.data as { entries: HistoryEntry[] } | undefined)?.entries
  return <section className="history"><h3>{t('registry.history')} <span className="s">{t('registry.version', { n: version })}</span></h3>
    {found?.length === 0 && <p className="s">{t('registry.noHistory')}</p>}
    {!found ? <Skeleton rows={3} /> : <ol className="tl">{found.map(entry => (
      <li key={entry.version}>
        <time dateTime={entry.at} title={dateTime(entry.at)}>{dateTime(entry.at).slice(0, 10)}<br />{dateTime(entry.at).slice(11, 16)}</time><span className={entry.kind === 'changed' ? 'nd' : 'nd hollow'} />
        <div className="tx"><b>{t(`registry.history.${entry.kind}`)}</b> <span className="m">{entry.actor}</span><div className="s">{t(`registry.origin.${entry.origin}`)}{entry.note && ` · ${entry.note}`}</div><Fields ledger={ledger} entry={entry} /></div><span />
      </li>))}</ol>}
  </section>
}

function Fields({ ledger, entry }: { ledger: Ledger; entry: HistoryEntry }) {
  const t = useT(), words = useWords()
  const text = (name: string, value: unknown) => {
    const field = ledger.fields[name]
    if (field) return wordsOf(field, value)
    return value === null || value === undefined ? '—' : /At$/.test(name) ? dateTime(String(value)).slice(0, 16) : String(value)
  }
  return <>{entry.fields.map(({ field, before, after }) => <div key={field} className="diff"><span className="s">{labelOf(ledger, field, t, words)}</span> {before === after ? t('registry.otherNumber') : <><del>{text(field, before)}</del> → <ins>{text(field, after)}</ins></>}</div>)}</>
}

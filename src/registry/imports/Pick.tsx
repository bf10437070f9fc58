import { type DragEvent, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Button, dayTime, Icon, type Problem, problemOf, Seg, Trouble, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { templateAddress } from '#registry/exports/web'
import { RegionPick } from '#registry/ledger/web'
import { listImports } from './api.ts'
import { type Datum, datums, maxBytes } from './model.ts'
import { sendFile } from './send.ts'

/** The file, and what it does not say of itself; imports of this ledger that still wait for somebody. */
export function Pick({ ledger, onSent }: { ledger: Ledger; onSent: (id: string) => void }) {
  const t = useT(), input = useRef<HTMLInputElement>(null), [region, setRegion] = useState<string>(), [datum, setDatum] = useState<Datum>('wgs84'), [sent, setSent] = useState<{ name: string; at: number; stop: () => void } | null>(null), [problem, setProblem] = useState<Problem | null>(null), [over, setOver] = useState(false)
  const { data } = useCall(listImports, { query: { ledger: ledger.key, limit: 10 } }, { live: ['import.'] }), open = data?.rows.filter(row => !['written', 'cancelled', 'failed'].includes(row.state)) ?? []
  const send = (file: File | undefined) => {
    if (!file || sent) return
    setProblem(null)
    if (file.size > maxBytes) { setProblem({ status: 413, code: 'request.too_large', title: t('imports.tooLarge'), detail: t('imports.tooLargeNext') } as Problem); return }
    const { done, stop } = sendFile(ledger, file, { ...(region ? { region } : {}), datum }, at => setSent(was => was && { ...was, at }))
    setSent({ name: file.name, at: 0, stop })
    done.then(card => onSent(card.id), (error: unknown) => setProblem(problemOf(error))).finally(() => setSent(null))
  }
  const drop = (e: DragEvent) => { e.preventDefault(); setOver(false); send(e.dataTransfer.files[0]) }
  return (
    <div className="pb imp-pick">
      <button type="button" className={over ? 'imp-drop over' : 'imp-drop'} onClick={() => input.current?.click()} onDragOver={e => { e.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop} disabled={sent !== null}>
        <Icon name="upload" /><b>{sent ? t('imports.sending', { name: sent.name }) : t('imports.drop.here')}</b><span className="s">{t('imports.drop.what')}</span>
        {sent && <span className="track" role="progressbar" aria-valuenow={Math.round(sent.at * 100)} aria-valuemin={0} aria-valuemax={100} aria-label={t('imports.progress')}><i style={{ width: `${sent.at * 100}%` }} /></span>}
      </button>
      <input ref={input} type="file" hidden accept=".xlsx,.csv,.txt,.xlsm,.xls,.et" onChange={e => { send(e.target.files?.[0]); e.target.value = '' }} />
      {sent && <Button small onClick={sent.stop}>{t('imports.cancel')}</Button>}
      {problem && <Trouble problem={problem} />}
      <p className="s">{t('imports.template')} <a href={templateAddress(ledger)} download>{t('imports.templateTake')}</a></p>
      <label className="col"><span className="s">{t('imports.region')}</span><RegionPick value={region} onChange={setRegion} label={t('imports.region')} /></label>
      {ledger.position !== 'none' && <div className="col"><span className="s">{t('imports.datum')}</span><Seg label={t('imports.datum')} value={datum} onChange={setDatum} options={datums.map(value => ({ value, label: t(`imports.datums.${value}`) }))} /></div>}
      {open.length > 0 && <div className="col"><span className="s">{t('imports.open')}</span>{open.map(row => <button key={row.id} type="button" className="imp-open" onClick={() => onSent(row.id)}><b className="el">{row.fileName}</b><span className="s nw">{t(`imports.state.${row.state}`)} · {row.by} · {dayTime(row.at)}</span></button>)}</div>}
      <Link className="s" to={`/imports?ledger=${ledger.key}`}>{t('imports.all')}</Link>
    </div>
  )
}

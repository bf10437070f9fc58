import { type DragEvent, useRef, useState } from 'react'
import { useT, useWords } from '#kit/i18n'
import { Button, Icon, number, Seg, Trouble, useAct, useMe } from '#kit/ui'
import { type Field, optionsOf, type Row } from '#registry/definition'
import { RegionPick } from '#registry/ledger/web'
import { previewLayer, takeInLayer } from './api.ts'
import { type Chosen, type Draft, emptyDraft, fromRemembered, readFile, toVersion } from './draft.ts'
import { censusLayers, datums } from './ledger.ts'
import { Preview, type Seen } from './Preview.tsx'

/** One file: chosen, looked at, told what it is, kept as the next version. Nothing is written before the last button. */
export function Upload({ layers, onClose }: { layers: readonly Row[]; onClose: () => void }) {
  const t = useT(), { me } = useMe(), [file, setFile] = useState<Chosen | null>(null), [draft, setDraft] = useState<Draft>(emptyDraft), [seen, setSeen] = useState<Seen | null>(null), [bad, setBad] = useState<string | null>(null)
  const look = useAct(previewLayer, { quiet: true }), keep = useAct(takeInLayer, { quiet: true, done: t('census.kept') })
  const preview = async (chosen: Chosen, next: Draft, fresh = false) => {
    const body = { datum: next.datum, regionCode: next.regionCode, labelField: next.labelField, lon: next.lon, lat: next.lat, ...chosen.content }, reply = await look.run({ body })
    if (!reply) return setSeen(null)
    const known = fresh && reply.remembered ? fromRemembered(next, reply.remembered.answers) : null
    setSeen(reply)
    // what was answered for these columns before may name the position or the datum: the file is read with it
    if (known) { setDraft(known); await preview(chosen, known) }
  }
  const take = async (given: File | undefined) => {
    if (!given) return
    setBad(null); setSeen(null); keep.clear()
    const chosen = await readFile(given)
    if ('refused' in chosen) { setFile(null); return setBad(t(`census.${chosen.refused}`)) }
    const next = { ...draft, lon: null, lat: null, fields: {}, labelField: null, title: draft.title || chosen.title }
    setFile(chosen); setDraft(next)
    await preview(chosen, next, true)
  }
  /** The file is read anew only where the answer changes how it is read. */
  const put = (change: Partial<Draft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    if (file && ['datum', 'regionCode', 'labelField', 'lon', 'lat'].some(key => key in change)) void preview(file, next)
  }
  const same = layers.filter(row => row.title === draft.title.trim() && row.regionCode === (draft.regionCode ?? me?.region?.code)), newest = Math.max(0, ...same.map(row => Number(row.layerVersion)))
  const wanting = !file || !seen ? t('census.noFile') : !seen.right ? t('census.nothing') : !draft.title.trim() ? t('census.noTitle') : !draft.source.trim() ? t('census.noSource') : seen.wrong && !draft.leaveOut ? t('census.wrongFirst') : seen.right === seen.outside ? t('census.allOutside') : null
  const save = async () => { if (file && seen && await keep.run({ body: { ...toVersion(draft, seen), file: file.name, ...file.content } })) onClose() }
  return (
    <section className="panel upload" aria-label={t('census.bring')}>
      <div className="ph"><h2>{t('census.bring')}</h2><span className="end" /><Button quiet icon="close" label={t('ui.close')} onClick={onClose} /></div>
      <div className="pb">
        <Drop name={file?.name} busy={look.busy} onFile={given => void take(given)} />
        {bad && <p className="wrong" role="alert">{bad}</p>}
        {look.problem && <Trouble problem={look.problem} />}
        <Answers draft={draft} put={put} layers={layers} />
        {same.length > 0 && <p className="note">{t('census.becomes', { title: draft.title.trim(), n: newest + 1, before: newest })}</p>}
        {seen && <Preview seen={seen} draft={draft} put={put} />}
        {keep.problem && <Trouble problem={keep.problem} />}
      </div>
      <div className="uf row wrap"><span className="s grow">{seen ? t('census.willKeep', { n: number(seen.right - seen.outside), wrong: number(seen.wrong), outside: number(seen.outside) }) : t('census.nothingWritten')}</span><Button primary busy={keep.busy || look.busy} disabled={wanting} onClick={() => void save()}>{t('census.keep')}</Button></div>
    </section>
  )
}

function Drop({ name, busy, onFile }: { name: string | undefined; busy: boolean; onFile: (file: File | undefined) => void }) {
  const t = useT(), input = useRef<HTMLInputElement>(null), [over, setOver] = useState(false)
  const drop = (e: DragEvent) => { e.preventDefault(); setOver(false); onFile(e.dataTransfer.files[0]) }
  return <>
    <button type="button" className={over ? 'drop over' : 'drop'} aria-busy={busy} onClick={() => input.current?.click()} onDragOver={e => { e.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Icon name="upload" /><b>{busy ? t('census.reading', { name: name ?? '' }) : name ?? t('census.drop')}</b><span className="s">{name ? t('census.another') : t('census.dropWhat')}</span>
    </button>
    <input ref={input} type="file" hidden accept=".geojson,.json,.xlsx,.csv" onChange={e => { onFile(e.target.files?.[0]); e.target.value = '' }} />
  </>
}

type AnswersProps = { draft: Draft; put: (change: Partial<Draft>) => void; layers: readonly Row[] }
/** What the file does not say of itself. */
function Answers({ draft, put, layers }: AnswersProps) {
  const t = useT(), words = useWords(), { me } = useMe(), themes = optionsOf(censusLayers.fields.theme as Field)
  return <>
    <div className="lines"><span className="s">{t('census.datum')}</span><Seg label={t('census.datum')} value={draft.datum} onChange={datum => put({ datum })} options={datums.map(value => ({ value, label: t(`census.datum.${value}`) }))} /><span className="s">{t('census.datumWhat')}</span></div>
    <div className="fields">
      <label><span className="s">{t('census.title')}</span><input className="in" list="census-titles" value={draft.title} maxLength={80} onChange={e => put({ title: e.target.value })} /></label>
      <datalist id="census-titles">{[...new Set(layers.map(row => String(row.title)))].map(title => <option key={title} value={title} />)}</datalist>
      <label><span className="s">{t('census.themeOf')}</span><select className="in" value={draft.theme} onChange={e => put({ theme: e.target.value })}>{themes.map(o => <option key={o.value} value={o.value}>{words(o)}</option>)}</select></label>
      <label><span className="s">{t('census.source')}</span><input className="in" value={draft.source} maxLength={120} onChange={e => put({ source: e.target.value })} /></label>
      <label><span className="s">{t('census.year')}</span><input className="in" inputMode="numeric" value={draft.year} maxLength={4} onChange={e => put({ year: e.target.value.replace(/\D/g, '') })} /></label>
      <label><span className="s">{t('census.region')}</span><RegionPick value={draft.regionCode ?? me?.region?.code} onChange={regionCode => put({ regionCode })} label={t('census.region')} /></label>
      <label><span className="s">{t('census.note')}</span><input className="in" value={draft.note} maxLength={1000} onChange={e => put({ note: e.target.value })} /></label>
    </div>
  </>
}

import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Trouble, useAct } from '#kit/ui'
import { setScheme } from './api.ts'
import { bandsInput, type Scheme } from './model.ts'

type Line = { name: string; nameEn: string; fromPoints: string; withVeto: boolean }
const heads = ['name', 'nameEn', 'fromPoints'] as const

/** A scheme's bands and days; version 0 is a new one, begun with the newest there is. */
export function SchemeDrawer({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useT(), isNew = scheme.version === 0, [year, setYear] = useState(scheme.fromYear), [days, setDays] = useState(scheme.appealDays), [lines, put] = useState<Line[]>(() => scheme.bands.map((b) => ({ ...b, fromPoints: String(b.fromPoints) }))), [source, setSource] = useState(scheme.source.replace(/\s*\[memory\]/g, '')), [reason, setReason] = useState('')
  const act = useAct(setScheme, { quiet: true, done: t('scheme.set'), onDone: onClose }), bands = lines.map((l) => ({ ...l, name: l.name.trim(), nameEn: l.nameEn.trim(), fromPoints: l.fromPoints.trim() === '' ? Number.NaN : Number(l.fromPoints) }))
  const wrong = !bandsInput.safeParse(bands).success, set = (at: number, change: Partial<Line>) => put(lines.map((l, i) => (i === at ? { ...l, ...change } : l)))
  const wanting = wrong ? t('scheme.odd') : source.trim().length < 2 ? t('scheme.sourceFirst') : reason.trim().length < 2 ? t('scheme.reasonFirst') : null
  return (
    <Drawer open title={`${t(`assessment.kind.${scheme.kind}`)} · ${t('scheme.fromYear', { year })}`} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={wanting} onClick={() => void act.run({ body: { kind: scheme.kind, fromYear: year, version: scheme.version, appealDays: days, bands, source: source.trim(), reason: reason.trim() } })}>{t('scheme.save')}</Button></>}>
      <div className="scheme-form">
        <p className="m">{t('scheme.changeLead')}</p>
        {isNew && <label className="col"><span className="s">{t('scheme.yearAsk')}</span><input className="in" type="number" min={2000} max={2100} value={year} onChange={(e) => setYear(Math.round(Number(e.target.value)))} /></label>}
        <table className="tb dense"><thead><tr>{heads.map((head) => <th key={head}>{t(`scheme.band.${head}`)}</th>)}<th>{t('scheme.band.veto')}</th><th><span className="vh">{t('scheme.drop')}</span></th></tr></thead>
          <tbody>{lines.map((line, i) => <tr key={i}>{heads.map((head) => <td key={head}><input className="in" inputMode={head === 'fromPoints' ? 'decimal' : undefined} maxLength={20} value={line[head]} aria-label={`${i + 1} ${t(`scheme.band.${head}`)}`} onChange={(e) => set(i, { [head]: e.target.value })} /></td>)}
            <td><input type="radio" name="veto" checked={line.withVeto} aria-label={`${i + 1} ${t('scheme.band.veto')}`} onChange={() => put(lines.map((l, j) => ({ ...l, withVeto: j === i })))} /></td>
            <td><Button small quiet icon="close" label={t('scheme.dropOne', { n: i + 1 })} onClick={() => put(lines.filter((_, j) => j !== i))} /></td></tr>)}</tbody></table>
        <p><Button small icon="plus" onClick={() => put([...lines, { name: '', nameEn: '', fromPoints: '', withVeto: false }])}>{t('scheme.addBand')}</Button></p>
        {wrong && <p className="wrong" role="alert">{t('scheme.odd')}</p>}
        <label className="col"><span className="s">{t('scheme.daysAsk')}</span><input className="in" type="number" min={1} max={60} value={days} onChange={(e) => setDays(Math.max(1, Math.min(60, Math.round(Number(e.target.value)) || 1)))} /></label>
        <label className="col"><span className="s">{t('scheme.sourceAsk')}</span><textarea className="in" rows={2} maxLength={300} value={source} onChange={(e) => setSource(e.target.value)} /></label>
        <label className="col"><span className="s">{t('scheme.reasonAsk')}</span><input className="in" maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}
      </div>
    </Drawer>
  )
}

import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Trouble, useAct } from '#kit/ui'
import { enterHolidays } from './api.ts'
import { BlockList } from './BlockList.tsx'
import { emptyLine, type Line, linesOf, read } from './draft.ts'
import { faultsOf, type HolidayYear, notNamed, readNotice } from './model.ts'

/** A year's notice, pasted or line by line; what can't be right is said before anything is sent. */
export function EnterDrawer({ year, row, onClose }: { year: number; row: HolidayYear | undefined; onClose: () => void }) {
  const t = useT(), [lines, put] = useState<Line[]>(() => (row ? linesOf(row.blocks, year) : [emptyLine])), [source, setSource] = useState(row?.source ?? ''), [reason, setReason] = useState(row ? '' : t('holiday.firstReason'))
  const act = useAct(enterHolidays, { quiet: true, done: t('holiday.saved'), onDone: onClose }), now = read(lines, year), faults = 'blocks' in now ? faultsOf(now.blocks, year) : []
  const wrong = 'unread' in now ? [t('holiday.workUnread', { n: now.unread })] : faults.map(f => t(`holiday.fault.${f.fault}`, { n: f.line + 1, day: f.day })), left = 'blocks' in now ? notNamed(now.blocks) : []
  const wanting = wrong[0] ?? ('incomplete' in now ? t('holiday.incomplete') : source.trim().length < 4 ? t('holiday.sourceFirst') : reason.trim().length < 2 ? t('holiday.reasonFirst') : null)
  const save = () => 'blocks' in now && void act.run({ params: { year }, body: { version: row?.version ?? 0, blocks: now.blocks, source: source.trim(), reason: reason.trim() } })
  return (
    <Drawer open title={t(row ? 'holiday.changeOf' : 'holiday.enterOf', { year })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={wanting} onClick={save}>{t('holiday.save')}</Button></>}>
      <div className="holiday-form">
        <p className="m">{t('holiday.follows')}</p>
        <Paste year={year} onRead={blocks => put(linesOf(blocks, year))} />
        <Lines lines={lines} put={put} />
        {wrong.map(said => <p key={said} className="wrong" role="alert">{said}</p>)}
        {'blocks' in now && !wrong.length && <BlockList blocks={now.blocks} weekdays />}
        {left.length > 0 && !wrong.length && <p className="s" role="status">{t('holiday.notNamed', { names: left.join(t('holiday.comma')) })}</p>}
        <label className="col"><span className="s">{t('holiday.sourceAsk')}</span><textarea className="in" rows={2} maxLength={300} value={source} onChange={e => setSource(e.target.value)} /></label>
        <label className="col"><span className="s">{t('holiday.reasonAsk')}</span><input className="in" maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}
      </div>
    </Drawer>
  )
}

function Paste({ year, onRead }: { year: number; onRead: (blocks: ReturnType<typeof readNotice>) => void }) {
  const t = useT(), [text, setText] = useState(''), [found, setFound] = useState<number | null>(null)
  const run = () => { const blocks = readNotice(text, year); setFound(blocks.length); if (blocks.length) onRead(blocks) }
  return <div className="holiday-form"><label className="col"><span className="s">{t('holiday.paste')}</span><textarea className="in" rows={3} maxLength={20_000} value={text} placeholder={t('holiday.pasteHint')} onChange={e => { setText(e.target.value); setFound(null) }} /></label>
    <span className="row"><Button small disabled={text.trim() ? null : t('holiday.pasteHint')} onClick={run}>{t('holiday.read')}</Button>{found !== null && <span className="s" role="status">{found ? t('holiday.readSome', { count: found }) : t('holiday.readNone')}</span>}</span></div>
}

function Lines({ lines, put }: { lines: readonly Line[]; put: (lines: Line[]) => void }) {
  const t = useT(), set = (at: number, change: Partial<Line>) => put(lines.map((line, i) => (i === at ? { ...line, ...change } : line)))
  const cell = (i: number, key: keyof Line, type = 'text') => <input className="in" type={type} maxLength={key === 'name' ? 20 : 80} value={lines[i]?.[key] ?? ''} aria-label={`${i + 1} ${t(`holiday.${key}`)}`} onChange={e => set(i, { [key]: e.target.value })} />
  return <>
    <table className="tb dense cards holiday-lines"><thead><tr>{(['name', 'from', 'to', 'work'] as const).map(key => <th key={key}>{t(`holiday.${key}`)}</th>)}<th className="acts"><span className="vh">{t('holiday.drop')}</span></th></tr></thead>
      <tbody>{lines.map((_, i) => <tr key={i}><td data-label={t('holiday.name')}>{cell(i, 'name')}</td><td data-label={t('holiday.from')}>{cell(i, 'from', 'date')}</td><td data-label={t('holiday.to')}>{cell(i, 'to', 'date')}</td><td data-label={t('holiday.work')}>{cell(i, 'work')}</td>
        <td className="acts"><Button small quiet icon="close" label={t('holiday.dropOne', { n: i + 1 })} onClick={() => put(lines.filter((_, j) => j !== i))} /></td></tr>)}</tbody></table>
    <p><Button small icon="plus" onClick={() => put([...lines, emptyLine])}>{t('holiday.add')}</Button></p>
  </>
}

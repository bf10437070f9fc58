// The page of the document, to the measure of GB/T 9704: the red mark and line, words that can be edited, figures that can not.
import { chinaDay, officialDate } from '#kit/calendar/web'
import { useT } from '#kit/i18n'
import type { Block, Run } from '#kit/bound'
import { Editable } from '#kit/bound/web'
import { chartOf, headsOf } from './tables.ts'
import { MonthChart } from './MonthChart.tsx'
import type { Open } from './useReport.ts'

type PaperProps = { report: Open; editing: boolean; selected: string | null; onSelect: (slot: string) => void }

export function Paper({ report, editing, selected, onSelect }: PaperProps) {
  const t = useT(), { data, words } = report
  if (!words) return null
  const setBody = (body: Block[]) => void report.save({ ...words, body })
  return (
    <article className="a4" aria-label={words.title.join('')} lang="zh-CN">
      {(data.demo || data.state !== 'signed') && <span className="dm">{[data.demo && t('report.stampDemo'), data.state !== 'signed' && t('report.stampDraft')].filter(Boolean).join('·')}</span>}
      <div className="org" style={{ fontSize: `calc(var(--mm) * ${Math.min(17, 150 / (data.agency.length + 2))})` }}>{data.agency}文件</div>
      <div className="no"><span>{data.docText ?? t('report.noNumber')}</span><span>{t('report.signer')}<i>{data.signedName ?? '　　'}</i></span></div>
      <div className="red" />
      <h1>{data.agency}{words.title.map((line, at) => <Line key={at} text={line} editing={editing} label={t('report.title')} onChange={(text) => text && void report.save({ ...words, title: words.title.with(at, text) })} />)}</h1>
      <p className="to">{words.recipients.join('、')}：</p>
      {words.body.map((b, at) => <BlockView key={`${at}-${b.kind}`} block={b} at={at} {...{ report, editing, selected, onSelect, setBody }} body={words.body} />)}
      <div className="sign"><p>{data.agency}</p><p className="date">{officialDate(chinaDay(data.signedAt ?? data.asOf))}</p></div>
    </article>
  )
}

function Line({ text, editing, label, onChange, className }: { text: string; editing: boolean; label: string; onChange: (text: string) => void; className?: string }) {
  return <Editable runs={[text]} chip={() => ({ text: '', different: false, title: '' })} selected={null} onSelect={() => undefined} readOnly={!editing} label={label} className={className}
    onChange={(runs) => onChange(runs.filter((r) => typeof r === 'string').join('').trim())} />
}

type BlockProps = PaperProps & { block: Block; at: number; body: readonly Block[]; setBody: (body: Block[]) => void }

function BlockView({ block, at, body, setBody, report, editing, selected, onSelect }: BlockProps) {
  const t = useT()
  const chip = (slot: string) => ({ text: report.figures.get(slot)?.text ?? '—', different: report.now.has(slot), title: report.figures.get(slot)?.key ?? '' })
  if (block.kind === 'heading') return <Line className={`h${block.level}`} text={block.text} editing={editing} label={t('report.heading')} onChange={(text) => text && setBody(body.map((b, n) => (n === at ? { ...block, text } : b)))} />
  if (block.kind === 'table') return <OfficialTable of={report.figures.get(block.slot)?.key ?? ''} rows={report.data.tables[block.slot] ?? []} title={block.title} on={selected === block.slot} different={report.now.has(block.slot)} onSelect={() => onSelect(block.slot)} />
  const change = (runs: Run[]) => setBody(body.map((b, n) => (n === at ? { ...block, runs } : b)))
  return <Editable className="para" runs={block.runs} chip={chip} selected={selected} onSelect={onSelect} readOnly={!editing} label={t('report.paragraph')} onChange={change}
    onEnter={() => setBody(body.toSpliced(at + 1, 0, { kind: 'paragraph', runs: [] }))} onEmpty={() => setBody(body.toSpliced(at, 1))} />
}

function OfficialTable({ of, rows, title, on, different, onSelect }: { of: string; rows: readonly Record<string, unknown>[]; title: string; on: boolean; different: boolean; onSelect: () => void }) {
  const heads = headsOf(of)
  return (
    <>
      {chartOf(of) && <MonthChart rows={rows} title={title} />}
      <table className="official"><caption><button type="button" className={['bd', on && 'on', different && 'df'].filter(Boolean).join(' ')} onClick={onSelect}>{title}</button></caption>
        <thead><tr>{heads.map((c) => <th key={c.key} scope="col">{c.title}</th>)}</tr></thead>
        <tbody>{rows.map((row, at) => <tr key={at}>{heads.map((c) => <td key={c.key} style={{ textAlign: c.align }}>{String(row[c.key] ?? '—')}</td>)}</tr>)}</tbody>
      </table>
    </>
  )
}

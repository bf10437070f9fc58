import { useRef, useState } from 'react'
import { useT } from '#kit/i18n'
import { chipOf, read } from '#kit/bound/web'
import { clockSeconds, Page, Panel, Seg, Skeleton, Table, Tag, Trouble, useMe } from '#kit/ui'
import { Behind } from './Behind.tsx'
import { Outline } from './Outline.tsx'
import { Paper } from './Paper.tsx'
import { type Open, useReport } from './useReport.ts'
import './reports.css'

type View = 'edit' | 'page' | 'compare'

export function ReportDesk({ id }: { id: string }) {
  const t = useT(), report = useReport(id), { data, problem, refetch } = report
  if (problem && !data) return <Page title={t('report.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data) return <Page title={t('report.page')}><Skeleton /></Page>
  return <Desk report={{ ...report, data }} />
}

function Desk({ report }: { report: Open }) {
  const t = useT(), { may } = useMe(), { data } = report, editable = data.state === 'draft' && may('report.draft')
  const [view, setView] = useState<View>(editable ? 'edit' : 'page'), [chosen, setSelected] = useState<string | null>(null), caret = useRef<Range | null>(null)
  // the first figure is open until another is
  const selected = chosen ?? report.used[0] ?? null
  const views: View[] = [...(editable ? ['edit' as const] : []), 'page', 'compare']
  return (
    <Page title={`${data.agency}${data.title.join('')}`} head={<span className="row wrap"><Tag kind={data.state === 'signed' ? 'flat' : 'solid'}>{t(`report.state.${data.state}`)}</Tag>{data.docText && <b>{data.docText}</b>}<span className="s">{t('report.span', { from: data.fromDay, to: data.toDay })}</span></span>}>
      <div className="rp">
        <Outline report={report} />
        <Panel title={t('report.text')} className="mid" head={<Seg label={t('report.view')} value={view} onChange={setView} options={views.map((v) => ({ value: v, label: t(`report.view.${v}`) }))} />}
          actions={<>{view === 'edit' && <Insert report={report} caret={caret} />}<span className="s">{report.saving ? t('report.saving') : report.savedAt ? t('report.savedAt', { at: clockSeconds(report.savedAt) }) : ''}</span></>}>
          {view === 'compare' ? <Compare report={report} selected={selected} onSelect={setSelected} />
            : <div className="desk2" onBlurCapture={() => { const s = getSelection(); if (s?.rangeCount) caret.current = s.getRangeAt(0).cloneRange() }}><Paper report={report} editing={view === 'edit'} selected={selected} onSelect={setSelected} /></div>}
        </Panel>
        <Behind report={report} slot={selected} />
      </div>
    </Page>
  )
}

/** Puts a figure where the caret last was; without one at the end of the last paragraph. */
function Insert({ report, caret }: { report: Open; caret: React.RefObject<Range | null> }) {
  const t = useT()
  const put = (slot: string): void => {
    const bound = report.figures.get(slot), range = caret.current
    if (!bound) return
    const place = range?.startContainer.parentElement?.closest<HTMLElement>('.para') ?? [...document.querySelectorAll<HTMLElement>('.a4 .para')].at(-1)
    if (!place || !report.words) return
    const chip = chipOf(slot, { text: bound.text, different: false, title: '' }, false)
    if (range && place.contains(range.startContainer)) { range.collapse(false); range.insertNode(chip) } else place.append(chip)
    const at = [...document.querySelectorAll('.a4 .para')].indexOf(place)
    let n = -1
    void report.save({ ...report.words, body: report.words.body.map((b) => (b.kind === 'paragraph' && ++n === at ? { ...b, runs: read(place) } : b)) })
  }
  return (
    <select className="in sm" aria-label={t('report.insert')} value="" onChange={(e) => put(e.target.value)}>
      <option value="">＋ {t('report.insert')}</option>
      {report.data.figures.filter((f) => f.print !== 'table').map((f) => <option key={f.slot} value={f.slot}>{f.key}：{f.text}</option>)}
    </select>
  )
}

/** Every figure: its line, as printed, the same of the period before, and as the records are now. */
function Compare({ report, selected, onSelect }: { report: Open; selected: string | null; onSelect: (slot: string) => void }) {
  const t = useT(), rows = report.used.flatMap((slot) => report.figures.get(slot) ?? [])
  return <Table dense label={t('report.view.compare')} rows={rows} keyOf={(f) => f.slot} selected={selected} onOpen={(f) => onSelect(f.slot)} columns={[
    { key: 'row', title: t('report.lineHead'), width: 60, number: true, render: (f) => f.row ?? '' },
    { key: 'figure', title: t('report.figure'), render: (f) => f.key },
    { key: 'this', title: t('report.asTaken'), number: true, render: (f) => <b>{f.text}</b> },
    { key: 'before', title: t('report.before'), number: true, render: (f) => (f.before === null ? '' : `${f.before}${f.unit}`) },
    { key: 'rows', title: t('report.rows'), number: true, render: (f) => f.rowCount },
    { key: 'now', title: t('report.asNow'), number: true, render: (f) => report.now.get(f.slot)?.text ?? <span className="s">{t('report.same')}</span> },
  ]} />
}

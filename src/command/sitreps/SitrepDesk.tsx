import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { clockSeconds, Page, Panel, Seg, Skeleton, Table, Tag, Trouble, useMe } from '#kit/ui'
import { Behind, Change } from './Behind.tsx'
import { chipOf, read } from '#kit/bound/web'
import { Outline } from './Outline.tsx'
import { Paper } from './Paper.tsx'
import { type Report, useReport, type Whole } from './useReport.ts'

type View = 'edit' | 'page' | 'compare'

export function SitrepDesk({ id }: { id: string }) {
  const t = useT(), report = useReport(id), { data, problem, refetch } = report
  if (problem && !data) return <Page title={t('sitrep.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data) return <Page title={t('sitrep.page')}><Skeleton /></Page>
  return <Desk report={{ ...report, data }} />
}

function Desk({ report }: { report: Report & { data: Whole } }) {
  const t = useT(), { may } = useMe(), { data } = report, editable = data.state === 'draft' && may('sitrep.draft')
  const [view, setView] = useState<View>(editable ? 'edit' : 'page'), [selected, setSelected] = useState<string | null>(report.used[0] ?? null)
  const views: View[] = [...(editable ? ['edit' as const] : []), 'page', 'compare']
  const caret = useRef<Range | null>(null)
  return (
    <Page title={t('sitrep.of', { title: data.incidentTitle, issue: t('sitrep.issueNo', { n: data.nextIssue }) })} head={<Head data={data} />}>
      <div className="rp">
        <Outline report={report} />
        <Panel title={t('sitrep.text')} className="mid" head={<Seg label={t('sitrep.view')} value={view} onChange={setView} options={views.map((v) => ({ value: v, label: t(`sitrep.view.${v}`) }))} />}
          actions={<>{view === 'edit' && <Insert report={report} caret={caret} />}<span className="s">{report.saving ? t('sitrep.saving') : report.savedAt ? t('sitrep.savedAt', { at: clockSeconds(report.savedAt) }) : ''}</span></>}>
          {view === 'compare' ? <Compare report={report} selected={selected} onSelect={setSelected} />
            : <div className="desk2" onBlurCapture={() => { const s = getSelection(); if (s?.rangeCount) caret.current = s.getRangeAt(0).cloneRange() }}><Paper report={report} editing={view === 'edit'} selected={selected} onSelect={setSelected} /></div>}
        </Panel>
        <Behind report={report} slot={selected} />
      </div>
    </Page>
  )
}

function Head({ data }: { data: Whole }) {
  const t = useT()
  return <span className="row wrap">
    <Tag kind={data.state === 'signed' ? 'flat' : 'solid'}>{t(`sitrep.state.${data.state}`)}</Tag>
    {data.docText && <b>{data.docText}</b>}
    <Link className="link" to={`/incidents/${data.incidentId}`}>{t('sitrep.toIncident')}</Link>
  </span>
}

/** Puts a figure where the caret last was; without one at the end of the last paragraph. */
function Insert({ report, caret }: { report: Report & { data: Whole }; caret: React.RefObject<Range | null> }) {
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
    const body = report.words.body.map((b) => (b.kind === 'paragraph' && ++n === at ? { ...b, runs: read(place) } : b))
    void report.save({ ...report.words, body })
  }
  return (
    <select className="in sm" aria-label={t('sitrep.insert')} value="" onChange={(e) => put(e.target.value)}>
      <option value="">＋ {t('sitrep.insert')}</option>
      {report.data.figures.map((f) => <option key={f.slot} value={f.slot}>{t(`figure.${f.key}`)}：{f.text}</option>)}
    </select>
  )
}

function Compare({ report, selected, onSelect }: { report: Report & { data: Whole }; selected: string | null; onSelect: (slot: string) => void }) {
  const t = useT(), { data, used, figures, now } = report
  const rows = used.flatMap((slot) => figures.get(slot) ?? [])
  return <Table dense label={t('sitrep.view.compare')} rows={rows} keyOf={(f) => f.slot} selected={selected} onOpen={(f) => onSelect(f.slot)} columns={[
    { key: 'figure', title: t('sitrep.figure'), render: (f) => t(`figure.${f.key}`) },
    { key: 'before', title: rows[0]?.before ? t('sitrep.before', { n: rows[0].before.issue }) : t('sitrep.beforeNone'), number: true, render: (f) => f.before?.text ?? '—' },
    { key: 'this', title: t('sitrep.issueNo', { n: data.nextIssue }), number: true, render: (f) => <b>{f.text}</b> },
    { key: 'change', title: t('sitrep.change'), number: true, render: (f) => (f.before ? <Change bound={f} /> : '—') },
    { key: 'now', title: t('sitrep.asNow'), number: true, render: (f) => now.get(f.slot)?.text ?? <span className="s">{t('sitrep.same')}</span> },
  ]} />
}

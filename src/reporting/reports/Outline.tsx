// Left of the page: the sections, how the figures stand, and what is done with the report next.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { address } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, dateTime, Icon, Modal, Panel, useAct, useMe } from '#kit/ui'
import { keepTemplate, refreshReport, reportDocx, signReport, withdrawReport } from './api.ts'
import type { Open } from './useReport.ts'

export function Outline({ report }: { report: Open }) {
  const t = useT(), { data, words, used, figures, now } = report
  const headings = words?.body.flatMap((b, at) => (b.kind === 'heading' ? [{ at, text: b.text, level: b.level }] : [])) ?? []
  const bound = used.flatMap((slot) => figures.get(slot) ?? []), lines = new Set(bound.flatMap((f) => f.row ?? []))
  const counts: [string, string][] = [
    [t('report.count.bound'), t('report.count.figures', { n: bound.length })], ...(data.kind === 'annual' ? [[t('report.count.lines'), t('report.count.groups', { n: lines.size })] as [string, string]] : []),
    [t('report.count.sourced'), `${bound.filter((f) => f.value !== null).length} / ${bound.length}`], [t('report.count.differ'), String(used.filter((slot) => now.has(slot)).length)], [t('report.count.missing'), String(bound.filter((f) => f.value === null).length)],
  ]
  return (
    <Panel title={t(`report.kind.${data.kind}`)} className="ol" footer={<Acts report={report} />}>
      <nav aria-label={t('report.outline')}>{headings.map((h) => <button key={h.at} type="button" className={`h${h.level}`} onClick={() => document.querySelectorAll('.a4 .h1,.a4 .h2,.a4 .h3')[headings.indexOf(h)]?.scrollIntoView({ block: 'center' })}>{h.text}</button>)}</nav>
      <dl className="counts">{counts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p className="s pad">{t('report.takenAt', { at: dateTime(data.asOf) })}<br />{t('report.wordsOnly')}</p>
    </Panel>
  )
}

function Acts({ report }: { report: Open }) {
  const t = useT(), navigate = useNavigate(), { me, may } = useMe(), { data } = report, [signing, setSigning] = useState(false)
  const refresh = useAct(refreshReport, { done: t('report.refreshed') }), sign = useAct(signReport, { quiet: true, onDone: () => setSigning(false), done: t('report.signed') })
  const withdraw = useAct(withdrawReport, { done: t('report.withdrawn'), onDone: () => void navigate('/reports') }), keep = useAct(keepTemplate, { done: t('report.templateKept') })
  const own = me?.actor?.id === data.draftedBy || me?.actor?.id === data.editedBy, params = { id: data.id }, draft = data.state === 'draft', drafts = draft && may('report.draft')
  return (
    <div className="col acts">
      {drafts && <Button icon="refresh" busy={refresh.busy} onClick={() => void refresh.run({ params })}>{t('report.refresh')}</Button>}
      <a className="btn" href={address(reportDocx, { params })}><Icon name="download" small />{t('report.docx')}</a>
      <Button icon="print" onClick={() => window.print()}>{t('report.print')}</Button>
      {may('report.template') && <Button quiet busy={keep.busy} onClick={() => void keep.run({ params })}>{t('report.keepTemplate')}</Button>}
      {drafts && <Button quiet busy={withdraw.busy} onClick={() => void withdraw.run({ params })}>{t('report.withdraw')}</Button>}
      {draft && (may('report.sign')
        ? <Button primary disabled={own && t('report.notByDrafter')} onClick={() => setSigning(true)}>{t('report.sign')}</Button>
        : <p className="s">{t('report.waitsForSigner')}</p>)}
      <Modal open={signing} title={t('report.signTitle')} onClose={() => setSigning(false)} footer={<>
        <Button onClick={() => setSigning(false)}>{t('ui.cancel')}</Button>
        <Button primary busy={sign.busy} onClick={() => void sign.run({ params, body: { revision: data.revision } })}>{t('report.sign')}</Button></>}>
        <p>{t('report.signMeans', { missing: report.used.filter((slot) => report.figures.get(slot)?.value === null).length, differ: report.used.filter((slot) => report.now.has(slot)).length })}</p>
        {sign.problem && <div className="note" role="alert">{sign.problem.detail || sign.problem.title}</div>}
      </Modal>
    </div>
  )
}

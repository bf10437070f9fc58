// Left of the page: the sections, how the figures stand, and what is done with the report next.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { address } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, dateTime, Icon, Modal, Panel, useAct, useMe } from '#kit/ui'
import { refreshFigures, signSitrep, sitrepDocx, withdrawSitrep } from './api.ts'
import type { Report, Whole } from './useReport.ts'

export function Outline({ report }: { report: Report & { data: Whole } }) {
  const t = useT(), { data, words, used, figures, now } = report
  const headings = words?.body.flatMap((b, at) => (b.kind === 'heading' ? [{ at, text: b.text, level: b.level }] : [])) ?? []
  const bound = used.flatMap((slot) => figures.get(slot) ?? [])
  const lines: [string, string][] = [
    [t('sitrep.count.bound'), t('sitrep.count.groups', { n: bound.length })], [t('sitrep.count.sourced'), `${bound.filter((f) => f.value !== null).length} / ${bound.length}`],
    [t('sitrep.count.differ'), String(used.filter((slot) => now.has(slot)).length)], [t('sitrep.count.missing'), String(bound.filter((f) => f.value === null).length)],
  ]
  return (
    <Panel title={t('sitrep.outline')} className="ol" footer={<Acts report={report} />}>
      <nav aria-label={t('sitrep.outline')}>{headings.map((h) => <button key={h.at} type="button" className={`h${h.level}`} onClick={() => document.querySelectorAll('.a4 .h1,.a4 .h2,.a4 .h3')[headings.indexOf(h)]?.scrollIntoView({ block: 'center' })}>{h.text}</button>)}</nav>
      <dl className="counts">{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p className="s pad">{t('sitrep.takenAt', { at: dateTime(data.asOf) })}<br />{t('sitrep.wordsOnly')}</p>
    </Panel>
  )
}

function Acts({ report }: { report: Report & { data: Whole } }) {
  const t = useT(), navigate = useNavigate(), { me, may } = useMe(), { data } = report, [signing, setSigning] = useState(false)
  const refresh = useAct(refreshFigures, { done: t('sitrep.refreshed') }), sign = useAct(signSitrep, { quiet: true, onDone: () => setSigning(false), done: t('sitrep.signed') })
  const withdraw = useAct(withdrawSitrep, { done: t('sitrep.withdrawn'), onDone: () => void navigate(`/sitreps?incident=${data.incidentId}`) })
  const own = me?.actor?.id === data.draftedBy || me?.actor?.id === data.editedBy
  const params = { id: data.id }, draft = data.state === 'draft'
  return (
    <div className="col acts">
      {draft && may('sitrep.draft') && <Button icon="refresh" busy={refresh.busy} onClick={() => void refresh.run({ params })}>{t('sitrep.refresh')}</Button>}
      <a className="btn" href={address(sitrepDocx, { params })}><Icon name="download" small />{t('sitrep.docx')}</a>
      <Button icon="print" onClick={() => window.print()}>{t('sitrep.print')}</Button>
      {draft && may('sitrep.draft') && <Button quiet busy={withdraw.busy} onClick={() => void withdraw.run({ params })}>{t('sitrep.withdraw')}</Button>}
      {draft && (may('sitrep.sign')
        ? <Button primary disabled={own && t('sitrep.notByDrafter')} onClick={() => setSigning(true)}>{t('sitrep.sign')}</Button>
        : <p className="s">{t('sitrep.waitsForSigner')}</p>)}
      <Modal open={signing} title={t('sitrep.signTitle', { n: data.nextIssue })} onClose={() => setSigning(false)} footer={<>
        <Button onClick={() => setSigning(false)}>{t('ui.cancel')}</Button>
        <Button primary busy={sign.busy} onClick={() => void sign.run({ params, body: { revision: data.revision } })}>{t('sitrep.sign')}</Button></>}>
        <p>{t('sitrep.signMeans', { missing: report.used.filter((slot) => report.figures.get(slot)?.value === null).length, differ: report.used.filter((slot) => report.now.has(slot)).length })}</p>
        {sign.problem && <div className="note" role="alert">{sign.problem.detail || sign.problem.title}</div>}
      </Modal>
    </div>
  )
}

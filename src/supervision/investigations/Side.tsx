import { useRef, useState } from 'react'
import { address } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, Panel, queryClient, Tag, toast, useMe } from '#kit/ui'
import { addFile, readFile } from './api.ts'
import { Clock } from './Clock.tsx'
import { addMember, removeMember, type Whole } from './deeds.ts'
import { DeedButton } from './DeedForm.tsx'

type Of = { c: Whole }
const young = ['opened', 'investigating', 'suspended', 'submitted', 'reviewed']

/** Every limit with its article, and why its day is not the first one. */
export function Clocks({ c }: Of) {
  const t = useT()
  return (
    <Panel title={t('investigation.clock.title')}>
      {!c.clocks.length && <Empty icon="clock" title={t('investigation.clock.none')} />}
      {c.clocks.map(k => <div key={k.key} className="line"><div className="grow">{t(`investigation.clock.${k.key}`)}<div className="s">{k.dueOn} · {k.article}{!k.verified && `（${t('investigation.clock.unverified')}）`}</div>
        {k.pausedDays > 0 && <div className="s">{t('investigation.clock.moved', { n: k.pausedDays })}</div>}{k.extendedDays > 0 && <div className="s">{t('investigation.clock.extended', { n: k.extendedDays })}</div>}</div><Clock clock={k} /></div>)}
      {[...c.appraisals].map(a => <div key={a.id} className="line s">{t('investigation.pause', { from: a.fromOn, to: a.untilOn ?? t('investigation.stillPaused'), agency: a.agency, subject: a.subject })}</div>)}
      {c.extensions.map(e => <div key={e.id} className="line"><span className="grow s">{t('investigation.extensionLine', { by: e.askedByName, days: e.days, reason: e.reason })}</span>{e.granted === null ? <Tag kind="solid">{t('investigation.extensionPending')}</Tag> : <span className="s">{t(e.granted ? 'investigation.extensionYes' : 'investigation.extensionNo', { by: e.decidedByName, doc: e.doc })}</span>}</div>)}
    </Panel>
  )
}

export function Team({ c }: Of) {
  const t = useT(), here = c.members.filter(m => !m.removedOn)
  return (
    <Panel title={t('investigation.team')} count={here.length || undefined} actions={young.includes(c.state) && <DeedButton small deed={addMember(c)} c={c} />} footer={young.includes(c.state) && c.missing.bodies.length > 0 && t('investigation.teamMissing', { bodies: c.missing.bodies.map(b => t(`investigation.body.${b}`)).join('、') })}>
      {!c.members.length && <Empty icon="people" title={t('investigation.teamNone')} />}
      {c.members.map(m => <div key={m.id} className="line"><div className="grow"><b className={m.removedOn ? 's' : undefined}>{m.name}</b> {m.leader && <Tag kind="solid">{t('investigation.leader')}</Tag>}<div className="s">{t(`investigation.body.${m.body}`)} · {m.organization}{m.signedOn && ` · ${t('investigation.signed')} ${m.signedOn}`}{m.removedOn && ` · ${t('investigation.left', { reason: m.removedReason })}`}</div></div>
        {young.includes(c.state) && !m.removedOn && <DeedButton small deed={removeMember} c={c} params={{ memberId: m.id }} />}</div>)}
    </Panel>
  )
}

export function Oversight({ c }: Of) {
  const t = useT()
  if (!c.escalatedOn && !c.listedOn) return null
  const lines = [
    c.escalatedOn && t('investigation.escalatedLine', { on: c.escalatedOn, doc: c.escalatedDoc, reason: c.escalatedReason }), c.listedOn && t('investigation.listedLine', { on: c.listedOn, no: c.listingNo, body: c.listingBody }),
    c.reviewedOn && t('investigation.reviewedLine', { on: c.reviewedOn, by: c.reviewedBy, opinion: c.reviewOpinion }), c.liftedOn && t('investigation.liftedLine', { on: c.liftedOn }),
  ].filter((l): l is string => Boolean(l))
  return <Panel title={t('investigation.oversight')}>{lines.map(l => <div key={l} className="line">{l}</div>)}</Panel>
}

export function About({ c }: Of) {
  const t = useT(), a = c.accident, n = (v: number | null) => v ?? '—'
  return (
    <Panel title={t('investigation.history')} count={c.steps.length}>
      {c.steps.toReversed().map(s => <div key={s.seq} className="line"><span className="when">{dateTime(s.at).slice(0, 10)}</span><div className="grow">{t(`investigation.verb.${s.verb}`)}{s.doc && ` ${s.doc}`}<div className="s">{s.byName}{s.note && ` · ${s.note}`}</div></div></div>)}
      <div className="pad"><dl className="dl"><dt>{t('investigation.col.occurredOn')}</dt><dd>{a.occurredOn} {c.place}</dd><dt>{t('investigation.unit')}</dt><dd>{a.unitName}</dd><dt>{t('investigation.about')}</dt><dd>{t('investigation.harm', { deaths: n(a.deaths), serious: n(a.seriousInjuries), minor: n(a.minorInjuries) })}</dd>
        {c.entrustedTo && <><dt>{t('investigation.entrusted')}</dt><dd>{c.entrustedTo}</dd></>}{c.partner && <><dt>{t('investigation.partner')}</dt><dd>{c.partner}</dd></>}</dl></div>
    </Panel>
  )
}

/** What proves something: kept by content, given out as a download. */
export function Files({ c }: Of) {
  const t = useT(), { may } = useMe(), pick = useRef<HTMLInputElement>(null), [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    setBusy(true)
    const answer = await fetch(address(addFile, { params: { id: c.id }, query: { name: file.name.slice(-200), revision: c.revision } }), { method: 'POST', headers: { 'x-anlan': '1', 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/octet-stream' }, body: file, credentials: 'same-origin' }).catch(() => null)
    const problem = answer && !answer.ok ? await answer.json().catch(() => null) as { detail?: string; title?: string } | null : null
    toast(answer?.ok ? { text: t('investigation.uploaded') } : { text: problem?.detail ?? t('ui.problem.unreachable') })
    setBusy(false)
    void queryClient.invalidateQueries()
  }
  return (
    <Panel title={t('investigation.files')} count={c.files.length || undefined} actions={c.state !== 'closed' && may('investigation.conduct') && <><input ref={pick} hidden type="file" accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx" aria-label={t('investigation.upload')} onChange={e => { const f = e.currentTarget.files?.[0]; e.currentTarget.value = ''; if (f) void send(f) }} /><Button small icon="upload" busy={busy} onClick={() => pick.current?.click()}>{t('investigation.upload')}</Button></>}>
      {!c.files.length && <Empty icon="file" title={t('investigation.filesNone')} />}
      {c.files.map(f => <div key={f.id} className="line"><a className="link grow" href={address(readFile, { params: { id: c.id, fileId: f.id } })}>{f.name}</a><span className="s">{f.addedBy} {dateTime(f.addedAt).slice(0, 10)}</span></div>)}
    </Panel>
  )
}

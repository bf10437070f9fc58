import { say, useT } from '#kit/i18n'
import { Empty, number, Panel, Tag } from '#kit/ui'
import { addMeasure, carryOut, confirm, decide, dropMeasure, dropProposal, evaluateMeasure, propose, writeReport, type Whole } from './deeds.ts'
import { DeedButton } from './DeedForm.tsx'
import { clauses, parts } from './model.ts'

type Of = { c: Whole }
const open = (c: Whole) => c.state !== 'closed'
const decided = ['approved', 'enforcing', 'published', 'evaluated']

/** The nine parts of the report; what is not written is said. */
export function Report({ c }: Of) {
  const t = useT(), writes = ['opened', 'investigating', 'suspended'].includes(c.state)
  return (
    <Panel title={t('investigation.report')} count={`${parts.length - c.missing.parts.length}/${parts.length}`} actions={writes && <DeedButton small deed={writeReport(c)} c={c} />}>
      {parts.map(p => <div key={p} className="line"><span className="when">{t(`investigation.part.${p}`)}</span><span className={c.findings[p] ? 'grow' : 'grow s'}>{c.findings[p] || t('investigation.partMissing')}</span></div>)}
    </Panel>
  )
}

/** Units and people, counted apart. */
export function Accountabilities({ c }: Of) {
  const t = useT(), count = (party: string) => c.accountabilities.filter(a => a.party === party).length, may = open(c) && c.state !== 'opened'
  return (
    <Panel title={t('investigation.accountabilities')} count={t('investigation.heldOf', { units: count('unit'), people: count('person') })} actions={may && <DeedButton small deed={propose} c={c} />} footer={c.fine && t('investigation.fine', c.fine)}>
      {!c.accountabilities.length && <Empty icon="people" title={t('investigation.nobody')} />}
      {c.accountabilities.map(a => <div key={a.id} className="line">
        <Tag kind={a.state === 'done' ? 'flat' : undefined}>{t(`investigation.account.${a.state}`)}</Tag>
        <div className="grow"><b>{a.name}</b> <span className="s">{a.post}</span><div className="s">{t(`investigation.penalty.${a.measure}`)}{a.amount !== null && ` ${say({ zh: `${a.amount} 万元`, en: `CNY ${number(a.amount * 10_000)}` })}`} {a.detail} {a.decidedOn && `${a.decidedOn} ${a.decidedDoc ?? ''}`} {a.doneOn && `→ ${a.doneOn} ${a.evidence ?? ''}`}</div></div>
        {open(c) && <span className="acts">{a.state === 'proposed' && decided.includes(c.state) && <DeedButton small deed={decide} c={c} params={{ accountabilityId: a.id }} />}{a.state === 'decided' && <DeedButton small deed={carryOut} c={c} params={{ accountabilityId: a.id }} />}{a.state === 'proposed' && <DeedButton small deed={dropProposal} c={c} params={{ accountabilityId: a.id }} />}</span>}
      </div>)}
    </Panel>
  )
}

/** Each measure with what the evaluation saw. */
export function Measures({ c }: Of) {
  const t = useT(), done = c.measures.filter(m => m.evaluation?.result === 'done').length, e = c.evaluation, writes = open(c) && !['opened', 'evaluated'].includes(c.state)
  return (
    <Panel title={t('investigation.measures')} count={c.measures.length ? `${done}/${c.measures.length}` : undefined} actions={writes && <DeedButton small deed={addMeasure} c={c} />}
      footer={e && (e.doneOn ? t('investigation.evaluationDone', { by: e.doneBy, on: e.doneOn, opinion: e.opinion }) : t('investigation.evaluationLine', { from: e.startOn, to: e.dueOn }))}>
      {!c.measures.length && <Empty icon="list" title={t('investigation.measuresNone')} />}
      {c.measures.map(m => <div key={m.id} className="line">
        <Tag kind={m.evaluation?.result === 'done' ? 'flat' : undefined}>{m.evaluation ? t(`investigation.result.${m.evaluation.result}`) : t('investigation.unevaluated')}</Tag>
        <div className="grow">{m.text}<div className="s">{m.unit}{m.dueOn && ` · ${t('investigation.dueOn', { on: m.dueOn })}`}{m.evaluation && ` · ${m.evaluation.byName} ${m.evaluation.at.slice(0, 10)} ${m.evaluation.evidence} ${m.evaluation.opinion}`}</div></div>
        {open(c) && <span className="acts">{decided.includes(c.state) && m.evaluation?.result !== 'done' && <DeedButton small deed={evaluateMeasure} c={c} params={{ measureId: m.id }} />}{writes && !m.evaluation && <DeedButton small deed={dropMeasure} c={c} params={{ measureId: m.id }} />}</span>}
      </div>)}
    </Panel>
  )
}

/** 四不放过: what proves each of the four, and who says so. */
export function Gate({ c }: Of) {
  const t = useT(), ticking = ['enforcing', 'published', 'evaluated'].includes(c.state)
  return (
    <Panel title={t('investigation.gate')} count={`${c.gates.length}/4`}>
      {clauses.map(clause => {
        const g = c.gates.find(one => one.clause === clause), file = c.files.find(f => f.id === g?.fileId)
        return <div key={clause} className="line"><Tag kind={g ? 'flat' : undefined}>{g ? '✓' : t('investigation.gateOpen')}</Tag>
          <div className="grow">{t(`investigation.clause.${clause}`)}{g && <div className="s">{g.byName} {g.at.slice(0, 10)} · {g.evidence} {file?.name}</div>}</div>{ticking && <DeedButton small deed={confirm(clause)} c={c} />}</div>
      })}
    </Panel>
  )
}

export function Publication({ c }: Of) {
  const t = useT()
  return (
    <Panel title={t('investigation.publication')}>
      <div className="line"><span className="grow">{!c.publishedOn ? <span className="s">{t('investigation.unpublished')}</span> : c.publicationUrl ? <>{t('investigation.publishedAt', { on: c.publishedOn })} <a className="link" href={c.publicationUrl} target="_blank" rel="noreferrer">{c.publicationUrl}</a></> : t('investigation.secret', { on: c.publishedOn, reason: c.secretReason })}</span></div>
      {c.evaluation?.publicationUrl && <div className="line"><a className="link grow" href={c.evaluation.publicationUrl} target="_blank" rel="noreferrer">{c.evaluation.publicationUrl}</a></div>}
    </Panel>
  )
}

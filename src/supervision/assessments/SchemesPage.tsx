import { useState } from 'react'
import { useT, useWords } from '#kit/i18n'
import { Button, dateTime, number, Page, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { listSchemes, verifyScheme } from './api.ts'
import type { Scheme } from './model.ts'
import { SchemeDrawer } from './SchemeDrawer.tsx'
import './assessments.css'

/** What a total is called and how long an appeal has, by kind and year. */
export function SchemesPage() {
  const t = useT(), { may } = useMe(), [editing, setEditing] = useState<Scheme | null>(null), { data, problem, isLoading, refetch, at } = useCall(listSchemes, {}, { live: ['assessment_scheme.'] })
  const verify = useAct(verifyScheme, { done: t('scheme.verifiedDone'), onDone: () => void refetch() }), newest = (kind: Scheme['kind']) => data?.rows.find((r) => r.kind === kind)
  const fresh = (kind: Scheme['kind']) => { const last = newest(kind); if (last) setEditing({ ...last, fromYear: Math.max(last.fromYear + 1, new Date().getFullYear()), version: 0, source: '', reason: '' }) }
  return (
    <Page title={t('scheme.page')} actions={may('assessment_scheme.change') && data && <>{(['unit', 'staff'] as const).map((kind) => <Button key={kind} icon="plus" onClick={() => fresh(kind)}>{t('scheme.addOf', { kind: t(`assessment.kind.${kind}`) })}</Button>)}</>}>
      <Panel title={t('scheme.inForce')} count={data && number(data.rows.length)} age={at} grow>
        <p className="pad m">{t('scheme.lead')}</p>
        <Table<Scheme> label={t('scheme.page')} rows={data?.rows} keyOf={(r) => `${r.kind}/${r.fromYear}`} loading={isLoading} problem={problem} onRetry={() => void refetch()} columns={[
          { key: 'kind', title: t('assessment.kind'), render: (r) => <b>{t(`assessment.kind.${r.kind}`)}</b> },
          { key: 'from', title: t('scheme.from'), render: (r) => <span className="num nw">{t('scheme.fromYear', { year: r.fromYear })}</span> },
          { key: 'bands', title: t('scheme.bands'), render: (r) => <Bands scheme={r} /> },
          { key: 'appeal', title: t('scheme.appeal'), number: true, render: (r) => t('scheme.days', { count: r.appealDays }) },
          { key: 'source', title: t('scheme.source'), render: (r) => <div className="scheme-source">{r.source.replace(/\s*\[memory\]/g, '')}<div className="s">{r.reason}</div></div> },
          { key: 'state', title: t('scheme.state'), render: (r) => <div><Tag {...(r.verifiedAt ? {} : { kind: 'solid' as const })}>{t(r.verifiedAt ? 'scheme.verified' : 'scheme.unverified')}</Tag><div className="s nw">{r.verifiedAt ? `${r.verifiedBy} ${dateTime(r.verifiedAt).slice(0, 16)}` : `${r.changedBy} ${dateTime(r.changedAt).slice(0, 16)}`}</div></div> },
          { key: 'act', title: '', render: (r) => <span className="row wrap noprint">
            {may('assessment_scheme.change') && <Button small icon="edit" label={t('scheme.changeOf', { kind: t(`assessment.kind.${r.kind}`), year: r.fromYear })} onClick={() => setEditing(r)}>{t('scheme.change')}</Button>}
            {may('assessment_scheme.verify') && !r.verifiedAt && <Button small icon="check" label={t('scheme.verifyOf', { kind: t(`assessment.kind.${r.kind}`), year: r.fromYear })} busy={verify.busy} disabled={r.own ? t('scheme.own') : null} onClick={() => void verify.run({ body: { kind: r.kind, fromYear: r.fromYear, version: r.version } })}>{t('scheme.verify')}</Button>}</span> },
        ]} />
      </Panel>
      {editing && <SchemeDrawer scheme={editing} onClose={() => setEditing(null)} />}
    </Page>
  )
}

function Bands({ scheme }: { scheme: Scheme }) {
  const t = useT(), words = useWords()
  return <ul className="scheme-bands num">{scheme.bands.map((b) => <li key={b.name}><b>{words({ zh: b.name, en: b.nameEn })}</b> ≥ {b.fromPoints}{b.withVeto && <span className="s">{t('scheme.cap')}</span>}</li>)}</ul>
}

import { useState } from 'react'
import { useT, useWords } from '#kit/i18n'
import { Button, dateTime, type Problem } from '#kit/ui'
import { optionsOf } from '#registry/definition'
import type { Difference } from './errors.ts'
import { dangers } from './ledger.ts'

/** What another did meanwhile beside what is about to be sent, field by field; sent again only by somebody who has seen it. */
export function Differences({ problem, onSeen }: { problem: Problem; onSeen: (version: number) => void }) {
  const t = useT(), words = useWords(), [seen, setSeen] = useState(false), d = problem.details as unknown as { by: string; at: string; version: number; fields: Difference[] }
  const said = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—'
    const option = optionsOf(dangers.fields[field] ?? { kind: 'text', label: { zh: '', en: '' } }).find((o) => o.value === value)
    return option ? words(option) : typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return <div className="note" role="alert">
    <p>{problem.detail}</p>{d.at && <p className="s">{d.by} {dateTime(d.at).slice(0, 16)}</p>}
    <table className="tb dense diff"><thead><tr><th>{t('danger.diff.field')}</th><th>{t('danger.diff.was')}</th><th>{t('danger.diff.now')}</th><th>{t('danger.diff.yours')}</th></tr></thead>
      <tbody>{d.fields.map((f) => <tr key={f.field}><td>{words(dangers.fields[f.field]?.label ?? { zh: f.field, en: f.field })}</td><td>{said(f.field, f.was)}</td><td><b>{said(f.field, f.now)}</b></td><td>{said(f.field, f.yours)}</td></tr>)}</tbody></table>
    {seen ? <p className="s">{t('danger.diff.again')}</p> : <Button small onClick={() => { setSeen(true); onSeen(d.version) }}>{t('danger.diff.seen')}</Button>}
  </div>
}

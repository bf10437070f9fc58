import { useState } from 'react'
import { Button, dateTime, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { changePolicy, readPolicy } from './api.ts'

type Row = Reply<typeof readPolicy>['rows'][number]

/** The password and session rules; the security administrator sets them, everybody who administers reads them. */
export function Policy() {
  const t = useT(), { data, problem, at } = useCall(readPolicy, {}, { live: ['policy.'] })
  return (
    <Panel title={t('identity.policy.title')} age={at}>
      <Table<Row> dense label={t('identity.policy.title')} rows={data?.rows} problem={problem} keyOf={r => r.key} columns={[
        { key: 'rule', title: t('identity.policy.rule'), render: r => t(`identity.policy.${r.key}`) }, { key: 'value', title: t('identity.policy.value'), number: true, render: r => <Value row={r} /> },
        { key: 'source', title: t('identity.policy.source'), render: r => <span className="row">{r.source}{!r.verified && <Tag>{t('identity.policy.unverified')}</Tag>}</span> },
        { key: 'by', title: t('identity.policy.by'), render: r => r.changedBy ? `${r.changedBy} ${dateTime(r.changedAt)}` : '—' },
      ]} />
    </Panel>
  )
}

function Value({ row }: { row: Row }) {
  const t = useT(), { may } = useMe(), [text, setText] = useState<string>(), act = useAct(changePolicy, { done: t('identity.policy.saved'), onDone: () => setText(undefined) }), value = Number(text)
  if (!may('policy.change')) return <>{row.value} {row.unit}</>
  const good = Number.isInteger(value) && value > 0 && value !== row.value
  return (
    <form className="row" style={{ justifyContent: 'flex-end' }} onSubmit={e => { e.preventDefault(); if (good) void act.run({ params: { key: row.key }, body: { value } }) }}>
      <input className="in num" style={{ width: 72, height: 26 }} inputMode="numeric" aria-label={t(`identity.policy.${row.key}`)} value={text ?? String(row.value)} onChange={e => setText(e.target.value)} />{row.unit}
      {text !== undefined && good && <Button small type="submit" busy={act.busy}>{t('identity.policy.save')}</Button>}
    </form>
  )
}

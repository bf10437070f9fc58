import { useState } from 'react'
import type { z } from 'zod'
import { useT } from '#kit/i18n'
import { Button, Drawer, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { changeLimit, readLimits } from './api.ts'

type Limit = z.output<typeof readLimits.reply>[number]

/** Time limits as rows with their source; the office keeps them. */
export default function LimitsDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), { may } = useMe(), [editing, setEditing] = useState<Limit | null>(null), { data, problem, isLoading, refetch } = useCall(readLimits, {}, { live: ['investigation_limit.'] })
  return (
    <Drawer open title={t('investigation.limit.title')} onClose={onClose}>
      {editing && <Edit key={editing.key} limit={editing} onDone={() => setEditing(null)} />}
      <Table<Limit> dense label={t('investigation.limit.title')} rows={data} keyOf={r => r.key} loading={isLoading} problem={problem} onRetry={() => void refetch()} onOpen={may('investigation_limit.change') ? setEditing : undefined} columns={[
        { key: 'key', title: t('investigation.limit.key'), render: r => t(`investigation.limit.${r.key}`) },
        { key: 'amount', title: t('investigation.limit.amount'), number: true, render: r => t(`investigation.limit.${r.unit}`, { n: r.amount }) },
        { key: 'article', title: t('investigation.limit.article'), render: r => <div>{r.article}{!r.verified && <> <Tag>{t('investigation.limit.unverified')}</Tag></>}<div className="s">{r.source}</div></div> },
      ]} />
    </Drawer>
  )
}

function Edit({ limit, onDone }: { limit: Limit; onDone: () => void }) {
  const t = useT(), act = useAct(changeLimit, { done: t('investigation.limit.saved'), onDone })
  const save = (form: FormData) => act.run({ params: { key: limit.key }, body: { amount: Number(form.get('amount')), source: String(form.get('source')).trim(), verified: form.get('verified') === 'on' } })
  return (
    <form className="col" style={{ gap: 8 }} onSubmit={e => { e.preventDefault(); void save(new FormData(e.currentTarget)) }}>
      <b>{t(`investigation.limit.${limit.key}`)}</b>
      <label className="col"><span className="s">{t('investigation.limit.amount')}</span><input className="in" name="amount" type="number" min={1} max={400} required defaultValue={limit.amount} /></label>
      <label className="col"><span className="s">{t('investigation.limit.source')}</span><input className="in" name="source" required minLength={2} defaultValue={limit.source} /></label>
      <label className="row"><input type="checkbox" name="verified" defaultChecked={limit.verified} />{t('investigation.limit.verified')}</label>
      <div className="row"><Button primary type="submit" busy={act.busy}>{t('investigation.limit.save')}</Button><Button onClick={onDone}>{t('ui.cancel')}</Button></div>
    </form>
  )
}

import { useState } from 'react'
import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, number, Panel, Seg, useAct, useCall, useMe } from '#kit/ui'
import { findElsewhere, inspectElsewhere } from './api.ts'
import type { Whole } from './deeds.ts'
import { likenesses } from './model.ts'

const canStart = ['investigating', 'submitted', 'reviewed', 'approved', 'enforcing', 'published', 'evaluated']

/** 举一反三: where the same danger may be; the worst of them become a list to inspect. */
export function Elsewhere({ c }: { c: Whole }) {
  const t = useT(), { may } = useMe(), [by, setBy] = useState<(typeof likenesses)[number]>('industry'), [count, setCount] = useState(20), params = { id: c.id }
  const { data } = useCall(findElsewhere, { params, query: { by } }), act = useAct(inspectElsewhere, { done: t('investigation.elsewhereDone') })
  return (
    <Panel title={t('investigation.elsewhere')} count={data && number(data.total)} head={<Seg label={t('investigation.match')} value={by} onChange={setBy} options={likenesses.map(value => ({ value, label: t(`investigation.by.${value}`) }))} />}
      footer={c.selectionId ? <>{t('investigation.elsewhereMade', { on: c.selectedOn, by: c.selectedBy })} <Link className="link" to={`/inspection-selections/${c.selectionId}`}>{t('investigation.elsewhereOpen')}</Link></> : undefined}>
      <div className="line"><span className="grow s">{t('investigation.elsewhereLead')} {t('investigation.elsewhereFound', { n: number(data?.total ?? null) })}</span>
        {may('investigation.conduct') && canStart.includes(c.state) && data && data.total > 0 && <span className="acts"><input className="in" style={{ width: 76 }} type="number" min={1} max={500} value={count} aria-label={t('investigation.elsewhereCount')} onChange={e => setCount(Math.max(1, Math.min(500, Number(e.target.value) || 1)))} /><Button small busy={act.busy} onClick={() => void act.run({ params, body: { revision: c.revision, by, count } })}>{t('investigation.elsewhereMake')}</Button></span>}</div>
      {data?.rows.slice(0, 6).map(e => <div key={e.id} className="line"><Link className="link grow" to={`/enterprises/${e.id}`}>{e.name}</Link><span className="s">{e.place}</span></div>)}
    </Panel>
  )
}

import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { changeLimit, listLimits } from './api.ts'
import type { Limit } from './model.ts'

/** The reporting limits as rows with their source; the office changes them, others read them. */
export default function LimitsDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), { may } = useMe(), [editing, setEditing] = useState<Limit | null>(null)
  const { data, problem, isLoading, refetch } = useCall(listLimits, {}, { live: ['report_limit.'] })
  const change = useAct(changeLimit, { done: t('incident.limitChanged'), onDone: () => setEditing(null) })
  return (
    <Drawer open title={t('incident.limits')} onClose={onClose}>
      <p className="s">{t('incident.limitsMean')}</p>
      <Table<Limit> dense label={t('incident.limits')} rows={data} keyOf={r => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} onOpen={may('report_limit.change') ? setEditing : undefined}
        columns={[
          { key: 'step', title: t('incident.step'), render: r => t(`incident.step.${r.step}`) },
          { key: 'of', title: t('incident.grade'), render: r => <>{r.class ? t(`incident.class.${r.class}`) : ''} {r.ungraded ? t('incident.grade.unknown') : r.grade ? t(`incident.grade.${r.grade}`) : t('incident.any')}</> },
          { key: 'limit', title: t('incident.limit'), number: true, render: r => r.minutes !== null ? t('incident.minutes', { n: r.minutes }) : r.atTimes?.map(x => x.slice(0, 5)).join('、') },
          { key: 'source', title: t('incident.limitSource'), render: r => <><span className="s">{r.source}{r.article && `，${r.article}`}</span> {!r.verified && <Tag>{t('incident.unverified')}</Tag>}</> },
        ]} />
      {editing && <form className="col" style={{ gap: 8 }} onSubmit={e => {
        e.preventDefault()
        const v = new FormData(e.currentTarget), text = String(v.get('limit')).trim()
        const times = text.includes(':') ? text.split(/[、,，\s]+/) : null
        void change.run({ params: { id: editing.id }, body: { minutes: times ? null : Number(text), atTimes: times, source: String(v.get('source')), article: String(v.get('article')), verified: v.get('verified') === 'on' } })
      }}>
        <b>{t('incident.limitEdit', { step: t(`incident.step.${editing.step}`) })}</b>
        <label className="col"><span className="s">{t('incident.limitInput')}</span><input className="in" name="limit" required defaultValue={editing.minutes ?? editing.atTimes?.map(x => x.slice(0, 5)).join('、') ?? ''} /></label>
        <label className="col"><span className="s">{t('incident.limitSource')}</span><input className="in" name="source" required minLength={2} defaultValue={editing.source} /></label>
        <label className="col"><span className="s">{t('incident.article')}</span><input className="in" name="article" defaultValue={editing.article} /></label>
        <label className="row"><input type="checkbox" name="verified" defaultChecked={editing.verified} />{t('incident.verified')}</label>
        <div className="row"><Button primary type="submit" busy={change.busy}>{t('incident.save')}</Button><Button onClick={() => setEditing(null)}>{t('ui.cancel')}</Button></div>
      </form>}
    </Drawer>
  )
}

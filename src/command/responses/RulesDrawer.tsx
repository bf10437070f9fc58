import { useState } from 'react'
import type { z } from 'zod'
import { useT } from '#kit/i18n'
import { Button, Drawer, LevelBadge, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { changeApprover, changeTrigger, readRules } from './api.ts'
import type { approver, trigger } from './model.ts'

type Approver = z.output<typeof approver>
type Trigger = z.output<typeof trigger>

/** When a level is started and who signs it, as rows with their source; the office keeps them. */
export default function RulesDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), { may } = useMe(), [editing, setEditing] = useState<Trigger | Approver | null>(null)
  const { data, problem, isLoading, refetch } = useCall(readRules, {}, { live: ['response_rule.'] })
  const open = may('response_rule.change') ? setEditing : undefined
  const source = (r: { source: string; verified: boolean }) => <><span className="s">{r.source}</span>{!r.verified && <> <Tag>{t('response.unverified')}</Tag></>}</>
  const reading = { loading: isLoading, problem, onRetry: () => void refetch() }
  return (
    <Drawer open title={t('response.rules')} onClose={onClose}>
      {editing && <Edit key={JSON.stringify(editing)} row={editing} onDone={() => setEditing(null)} />}
      <b>{t('response.trigger')}</b>
      <Table<Trigger> dense label={t('response.trigger')} rows={data?.triggers} keyOf={r => `${r.track}${r.level}`} onOpen={open} {...reading} columns={[
        { key: 'level', title: t('response.level'), render: r => <LevelBadge level={r.level} subject={t(`response.track.${r.track}`)} /> },
        { key: 'condition', title: t('response.condition'), render: r => <div>{r.condition}<div>{source(r)}</div></div> },
      ]} />
      <b>{t('response.approvers')}</b>
      <Table<Approver> dense label={t('response.approvers')} rows={data?.approvers} keyOf={r => `${r.regionLevel}${r.level}`} onOpen={open} {...reading} columns={[
        { key: 'of', title: t('response.region'), render: r => t(`response.regionLevel.${r.regionLevel}`) },
        { key: 'level', title: t('response.level'), render: r => <LevelBadge level={r.level} /> },
        { key: 'post', title: t('response.post'), render: r => <div>{r.postTitle}<div>{source(r)}</div></div> },
      ]} />
    </Drawer>
  )
}

function Edit({ row, onDone }: { row: Trigger | Approver; onDone: () => void }) {
  const t = useT(), saved = { done: t('response.ruleSaved'), onDone }, condition = useAct(changeTrigger, saved), post = useAct(changeApprover, saved), isTrigger = 'condition' in row
  const save = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim(), rest = { source: text('source'), verified: form.get('verified') === 'on' }
    return isTrigger ? condition.run({ params: { track: row.track, level: row.level }, body: { condition: text('words'), ...rest } })
      : post.run({ params: { regionLevel: row.regionLevel, level: row.level }, body: { postTitle: text('words'), role: row.regionLevel === 2 ? 'city_leader' : 'county_commander', ...rest } })
  }
  return (
    <form className="col" style={{ gap: 8 }} onSubmit={e => { e.preventDefault(); void save(new FormData(e.currentTarget)) }}>
      <label className="col"><span className="s">{isTrigger ? t('response.condition') : t('response.post')}</span><textarea className="in" name="words" rows={2} required minLength={2} defaultValue={isTrigger ? row.condition : row.postTitle} /></label>
      <label className="col"><span className="s">{t('response.ruleSource')}</span><input className="in" name="source" required minLength={2} defaultValue={row.source} /></label>
      <label className="row"><input type="checkbox" name="verified" defaultChecked={row.verified} />{t('response.ruleVerified')}</label>
      <div className="row"><Button primary type="submit" busy={condition.busy || post.busy}>{t('response.ruleSave')}</Button><Button onClick={onDone}>{t('ui.cancel')}</Button></div>
    </form>
  )
}

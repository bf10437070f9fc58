import { useState } from 'react'
import { Big, go, Screen, When } from './parts.tsx'
import type { Item } from './model.ts'
import { dropItem, enqueue, usePhone } from './state.ts'
import { sync } from './sync.ts'
import { t } from './words.ts'

/** What the server did not take: why, and what can be done. Nothing is thrown away but by hand. */
export function ItemPage({ id }: { id: string }) {
  const item = usePhone().items.find(i => i.id === id)
  if (!item) return <Screen title={t('phone.queueTitle')} up="/field/queue"><div className="none"><b>{t('phone.noSuchItem')}</b></div></Screen>
  return item.state === 'conflict' ? <Conflict item={item} /> : <Refused item={item} />
}

function Refused({ item }: { item: Item }) {
  const again = async () => { await enqueue({ kind: item.kind, title: item.title, payload: item.payload, photoIds: item.photoIds, replaces: item.id }); sync(); go('/field/queue', true) }
  return <Screen title={item.title} up="/field/queue" foot={item.state === 'refused' && <div className="foot"><Big onClick={() => { if (confirm(t('phone.throwAsk'))) void dropItem(item.id).then(() => go('/field/queue', true)) }}>{t('phone.throw')}</Big><Big main onClick={() => void again()}>{t('phone.again')}</Big></div>}>
    <section className="card"><div className="row"><span className="tagf">{t(`phone.kind.${item.kind}`)}</span><span className="end s"><When at={item.madeAt} /></span></div><p className="name">{t(`phone.state.${item.state}`)}</p>{item.receipt && <p>{t('phone.receipt', { no: item.receipt })}</p>}<p>{item.detail}</p></section>
  </Screen>
}

const words = (value: unknown): string => (value === null || value === undefined || value === '' ? '—' : String(value))

/** Field by field: mine or theirs. What is chosen is sent anew, upon what stands there now. */
function Conflict({ item }: { item: Item }) {
  const fields = item.fields ?? [], editable = item.kind === 'danger_edit', [mine, setMine] = useState<Record<string, boolean>>({})
  const settle = async () => {
    const changes = { ...(item.payload.changes as Record<string, unknown>) }, base = { ...(item.payload.base as Record<string, unknown>) }
    for (const { field, now } of fields) { base[field] = now; if (!mine[field]) delete changes[field] }
    if (Object.keys(changes).length) await enqueue({ kind: item.kind, title: item.title, payload: { ...item.payload, base, changes }, photoIds: item.photoIds, replaces: item.id })
    else await dropItem(item.id)
    sync(); go('/field/queue', true)
  }
  const anew = async () => { await enqueue({ kind: item.kind, title: item.title, payload: { ...item.payload, version: item.version }, photoIds: item.photoIds, replaces: item.id }); sync(); go('/field/queue', true) }
  return <Screen title={t('phone.conflictTitle', { title: item.title })} up="/field/queue" foot={<div className="foot one">{editable ? <Big main onClick={() => void settle()} why={fields.some(f => mine[f.field] === undefined) && t('phone.chooseAll')}>{t('phone.settle')}</Big> : <Big main onClick={() => void anew()}>{t('phone.anew')}</Big>}</div>}>
    <section className="card"><p>{item.by ? t('phone.conflictBy', { by: item.by }) : item.detail}</p>
      {fields.map(f => <fieldset className="diff" key={f.field}><legend className="b">{fieldName(f.field)}</legend><p className="was">{t('phone.was', { value: words(f.was) })}</p>
        {editable ? <>
          <label><input type="radio" name={f.field} checked={mine[f.field] === false} onChange={() => setMine(m => ({ ...m, [f.field]: false }))} /><span><span className="s">{t('phone.theirs')}</span><br />{words(f.now)}</span></label>
          <label><input type="radio" name={f.field} checked={mine[f.field] === true} onChange={() => setMine(m => ({ ...m, [f.field]: true }))} /><span><span className="s">{t('phone.mine')}</span><br />{words(f.yours)}</span></label>
        </> : <p>{t('phone.theirs')}：{words(f.now)}<br />{t('phone.mine')}：{words(f.yours)}</p>}
      </fieldset>)}
    </section>
  </Screen>
}
const named = ['title', 'spot', 'description', 'status', 'dueOn', 'grade', 'rectifiedOn', 'rectifiedBy', 'recheckedOn', 'recheckedBy', 'unit', 'person']
const fieldName = (field: string): string => (named.includes(field) ? t(`phone.field.${field}`) : field)

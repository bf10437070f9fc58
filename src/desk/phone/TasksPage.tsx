import { useState } from 'react'
import type { FieldDanger, FieldTask } from '#desk/field/web'
import { type InspectionDraft, keyOf } from './inspection.ts'
import { waits } from './model.ts'
import { Due, Go, Screen } from './parts.tsx'
import { phone, usePhone } from './state.ts'
import { t } from './words.ts'

type Todo = { key: string; due: string | null; node: React.ReactNode }

/** What is to be done, what is due first on top; what is in the queue already is not asked for again. */
export function TasksPage() {
  const { bundle, items, drafts, ready, link } = usePhone(), [tab, setTab] = useState<'due' | 'done'>('due')
  const queued = new Set(items.filter(i => waits(i) || i.state === 'received').flatMap(i => [String(i.payload.planId), String(i.payload.dangerId)]))
  const todos = [
    ...(bundle?.tasks ?? []).filter(task => !queued.has(task.planId)).map((task): Todo => ({ key: task.planId, due: task.dueOn, node: <Task task={task} draft={drafts.find(d => d.key === keyOf(task.planId))?.value as InspectionDraft | undefined} /> })),
    ...(bundle?.dangers ?? []).filter(d => !queued.has(d.id)).map((d): Todo => ({ key: d.id, due: d.todo === 'recheck' ? d.recheckDueOn : d.dueOn, node: <Danger danger={d} /> })),
  ].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
  const done = items.filter(i => i.state === 'received').reverse()
  return <Screen title={t('phone.myTasks')} nav>
    <div className="chips" role="group" aria-label={t('phone.which')}>
      <button type="button" aria-pressed={tab === 'due'} onClick={() => setTab('due')}>{t('phone.due', { count: todos.length })}</button>
      <button type="button" aria-pressed={tab === 'done'} onClick={() => setTab('done')}>{t('phone.done', { count: done.length })}</button>
    </div>
    {tab === 'due' ? todos.map(todo => <section className="card" key={todo.key}>{todo.node}</section>)
      : done.map(i => <section className="card" key={i.id}><div className="top"><span className="tagf">{t(`phone.kind.${i.kind}`)}</span><span className="s">{t('phone.receipt', { no: i.receipt ?? '' })}</span></div><div className="name">{i.title}</div></section>)}
    {ready && !bundle && <div className="none"><b>{link === 'out' ? t('phone.nobody') : t('phone.nothingYet')}</b><span className="s">{link === 'out' ? t('phone.nobodyNote') : t('phone.nothingYetNote')}</span></div>}
    {bundle && <div className="none"><b>{tab === 'due' ? todos.length ? t('phone.noMore') : t('phone.noTasks') : done.length ? t('phone.noMoreDone') : t('phone.noDone')}</b><span className="s">{t('phone.asOf', { at: new Date(bundle.at).toLocaleString() })}</span></div>}
  </Screen>
}

function Task({ task, draft }: { task: FieldTask; draft?: InspectionDraft | undefined }) {
  const list = phone().bundle?.checklists.find(c => c.id === (draft?.checklistVersionId ?? task.checklistVersionId)), done = Object.keys(draft?.answers ?? {}).length
  return <><div className="top"><Due day={task.dueOn} /><Go to={`/field/inspect/${task.planId}`} className={done ? 'go p' : 'go'} aria-label={t('phone.openTask', { what: done ? t('phone.goOn') : t('phone.begin'), name: task.enterprise.name })}>{done ? t('phone.goOn') : t('phone.begin')}</Go></div>
    <div className="name">{task.enterprise.name}</div>
    <div className="s">{list?.title}{done > 0 && `·${t('phone.answered', { done, all: list?.items.length ?? 0 })}`}</div>
    <div className="s">{task.enterprise.address ?? task.enterprise.place}{task.colleagues.length > 1 && `·${task.colleagues.map(c => c.name).join('、')}`}</div></>
}
function Danger({ danger }: { danger: FieldDanger }) {
  return <><div className="top"><Due day={danger.todo === 'recheck' ? danger.recheckDueOn : danger.dueOn} /><Go to={`/field/danger/${danger.id}`} className="go" aria-label={t('phone.openTask', { what: t(`phone.todo.${danger.todo}`), name: danger.title })}>{t(`phone.todo.${danger.todo}`)}</Go></div>
    <div className="name">{t(`phone.todoName.${danger.todo}`, { title: danger.title })}</div>
    <div className="s">{danger.enterpriseName ?? danger.place}{danger.spot && `·${danger.spot}`}·{danger.code}{danger.grade === 'major' && ` ·${t('phone.major')}`}</div></>
}

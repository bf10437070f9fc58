import type { InspectionDraft } from './inspection.ts'
import { Go, Icon, Screen, When } from './parts.tsx'
import { usePhone } from './state.ts'
import { t } from './words.ts'

/** What was begun, and what can be begun without a task. */
export function ChecksPage() {
  const { drafts, bundle } = usePhone(), begun = drafts.filter(d => d.key.startsWith('inspection:'))
  return <Screen title={t('phone.checksTitle')} nav>
    {bundle?.me.registers && <Go to="/field/danger/new" className="big p"><Icon name="plus" />{t('phone.newDanger')}</Go>}
    {begun.map(d => { const v = d.value as InspectionDraft; return <section className="card" key={d.key}><div className="top"><span className="s"><When at={d.at} /></span><Go to={`/field/inspect/${v.planId}`} className="go p" aria-label={t('phone.openTask', { what: t('phone.goOn'), name: v.enterprise.name })}>{t('phone.goOn')}</Go></div><div className="name">{v.enterprise.name}</div><div className="s">{v.list.title}·{t('phone.answered', { done: Object.keys(v.answers).length, all: v.list.items.length })}</div></section> })}
    {!begun.length && <div className="none"><b>{t('phone.noneBegun')}</b><span className="s">{t('phone.noneBegunNote')}</span></div>}
    {(bundle?.checklists.length ?? 0) > 0 && <section className="card"><h2>{t('phone.lists')}</h2><ul className="rows">{bundle?.checklists.map(c => <li key={c.id}><span className="grow">{c.title}</span><span className="s nw">{t('phone.listFacts', { version: c.version, count: c.items.length })}</span></li>)}</ul></section>}
  </Screen>
}

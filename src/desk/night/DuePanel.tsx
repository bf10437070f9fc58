import { Button, ClockChip, dayTime, Empty, Figure, Panel } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { NightDesk } from './api.ts'
import type { Due } from './model.ts'

const PAGE: Record<Due['kind'], (id: string) => string> = {
  warning_submit: id => `/warnings/${id}`, warning_release: id => `/warnings/${id}`, warning_expire: id => `/warnings/${id}`,
  report_phone: id => `/incidents/${id}`, report_first: id => `/incidents/${id}`, report_follow: id => `/incidents/${id}`,
  order_sign: id => `/orders/${id}`, order_complete: id => `/orders/${id}`, response_period: id => `/incidents/${id}`,
  accident_county: id => `/accidents/${id}`, accident_city: id => `/accidents/${id}`, accident_province: id => `/accidents/${id}`, accident_state: id => `/accidents/${id}`, accident_follow_up: id => `/accidents/${id}`,
}

export function DuePanel({ due }: { due: NightDesk['due'] }) {
  const t = useT()
  return (
    <Panel className="a-due" title={t('night.due.title')} hotkey="2"
      head={<>{due.overdue > 0 && <span className="cnt k">{t('night.due.overdue')} <Figure k="desk.due_overdue" value={due.overdue} /></span>}{due.today > 0 && <span className="cnt">{t('night.due.today')} <Figure k="desk.due_today" value={due.today} /></span>}</>}>
      {due.rows.length ? due.rows.map(d => (
        <div key={d.kind + d.id} className="it d">
          <ClockChip dueAt={d.dueAt} soonMinutes={30} />
          <div className="t"><div className="b">{t('night.due.row', { title: d.title, act: t(`night.due.${d.kind}`) })}</div><span className="s el" title={d.article}>{[d.regionName, dayTime(d.dueAt), d.article !== d.title && d.article].filter(Boolean).join('·')}</span></div>
          <Button small to={PAGE[d.kind](d.id)}>{t('night.act.look')}</Button>
        </div>
      )) : <Empty icon="clock" title={t('night.due.none')}>{t('night.due.noneNext')}</Empty>}
    </Panel>
  )
}

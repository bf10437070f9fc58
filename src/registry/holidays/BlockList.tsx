import { useT } from '#kit/i18n'
import { type Block, lengthOf, weekdayOf } from './model.ts'

/** “国庆节 10-01 至 10-07，共 7 天；上班 09-20、10-10”; with weekdays, as the notice says them, where it is held against it. */
export function BlockList({ blocks, weekdays = false }: { blocks: readonly Block[]; weekdays?: boolean }) {
  const t = useT(), said = (day: string) => `${day.slice(5)}${weekdays ? ` ${t(`holiday.weekday.${weekdayOf(day)}`)}` : ''}`
  return <ul className="holiday-blocks num">{blocks.map(b => <li key={`${b.name}${b.from}`}><b>{b.name}</b> <span className="nw">{b.from === b.to ? said(b.from) : `${said(b.from)} – ${said(b.to)}`}</span> <span className="s nw">{t('holiday.nDays', { count: lengthOf(b) })}</span>
    {b.work.length > 0 && <span className="s">{t('holiday.workOn', { days: b.work.map(said).join(t('holiday.comma')) })}</span>}</li>)}</ul>
}

import { useT } from '#kit/i18n'
import { dateTime, Drawer, Skeleton, Tag, Trouble, useCall } from '#kit/ui'
import { holidayVersions } from './api.ts'
import { BlockList } from './BlockList.tsx'
import { blocksOf } from './model.ts'

export function Past({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useT(), { data, problem, refetch } = useCall(holidayVersions, { params: { year } }, { live: ['holiday_year.'] })
  return (
    <Drawer open title={t('holiday.historyOf', { year })} onClose={onClose}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={4} />
        : <table className="tb dense cards"><thead><tr><th>{t('holiday.version')}</th><th>{t('holiday.days')}</th><th>{t('holiday.source')}</th><th>{t('holiday.by')}</th></tr></thead>
          <tbody>{data.rows.map(v => <tr key={v.version}><td data-label={t('holiday.version')}><b className="num">{v.version}</b> <Tag>{t(`holiday.act.${v.act}`)}</Tag></td><td data-label={t('holiday.days')}><BlockList blocks={blocksOf(v.days)} /></td>
            <td data-label={t('holiday.source')}>{v.source}<div className="s">{v.reason}</div></td><td data-label={t('holiday.by')}>{v.byName}<div className="s num nw">{dateTime(v.at).slice(0, 16)}</div></td></tr>)}</tbody></table>}
    </Drawer>
  )
}

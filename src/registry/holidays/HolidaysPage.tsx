import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Modal, number, Page, Panel, Table, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { listHolidays, verifyHolidays } from './api.ts'
import { BlockList } from './BlockList.tsx'
import { EnterDrawer } from './EnterDrawer.tsx'
import type { HolidayYear } from './model.ts'
import { Past } from './Past.tsx'
import './holidays.css'

/** The years on which working days are reckoned; what is missing or waits for its second look is said first. */
export function HolidaysPage() {
  const t = useT(), { may } = useMe(), [params, setParams] = useSearchParams(), [entering, setEntering] = useState<number | null>(null), [verifying, setVerifying] = useState<HolidayYear | null>(null)
  const { data, problem, isLoading, refetch, at } = useCall(listHolidays, {}, { live: ['holiday_year.'] }), waiting = data?.rows.filter(r => r.waiting) ?? [], past = Number(params.get('history')) || null
  const open = (year: number | null) => setParams(before => { if (year === null) before.delete('history'); else before.set('history', String(year)); return before }, { replace: true })
  return (
    <Page title={t('holiday.page')} actions={data && may('holiday.enter') && <Button primary icon="plus" onClick={() => setEntering(data.next)}>{t('holiday.enter', { year: data.next })}</Button>}>
      <Panel title={t('holiday.years')} count={data && number(data.rows.length)} age={at} grow head={data && <span className="s nw">{t('holiday.certain', { day: data.knownUntil })}</span>}>
        {data?.missing && <p className="pad holiday-note" role="alert">{t('holiday.missing', { year: data.missing })}</p>}
        {waiting.map(r => <p key={r.year} className="pad holiday-note" role="status">{t('holiday.waitingOne', { year: r.year })}</p>)}
        <p className="pad m">{t('holiday.lead')}</p>
        <Table<HolidayYear> label={t('holiday.page')} rows={data?.rows} keyOf={r => String(r.year)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('holiday.none')} columns={[
          { key: 'year', title: t('holiday.year'), render: r => <b className="num nw">{t('holiday.nYear', { year: r.year })}</b> },
          { key: 'days', title: t('holiday.days'), render: r => <BlockList blocks={r.blocks} /> },
          { key: 'source', title: t('holiday.source'), render: r => <div className="holiday-source">{r.source}<div className="s">{r.reason}</div></div> },
          { key: 'state', title: t('holiday.state'), render: r => <div><Tag {...(r.verifiedAt ? {} : { kind: 'solid' as const })}>{t(r.verifiedAt ? 'holiday.verified' : r.waiting ? 'holiday.provisional' : 'holiday.unverified')}</Tag><div className="s nw">{r.verifiedAt ? `${r.verifiedBy} ${dateTime(r.verifiedAt).slice(0, 16)}` : r.waiting ? `${r.enteredBy} ${dateTime(r.enteredAt).slice(0, 16)}` : t('holiday.byProduct')}</div></div> },
          { key: 'act', title: '', render: r => <span className="row wrap noprint">
            {may('holiday.enter') && <Button small icon="edit" label={t('holiday.changeOf', { year: r.year })} onClick={() => setEntering(r.year)}>{t('holiday.change')}</Button>}
            {may('holiday.verify') && !r.verifiedAt && <Button small icon="check" label={t('holiday.verifyOf', { year: r.year })} disabled={r.own ? t('holiday.ownEntry') : null} onClick={() => setVerifying(r)}>{t('holiday.verify')}</Button>}
            <Button small quiet label={t('holiday.historyOf', { year: r.year })} onClick={() => open(r.year)}>{t('holiday.history')}</Button></span> },
        ]} />
      </Panel>
      {entering && <EnterDrawer year={entering} row={data?.rows.find(r => r.year === entering)} onClose={() => setEntering(null)} />}
      {verifying && <Verify row={verifying} onClose={() => setVerifying(null)} />}
      {past && <Past year={past} onClose={() => open(null)} />}
    </Page>
  )
}

/** A second look: by another person than who entered the year, against the notice that he names. */
function Verify({ row, onClose }: { row: HolidayYear; onClose: () => void }) {
  const t = useT(), [source, setSource] = useState(row.source), act = useAct(verifyHolidays, { quiet: true, done: t('holiday.verifiedDone'), onDone: onClose })
  return (
    <Modal open title={t('holiday.verifyOf', { year: row.year })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={source.trim().length < 4 ? t('holiday.sourceFirst') : null} onClick={() => void act.run({ params: { year: row.year }, body: { version: row.version, source: source.trim() } })}>{t('holiday.verifyAct')}</Button></>}>
      <div className="holiday-form"><p>{t('holiday.verifyMeans')}</p><BlockList blocks={row.blocks} weekdays />
        <label className="col"><span className="s">{t('holiday.sourceAsk')}</span><textarea className="in" rows={2} maxLength={300} value={source} onChange={e => setSource(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}</div>
    </Modal>
  )
}

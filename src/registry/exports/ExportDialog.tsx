import { useState } from 'react'
import { useT, useWords } from '#kit/i18n'
import { Button, Modal, number, Seg, useCall, useMe } from '#kit/ui'
import { apiOf, fileColumns, isSealed, type Ledger, type Query } from '#registry/definition'
import { exportAddress, type Format, formats } from './api.ts'

type ExportProps = { ledger: Ledger; /** as the list's address has it; sort included, page and cursor passed over */ query: Readonly<Record<string, string | undefined>>; /** the list's columns, in its order */ columns?: readonly string[]; open: boolean; onClose: () => void }

const place = ['county', 'town', 'village', 'regionCode']

/** The file's columns for those of the list: its place is four of them, what only the list has is passed over. */
function listed(ledger: Ledger, columns: readonly string[]): string[] {
  const able = new Set(fileColumns(ledger).map(c => c.key))
  return [...new Set([ledger.name, ...columns.flatMap(key => key === 'place' || key === 'region' || key === 'regionCode' ? place : key === 'position' ? ['lon', 'lat'] : [key])])].filter(key => able.has(key))
}

/** What will stand in the file: exactly the list's rows; its columns or all; numbers masked, or opened with a reason that is kept. */
export function ExportDialog({ ledger, query: { sort, cursor: _, limit: __, view: ___, ...filter }, columns = [], open, onClose }: ExportProps) {
  const t = useT(), words = useWords(), { may } = useMe(), [format, setFormat] = useState<Format>('xlsx'), [which, setWhich] = useState<'shown' | 'all'>('all'), [opened, setOpened] = useState(false), [reason, setReason] = useState('')
  const { data } = useCall(apiOf(ledger).list, { query: { ...filter, limit: 1 } } as never, { enabled: open }), total = (data as { total: number } | undefined)?.total
  const secret = Object.values(ledger.fields).some(f => isSealed(f) || f.sensitive) && may(`${ledger.key}.reveal`)
  const short = opened && reason.trim().length < 2
  const wanted = which === 'shown' && columns.length ? { columns: listed(ledger, columns) } : {}
  const address = exportAddress(ledger, filter as Query, { format, sort, ...wanted, ...(opened ? { sensitive: true, reason: reason.trim() } : {}) })
  return (
    <Modal open={open} title={t('export.title', { name: words(ledger.title) })} onClose={onClose} footer={<>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <a className={short || total === undefined ? 'btn p dis' : 'btn p'} aria-disabled={short || total === undefined || undefined} href={short || total === undefined ? undefined : address} download onClick={() => { if (!short) setTimeout(onClose, 300) }}>{t('export.take', { n: total === undefined ? '…' : number(total) })}</a></>}>
      <p>{t('export.what', { n: total === undefined ? '…' : number(total), unit: ledger.unit })}</p>
      <div className="col" style={{ gap: 4 }}><span className="s">{t('export.format')}</span><Seg label={t('export.format')} value={format} onChange={setFormat} options={formats.map(value => ({ value, label: t(`export.as.${value}`) }))} /></div>
      {columns.length > 0 && <div className="col" style={{ gap: 4 }}><span className="s">{t('export.columns')}</span><Seg label={t('export.columns')} value={which} onChange={setWhich} options={[{ value: 'all', label: t('export.all', { n: fileColumns(ledger).length }) }, { value: 'shown', label: t('export.shown', { n: listed(ledger, columns).length }) }]} /></div>}
      {secret && <label className="row"><input type="checkbox" checked={opened} onChange={e => setOpened(e.target.checked)} />{t('export.sensitive')}</label>}
      {opened && <label className="col" style={{ gap: 4 }}><span className="s">{t('export.reason')}</span><input className="in" maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></label>}
      <p className="s">{t(opened ? 'export.keptOpen' : 'export.kept')}</p>
    </Modal>
  )
}

import { useState } from 'react'
import { useCall } from '#kit/ui'
import { Select, Themed } from '#kit/form'
import { useT } from '#kit/i18n'
import { apiOf, type Ledger, type Row } from '#registry/definition'
import type { ControlProps } from './FieldControl.tsx'
import { useLedger } from './known.ts'

/** A row of another ledger, found by its list's own words; only what the reader sees can be chosen. */
export function RefPick({ field, ...props }: ControlProps) {
  const t = useT(), target = useLedger(field.kind === 'ref' ? field.ledger : '')
  if (!target) return <p className="s">{t('registry.noLedger')}</p>
  return <RowPick target={target} required={Boolean(field.required)} {...props} />
}

/** For another page's form; `refName`: what the chosen row is called while its list has not been asked. */
export function RowPick(props: Omit<ControlProps, 'field'> & { target: Ledger; required?: boolean }) {
  return <Themed><Pick {...props} /></Themed>
}

function Pick({ target, required, value, onChange, id, label, refName }: Omit<ControlProps, 'field'> & { target: Ledger; required?: boolean }) {
  const t = useT(), [q, setQ] = useState('')
  const found = useCall(apiOf(target).list, { query: { q: q.trim() || undefined, limit: 20 } } as never)
  const rows = ((found.data as { rows: Row[] } | undefined)?.rows ?? []).map(row => ({ value: row.id, label: `${String(row[target.name] ?? '')}（${row.place}）` }))
  const taken = value && !rows.some(row => row.value === value) ? [{ value: String(value), label: refName || String(value) }] : []
  return <Select id={id} aria-label={label} style={{ width: '100%' }} showSearch filterOption={false} allowClear={!required} value={value ? String(value) : undefined} onChange={next => onChange(next ?? '')} onSearch={setQ}
    options={[...taken, ...rows]} placeholder={t('registry.pickRow')} notFoundContent={found.isLoading ? t('ui.loading') : t('registry.noRow')} />
}

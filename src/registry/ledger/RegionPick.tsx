import { useState } from 'react'
import { useCall, useMe } from '#kit/ui'
import { Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { listRegions } from '#registry/regions/web'

type PickProps = { value?: string; onChange?: (code: string) => void; level?: number; /** outside of a Form.Item, which gives both */ id?: string; label?: string }

/** A region of the reader's own area, found by name. */
export function RegionPick({ value, onChange, level, id, label }: PickProps) {
  const t = useT(), { me } = useMe(), [q, setQ] = useState('')
  const found = useCall(listRegions, { query: { q: q || value || undefined, under: me?.region?.code, level, limit: 50 } }, { enabled: Boolean(me) })
  return <Select id={id} aria-label={label} showSearch filterOption={false} value={value} onChange={onChange} onSearch={setQ} placeholder={t('ledger.pickRegion')} options={found.data?.rows.map(r => ({ value: r.code, label: r.place }))} notFoundContent={t('ledger.noRegion')} />
}

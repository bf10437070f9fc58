import { useState } from 'react'
import { useCall, useMe } from '#kit/ui'
import { Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { listRegions } from '#registry/regions/web'

/** A region of the reader's own area, found by name; for a Form.Item. */
export function RegionPick({ value, onChange, level }: { value?: string; onChange?: (code: string) => void; level?: number }) {
  const t = useT(), { me } = useMe(), [q, setQ] = useState('')
  const found = useCall(listRegions, { query: { q: q || value || undefined, under: me?.region?.code, level, limit: 50 } }, { enabled: Boolean(me) })
  return <Select showSearch filterOption={false} value={value} onChange={onChange} onSearch={setQ} placeholder={t('ledger.pickRegion')} options={found.data?.rows.map(r => ({ value: r.code, label: r.place }))} notFoundContent={t('ledger.noRegion')} />
}

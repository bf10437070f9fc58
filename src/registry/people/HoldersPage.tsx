import { useState } from 'react'
import { Button, type Column, Empty, Figure, useMe, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Ledger } from '#registry/ledger/web'
import { listDutyHolders } from './api.ts'
import { HolderCard } from './HolderCard.tsx'
import type { DutyHolder } from './model.ts'
import { NewHolder } from './NewHolder.tsx'

export function HoldersPage() {
  const t = useT(), { may } = useMe(), [adding, setAdding] = useState(false), edit = may('duty_holder.edit')
  useShortcut(edit ? 'n' : '', t('duty_holder.add'), () => setAdding(true))
  const columns: Column<DutyHolder>[] = [
    { key: 'personName', title: t('duty_holder.name'), render: r => r.personName },
    { key: 'rank', title: t('duty_holder.rank'), render: r => t(`duty_holder.rank.${r.rank}`) },
    { key: 'postTitle', title: t('duty_holder.post'), render: r => r.postTitle },
    { key: 'place', title: t('ledger.place'), render: r => r.place },
    { key: 'phone', title: t('ledger.phone'), render: r => <span className="num m">{r.phoneMask}</span> },
    { key: 'state', title: t('duty_holder.state'), render: r => r.disabledAt ? t('duty_holder.disabledState') : r.confirmedAt ? t('duty_holder.confirmed') : t('duty_holder.unconfirmed') },
  ]
  const filters = [
    { key: 'rank', label: t('duty_holder.rank'), options: ['A', 'B'].map(value => ({ value, label: t(`duty_holder.rank.${value}`) })) },
    { key: 'level', label: t('duty_holder.level'), options: [2, 3, 4, 5].map(n => ({ value: String(n), label: t(`duty_holder.level.${n}`) })) },
    { key: 'state', label: t('duty_holder.state'), options: [{ value: 'disabled', label: t('duty_holder.disabledState') }, { value: 'all', label: t('duty_holder.everyState') }] },
  ]
  return <>
    <Ledger<DutyHolder> title={t('duty_holder.page')} path="/holders" contract={listDutyHolders} columns={columns} filters={filters} live={['duty_holder.', 'post.']} hint={t('duty_holder.find')}
      head={<span className="m">{t('duty_holder.vacant')} <Figure k="post.without_a" live={['duty_holder.', 'post.']} unit /></span>}
      empty={<Empty icon="people" title={t('duty_holder.none')}>{t('duty_holder.noneNext')}</Empty>}
      actions={edit && <Button primary icon="plus" onClick={() => setAdding(true)}>{t('duty_holder.add')}</Button>}
      cardTitle={t('duty_holder.card')} card={(id, close) => <HolderCard id={id} onGone={close} />} />
    <NewHolder open={adding} onClose={() => setAdding(false)} />
  </>
}

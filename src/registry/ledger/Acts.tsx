import { useState } from 'react'
import { Button, Confirm, type Problem } from '#kit/ui'
import { useT } from '#kit/i18n'

type ActsProps = {
  onEdit: () => void
  /** The verb that takes the record out of its ledger, what it asks, and what it does to the rest. */
  leave: { act: string; title: string; note: string; busy: boolean; problem: Problem | null; run: (reason: string) => Promise<unknown> }
}

/** What can be done with a record: change it, or take it out with a reason. */
export function Acts({ onEdit, leave }: ActsProps) {
  const t = useT(), [asked, setAsked] = useState(false)
  return <>
    <div className="row end">
      <Button icon="edit" onClick={onEdit}>{t('ledger.edit')}</Button>
      <Button onClick={() => setAsked(true)}>{leave.act}</Button>
    </div>
    <Confirm open={asked} title={leave.title} act={leave.act} least={2} busy={leave.busy} problem={leave.problem} onClose={() => setAsked(false)}
      onConfirm={async reason => { if (await leave.run(reason)) setAsked(false) }}>{leave.note}</Confirm>
  </>
}

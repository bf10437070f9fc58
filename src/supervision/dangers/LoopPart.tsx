import { useT } from '#kit/i18n'
import { Button, Steps } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { type Shown } from './shown.ts'
import { statuses } from './model.ts'

/** In the ledger's card: where it stands, and the way to its loop. */
export default function LoopPart({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), d = row as Shown
  return <div className="col" style={{ gap: 8 }}>
    {!d.onSpot && <Steps names={statuses.map((s) => t(`danger.status.${s}`))} at={statuses.indexOf(d.status) + (d.status === 'cleared' ? 1 : 0)} />}
    <div className="row wrap"><Button primary icon="right" to={`/dangers/${row.id}/loop`}>{t('danger.openLoop')}</Button></div>
  </div>
}

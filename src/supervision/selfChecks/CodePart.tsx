import { Button, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { Ledger, Row } from '#registry/definition'

/** In the card of an enterprise: its code, to be printed and put on the wall. */
export default function CodePart({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), { may } = useMe()
  if (row.retiredAt || !may('self_check.issue')) return null
  return <div className="row wrap"><span className="m">{t('selfCheck.code')}</span><Button small icon="eye" to={`/self-check-code/${row.id}`}>{t('selfCheck.open')}</Button></div>
}

import { useT } from '#kit/i18n'
import { Button } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'

/** In the card of a patrol: to its steps and issues. */
export default function CourseLink({ row }: { ledger: Ledger; row: Row }) {
  const t = useT()
  return row.retiredAt ? null : <Button icon="list" to={`/patrols/${row.id}/course`}>{t('patrol.open')}</Button>
}

import { useT } from '#kit/i18n'
import { Button } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'

/** In the card of a campaign: to how far it has come. */
export default function CampaignLink({ row }: { ledger: Ledger; row: Row }) {
  const t = useT()
  return row.retiredAt ? null : <Button icon="chart" to={`/inspection-progress/${row.id}`}>{t('campaign.open')}</Button>
}

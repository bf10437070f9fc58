import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { number, useCall, useMe } from '#kit/ui'
import { listCallouts } from '#notify/callouts/web'

/** The newest callout of the incident's warning, with how many of those called have answered. */
export function CalloutLink({ warningId }: { warningId: string }) {
  const t = useT(), { may } = useMe()
  const { data } = useCall(listCallouts, { query: { subjectId: warningId, limit: 1 } }, { live: ['callout.', 'call.'], enabled: may('callout.read') })
  const callout = data?.rows[0]
  return callout ? <Link className="btn" to={`/callouts/${callout.id}`}>{t('room.callouts', { answered: number(callout.answered), due: number(callout.due) })}</Link> : null
}

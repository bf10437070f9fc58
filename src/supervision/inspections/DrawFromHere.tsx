import { useT } from '#kit/i18n'
import { Button, useMe } from '#kit/ui'
import type { Ledger, Query } from '#registry/definition'

/** In the list of enterprises: whom to inspect, under the filter that stands there. */
export default function DrawFromHere({ query }: { ledger: Ledger; query: Query }) {
  const t = useT(), { may } = useMe(), filter = Object.entries(query).filter((e): e is [string, string] => typeof e[1] === 'string' && !['sort', 'cursor', 'state'].includes(e[0]))
  return may('inspection.draw') ? <Button icon="filter" label={t('draw.fromHere')} to={`/draws?${new URLSearchParams(filter)}`} /> : null
}

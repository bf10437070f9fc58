import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { Tag, useCall, useMe } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { lettersOfAccident } from './api.ts'

/** The letters that tell of this accident. */
export default function OfAccident({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), { may } = useMe(), { data } = useCall(lettersOfAccident, { params: { id: row.id } }, { live: ['letter.'], enabled: may('letter.read') })
  if (!data?.rows.length) return null
  return <><h3>{t('letter.page')}</h3><ul className="col" style={{ gap: 4 }}>{data.rows.map((l) => <li key={l.id} className="row"><Link className="link grow" to={`/letters/${l.id}`}>{l.number ?? l.title}</Link>{l.changedAt && !l.decidedAt && <Tag kind="solid">{t('letter.factsMoved')}</Tag>}<Tag>{t(`letter.is.${l.state}`)}</Tag></li>)}</ul></>
}

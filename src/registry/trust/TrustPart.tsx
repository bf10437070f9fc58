import { Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Confirm, useAct, useCall, useMe } from '#kit/ui'
import { apiOf, type Ledger, type Row } from '#registry/definition'
import { RecordForm } from '#registry/pages/web'
import { call } from '#kit/contract'
import { listRequests, trustApiOf } from './api.ts'

/** On every card: this is still right; or, for who may not edit, what should stand here instead. */
export function TrustPart({ ledger, row }: { ledger: Ledger; row: Row }) {
  const { may } = useMe()
  if (row.retiredAt) return null
  return may(`${ledger.key}.edit`) ? (ledger.confirm ? <ConfirmOne ledger={ledger} row={row} /> : null) : may(`${ledger.key}.propose`) ? <Propose ledger={ledger} row={row} /> : null
}

function ConfirmOne({ ledger, row }: { ledger: Ledger; row: Row }) {
  const t = useT(), act = useAct(trustApiOf(ledger).confirmOne, { done: t('confirmation.done'), undo: ({ changeId }) => call(apiOf(ledger).undo, { params: { id: changeId } } as never) })
  const waiting = useCall(listRequests, { query: { row: row.id, limit: 1 } }, { live: ['change_request.'] }).data?.total ?? 0
  return <p className="row wrap"><Button small icon="check" busy={act.busy} onClick={() => void act.run({ params: { id: row.id } })}>{t('confirmation.right')}</Button>{waiting > 0 && <Link className="link" to="/change-requests">{t('changeRequest.waiting', { n: waiting })}</Link>}</p>
}

function Propose({ ledger, row }: { ledger: Ledger; row: Row }) {
  const t = useT(), [form, setForm] = useState(false), [asked, setAsked] = useState<{ kind: 'change'; set: Record<string, unknown> } | { kind: 'retire' } | null>(null)
  const act = useAct(trustApiOf(ledger).propose, { quiet: true, done: t('changeRequest.sent'), onDone: () => { setAsked(null); setForm(false) } })
  const mine = useCall(listRequests, { query: { row: row.id, mine: 'true', limit: 1 } }, { live: ['change_request.'] }).data?.total ?? 0
  return <>
    <p className="row wrap">{mine > 0 ? <Link className="link" to="/change-requests?mine=true">{t('changeRequest.waitsMine')}</Link>
      : <><Button small icon="edit" onClick={() => setForm(true)}>{t('changeRequest.propose')}</Button><Button small quiet onClick={() => setAsked({ kind: 'retire' })}>{t('changeRequest.proposeRetire')}</Button></>}</p>
    <Suspense fallback={null}>{form && <RecordForm ledger={ledger} row={row} open act={t('changeRequest.next')} onClose={() => setForm(false)} take={(set) => setAsked({ kind: 'change', set })} />}</Suspense>
    <Confirm open={asked !== null} title={t(asked?.kind === 'retire' ? 'changeRequest.proposeRetire' : 'changeRequest.propose')} act={t('changeRequest.send')} least={2} busy={act.busy} problem={act.problem} onClose={() => setAsked(null)}
      onConfirm={(reason) => act.run({ params: { id: row.id }, body: { ...asked, reason } } as never)}>{t('changeRequest.sendWhat')}</Confirm>
  </>
}

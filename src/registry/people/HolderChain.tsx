import { Skeleton, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger, Row } from '#registry/definition'
import { holderChain } from './api.ts'
import { levels } from './words.ts'

/** The posts that a call climbs from this one, with their people. */
export default function HolderChain({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), words = useWords(), call = useCall(holderChain, { params: { id: row.id } }, { live: ['duty_holder.', 'post.'] })
  if (!call.data) return call.problem ? null : <Skeleton rows={3} />
  return <><h3>{t('duty_holder.chain')}</h3>
    <ol className="col" style={{ gap: 6 }}>{call.data.chain.map(step => { const level = levels[step.level - 2]; return <li key={step.postId} className="row">{level && <span className="tag">{words(level)}</span>}<span className="grow">{step.title}</span><span className="m">{step.names || t('duty_holder.vacantPost')}</span></li> })}</ol>
  </>
}

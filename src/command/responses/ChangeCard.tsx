import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Confirm, dateTime, LevelBadge, Tag, useAct, useMe } from '#kit/ui'
import { signChange, withdrawChange } from './api.ts'
import type { Change } from './model.ts'

/** One signed or waiting order of a response. The drafter can't sign it; the button says so. */
export function ChangeCard({ change: c, track }: { change: Change; track: string }) {
  const t = useT(), { me, may } = useMe(), [asking, setAsking] = useState(false)
  const sign = useAct(signChange, { done: t('response.signed'), onDone: () => setAsking(false), quiet: true }), withdraw = useAct(withdrawChange, { done: t('response.withdrawnDone') })
  const waiting = !c.signedAt && !c.withdrawnAt, own = me?.actor?.id === c.draftedBy
  return (
    <section className="panel" style={{ flex: 'none' }}><div className="pad col" style={{ gap: 6 }}>
      <div className="row wrap">
        <b>{t(`response.kind.${c.kind}`)}</b>
        {c.fromLevel && <LevelBadge level={c.fromLevel} />}{c.fromLevel && c.toLevel && '→'}{c.toLevel && <LevelBadge level={c.toLevel} subject={t(`response.track.${track}`)} />}
        <span className="end" />{waiting ? <Tag kind="solid">{t('response.waitingSecond')}</Tag> : c.withdrawnAt ? <Tag>{t('response.withdrawn')}</Tag> : <span className="b">{c.docText}</span>}
      </div>
      <dl className="dl">
        {c.matter && <><dt>{t('response.matter')}</dt><dd>{c.matter}</dd></>}
        {c.expectedUntil && <><dt>{t('response.expectedUntil')}</dt><dd>{dateTime(c.expectedUntil)}</dd></>}
        {c.measures && <><dt>{t('response.measures')}</dt><dd>{c.measures}</dd></>}
        <dt>{t('response.reason')}</dt><dd>{c.reason}</dd>
        <dt>{t('response.drafted')}</dt><dd>{c.draftedByName} {dateTime(c.draftedAt)}</dd>
        {c.signedAt && <><dt>{t('response.signedBy')}</dt><dd>{c.signedByName}（{c.signedAs}） {dateTime(c.signedAt)}</dd></>}
      </dl>
      {waiting && <div className="row">
        {may('response.sign') && <Button primary small icon="check" disabled={own ? t('response.ownDraft') : null} onClick={() => setAsking(true)}>{t('response.sign')}</Button>}
        {may('response.draft') && <Button small busy={withdraw.busy} onClick={() => void withdraw.run({ params: { id: c.id } })}>{t('response.withdraw')}</Button>}
      </div>}
      <Confirm open={asking} title={t('response.sign')} act={t('response.sign')} least={0} busy={sign.busy} problem={sign.problem} onClose={() => setAsking(false)} onConfirm={() => sign.run({ params: { id: c.id } })}>
        {t('response.signMeans', { track: t(`response.track.${track}`), kind: t(`response.kind.${c.kind}`), drafter: c.draftedByName })}
      </Confirm>
    </div></section>
  )
}

import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Confirm, dateTime, Icon, useAct, useMe } from '#kit/ui'
import { askIdentity, decideIdentity, showIdentity } from './api.ts'
import type { Identity, Opening, Tipoff } from './model.ts'

/** Who told, as a lock: asked for by one, granted by another, shown once. */
export function Openings({ tipoff, openings }: { tipoff: Tipoff; openings: readonly Opening[] }) {
  const t = useT(), { may, me } = useMe(), [asking, setAsking] = useState(false), ask = useAct(askIdentity, { quiet: true, onDone: () => setAsking(false) }), mine = me?.actor?.id
  if (tipoff.anonymous) return <p className="s">{t('tipoff.nobody')}</p>
  const pending = openings.some((o) => !o.decidedAt || (o.granted && !o.shownAt)), handles = tipoff.handlerId === mine
  return <>
    <p className="sealed"><Icon name="lock" small /> {t('tipoff.sealed')}</p>
    {openings.map((o) => <One key={o.id} opening={o} mine={o.askedBy === mine} decide={may('tipoff.grant_identity') && !handles} />)}
    {handles ? <p className="s">{t('tipoff.youHandle')}</p> : may('tipoff.ask_identity') && !pending && <Button icon="key" onClick={() => setAsking(true)}>{t('tipoff.askIdentity')}</Button>}
    <Confirm open={asking} title={t('tipoff.askIdentity')} act={t('tipoff.askIdentity')} least={6} busy={ask.busy} problem={ask.problem} onClose={() => setAsking(false)} onConfirm={(reason) => ask.run({ params: { id: tipoff.id }, body: { reason } })}>{t('tipoff.askMeans')}</Confirm>
  </>
}

function One({ opening: o, mine, decide }: { opening: Opening; mine: boolean; decide: boolean }) {
  const t = useT(), [shown, setShown] = useState<readonly Identity[]>(), decision = useAct(decideIdentity), show = useAct(showIdentity, { onDone: ({ reporters }) => setShown(reporters) })
  const said = o.shownAt ? 'shown' : o.granted ? 'granted' : o.granted === false ? 'refused' : 'asked'
  return <div className="note">
    <div>{t(`tipoff.opening.${said}`)} · {o.askedName} · {dateTime(o.askedAt)}{o.decidedName && ` · ${o.decidedName}`}</div><div className="s">{o.reason}</div>
    {!o.decidedAt && decide && !mine && <div className="row" style={{ gap: 8 }}><Button primary busy={decision.busy} onClick={() => void decision.run({ params: { id: o.id }, body: { granted: true } })}>{t('tipoff.grant')}</Button><Button busy={decision.busy} onClick={() => void decision.run({ params: { id: o.id }, body: { granted: false } })}>{t('tipoff.refuse')}</Button></div>}
    {o.granted && !o.shownAt && mine && !shown && <Button primary icon="eye" busy={show.busy} onClick={() => void show.run({ params: { id: o.id } })}>{t('tipoff.showOnce')}</Button>}
    {shown && <ul className="col" aria-live="polite">{shown.map((who, i) => <li key={who.name + String(i)}><b>{who.name}</b> {[who.phone, who.idNumber, who.note].filter(Boolean).join(' · ')}</li>)}<li className="s">{t('tipoff.shownOnce')}</li></ul>}
  </div>
}

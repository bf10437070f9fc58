import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Confirm, useAct, useMe } from '#kit/ui'
import * as api from './api.ts'
import { ChangeDrawer } from './ChangeDrawer.tsx'
import { EditDrawer } from './EditDrawer.tsx'
import { missing, type Town, type Warning } from './model.ts'
import { ReleaseModal } from './ReleaseModal.tsx'

type Open = 'edit' | 'release' | 'return' | 'withdraw' | 'change' | 'ask' | 'cancel' | 'lift' | null
type Props = { warning: Warning; towns: readonly Town[] }

/** What may be done next with a warning, by this person. What he may not do says why. */
export function WarningActs({ warning: w, towns }: Props) {
  const t = useT(), { may, me } = useMe(), [open, setOpen] = useState<Open>(null), navigate = useNavigate()
  const submit = useAct(api.submitWarning, { done: t('warning.submitDone') }), follow = useAct(api.followSignal, { onDone: (d) => void navigate(`/warnings/${d.id}`) }), drop = useAct(api.dropLiftRequest)
  const mine = [w.draftedBy, w.editedBy, w.submittedBy].includes(me?.actor?.id ?? '')
  const draft = may('warning.draft'), sign = may('warning.release'), params = { id: w.id }
  const close = () => setOpen(null)
  return <>
    {w.state === 'draft' && draft && <Button onClick={() => setOpen('withdraw')}>{t('warning.withdraw')}</Button>}
    {w.state === 'draft' && draft && <Button icon="edit" onClick={() => setOpen('edit')}>{t('warning.edit')}</Button>}
    {w.state === 'draft' && draft && <Button primary busy={submit.busy} disabled={missing(w).length ? t('warning.incompleteYet') : null} onClick={() => void submit.run({ params, body: { revision: w.revision } })}>{t('warning.submit')}</Button>}
    {w.state === 'submitted' && draft && <Button onClick={() => setOpen('withdraw')}>{t('warning.withdraw')}</Button>}
    {w.state === 'submitted' && sign && <Button onClick={() => setOpen('return')}>{t('warning.return')}</Button>}
    {w.state === 'submitted' && sign && <Button primary disabled={mine ? t('warning.notYourself') : null} onClick={() => setOpen('release')}>{t('warning.release')}</Button>}
    {w.state === 'released' && w.origin === 'own' && draft && <Button onClick={() => setOpen('change')}>{t('warning.change')}</Button>}
    {w.state === 'released' && w.origin === 'own' && draft && !w.liftRequestedAt && <Button onClick={() => setOpen('ask')}>{t('warning.askLift')}</Button>}
    {w.state === 'released' && w.origin === 'own' && draft && !w.liftRequestedAt && <Button onClick={() => setOpen('cancel')}>{t('warning.askCancel')}</Button>}
    {w.state === 'released' && w.liftRequestedAt && draft && <Button busy={drop.busy} onClick={() => void drop.run({ params })}>{t('warning.dropLift')}</Button>}
    {w.state === 'released' && w.liftRequestedAt && sign && <Button primary disabled={w.liftRequestedBy === me?.actor?.id ? t('warning.notYourselfLift') : null} onClick={() => setOpen('lift')}>{t(w.endKind === 'cancel' ? 'warning.cancel' : 'warning.lift')}</Button>}
    {w.calloutId && <Button icon="phone" onClick={() => void navigate(`/callouts/${w.calloutId}`)}>{t('warning.callout')}</Button>}
    {w.state === 'released' && w.origin === 'own' && <Button onClick={() => void navigate(`/incidents?fromWarning=${w.id}`)}>{t('warning.incident')}</Button>}
    {w.state === 'released' && w.origin === 'relay' && draft && w.track && <Button primary busy={follow.busy} onClick={() => void follow.run({ params })}>{t('signal.follow')}</Button>}
    {open === 'edit' && <EditDrawer warning={w} towns={towns} onClose={close} />}
    {open === 'release' && <ReleaseModal warning={w} onClose={close} />}
    {open === 'change' && <ChangeDrawer warning={w} towns={towns} onClose={close} />}
    <Reasoned warning={w} open={open} onClose={close} />
  </>
}

/** The acts that take a typed reason. */
function Reasoned({ warning: w, open, onClose }: { warning: Warning; open: Open; onClose: () => void }) {
  const t = useT(), options = { onDone: onClose, quiet: true as const }
  const acts = { return: useAct(api.returnWarning, options), withdraw: useAct(api.withdrawWarning, options), ask: useAct(api.requestLift, options), cancel: useAct(api.requestLift, options), lift: useAct(api.liftWarning, options) }
  if (!open || !(open in acts)) return null
  const act = acts[open as keyof typeof acts], word = open === 'lift' && w.endKind === 'cancel' ? 'cancelled' : open
  return <Confirm open title={t(`warning.confirm.${word}`)} act={t(`warning.act.${word}`)} busy={act.busy} problem={act.problem} onClose={onClose} onConfirm={(reason) => act.run({ params: { id: w.id }, body: { reason, ...(open === 'cancel' ? { as: 'cancel' as const } : {}) } })}>{t(`warning.confirm.${word}.means`)}</Confirm>
}

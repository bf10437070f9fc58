import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Confirm, useAct, useMe } from '#kit/ui'
import * as api from './api.ts'
import { EditDrawer } from './EditDrawer.tsx'
import type { Letter, State } from './model.ts'

type Worded = 'return' | 'withdraw' | 'send' | 'receive' | 'reply' | 'close' | 'decide'
const next: Partial<Record<State, readonly { act: Worded; may: string }[]>> = {
  draft: [{ act: 'withdraw', may: 'letter.draft' }], submitted: [{ act: 'withdraw', may: 'letter.draft' }, { act: 'return', may: 'letter.sign' }], issued: [{ act: 'send', may: 'letter.draft' }], sent: [{ act: 'receive', may: 'letter.answer' }],
  received: [{ act: 'reply', may: 'letter.answer' }], replied: [{ act: 'close', may: 'letter.draft' }],
}

/** What may be done next with a letter, by this person. What he may not do says why. */
export function LetterActs({ letter: l }: { letter: Letter }) {
  const t = useT(), { may, me } = useMe(), [open, setOpen] = useState<Worded | 'edit' | null>(null), body = { revision: l.revision }, params = { id: l.id }
  const submit = useAct(api.submitLetter, { done: t('letter.submitted') }), sign = useAct(api.signLetter, { done: t('letter.issued') })
  const mine = [l.submittedBy, l.editedBy].includes(me?.actor?.id ?? '')
  return <>
    {(next[l.state] ?? []).filter((n) => may(n.may)).map(({ act }) => <Button key={act} onClick={() => setOpen(act)}>{t(`letter.act.${act}`)}</Button>)}
    {l.number && l.changedAt && !l.decidedAt && may('letter.sign') && <Button onClick={() => setOpen('decide')}>{t('letter.act.decide')}</Button>}
    {l.state === 'draft' && may('letter.draft') && <Button icon="edit" onClick={() => setOpen('edit')}>{t('letter.edit')}</Button>}
    {l.state === 'draft' && may('letter.draft') && <Button primary busy={submit.busy} onClick={() => void submit.run({ params, body })}>{t('letter.submit')}</Button>}
    {l.state === 'submitted' && may('letter.sign') && <Button primary busy={sign.busy} disabled={mine ? t('letter.notYourself') : null} onClick={() => void sign.run({ params, body })}>{t('letter.sign')}</Button>}
    {open === 'edit' && <EditDrawer letter={l} onClose={() => setOpen(null)} />}
    {open && open !== 'edit' && <Words letter={l} act={open} onClose={() => setOpen(null)} />}
  </>
}

/** The acts that take words: a reason, a way, a name, an answer. */
function Words({ letter: l, act, onClose }: { letter: Letter; act: Worded; onClose: () => void }) {
  const t = useT(), options = { onDone: onClose, quiet: true as const }, params = { id: l.id }
  const acts = { return: useAct(api.returnLetter, options), withdraw: useAct(api.withdrawLetter, options), send: useAct(api.sendLetter, options), receive: useAct(api.receiveLetter, options), reply: useAct(api.replyToLetter, options), close: useAct(api.closeLetter, options), decide: useAct(api.decideLetter, options) }
  const run = (text: string) => ({
    return: () => acts.return.run({ params, body: { reason: text } }), withdraw: () => acts.withdraw.run({ params, body: { reason: text } }), send: () => acts.send.run({ params, body: { how: text } }), receive: () => acts.receive.run({ params, body: { by: text } }),
    reply: () => acts.reply.run({ params, body: { text } }), close: () => acts.close.run({ params, body: { note: text } }), decide: () => acts.decide.run({ params, body: { decision: text } }),
  }[act]())
  return <Confirm open title={t(`letter.act.${act}`)} act={t(`letter.act.${act}`)} least={act === 'reply' ? 4 : 2} busy={acts[act].busy} problem={acts[act].problem} onClose={onClose} onConfirm={run}>{t(`letter.ask.${act}`)}</Confirm>
}

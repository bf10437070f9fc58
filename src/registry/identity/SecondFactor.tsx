import { type FormEvent, useState } from 'react'
import { Button, useAct } from '#kit/ui'
import { useT } from '#kit/i18n'
import { passSecondFactor } from './api.ts'
import { Field, Refusal } from './Door.tsx'
import type { Stage } from './model.ts'

export function SecondFactor({ onDone }: { onDone: (stage: Stage) => void }) {
  const t = useT(), [code, setCode] = useState(''), [lost, setLost] = useState(false)
  const act = useAct(passSecondFactor, { quiet: true, onDone: ({ stage }) => onDone(stage) })
  const submit = (e: FormEvent) => { e.preventDefault(); if (code.trim().length >= 6) void act.run({ body: { code: code.trim() } }) }
  return (
    <form onSubmit={submit}>
      <Refusal>{act.problem?.detail}</Refusal>
      <Field label={t(lost ? 'identity.totp.recovery' : 'identity.totp.code')} hint={t(lost ? 'identity.totp.recoveryHint' : 'identity.totp.hint')}>
        <input className="in code" inputMode={lost ? 'text' : 'numeric'} autoComplete="one-time-code" maxLength={lost ? 11 : 6} autoFocus value={code} onChange={e => setCode(e.target.value)} />
      </Field>
      <Button primary type="submit" busy={act.busy}>{t('identity.totp.act')}</Button>
      <Button quiet onClick={() => { setLost(!lost); setCode(''); act.clear() }}>{t(lost ? 'identity.totp.useApp' : 'identity.totp.useRecovery')}</Button>
    </form>
  )
}

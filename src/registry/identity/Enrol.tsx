import { type FormEvent, useEffect, useState } from 'react'
import { Button, Skeleton, Trouble, useAct } from '#kit/ui'
import { useT } from '#kit/i18n'
import { beginTotp, confirmTotp } from './api.ts'
import { CopyButton } from './CopyButton.tsx'
import { Field, Refusal } from './Door.tsx'
import type { Stage } from './model.ts'
import { Qr } from './Qr.tsx'

/** Binds an authenticator: scan, prove one code, keep the recovery codes. */
export function Enrol({ onDone }: { onDone: (stage: Stage) => void }) {
  const t = useT(), [code, setCode] = useState(''), [secret, setSecret] = useState<{ secret: string; uri: string }>(), [done, setDone] = useState<{ stage: Stage; recovery: string[] }>()
  const begin = useAct(beginTotp, { quiet: true, onDone: setSecret })
  const confirm = useAct(confirmTotp, { quiet: true, onDone: setDone })
  useEffect(() => { void begin.run() }, []) // once: a second secret would make the first picture worthless
  const submit = (e: FormEvent) => { e.preventDefault(); void confirm.run({ body: { code } }) }
  if (done) return <Recovery codes={done.recovery} onKept={() => onDone(done.stage)} />
  if (begin.problem) return <Trouble problem={begin.problem} onRetry={() => void begin.run()} />
  if (!secret) return <Skeleton rows={5} />
  return (
    <form onSubmit={submit}>
      <Qr text={secret.uri} label={t('identity.enrol.qr')}><p className="m">{t('identity.enrol.scan')}</p><span className="s">{t('identity.enrol.byHand')}</span><code className="mono">{secret.secret.match(/.{1,4}/g)?.join(' ')}</code></Qr>
      <Refusal>{confirm.problem?.detail}</Refusal>
      <Field label={t('identity.totp.code')} hint={t('identity.totp.hint')}><input className="in code" inputMode="numeric" autoComplete="one-time-code" maxLength={6} pattern="\d{6}" value={code} onChange={e => setCode(e.target.value)} required /></Field>
      <Button primary type="submit" busy={confirm.busy}>{t('identity.enrol.act')}</Button>
    </form>
  )
}

function Recovery({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useT()
  return <>
    <p className="note">{t('identity.recovery.lead')}</p>
    <div className="codes">{codes.map(c => <span key={c}>{c}</span>)}</div>
    <div className="row wrap"><CopyButton text={codes.join('\n')} /><Button icon="print" onClick={() => print()}>{t('identity.recovery.print')}</Button></div>
    <Button primary onClick={onKept}>{t('identity.recovery.kept')}</Button>
  </>
}

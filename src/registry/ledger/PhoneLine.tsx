import { useState } from 'react'
import type { z } from 'zod'
import type { Contract } from '#kit/contract'
import { Button, useAct } from '#kit/ui'
import { useT } from '#kit/i18n'

type Opening = Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType<unknown>>

/** A masked number. Opening it leaves an event, and says so beforehand. */
export function PhoneLine({ id, mask, contract, may }: { id: string; mask: string; contract: Opening; may: boolean }) {
  const t = useT(), [phone, setPhone] = useState('')
  const act = useAct(contract, { onDone: reply => setPhone((reply as { phone: string }).phone) })
  if (phone) return <span className="row"><a className="link num" href={`tel:${phone}`}>{phone}</a><Button small quiet onClick={() => setPhone('')}>{t('ledger.hide')}</Button></span>
  return <span className="row wrap"><span className="num">{mask}</span>{may && <Button small icon="eye" busy={act.busy} onClick={() => void act.run({ params: { id } })}>{t('ledger.open')}</Button>}{may && <span className="s">{t('ledger.openNote')}</span>}</span>
}

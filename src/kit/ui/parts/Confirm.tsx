import { type ReactNode, useEffect, useId, useState } from 'react'
import { useT } from '../../i18n/index.ts'
import type { Problem } from '../data/problem.ts'
import { Button } from './controls.tsx'
import { Modal } from './Layer.tsx'

type ConfirmProps = {
  open: boolean
  title: string
  /** What will happen, to whom, and that it can't be undone. */
  children: ReactNode
  /** The verb of the button: 发布, 结束响应. */
  act: string
  onConfirm: (reason: string) => void | Promise<unknown>
  onClose: () => void
  busy?: boolean
  problem?: Problem | null
  /** Letters that the reason must have; 0 when none is asked for. */
  least?: number
}

/** For what can't be undone: a typed reason. Everything else takes an undo instead of a question. */
export function Confirm({ open, title, children, act, onConfirm, onClose, busy, problem, least = 4 }: ConfirmProps) {
  const t = useT(), id = useId(), [reason, setReason] = useState('')
  useEffect(() => { if (!open) setReason('') }, [open])
  const short = reason.trim().length < least ? t('ui.confirm.short', { n: least }) : null
  return (
    <Modal open={open} title={title} onClose={onClose} footer={<>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button primary busy={busy} disabled={short} onClick={() => void onConfirm(reason.trim())}>{act}</Button>
    </>}>
      <div>{children}</div>
      {least > 0 && <label htmlFor={id} className="col" style={{ gap: 4 }}><span className="s">{t('ui.confirm.reason')}</span>
        <textarea id={id} className="in" rows={3} maxLength={500} value={reason} onChange={e => setReason(e.target.value)} /></label>}
      {problem && <div className="note" role="alert">{problem.detail || problem.title}</div>}
    </Modal>
  )
}

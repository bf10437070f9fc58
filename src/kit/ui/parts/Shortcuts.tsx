import { useCallback, useState } from 'react'
import { useT } from '../../i18n/index.ts'
import { shortcuts, useShortcut } from '../live/keys.ts'
import { Modal } from './Layer.tsx'

/** The ? overlay: what the keyboard can do on this page, now. */
export function Shortcuts() {
  const t = useT(), [open, setOpen] = useState(false)
  useShortcut('?', t('ui.keys.help'), useCallback(() => setOpen(v => !v), []))
  const always = [{ keys: 'J K', does: t('ui.keys.walk') }, { keys: 'Enter', does: t('ui.keys.open') }, { keys: 'Esc', does: t('ui.keys.close') }]
  return (
    <Modal open={open} title={t('ui.keys.title')} onClose={() => setOpen(false)}>
      <dl className="dl">{[...shortcuts(), ...always].map(s => <div key={s.keys} style={{ display: 'contents' }}><dt><kbd>{shown(s.keys)}</kbd></dt><dd>{s.does}</dd></div>)}</dl>
    </Modal>
  )
}

/** 'ctrl+k' → 'Ctrl+K' */
const shown = (keys: string): string => keys.startsWith('ctrl+') ? `Ctrl+${keys.slice(5).toUpperCase()}` : keys.length === 1 ? keys.toUpperCase() : keys

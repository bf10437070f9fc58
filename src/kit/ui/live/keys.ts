import { useEffect } from 'react'

export type Shortcut = { keys: string; does: string; run: () => void }

const shown = new Map<string, Shortcut>()
export const shortcuts = (): Shortcut[] => [...shown.values()]

/** True where a letter is text: a field, an editable, or while an IME composes (Chinese input sends keydown for each letter). */
function typing(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement | null
  return event.isComposing || event.keyCode === 229 || Boolean(at?.closest?.('input,textarea,select,[contenteditable=true]'))
}

function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return (event.ctrlKey || event.metaKey ? 'ctrl+' : '') + key
}

/** Binds keys while the component is on the page. A bare letter never fires while somebody types; Ctrl+K does. */
export function useShortcut(keys: string, does: string, run: () => void): void {
  useEffect(() => {
    if (!keys) return
    const shortcut = { keys, does, run }
    shown.set(keys, shortcut)
    const listen = (event: KeyboardEvent) => {
      if (pressed(event) !== keys.toLowerCase() && !(keys === event.key && keys.length > 1)) return
      if (event.isComposing || (!keys.startsWith('ctrl+') && (typing(event) || event.altKey))) return
      // what lies on top has the keyboard: nothing behind it may move
      if (keys !== '?' && document.querySelector('[role=dialog]')) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', listen)
    return () => { document.removeEventListener('keydown', listen); if (shown.get(keys) === shortcut) shown.delete(keys) }
  }, [keys, does, run])
}

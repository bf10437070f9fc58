import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark' | 'wall'
const KEPT = 'anlan.theme'
const listeners = new Set<() => void>()

export const theme = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? 'light'

export function setTheme(next: Theme, keep = true): void {
  document.documentElement.dataset.theme = next
  if (keep) localStorage.setItem(KEPT, next)
  for (const l of listeners) l()
}

// paper is light, whatever the screen is
function lightOnPaper(): void {
  let shown: Theme = 'light'
  addEventListener('beforeprint', () => { shown = theme(); document.documentElement.dataset.theme = 'light' })
  addEventListener('afterprint', () => { document.documentElement.dataset.theme = shown })
}

/** What was chosen here before, else what the system prefers. */
export function startTheme(): void {
  lightOnPaper()
  const kept = localStorage.getItem(KEPT)
  setTheme(kept === 'dark' || kept === 'light' ? kept : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', false)
}

export const useTheme = (): Theme => useSyncExternalStore(listener => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}, theme)

/** A token's colour in the present theme, for canvases (map, charts) that can't read CSS. */
export const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

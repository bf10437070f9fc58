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

/** What was chosen here before, else what the system prefers. */
export function startTheme(): void {
  const kept = localStorage.getItem(KEPT)
  setTheme(kept === 'dark' || kept === 'light' ? kept : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', false)
}

export const useTheme = (): Theme => useSyncExternalStore(listener => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}, theme)

/** A token's colour in the present theme, for canvases (map, charts) that can't read CSS. */
export const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

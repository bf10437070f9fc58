import type { Problem } from '../data/problem.ts'

export type Toast = { id: number; text?: string; problem?: Problem; undo?: () => Promise<unknown> | unknown }

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

const set = (next: readonly Toast[]): void => { toasts = next; for (const l of listeners) l() }
export const toastList = (): readonly Toast[] => toasts
export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const dropToast = (id: number): void => set(toasts.filter(t => t.id !== id))

/** A refusal stays until it is closed; what was done goes by itself, with time enough to undo it. */
export function toast(said: Omit<Toast, 'id'>): void {
  const id = ++last
  set([...toasts.slice(-2), { ...said, id }])
  if (!said.problem) setTimeout(() => dropToast(id), said.undo ? 10_000 : 4_000)
}

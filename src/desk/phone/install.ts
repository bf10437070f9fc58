// Installing as an app: the browser offers it, the person decides.
import { useSyncExternalStore } from 'react'

type Offer = Event & { prompt: () => Promise<unknown> }
let offer: Offer | undefined
const listeners = new Set<() => void>()
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (e) => { e.preventDefault(); offer = e as Offer; for (const l of listeners) l() })
  addEventListener('appinstalled', () => { offer = undefined; for (const l of listeners) l() })
}
export const useInstall = (): boolean => useSyncExternalStore((l) => (listeners.add(l), () => void listeners.delete(l)), () => offer !== undefined)
export const install = async (): Promise<void> => void (await offer?.prompt())
/** Also where push has a worker of its own: this one has the field alone. */
export const startWorker = async (): Promise<void> => { if ('serviceWorker' in navigator) await navigator.serviceWorker.register('/field-worker.js', { scope: '/field' }).catch(() => {}) }

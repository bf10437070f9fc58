// The browser's side: whether it can, what it gives, and what it is called.
import type { Subscription } from './model.ts'

/** Push needs a page served by https (or this machine) and a browser whose maker has a push service. */
export const canPush = (): boolean => window.isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window

/** Asks the person, then the browser's push service. Rejects where either says no, or the service is not reachable. */
export async function subscribe(publicKey: string): Promise<Subscription> {
  const worker = await navigator.serviceWorker.register('/push.js')
  await navigator.serviceWorker.ready
  const { endpoint, keys } = (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })).toJSON()
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } }
}

export const nameOf = (agent: string): string => {
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : 'Browser'
  const system = /Windows/.test(agent) ? 'Windows' : /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Mac OS/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : ''
  return [browser, system].filter(Boolean).join(' · ')
}

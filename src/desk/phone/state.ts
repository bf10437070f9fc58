// What the pages show: everything that is kept on this phone, and how it stands with the server.
import { useSyncExternalStore } from 'react'
import type { Bundle } from '#desk/field/web'
import { all, drop, get, put, together } from './idb.ts'
import { type Draft, type Item, type Photo, schema } from './model.ts'
import type { ItemKind } from '#desk/field/web'
import { onSpeak } from './words.ts'

/** unknown until the server was asked; `offline`: it could not be reached; `out`: it wants a new sign-in, and what is kept stays. */
export type Link = 'unknown' | 'online' | 'offline' | 'out'
export type Phone = {
  ready: boolean; broken?: string; link: Link; busy: boolean; bundle?: Bundle; items: Item[]; photos: Photo[]; drafts: Draft[]; deviceId: string; demo: boolean
  /** the server's clock minus this phone's */ offsetMs: number | null; room: { free: number | null; persisted: boolean | null }; nextTry: number | null
  /** what was typed last could not be kept: the phone is full */ unkept: boolean
}
let now: Phone = { ready: false, link: 'unknown', busy: false, items: [], photos: [], drafts: [], deviceId: '', demo: false, offsetMs: null, room: { free: null, persisted: null }, nextTry: null, unkept: false }
const listeners = new Set<() => void>()
const told = (): void => { for (const l of listeners) l() }
onSpeak(() => { now = { ...now }; told() })

export const phone = (): Phone => now
export function set(part: Partial<Phone>): void { now = { ...now, ...part }; told() }
export const usePhone = (): Phone => useSyncExternalStore((l) => (listeners.add(l), () => void listeners.delete(l)), phone)

type Kept = { key: string; bundle?: Bundle; etag?: string; deviceId?: string; offsetMs?: number; demo?: boolean }

/** Everything back as it was before the app was ended; what was on its way is kept again. */
export async function load(): Promise<void> {
  const [items, photos, drafts, bundle, device] = await Promise.all([all<Item>('items'), all<Photo>('photos'), all<Draft>('drafts'), get<Kept>('kept', 'bundle'), get<Kept>('kept', 'device')])
  const deviceId = device?.deviceId ?? crypto.randomUUID()
  if (!device) await put('kept', { key: 'device', deviceId })
  set({
    ready: true, deviceId, bundle: bundle?.bundle, drafts, offsetMs: device?.offsetMs ?? null, demo: device?.demo ?? false,
    items: items.map((i) => (i.state === 'sending' ? { ...i, state: 'kept' as const } : i)).sort((a, b) => a.n - b.n), photos: photos.map((p) => (p.state === 'sending' ? { ...p, state: 'kept' as const } : p)).sort((a, b) => a.takenAt.localeCompare(b.takenAt)),
  })
}
export const etagKept = async (): Promise<string | undefined> => (await get<Kept>('kept', 'bundle'))?.etag
export async function keepBundle(bundle: Bundle, etag: string | null): Promise<void> {
  await put('kept', { key: 'bundle', bundle, etag: etag ?? undefined })
  set({ bundle })
}
export async function keepOffset(offsetMs: number): Promise<void> {
  set({ offsetMs })
  await keepDevice()
}
/** 演示 stands on the pages without a network too. */
export async function keepDemo(demo: boolean): Promise<void> {
  if (demo === now.demo) return
  set({ demo })
  await keepDevice()
}
const keepDevice = (): Promise<void> => put('kept', { key: 'device', deviceId: now.deviceId, offsetMs: now.offsetMs ?? undefined, demo: now.demo })

const replaced = <T extends { id: string }>(list: readonly T[], one: T): T[] => (list.some((x) => x.id === one.id) ? list.map((x) => (x.id === one.id ? one : x)) : [...list, one])
export async function keepItem(item: Item): Promise<void> { await put('items', item); set({ items: replaced(now.items, item) }) }
export async function keepPhoto(photo: Photo): Promise<void> { await put('photos', photo); set({ photos: replaced(now.photos, photo) }) }
export async function dropPhotos(ids: readonly string[]): Promise<void> { await drop('photos', ...ids); set({ photos: now.photos.filter((p) => !ids.includes(p.id)) }) }
export async function dropItem(id: string): Promise<void> { await drop('items', id); set({ items: now.items.filter((i) => i.id !== id) }) }

export async function keepDraft<T>(key: string, value: T): Promise<void> {
  const draft = { key, at: new Date().toISOString(), value } as Draft
  set({ drafts: [...now.drafts.filter((d) => d.key !== key), draft] })
  // it stands on the screen; that it does not stand on the phone is said there
  await put('drafts', draft).then(() => { if (now.unkept) set({ unkept: false }) }, () => set({ unkept: true }))
}
export const draftOf = <T>(key: string): T | undefined => now.drafts.find((d) => d.key === key)?.value as T | undefined
export async function dropDraft(key: string): Promise<void> { await drop('drafts', key); set({ drafts: now.drafts.filter((d) => d.key !== key) }) }

type New = { kind: ItemKind; title: string; payload: Record<string, unknown>; photoIds: readonly string[]; draft?: string; replaces?: string }
/** Into the queue, in one write with the end of its draft. */
export async function enqueue({ kind, title, payload, photoIds, draft, replaces }: New): Promise<Item> {
  const me = now.bundle?.me
  if (!me) throw new Error('nobody was ever signed in on this phone')
  const n = 1 + Math.max(0, ...now.items.map((i) => i.n))
  const item: Item = { id: crypto.randomUUID(), n, kind, schema, userId: me.id, userName: me.name, madeAt: new Date().toISOString(), title, payload, photoIds: [...photoIds], state: 'kept', tries: 0, ...(replaces ? { replaces } : {}) }
  const full = (error: unknown): never => { set({ unkept: true }); throw error }
  await together([['items', item]], [...(draft ? [['drafts', draft] as const] : []), ...(replaces ? [['items', replaces] as const] : [])] as [never, string][]).catch(full)
  set({ items: [...now.items.filter((i) => i.id !== replaces), item], drafts: draft ? now.drafts.filter((d) => d.key !== draft) : now.drafts })
  return item
}

// Photos first, then items in the order in which they were made; one run at a time, over all tabs. What the server has not answered stays.
import type { Answer, Bundle } from '#desk/field/web'
import { sendPhoto } from '#kit/camera/web'
import { answered, type Item, lacking, pauseAfter, type Photo, waits } from './model.ts'
import { ask, problemIn } from './net.ts'
import { dropPhotos, etagKept, keepBundle, keepDemo, keepItem, keepOffset, keepPhoto, phone, set } from './state.ts'
import { room } from './room.ts'

const perBatch = 10
let failures = 0, timer: ReturnType<typeof setTimeout> | undefined

/** Ends a run: the network is gone, the sign-in is over, or the server is unwell. */
class Stop extends Error { readonly status: number; constructor(status: number) { super(`stopped: ${status}`); this.status = status } }
const stops = (status: number): boolean => status === 0 || status === 401 || status === 429 || status >= 500

export function sync(): void { failures = 0; void run() }

async function run(): Promise<void> {
  clearTimeout(timer)
  if (phone().busy || !phone().ready) return
  set({ busy: true, nextTry: null })
  try {
    await alone(async () => { await fetchBundle(); await sendPhotos(); await sendItems() })
    failures = 0
    set({ link: 'online' })
  } catch (error) {
    failures++
    if (!(error instanceof Stop)) console.warn(error)
    set({ link: error instanceof Stop && error.status === 401 ? 'out' : 'offline' })
  }
  set({ busy: false, room: await room() })
  const rest = phone().link === 'out' ? 60_000 : failures ? pauseAfter(failures) : 30_000
  set({ nextTry: failures ? Date.now() + rest : null })
  timer = setTimeout(() => void run(), rest)
}

/** Two tabs of one phone never send at the same time; the other's work is seen at the next look. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request('anlan.field.sync', { ifAvailable: true }, async (lock) => { if (lock) await work() })
}

async function fetchBundle(): Promise<void> {
  const { value, etag } = await ask<Bundle>('GET', '/api/field/bundle', undefined, phone().bundle ? await etagKept() : undefined).catch((error: unknown) => { throw new Stop(problemIn(error).status) })
  if (value) await keepBundle(value, etag)
  if (value) await keepDemo((await ask<{ demoCity: boolean }>('GET', '/api/me').catch(() => undefined))?.value?.demoCity ?? phone().demo)
}

const mine = (p: { userId: string }): boolean => p.userId === phone().bundle?.me.id

async function sendPhotos(): Promise<void> {
  for (const photo of phone().photos.filter((p) => p.state === 'kept' && mine(p))) {
    await keepPhoto({ ...photo, state: 'sending' })
    try {
      const { receivedAt } = await sendPhoto(photo)
      await keepPhoto({ ...photo, state: 'received', receivedAt })
    } catch (error) {
      const p = problemIn(error)
      await keepPhoto({ ...photo, state: stops(p.status) ? 'kept' : 'refused', detail: p.detail })
      if (stops(p.status)) throw new Stop(p.status)
    }
  }
}

async function sendItems(): Promise<void> {
  for (let open = next(); open.length; open = next(open)) {
    for (const item of open) await keepItem({ ...item, state: 'sending' })
    const { persisted, free } = phone().room, waiting = phone().items.filter(waits).length - open.length
    const body = { deviceId: phone().deviceId, deviceNow: new Date().toISOString(), waiting, persisted, freeMb: free === null ? null : Math.floor(free / 1e6), items: open.map(({ id, kind, schema, userId, madeAt, replaces, payload }) => ({ id, kind, schema, userId, madeAt, payload, ...(replaces ? { replaces } : {}) })) }
    const { value } = await ask<{ offsetMs: number; answers: Answer[] }>('POST', '/api/field/items', body).catch(async (error: unknown) => {
      const p = problemIn(error)
      for (const item of open) await keepItem({ ...item, state: 'kept', tries: item.tries + 1, detail: p.detail })
      throw new Stop(p.status === 400 || p.status === 403 || p.status === 413 ? 503 : p.status)
    })
    await keepOffset(value?.offsetMs ?? 0)
    for (const answer of value?.answers ?? []) await settle(open.find((i) => i.id === answer.id), answer)
  }
}

/** Those not asked in this run yet; a batch that was answered 'waiting' waits for the next run. */
const asked = new Set<string>()
function next(before?: readonly Item[]): Item[] {
  if (!before) asked.clear()
  for (const item of before ?? []) asked.add(item.id)
  return phone().items.filter((i) => i.state === 'kept' && mine(i) && !asked.has(i.id)).slice(0, perBatch)
}

async function settle(item: Item | undefined, answer: Answer): Promise<void> {
  if (!item) return
  await keepItem(answered(item, answer))
  if (answer.missing) for (const photo of lacking(phone().photos, answer.missing)) await keepPhoto(photo)
  // the server has them for good: the room is needed
  if (answer.state === 'received') await dropPhotos(item.photoIds.filter((id) => phone().photos.some((p: Photo) => p.id === id && p.state === 'received')))
}

/** At once when the network returns or the page is looked at again, and from time to time anyway: telephones are wrong about being online. */
export function startSync(): void {
  addEventListener('online', sync)
  addEventListener('offline', () => set({ link: 'offline' }))
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') sync() })
  sync()
}

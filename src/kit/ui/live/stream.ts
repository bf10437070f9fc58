/** One EventSource per browser. HTTP/1.1 allows six connections to a host, and a desk has more tabs than that. */
export type News = { type: string; subjectKind: string; subjectId: string; regionPath: string; at: string; drill: boolean }
export type LiveState = { connected: boolean; /** ms of the page's own clock */ heardAt: number | null }
type Letter = { kind: 'news'; news: News[]; cursor: string } | { kind: 'beat' } | { kind: 'reset' } | { kind: 'down' }

const ADDRESS = '/api/events'
const newsListeners = new Set<(news: readonly News[]) => void>()
const stateListeners = new Set<() => void>()
const resetListeners = new Set<() => void>()
let state: LiveState = { connected: false, heardAt: null }
let cursor = ''
let channel: BroadcastChannel | undefined

export const liveState = (): LiveState => state
export function onNews(listener: (news: readonly News[]) => void): () => void {
  newsListeners.add(listener)
  return () => newsListeners.delete(listener)
}
export function onLiveState(listener: () => void): () => void {
  stateListeners.add(listener)
  return () => stateListeners.delete(listener)
}

/** The stream fell so far behind that everything on the page is to be asked for again. */
export function onReset(listener: () => void): () => void {
  resetListeners.add(listener)
  return () => resetListeners.delete(listener)
}

function take(letter: Letter): void {
  state = letter.kind === 'down' ? { ...state, connected: false } : { connected: true, heardAt: Date.now() }
  if (letter.kind === 'reset') for (const listener of resetListeners) listener()
  if (letter.kind === 'news') {
    cursor = letter.cursor
    for (const listener of newsListeners) listener(letter.news)
  }
  for (const listener of stateListeners) listener()
}

function share(letter: Letter): void {
  take(letter)
  channel?.postMessage(letter)
}

/** The leader's stream. EventSource sends Last-Event-ID by itself when it reconnects; a new leader goes on from the cursor that it heard last. */
function open(): Promise<never> {
  const source = new EventSource(cursor ? `${ADDRESS}?after=${encodeURIComponent(cursor)}` : ADDRESS)
  const bundle = bundled()
  // what the page asked for before the stream stood may have changed unheard
  if (!cursor) source.addEventListener('open', () => share({ kind: 'reset' }), { once: true })
  source.addEventListener('message', event => bundle(JSON.parse(event.data) as News, event.lastEventId))
  source.addEventListener('beat', () => share({ kind: 'beat' }))
  source.addEventListener('reset', () => share({ kind: 'reset' }))
  source.addEventListener('error', () => {
    share({ kind: 'down' })
    // A closed stream (the session ended, the server answered an error) does not come back by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => { void open() }, 5000)
  })
  return new Promise(() => {})
}

/** A fan-out is thousands of events a second: they cross to the other tabs in bundles. */
function bundled(): (news: News, cursor: string) => void {
  let waiting: News[] = [], last = ''
  return (news, at) => {
    last = at
    if (waiting.push(news) > 1) return
    setTimeout(() => { share({ kind: 'news', news: waiting, cursor: last }); waiting = [] }, 100)
  }
}

/** Started once by the frame after sign-in. The tab that holds the lock listens; when it closes, the next one takes over. */
export function startLive(): void {
  if (channel) return
  channel = new BroadcastChannel('anlan-live')
  channel.addEventListener('message', event => take(event.data as Letter))
  // Locks exist on https and on loopback only; elsewhere each tab has a stream of its own.
  if (navigator.locks) void navigator.locks.request('anlan-live', open)
  else void open()
}

// Makes the field's pages open without a network: the page and the files that it names are kept as they last came. It touches no data: what waits is in the page's own store.
const name = 'anlan-field-1', page = '/field'

/** The page with everything that it names, all or nothing: a page of today never stands beside a script of yesterday. */
async function keep(response) {
  const text = await response.clone().text()
  const files = [...new Set([...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((m) => m[1]))]
  const cache = await caches.open(name), known = new Set((await cache.keys()).map((r) => new URL(r.url).pathname))
  await cache.addAll(files.filter((f) => !known.has(f)))
  await cache.put(page, response)
  const wanted = new Set([page, ...files])
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request)
}

self.addEventListener('install', (event) => event.waitUntil(fetch(page, { headers: { accept: 'text/html' }, cache: 'no-store' }).then((r) => { if (!r.ok) throw new Error(String(r.status)); return keep(r) }).then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(caches.keys().then((all) => Promise.all(all.filter((n) => n.startsWith('anlan-field-') && n !== name).map((n) => caches.delete(n)))).then(() => self.clients.claim())))

/** The network first, but a network that does not answer within three seconds is none. */
async function opened(event) {
  const kept = await caches.match(page), late = new Promise((done) => setTimeout(() => done(undefined), kept ? 3000 : 60000))
  const fresh = fetch(event.request).then((r) => { if (r.ok) event.waitUntil(keep(r.clone()).catch(() => {})); return r }).catch(() => undefined)
  const got = await Promise.race([fresh, late])
  return got && got.ok ? got : kept || (await fresh) || Response.error()
}

self.addEventListener('fetch', (event) => {
  const { request } = event, url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') return event.respondWith(opened(event))
  event.respondWith(caches.match(url.pathname).then((kept) => kept || fetch(request)))
})

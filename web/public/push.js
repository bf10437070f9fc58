// Shows what a push service brings while no page is open, and leads to the desk. It keeps nothing and serves nothing from a cache.
self.addEventListener('push', (event) => {
  const notice = event.data ? event.data.json() : {}
  event.waitUntil(self.registration.showNotification(notice.title || '安澜', { body: notice.body || '', tag: notice.tag, renotify: Boolean(notice.tag), requireInteraction: true, data: { url: notice.url || '/desk' } }))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const url = new URL(event.notification.data.url, self.location.origin).href
  event.waitUntil(self.clients.matchAll({ type: 'window' }).then((open) => (open[0] ? open[0].focus().then((page) => page.navigate(url)) : self.clients.openWindow(url))))
})

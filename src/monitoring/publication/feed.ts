// The Atom feed of our CAP messages (RFC 4287): newest first, one entry a message, its link leads to the signed XML.
import { capTime } from '#monitoring/cap'
import { escaped } from './xml.ts'

export type Entry = { identifier: string; title: string; summary: string; sentAt: string; msgType: string; sender: string; status: string }

export const capMime = 'application/cap+xml; charset=utf-8'
export const feedMime = 'application/atom+xml; charset=utf-8'

/** `base`: this installation as the public reaches it. */
export function atomOf(entries: readonly Entry[], o: { base: string; cityName: string; empty: string }): string {
  const self = `${o.base}/cap/feed.atom`
  const entry = (e: Entry) => `<entry><id>${escaped(`${o.base}/cap/alerts/${e.identifier}.xml`)}</id><title>${escaped(e.title)}</title><updated>${capTime(e.sentAt)}</updated><published>${capTime(e.sentAt)}</published>
<author><name>${escaped(e.sender)}</name></author><category term="${escaped(e.msgType)}"/><category term="${escaped(e.status)}"/><link rel="alternate" type="application/cap+xml" href="${escaped(`${o.base}/cap/alerts/${e.identifier}.xml`)}"/><summary>${escaped(e.summary)}</summary></entry>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${escaped(self)}</id><title>${escaped(`${o.cityName}预警信息（CAP 1.2）`)}</title><updated>${capTime(entries[0]?.sentAt ?? o.empty)}</updated>
<author><name>${escaped(o.cityName)}</name></author><link rel="self" type="application/atom+xml" href="${escaped(self)}"/><link rel="alternate" type="text/html" href="${escaped(`${o.base}/public/warnings`)}"/><link rel="related" title="certificate" href="${escaped(`${o.base}/cap/certificate.pem`)}"/>
${entries.map(entry).join('\n')}
</feed>
`
}

import { createHash } from 'node:crypto'
import { system } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { attachment, route } from '#kit/http'
import * as api from './api.ts'
import { change, retry } from './actions.ts'
import { atomOf, capMime, feedMime } from './feed.ts'
import { certificates } from './key.ts'
import { publicBase } from './kinds.ts'
import { listPage, missingPage, onePage, type Lang } from './page.ts'
import * as store from './store.ts'

const region = 'region' as const
const installation = { open: 'codes and addresses of the installation at other platforms; no person, no place' }
const published = { open: 'a released warning is public by law (突发事件应对法 art. 64–65); its words and its place, nothing of a person' }
const html = (text: string, status = 200) => attachment({ name: 'warnings.html', mime: 'text/html; charset=utf-8', bytes: Buffer.from(text), inline: true, status })

/** What is public is read without a region: the queries name released warnings only, and no column of a person. */
async function openly<T>(tx: Tx, read: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  return read({ ...tx, actor: system('public pages') })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const httpDate = (at: string) => new Date(at).toUTCString()
const brief = 'public, max-age=10'

export const routes = [
  route(api.listOfWarning, { permission: 'warning.read', scope: region, run: async ({ tx, params }) => ({ rows: await store.ofWarning(tx, params.id) }) }),
  route(api.listPublications, { permission: 'publication.read', scope: region, run: async ({ tx, query }) => ({ rows: await store.newest(tx, query.state ?? null, query.limit) }) }),
  route(api.publishAgain, { permission: 'publication.retry', scope: region, run: async ({ tx, params }) => ({ rows: await store.ofWarning(tx, (await retry(tx, params.id)).warningId) }) }),
  route(api.publicationFile, { permission: 'warning.read', scope: region, run: async ({ tx, params }) => {
    const file = await store.fileOf(tx, params.id, params.name)
    if (!file) throw notFound({ what: '这个发布文件' })
    return attachment({ name: params.name, mime: file.mime, bytes: file.bytes, inline: file.mime.startsWith('text/html') })
  } }),
  route(api.readSettings, { permission: 'publication.read', scope: installation, run: async ({ tx }) => ({ rows: await store.settings(tx) }) }),
  route(api.changeSetting, { permission: 'publication.configure', scope: installation, run: async ({ tx, body }) => (await change(tx, body), { rows: await store.settings(tx) }) }),
  route(api.capFeed, { permission: 'public', scope: published, perMinute: 120, run: ({ tx, header }) => openly(tx, async (all) => {
    const entries = await store.feedEntries(all), text = atomOf(entries, { base: publicBase(), cityName: await store.cityName(all), empty: '2020-01-01T00:00:00Z' })
    header('etag', `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`)
    header('cache-control', brief)
    if (entries[0]) header('last-modified', httpDate(entries[0].sentAt))
    return attachment({ name: 'feed.atom', mime: feedMime, bytes: Buffer.from(text), inline: true })
  }) }),
  route(api.capMessage, { permission: 'public', scope: published, perMinute: 600, run: ({ tx, params, header }) => openly(tx, async (all) => {
    const identifier = /^(\d{14}_\d{14}_\d)\.xml$/.exec(params.name)?.[1], found = identifier ? await store.messageOf(all, identifier) : undefined
    if (!found) throw notFound({ what: '这条 CAP 消息' })
    header('etag', `"${found.sha256.slice(0, 32)}"`)
    header('last-modified', httpDate(found.sentAt))
    // a message never changes: what is different is another message
    header('cache-control', 'public, max-age=31536000, immutable')
    return attachment({ name: params.name, mime: capMime, bytes: Buffer.from(found.xml), inline: true })
  }) }),
  route(api.capCertificate, { permission: 'public', scope: published, perMinute: 60, run: ({ tx }) => openly(tx, async (all) =>
    attachment({ name: 'certificate.pem', mime: 'application/x-pem-file', bytes: Buffer.from(await certificates(all)), inline: true })) }),
  route(api.publicList, { permission: 'public', scope: published, perMinute: 240, run: ({ tx, query, header }) => openly(tx, async (all) => {
    header('cache-control', brief)
    return html(listPage({ now: await store.publicNow(all), ended: await store.publicEnded(all), cityName: await store.cityName(all), at: (await all.now()).toISOString() }, langOf(query.lang)))
  }) }),
  route(api.publicPage, { permission: 'public', scope: published, perMinute: 240, run: ({ tx, params, query, header }) => openly(tx, async (all) => {
    header('cache-control', brief)
    const found = uuid.test(params.id) ? await store.publicOne(all, params.id) : undefined, o = { cityName: await store.cityName(all), at: (await all.now()).toISOString() }
    return found ? html(onePage(found, o, langOf(query.lang))) : html(missingPage(o, langOf(query.lang)), 404)
  }) }),
]
const langOf = (lang: string | undefined): Lang => (lang === 'en' ? 'en' : 'zh')

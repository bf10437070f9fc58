// Atom 1.0 (RFC 4287) and RSS 2.0 feeds of alerts: entries that link to a message, or hold it. Pure.
import type { CapProblem, Read } from './model.ts'
import { isCap, readRoot } from './read.ts'
import { decode, readTree, type Node } from './tree.ts'

export type FeedEntry = {
  id: string; title: string; updated: string | null
  /** where the message is; null where the entry says none */
  link: string | null
  /** the message itself, where the entry holds it */
  inside: Read | null
  problems: CapProblem[]
}
export type AlertFeed = { kind: 'atom' | 'rss' | 'alert'; title: string; entries: FeedEntry[]; problems: CapProblem[]; parseError: string | null }

const atom = 'http://www.w3.org/2005/Atom'
const most = 2000

const children = (node: Node, name: string) => node.children.filter((c) => c.name === name)
const text = (node: Node, name: string): string | undefined => children(node, name)[0]?.text.trim() || undefined
const rule = (code: string, detail: string, line: number): CapProblem => ({ kind: 'rule', code, detail, line })

/** Undefined where the bytes are no feed and no alert: `problems` says why. A single alert is a feed of one. */
export function readAlertFeed(bytes: Uint8Array): AlertFeed | { problems: CapProblem[]; parseError: string | null; entries: [] } {
  const decoded = decode(bytes)
  if ('problem' in decoded) return none(decoded.problem)
  const tree = readTree(decoded.text)
  if ('problem' in tree) return none(tree.problem)
  const { root } = tree
  if (root.name === 'feed' && root.ns === atom) return atomFeed(root)
  if (root.name === 'rss') return rssFeed(root)
  if (isCap(root)) return { kind: 'alert', title: '', problems: [], parseError: null, entries: [{ id: '', title: '', updated: null, link: null, inside: readRoot(root), problems: [] }] }
  return none({ kind: 'schema', code: 'no_feed', detail: `the first element is ${root.name}: neither an Atom feed nor RSS nor an alert`, line: root.line })
}

const none = (problem: CapProblem) => ({ problems: [problem], parseError: problem.kind === 'parse' ? problem.detail : null, entries: [] as [] })

/** An entry's message lies in its content, or beside the entry's own elements. */
function inside(entry: Node): Read | null {
  const found = [...entry.children, ...children(entry, 'content').flatMap((c) => c.children)].find(isCap)
  return found ? readRoot(found) : null
}

function atomFeed(root: Node): AlertFeed {
  const problems = ['id', 'title', 'updated'].flatMap((name) => (text(root, name) ? [] : [rule(`feed_${name}`, `the feed has no ${name}`, root.line)]))
  const entries = children(root, 'entry').slice(0, most).map((entry): FeedEntry => {
    const links = children(entry, 'link').map((l) => ({ href: value(l, 'href'), rel: value(l, 'rel') ?? 'alternate', type: value(l, 'type') ?? '' }))
    const best = links.find((l) => l.type.includes('cap') || l.type.includes('common-alerting')) ?? links.find((l) => l.rel === 'alternate') ?? links[0]
    return entryOf(entry, { id: text(entry, 'id'), updated: text(entry, 'updated'), link: best?.href })
  })
  return { kind: 'atom', title: text(root, 'title') ?? '', entries, problems, parseError: null }
}

function rssFeed(root: Node): AlertFeed {
  const channel = children(root, 'channel')[0]
  if (!channel) return { kind: 'rss', title: '', entries: [], problems: [rule('feed_channel', 'RSS without a channel', root.line)], parseError: null }
  const problems = ['title', 'link', 'description'].flatMap((name) => (text(channel, name) ? [] : [rule(`feed_${name}`, `the channel has no ${name}`, channel.line)]))
  const entries = children(channel, 'item').slice(0, most).map((item) => entryOf(item, { id: text(item, 'guid') ?? text(item, 'link'), updated: text(item, 'pubDate'), link: text(item, 'link') }))
  return { kind: 'rss', title: text(channel, 'title') ?? '', entries, problems, parseError: null }
}

const value = (node: Node, name: string): string | undefined => node.attributes.find((a) => a.name === name)?.value.trim() || undefined

function entryOf(entry: Node, said: { id: string | undefined; updated: string | undefined; link: string | undefined }): FeedEntry {
  const held = inside(entry), title = text(entry, 'title')
  const at = Date.parse(said.updated ?? '')
  const problems = [
    ...(said.id ? [] : [rule('entry_id', 'an entry has no id', entry.line)]), ...(title ? [] : [rule('entry_title', 'an entry has no title', entry.line)]),
    ...(said.link || held ? [] : [rule('entry_link', 'an entry has neither a link nor a message', entry.line)]),
  ]
  return { id: said.id ?? said.link ?? '', title: title ?? '', updated: Number.isNaN(at) ? null : new Date(at).toISOString(), link: said.link ?? null, inside: held, problems }
}

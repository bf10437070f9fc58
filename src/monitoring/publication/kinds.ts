// The channels. A new one is an entry here and a word in the model's list.
import type { Tx } from '#kit/db'
import { makeAlert, signAlert, validateAlert } from '#monitoring/cap'
import { ebdIdOf, ebdTar, ebdXml, ebmIdOf } from './broadcast.ts'
import { capOf, headlineOf } from './capMessage.ts'
import { signingKey } from './key.ts'
import type { PublicationKind } from './kind.ts'
import type { Channel } from './model.ts'
import { nationalForm, nationalXml } from './national.ts'
import * as store from './store.ts'
import { beijing } from './xml.ts'

/** This installation as the public reaches it. */
export const publicBase = (): string => (process.env.ANLAN_PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 8420}`).replace(/\/$/, '')

const cap: PublicationKind = {
  key: 'cap',
  make: async (tx, item, said) => {
    const { 'cap.sender': sender = '' } = await store.settingValues(tx)
    const earlier = item.act === 'alert' ? [] : await store.earlierMessages(tx, item)
    const alert = capOf(earlier.length ? said : { ...said, act: 'alert' }, { sender: sender || `${said.cityCode}@anlan`, earlier, web: `${publicBase()}/public/warnings/${said.warningId}` })
    // an end whose beginning was never told has nothing to refer to, and nobody to tell
    if (item.act === 'cancel' && !earlier.length) return { state: 'done', detail: { nothing: true } }
    const faults = validateAlert(alert)
    if (faults.length) return { state: 'failed', reason: faults.map((f) => f.detail).join('; ') }
    const { key, certificate } = await signingKey(tx), xml = signAlert(makeAlert(alert), key, certificate)
    await store.keepMessage(tx, item, { sender: alert.sender, msgType: alert.msgType, status: alert.status, title: headlineOf(said), summary: `${said.area} · ${said.kindName}`, xml })
    return { state: 'done', files: [{ name: `${item.alertId}.xml`, mime: 'application/cap+xml', bytes: Buffer.from(xml) }], detail: { identifier: item.alertId, msgType: alert.msgType, path: `/cap/alerts/${item.alertId}.xml` } }
  },
}

const national: PublicationKind = {
  key: 'national',
  make: async (tx, item, said, people) => {
    const xml = nationalXml(said, await store.firstNational(tx, item))
    return {
      state: 'done', detail: { identifier: item.alertId },
      files: [{ name: `${item.alertId}.12379.xml`, mime: 'application/xml', bytes: Buffer.from(xml) }, { name: `${item.alertId}.12379.html`, mime: 'text/html; charset=utf-8', bytes: Buffer.from(nationalForm(said, xml, people)) }],
    }
  },
}

const broadcast: PublicationKind = {
  key: 'broadcast',
  make: async (tx, item, said) => {
    const { 'broadcast.ebrid': ebrid = '', 'broadcast.destination': destination = '', 'broadcast.url': url = '' } = await store.settingValues(tx)
    if (!ebrid) return { state: 'failed', reason: '没有填写本平台的应急广播资源编码（EBRID）' }
    const [made] = await store.filesOf(tx, item.id), day = beijing(item.eventAt).slice(0, 10), short = day.replaceAll('-', '')
    if (made) return packet(made.name, url, item.drill)
    const ebdId = ebdIdOf(ebrid, short, await store.nextBroadcastNo(tx, day, 'EBD')), ebmId = ebmIdOf(ebrid, short, await store.nextBroadcastNo(tx, day, 'EBM'))
    const related = item.act === 'alert' ? null : await store.firstBroadcast(tx, item)
    const file = ebdTar(ebdXml(said, { ebdId, ebmId, related }, { ebrid, destination, address: '' }), ebdId, said.at)
    return { ...packet(file.name, url, item.drill), files: [{ ...file, mime: 'application/x-tar' }], detail: { ebdId, ebmId, ...(packet(file.name, url, item.drill).detail) } }
  },
}
/** A drill's packet is made and goes nowhere (I-10). */
const packet = (name: string, url: string, drill: boolean) => drill ? { state: 'done' as const, detail: { drill: true } } : url ? { state: 'done' as const, detail: {}, send: { url, name } } : { state: 'done' as const, detail: { noAddress: true } }

const publicPage: PublicationKind = { key: 'public', make: async (_, __, said) => ({ state: 'done', detail: { path: `/public/warnings/${said.warningId}` } }) }

const callout: PublicationKind = {
  key: 'callout',
  make: async (tx, item) => {
    if (await store.jobsLeft(tx, item)) return { state: 'waiting', reason: 'callout', seconds: 2 }
    const said = await store.calledFor(tx, item), detail: Record<string, unknown> = {}
    for (const { type, data } of said) {
      if (type === 'warning.called_out') Object.assign(detail, { calloutId: data.calloutId, holders: data.holders })
      if (type === 'warning.told') detail.people = Number(detail.people ?? 0) + Number(data.people)
      if (type === 'warning.nobody_called') detail.nobody = true
    }
    return { state: 'done', detail }
  },
}

const webhook: PublicationKind = {
  key: 'webhook',
  make: async (tx: Tx, item) => {
    const { hooks, made, delivered, dead } = await store.hooksFor(tx, item)
    if (dead) return { state: 'failed', reason: `${dead} 个订阅方多次未收下，已停止重试；可在“事件推送”补发` }
    if (delivered < hooks) return { state: 'waiting', reason: `hooks ${delivered}/${hooks} (${made})`, seconds: 5 }
    return { state: 'done', detail: { hooks, delivered } }
  },
}

export const kinds: Record<Channel, PublicationKind> = { callout, cap, national, broadcast, public: publicPage, webhook }

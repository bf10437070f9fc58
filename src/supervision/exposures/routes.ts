import { system } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { attachment, route } from '#kit/http'
import { attachPhotos, photosOf } from '#kit/photos'
import * as actions from './actions.ts'
import * as api from './api.ts'
import { page, type Shown } from './page.ts'

const region = 'region' as const
const handled = { permission: 'exposure.handle', scope: region }
const published = { open: 'what was decided to be shown to the public: an enterprise’s name, the problem and what is demanded, nothing of a person' }
const kind = 'exposure'

/** What is public is read without a region: published rows alone, and no column of a person. */
async function shownNow(tx: Tx): Promise<{ rows: Shown[]; cityName: string; at: string }> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  const all: Tx = { ...tx, actor: system('public pages') }
  const rows = await all.rows<Shown>(sql`select t.name, region_label(t.region_path) as place, t.problem, t.demand, t.basis, t.published_on::text as published_on, t.expires_on::text as expires_on, t.remedied_on::text as remedied_on
    from exposures t where t.status = 'published' and t.retired_at is null and t.expires_on >= (anlan_now() at time zone 'Asia/Shanghai')::date order by t.published_on desc, t.name limit 500`)
  return { rows, cityName: (await all.one<{ name: string }>(sql`select coalesce((select name from regions where level = 2 limit 1), '') as name`)).name, at: (await all.now()).toISOString() }
}

async function where(tx: Tx, id: string): Promise<{ regionPath: string; unitId: string | null }> {
  const found = await tx.maybe<{ regionPath: string; unitId: string | null }>(sql`select region_path, enterprise_id as unit_id from exposures where id = ${id} and retired_at is null`)
  if (!found) throw notFound({ what: '这条曝光' })
  return found
}

export const routes = [
  route(api.giveNotice, { ...handled, run: ({ tx, params }) => actions.notice(tx, params.id) }),
  route(api.objectTo, { permission: 'exposure.object', scope: region, run: ({ tx, params, body }) => actions.object(tx, params.id, body) }),
  route(api.decideOn, { ...handled, run: ({ tx, params, body }) => actions.decide(tx, params.id, body) }),
  route(api.publishIt, { permission: 'exposure.publish', scope: region, run: ({ tx, params }) => actions.publish(tx, params.id) }),
  route(api.takeItDown, { permission: 'exposure.publish', scope: region, run: ({ tx, params, body }) => actions.takeDown(tx, params.id, body) }),
  route(api.readPhotos, { permission: 'exposure.read', scope: region, run: async ({ tx, params }) => { await where(tx, params.id); return { rows: await photosOf(tx, { kind, id: params.id }) } } }),
  route(api.addPhotos, { ...handled, run: async ({ tx, params, body }) => {
    await attachPhotos(tx, body.ids, { kind, id: params.id, role: 'evidence', ...(await where(tx, params.id)) })
    return { rows: await photosOf(tx, { kind, id: params.id }) }
  } }),
  route(api.publicPage, { permission: 'public', scope: published, perMinute: 240, run: async ({ tx, query, header }) => {
    header('cache-control', 'public, max-age=60')
    return attachment({ name: 'exposures.html', mime: 'text/html; charset=utf-8', bytes: Buffer.from(page(await shownNow(tx), query.lang === 'en' ? 'en' : 'zh')), inline: true })
  } }),
]

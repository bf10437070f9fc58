// What the place of a post is answerable for, and its superior's duty room: read once, when the page is opened.
import { sql, type Tx } from '#kit/db'
import { open } from '#kit/seal'

export type Place = { risks: number; people: number; shelters: number; dial: string | null }

export async function placeOf(tx: Tx, { regionPath, callId }: { regionPath: string; callId: string }): Promise<Place> {
  const { phoneSealed, ...counts } = await tx.one<Omit<Place, 'dial'> & { phoneSealed: Buffer | null }>(sql`select
    (select count(*) from geohazards where starts_with(region_path, ${regionPath}) and retired_at is null)::int as risks,
    (select coalesce(sum(people_at_risk), 0) from village_plans where starts_with(region_path, ${regionPath}) and retired_at is null)::int as people,
    (select count(*) from shelters where starts_with(region_path, ${regionPath}) and retired_at is null)::int as shelters,
    (select o.phone_sealed from calls k join callout_posts cp on cp.id = k.callout_post_id join posts s on s.id = cp.superior_post_id join organizations o on o.id = s.org_id where k.id = ${callId}) as phone_sealed`)
  return { ...counts, dial: phoneSealed?.length ? open(phoneSealed) : null }
}

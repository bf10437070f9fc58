import { sql, type Tx } from '#kit/db'
import type { Adoption, CurrentFigure, Indicator, Source } from './model.ts'

export const indicatorRows = (tx: Tx): Promise<Indicator[]> => tx.rows(sql`select key, name, name_en, unit, unit_en, ordinal, part_of, source, verified from loss_indicators order by ordinal`)

export const currentFigures = (tx: Tx, incidentId: string): Promise<CurrentFigure[]> =>
  tx.rows(sql`select f.indicator, f.source, f.region_code, r.short_name as region_name, f.region_path, f.value, f.as_of, f.reported_by, f.note
    from incident_figures_current f join regions r on r.code = f.region_code where f.incident_id = ${incidentId} order by f.region_path`)

export const adoptionRows = (tx: Tx, incidentId: string): Promise<Adoption[]> =>
  tx.rows(sql`select distinct on (indicator) indicator, source, value, note, adopted_at, adopted_by from figure_adoptions where incident_id = ${incidentId} order by indicator, adopted_at desc, id desc`)

/** How many regions each source has to hear from, below the incident's own region. */
export async function expectedRegions(tx: Tx, path: string): Promise<Record<Source, number | null>> {
  const { counties, towns } = await tx.one<{ counties: number; towns: number }>(sql`select count(*) filter (where level = 3)::int as counties, count(*) filter (where level = 4)::int as towns from regions where starts_with(path, ${path})`)
  return { county: counties, town: towns, bureau: null }
}

export const newestValue = async (tx: Tx, k: { incidentId: string; indicator: string; source: string; regionCode: string }): Promise<number | null> =>
  (await tx.maybe<{ value: number }>(sql`select value from incident_figures where incident_id = ${k.incidentId} and indicator = ${k.indicator} and source = ${k.source} and region_code = ${k.regionCode}
    order by as_of desc, reported_at desc, id desc limit 1`))?.value ?? null

export const reportRows = (tx: Tx, incidentId: string, indicator: string): Promise<{ id: string; source: Source; regionName: string; value: number; asOf: string; note: string; reportedAt: string; reportedBy: string; current: boolean }[]> =>
  tx.rows(sql`select f.id, f.source, r.name as region_name, f.value, f.as_of, f.note, f.reported_at, f.reported_by, exists (select from incident_figures_current c where c.id = f.id) as current
    from incident_figures f join regions r on r.code = f.region_code where f.incident_id = ${incidentId} and f.indicator = ${indicator} order by f.as_of desc, f.reported_at desc limit 200`)

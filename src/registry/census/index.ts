// 风险普查图层: what the survey of disaster risks found, laid over the map; each file a version of its layer.
import type { Tx } from '#kit/db'
import { route } from '#kit/http'
import { rowOf, type LedgerHooks } from '#registry/ledger'
import type { Feature } from '#kit/feature'
import * as api from './api.ts'
import { keepCurrent } from './current.ts'
import { byFileAlone } from './errors.ts'
import { censusLayers } from './ledger.ts'
import { previewLayer } from './preview.ts'
import { featuresIn, type CensusFeature } from './store.ts'
import { layerOfTable } from './table.ts'
import { type LayerGiven, takeInLayer } from './takeIn.ts'

/** A layer without its shapes is none: rows come by a file alone, their words are changed like any others. */
export const hooks: LedgerHooks = { before: async (_, { id }) => { if (id === null) throw byFileAlone({}) }, after: keepCurrent }

export const more: Partial<Feature> = {
  routes: [
    route(api.takeInLayer, { permission: 'census_layer.transfer', scope: 'region', status: 201, perMinute: 30, run: async ({ tx, body: { text, sheet, ...given } }) => takeInLayer(tx, { ...(given as Omit<LayerGiven, 'text'>), text: text ?? (await layerOfTable({ bytes: Buffer.from(sheet ?? '', 'base64') }, given)) }) }),
    route(api.previewLayer, { permission: 'census_layer.transfer', scope: 'region', perMinute: 60, run: ({ tx, body }) => previewLayer(tx, body) }),
    route(api.layerFeatures, {
      permission: 'census_layer.read', scope: 'region',
      run: async ({ tx, params, query }) => {
        await rowOf(tx, censusLayers, params.id)
        const found = await featuresIn(tx, params.id, query.bbox?.split(',').map(Number) as [number, number, number, number] | undefined, query.limit + 1)
        return { type: 'FeatureCollection' as const, more: found.length > query.limit, features: found.slice(0, query.limit).map(({ ordinal, name, properties, geometry }) => ({ type: 'Feature' as const, id: ordinal, properties: { ...properties, label: name }, geometry })) }
      },
    }),
  ],
  ledgers: ['census_features', 'census_mappings'],
}

/** Features of one version of a layer whose bounds touch [west, south, east, north] in degrees, of the reader's scope; at most `limit` (20,000), by their order in the file. */
export const censusFeatures = (tx: Tx, layerId: string, bbox?: readonly [number, number, number, number], limit = 20_000): Promise<CensusFeature[]> => featuresIn(tx, layerId, bbox, limit)

export { commands } from './commands.ts'
export { takeInLayer } from './takeIn.ts'
export type { CensusFeature } from './store.ts'

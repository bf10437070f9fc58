// Mapbox Vector Tile 2.1 with one layer of points, https://github.com/mapbox/vector-tile-spec/tree/master/2.1
import { PbfWriter } from 'pbf'
import { EXTENT } from './model.ts'

export type TileValue = string | number | boolean
export type TileFeature = { x: number; y: number; properties: Readonly<Record<string, TileValue | undefined>> }

/** 4.1 Layers: version 15, name 1, features 2, keys 3, values 4, extent 5. Nothing where there is nothing. */
export function encodeTile(name: string, features: readonly TileFeature[]): Buffer {
  if (!features.length) return Buffer.alloc(0)
  const keys = new Map<string, number>(), values = new Map<TileValue, number>(), tile = new PbfWriter()
  tile.writeMessage(3, (_: undefined, layer: PbfWriter) => {
    layer.writeVarintField(15, 2)
    layer.writeStringField(1, name)
    for (const feature of features) layer.writeMessage(2, writeFeature, { feature, keys, values })
    for (const key of keys.keys()) layer.writeStringField(3, key)
    for (const value of values.keys()) layer.writeMessage(4, writeValue, value)
    layer.writeVarintField(5, EXTENT)
  }, undefined)
  return Buffer.from(tile.finish())
}

type Job = { feature: TileFeature; keys: Map<string, number>; values: Map<TileValue, number> }
const indexOf = <T>(known: Map<T, number>, value: T): number => {
  const at = known.get(value) ?? known.size
  known.set(value, at)
  return at
}

/** 4.2 Features: tags 2, type 3 (1: point), geometry 4. 4.3.2: one MoveTo (command 1, count 1), zigzag from the corner. */
function writeFeature({ feature, keys, values }: Job, pbf: PbfWriter): void {
  const tags: number[] = []
  for (const [key, value] of Object.entries(feature.properties)) if (value !== undefined) tags.push(indexOf(keys, key), indexOf(values, value))
  pbf.writePackedVarint(2, tags)
  pbf.writeVarintField(3, 1)
  pbf.writePackedVarint(4, [9, zigzag(feature.x), zigzag(feature.y)])
}
const zigzag = (n: number): number => { const whole = Math.min(EXTENT - 1, Math.max(0, Math.floor(n))); return whole * 2 }

/** 4.1: string 1, uint 5, bool 7. */
function writeValue(value: TileValue, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value)
  else if (typeof value === 'number') pbf.writeVarintField(5, value)
  else pbf.writeBooleanField(7, value)
}

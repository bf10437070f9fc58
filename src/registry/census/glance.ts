// A layer's file at a glance, before anything is kept: how many, what their columns hold, what is wrong, a part of the shapes to be drawn. Pure; runs in the worker.
import type { Read, Shape, Trouble } from './read.ts'

export type FieldSeen = { name: string; filled: number; samples: string[] }
export type Glance = {
  features: number; right: number; wrong: number; vertices: number; kind: 'point' | 'line' | 'polygon' | 'mixed' | null; troubles: Trouble[]; fields: FieldSeen[]; bounds: [number, number, number, number] | null
  /** right features whose place is none of this city's */
  nowhere: number
  places: (string | null)[]
  rows: { ordinal: number; name: string; properties: Record<string, string> }[]
  shapes: { ordinal: number; name: string; geometry: Shape['geometry'] }[]
}
const caps = { fields: 100, samples: 3, rows: 8, shapes: 400, vertices: 20_000, text: 60 } as const
const words = (value: unknown) => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, caps.text)

export function glanceAt({ layer, features, wrong, troubles }: Read, places: (string | null)[]): Glance {
  const shapes = layer?.shapes ?? []
  return {
    features, right: shapes.length, wrong, vertices: layer?.vertices ?? 0, kind: shapes.length ? (layer?.kind ?? null) : null, troubles, places, fields: fieldsOf(shapes), bounds: boundsOf(shapes), nowhere: places.filter((place) => place === null).length,
    rows: shapes.slice(0, caps.rows).map(({ ordinal, name, properties }) => ({ ordinal, name, properties: Object.fromEntries(Object.entries(properties).slice(0, caps.fields).map(([key, value]) => [key, words(value)])) })),
    shapes: drawn(shapes).map(({ ordinal, name, geometry }) => ({ ordinal, name, geometry })),
  }
}

/** Every column that any feature has, in the order in which they are met. */
export function fieldsOf(shapes: readonly Pick<Shape, 'properties'>[]): FieldSeen[] {
  const seen = new Map<string, { filled: number; samples: Set<string> }>()
  for (const { properties } of shapes)
    for (const [name, value] of Object.entries(properties)) {
      let field = seen.get(name)
      if (!field) { if (seen.size >= caps.fields) continue; seen.set(name, field = { filled: 0, samples: new Set() }) }
      const text = words(value)
      if (!text) continue
      field.filled++
      if (field.samples.size < caps.samples) field.samples.add(text)
    }
  return [...seen].map(([name, { filled, samples }]) => ({ name, filled, samples: [...samples] }))
}

const boundsOf = (shapes: readonly Shape[]): Glance['bounds'] => shapes.reduce<Glance['bounds']>((all, { bounds: b }) => (all ? [Math.min(all[0], b[0]), Math.min(all[1], b[1]), Math.max(all[2], b[2]), Math.max(all[3], b[3])] : b), null)

/** Spread over the file, no more than a small map can show. */
function drawn(shapes: readonly Shape[]): Shape[] {
  const step = Math.max(1, Math.ceil(shapes.length / caps.shapes)), out: Shape[] = []
  let vertices = 0
  for (let i = 0; i < shapes.length; i += step) {
    const shape = shapes[i] as Shape
    if ((vertices += shape.vertices) > caps.vertices) break
    out.push(shape)
  }
  return out
}

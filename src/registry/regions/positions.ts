// Where a region is, when nobody has surveyed it: seats from a small table of our own, villages scattered round their town's seat.
import { existsSync, readFileSync } from 'node:fs'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { levels } from './model.ts'

export type Place = { lon: number; lat: number; note: string }
type Placed = { code: string; parentCode: string | null; level: number }

const assetOf = (name: string) => new URL(`./assets/${name}`, import.meta.url)

/** The table of seats that ships for this city; empty for every other prefecture. */
export function shippedSeats(city: string): Map<string, [number, number]> {
  const file = assetOf(`seats-${city}.csv`)
  return existsSync(file) ? parseSeats(readFileSync(file, 'utf8')).seats : new Map()
}

export type Shape = { properties: { code: string; name: string; level: number | null; kind: 'land' | 'city' | 'county'; schematic: boolean; attribution: string }; geometry: Polygon | MultiPolygon }

/** The schematic shapes that ship for this city (scripts/make-geography.ts). */
export function shippedShapes(city: string): Shape[] {
  const file = assetOf(`shapes-${city}.geojson`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { features: Shape[] }).features : []
}

/** code,lon,lat with a header line. Lines that can't be read come back with their number. */
export function parseSeats(text: string): { seats: Map<string, [number, number]>; wrong: { line: number; text: string }[] } {
  const seats = new Map<string, [number, number]>()
  const wrong: { line: number; text: string }[] = []
  text.replace(/^﻿/, '').split(/\r?\n/).forEach((line, index) => {
    if (index === 0 || !line.trim()) return
    const [code = '', lon, lat] = line.split(',').map((cell) => cell.trim().replace(/^"|"$/g, ''))
    const at: [number, number] = [Number(lon), Number(lat)]
    if (code && lon && lat && at[0] >= 73 && at[0] <= 136 && at[1] >= 3 && at[1] <= 54) seats.set(code, at)
    else wrong.push({ line: index + 1, text: line })
  })
  return { seats, wrong }
}

/** Positions for cities, counties and towns with a seat, and for the villages of such towns. */
export function placesOf(regions: readonly Placed[], seats: ReadonlyMap<string, [number, number]>, shapes: readonly Shape[]): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { code } of regions) {
    const seat = seats.get(code)
    if (seat) places.set(code, { lon: seat[0], lat: seat[1], note: '政府驻地，取整到 0.01°' })
  }
  const towns = regions.filter((r) => r.level === levels.town && seats.has(r.code))
  const room = new Map(towns.map((town) => [town.code, roomRound(seats.get(town.code) as [number, number], towns, seats)]))
  const shapeOf = new Map(shapes.filter((s) => s.properties.kind === 'county').map((s) => [s.properties.code, s.geometry]))
  const countyOf = new Map(towns.map((town) => [town.code, shapeOf.get(town.parentCode ?? '')]))
  for (const { code, level, parentCode } of regions) {
    const seat = seats.get(parentCode ?? '')
    if (level !== levels.village || !seat || places.has(code)) continue
    places.set(code, { ...scatter(code, seat, room.get(parentCode ?? '') ?? 0.01, countyOf.get(parentCode ?? '')), note: '散布在所属乡镇驻地周围，非实测' })
  }
  return places
}

/** Half the way to the nearest other seat: a circle of that radius stays nearer to its own town than to any other. */
function roomRound(seat: [number, number], towns: readonly Placed[], seats: ReadonlyMap<string, [number, number]>): number {
  let nearest = 0.1
  for (const { code } of towns) {
    const other = seats.get(code) as [number, number]
    const distance = Math.hypot(other[0] - seat[0], other[1] - seat[1])
    if (distance > 0) nearest = Math.min(nearest, distance)
  }
  return nearest / 2
}

function scatter(code: string, seat: [number, number], room: number, inside: Polygon | MultiPolygon | undefined): { lon: number; lat: number } {
  const random = randomOf(code)
  for (let tries = 0; tries < 12; tries++) {
    const angle = random() * 2 * Math.PI
    const radius = room * Math.sqrt(random()) * (1 - tries / 14)
    const lon = round(seat[0] + radius * Math.cos(angle))
    const lat = round(seat[1] + radius * Math.sin(angle))
    if (!inside || contains(inside, [lon, lat])) return { lon, lat }
  }
  return { lon: seat[0], lat: seat[1] }
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4

/** mulberry32, seeded by the code: the same village stands in the same place in every installation. */
function randomOf(code: string): () => number {
  let state = 2166136261
  for (const c of code) state = Math.imul(state ^ c.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Even-odd over every ring: a hole takes away again. */
export function contains(shape: Polygon | MultiPolygon, point: Position): boolean {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  let odd = false
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) if (crosses(ring[i] as Position, ring[j] as Position, point)) odd = !odd
  return odd
}

function crosses(a: Position, b: Position, [x = 0, y = 0]: Position): boolean {
  const [ax = 0, ay = 0] = a
  const [bx = 0, by = 0] = b
  return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
}

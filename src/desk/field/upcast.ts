// Items of older apps, lifted to the shape of today one version at a time. A telephone that was offline for a week brings what it was taught a week ago.
import { schemaNow } from './model.ts'

type Item = { kind: string; payload: Record<string, unknown> }

/** By the version that they lift from. Never removed while a telephone may still hold such an item. */
const lifts: Record<number, (item: Item) => Item> = {
  // 1 → 2: an answer was yes, no or null; a position lay flat beside the rest; photos were called photos
  1: ({ kind, payload: { lon, lat, accuracy, photos, answers, ...rest } }) => ({
    kind,
    payload: {
      ...rest,
      ...(kind === 'danger_edit' ? {} : { position: typeof lon === 'number' && typeof lat === 'number' ? { lon, lat, ...(typeof accuracy === 'number' ? { accuracy } : {}) } : null }),
      ...(photos === undefined ? {} : { photoIds: photos }),
      ...(Array.isArray(answers) ? { answers: answers.map(answered) } : {}),
    },
  }),
}

function answered({ ok, photos, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...rest, result: ok === true ? 'conforming' : ok === false ? 'failing' : 'not_applicable', photoIds: photos ?? [] }
}

/** undefined: of an app newer than this server. */
export function lifted(item: Item, schema: number): Item | undefined {
  if (schema > schemaNow) return undefined
  let out = item
  for (let at = schema; at < schemaNow; at++) out = (lifts[at] as (typeof lifts)[number])(out)
  return out
}

import { capFeed, national } from './alerts.ts'
import { firms } from './firms.ts'
import type { FeedKind } from './kind.ts'
import { cmaBestTrack, nmcTyphoon, zjwaterTyphoon } from './tracks.ts'
import { usgs } from './usgs.ts'

/** Every kind of source. A new one is a file and a name here. */
export const kinds: readonly FeedKind[] = [capFeed, national, nmcTyphoon, zjwaterTyphoon, cmaBestTrack, firms, usgs]
export const kindOf = (key: string): FeedKind | undefined => kinds.find((k) => k.key === key)

// What kinds that deliver positions hand on: where a vehicle or a vessel was, what it says of itself, and what it asks before it may speak.

/** WGS84 degrees, km/h, degrees clockwise from north, metres. `at`: epoch ms; null = the sender has no date, the moment of receipt stands for it. */
export type Position = {
  at: number | null; lon: number; lat: number
  /** false: the receiver has no fix; the place is an old one */
  fixed: boolean
  speedKmh: number | null; heading: number | null; altitude: number | null
  /** JT/T 808 alarm and status words; 0 where the kind has none */
  alarms: number; status: number
  mileageKm: number | null
}

/** What a mover says of itself; undefined = not said. Dimensions in metres. */
export type About = { name?: string; callSign?: string; imo?: number; type?: number; destination?: string; length?: number; beam?: number; draught?: number }

/** JT/T 808 0x8100: 0 done, 1 vehicle registered already, 2 no such vehicle, 3 terminal registered already, 4 no such terminal. */
export type Grant = { result: 0 | 1 | 2 | 3 | 4; code: string }
export type Asks =
  | { act: 'register'; plate: string; colour: number; terminal: string; maker: string; model: string; answer: (grant: Grant) => void }
  | { act: 'authenticate'; code: string; answer: (right: boolean) => void }

/** `key`: the terminal's phone without leading zeros, or the MMSI. */
export type Moved =
  | { ok: true; protocol: string; raw: Buffer; remote: string; kind: 'vehicle' | 'vessel'; key: string; func: number; positions: Position[]; about?: About; asks?: Asks }
  | { ok: false; protocol: string; raw: Buffer; remote: string; key: string | null; func: number | null; reason: string; detail: string }

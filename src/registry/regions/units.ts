// Where a city counts its units otherwise than GB/T 2260 does. A record in a zone's town counts to the zone, not to the town's GB parent.
export type Zone = { code: string; name: string; gbParent: string; towns: readonly string[] }
export type Units = {
  /** County-level functional zones: internal codes, never exported as GB codes. */
  zones: readonly Zone[]
  /** Codes in the national table that the city does not administer. */
  excluded: readonly string[]
  /** The order in which the city itself names its units. */
  order: readonly string[]
  source: string
}

const none: Units = { zones: [], excluded: [], order: [], source: '统计用区划代码' }

const quanzhou: Units = {
  zones: [
    { code: '350500KFQ', name: '泉州开发区', gbParent: '350502', towns: ['350502400'] },
    { code: '350500TSQ', name: '泉州台商投资区', gbParent: '350521', towns: ['350521104', '350521105', '350521106', '350521200'] },
  ],
  excluded: ['350527'], // 金门县
  order: ['350502', '350503', '350504', '350505', '350521', '350581', '350582', '350583', '350524', '350525', '350526', '350500KFQ', '350500TSQ'],
  source: '泉应急〔2023〕81号的发文对象',
}

export const unitsOf = (city: string): Units => (city === '350500' ? quanzhou : none)

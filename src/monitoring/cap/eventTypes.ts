// Event types of the national warning system (国家应急平台体系 event classification), as CAP's eventCode 'eventType' carries them. From memory of
// the field, not read in the standard: they seed an editable table and stand there as unverified until somebody has compared them.
export type EventType = { code: string; name: string; /** the kind of 预警信号, where it is one of the fourteen */ signal: string | null }

const listed: [code: string, name: string, signal?: string][] = [
  ['11A01', '洪水'], ['11A02', '内涝'], ['11B01', '台风', 'typhoon'], ['11B03', '暴雨', 'rainstorm'], ['11B04', '暴雪', 'snowstorm'], ['11B05', '寒潮', 'cold_wave'], ['11B06', '大风', 'gale'],
  ['11B07', '沙尘暴', 'dust_storm'], ['11B09', '高温', 'heat'], ['11B14', '雷电', 'lightning'], ['11B15', '冰雹', 'hail'], ['11B16', '霜冻', 'frost'], ['11B17', '大雾', 'fog'], ['11B19', '霾', 'haze'],
  ['11B20', '雷雨大风'], ['11B21', '道路结冰', 'road_icing'], ['11B22', '干旱', 'drought'], ['11B25', '森林火险'], ['11C', '地震'], ['11D', '地质灾害'], ['11E', '海洋灾害'], ['11G', '森林草原火灾'],
]
/** By the national code; `signal` is our own kind of warning where there is one. */
export const eventTypes: readonly EventType[] = listed.map(([code, name, signal]) => ({ code, name, signal: signal ?? null }))

// 要素标识符: appendix C. Guide byte → ASCII identifier, unit, usual BCD bytes and decimals (the frame's own definition byte wins).

export type Element = { guide: number; key: string; unit: string; bytes: number; decimals: number; zh: string; en: string; coding: 'bcd' | 'hex' }

const e = (guide: number, key: string, unit: string, bytes: number, decimals: number, zh: string, en: string, coding: 'bcd' | 'hex' = 'bcd'): Element =>
  ({ guide, key, unit, bytes, decimals, zh, en, coding })

/** `n` identifiers in a row: Q1…Q8, Z1…Z8 and their like. */
const run = (guide: number, n: number, key: string, unit: string, bytes: number, decimals: number, zh: string, en: string): Element[] =>
  Array.from({ length: n }, (_, i) => e(guide + i, `${key}${i + 1}`, unit, bytes, decimals, `${zh}${i + 1}`, `${en} ${i + 1}`))

const soil = [10, 20, 30, 40, 50, 60, 80, 100].map((depth, i) => e(0x10 + i, `M${depth}`, '%', 2, 1, `${depth}cm 土壤含水量`, `soil moisture at ${depth} cm`))

const rain: Element[] = [
  e(0x1a, 'P1', 'mm', 3, 1, '1小时降水量', 'rain of 1 h'), e(0x1b, 'P2', 'mm', 3, 1, '2小时降水量', 'rain of 2 h'),
  e(0x1c, 'P3', 'mm', 3, 1, '3小时降水量', 'rain of 3 h'), e(0x1d, 'P6', 'mm', 3, 1, '6小时降水量', 'rain of 6 h'),
  e(0x1e, 'P12', 'mm', 3, 1, '12小时降水量', 'rain of 12 h'), e(0x1f, 'PD', 'mm', 3, 1, '日降水量', 'rain of the day'),
  e(0x20, 'PJ', 'mm', 3, 1, '当前降水量', 'rain since 08:00'), e(0x21, 'PN01', 'mm', 3, 1, '1分钟降水量', 'rain of 1 min'),
  e(0x22, 'PN05', 'mm', 3, 1, '5分钟降水量', 'rain of 5 min'), e(0x23, 'PN10', 'mm', 3, 1, '10分钟降水量', 'rain of 10 min'),
  e(0x24, 'PN30', 'mm', 3, 1, '30分钟降水量', 'rain of 30 min'), e(0x25, 'PR', 'mm', 3, 1, '暴雨量', 'storm rain'),
  e(0x26, 'PT', 'mm', 3, 1, '降水量累计值', 'rain, accumulated'),
]

const weather: Element[] = [
  e(0x01, 'AC', 'm²', 4, 2, '断面面积', 'section area'), e(0x02, 'AI', '℃', 2, 1, '气温', 'air temperature'), e(0x03, 'C', '℃', 2, 1, '水温', 'water temperature'),
  e(0x05, 'DT', 'h', 2, 2, '时段长', 'period'), e(0x06, 'ED', 'mm', 3, 1, '日蒸发量', 'evaporation of the day'), e(0x07, 'EJ', 'mm', 3, 1, '当前蒸发', 'evaporation'),
  e(0x08, 'FL', 'hPa', 3, 0, '气压', 'pressure'), e(0x0e, 'H', 'm', 3, 2, '地下水埋深', 'groundwater depth'), e(0x0f, 'HW', 'm', 3, 2, '波浪高度', 'wave height'),
  e(0x33, 'UC', '', 1, 0, '风向', 'wind direction'), e(0x34, 'UE', '', 1, 0, '风力', 'wind force'), e(0x35, 'US', 'm/s', 2, 1, '风速', 'wind speed'),
]

const works: Element[] = [
  e(0x09, 'GH', 'm', 3, 2, '闸门开启高度', 'gate opening'), e(0x0a, 'GN', '', 2, 0, '设备号', 'gate number'), e(0x0b, 'GS', '', 1, 0, '设备类别', 'gate kind'),
  e(0x0c, 'GT', '', 2, 0, '开启孔数', 'gates open'), e(0x0d, 'GTP', '℃', 2, 1, '地温', 'ground temperature'), e(0x19, 'NS', '', 2, 0, '开机台数', 'pumps running'),
  e(0x36, 'VA', 'm/s', 3, 3, '断面平均流速', 'mean velocity'), e(0x37, 'VJ', 'm/s', 3, 3, '瞬时流速', 'velocity'),
  e(0x38, 'VT', 'V', 2, 2, '电源电压', 'supply voltage'), e(0x45, 'ZT', '', 4, 0, '状态及报警', 'state and alarms', 'hex'),
]

const water: Element[] = [
  e(0x27, 'Q', 'm³/s', 5, 3, '瞬时流量', 'flow'), ...run(0x28, 8, 'Q', 'm³/s', 5, 3, '取水口流量', 'intake flow'),
  e(0x30, 'QA', 'm³/s', 5, 3, '总出库流量', 'outflow'), e(0x31, 'QZ', 'm³/s', 5, 3, '输水设备流量', 'conveyance flow'), e(0x32, 'SW', 'm³', 6, 2, '输沙水量', 'water volume'),
  e(0x39, 'Z', 'm', 4, 3, '瞬时河道水位、潮位', 'river or tide level'), e(0x3a, 'ZB', 'm', 4, 3, '闸下水位', 'level below the gate'),
  e(0x3b, 'ZU', 'm', 4, 3, '库（闸）上水位', 'reservoir level'), ...run(0x3c, 8, 'Z', 'm', 4, 3, '取水口水位', 'intake level'),
  e(0x44, 'SQ', 'kg/m³', 5, 3, '含沙量', 'sediment'),
]

const quality: Element[] = ([
  ['PH', ''], ['DO', 'mg/L'], ['COND', 'μS/cm'], ['TURB', 'NTU'], ['CODMN', 'mg/L'], ['REDOX', 'mV'], ['NH4N', 'mg/L'], ['TP', 'mg/L'], ['TN', 'mg/L'], ['TOC', 'mg/L'],
  ['CU', 'mg/L'], ['ZN', 'mg/L'], ['SE', 'mg/L'], ['AS', 'mg/L'], ['THG', 'mg/L'], ['CD', 'mg/L'], ['PB', 'mg/L'], ['CHLA', 'mg/L'],
] as const).map(([key, unit], i) => e(0x46 + i, key, unit, 3, 2, key, key))

const meters: Element[] = [
  ...run(0x58, 8, 'WP', 'kPa', 3, 2, '水压', 'water pressure'), ...run(0x60, 8, 'SYL', 'm³', 6, 3, '水表剩余水量', 'water left'), ...run(0x68, 8, 'SBL', 'm³', 6, 3, '水表累计水量', 'water meter'),
  ...(['VTA', 'VTB', 'VTC'] as const).map((key, i) => e(0x70 + i, key, 'V', 2, 1, `交流${'ABC'[i]}相电压`, `phase ${'ABC'[i]} voltage`)),
  ...(['VIA', 'VIB', 'VIC'] as const).map((key, i) => e(0x73 + i, key, 'A', 2, 1, `交流${'ABC'[i]}相电流`, `phase ${'ABC'[i]} current`)),
]

/** Series with a layout of their own: DRP 12 × 1 byte of 0.1 mm, DRZ1–8 12 × 2 bytes of 0.01 m above the station's 水位基值. */
const series: Element[] = [
  e(0xf4, 'DRP', 'mm', 12, 1, '5分钟时段雨量', 'rain of 5 min, series', 'hex'),
  ...Array.from({ length: 8 }, (_, i) => e(0xf5 + i, `DRZ${i + 1}`, 'm', 24, 2, `5分钟相对水位${i + 1}`, `relative level ${i + 1}, series`, 'hex')),
]

export const elements: readonly Element[] = [...weather, ...works, ...soil, e(0x18, 'MST', '%', 2, 1, '土壤湿度', 'soil humidity'), ...rain, ...water, ...quality, ...meters, ...series]

const byGuide: (Element | undefined)[] = []
const byKey = new Map<string, Element>()
for (const element of elements) {
  byGuide[element.guide] = element
  byKey.set(element.key, element)
}

export const elementOf = (guide: number): Element | undefined => byGuide[guide]
export const elementNamed = (key: string): Element | undefined => byKey.get(key)

/** What a guide is called when appendix C has no name for it: G76, and with the FF extension GFF02 (table 26). */
export const guideKey = (guide: number, extended?: number): string =>
  extended !== undefined ? `GFF${hex(extended)}` : byGuide[guide]?.key ?? `G${hex(guide)}`

const hex = (n: number) => n.toString(16).toUpperCase().padStart(2, '0')

/**
 * Series that RTUs send outside the standard with the guide doubled in place of a definition byte (seen in a field log of
 * 2022): 79 and 7D hold 5 BCD bytes per value, F9 two binary bytes with three decimals; as many values as steps in an hour.
 */
export const vendorSeries: Readonly<Record<number, { bytes: number; decimals: number; coding: 'bcd' | 'hex' }>> = {
  0x79: { bytes: 5, decimals: 0, coding: 'bcd' }, 0x7d: { bytes: 5, decimals: 0, coding: 'bcd' }, 0xf9: { bytes: 2, decimals: 3, coding: 'hex' },
}

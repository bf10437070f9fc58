// Public sources as they are known, switched off: whoever has the internet switches them on; verified once they have answered.
import type { Tx } from '#kit/db'
import { eventTypes } from '#monitoring/cap'
import { insertFeed, seedEventType } from './store.ts'

const known: [kind: string, name: string, url: string, seconds: number][] = [
  ['nmc_typhoon', '中央气象台台风网', 'https://typhoon.nmc.cn/weatherservice/typhoon/jsons/list_default', 600],
  ['zjwater_typhoon', '浙江省水利厅台风路径', 'https://typhoon.slt.zj.gov.cn/Api/TyhoonActivity', 600],
  ['usgs', 'USGS 地震（2.5 级以上，一天）', 'https://earthquake.usgs.gov/earthquakes/feed/v1.0/summary/2.5_day.geojson', 300],
  ['national', '国家预警信息发布（12379）', 'https://www.12379.cn/data/alarm_list_all.html', 300],
]

export async function seed(tx: Tx): Promise<void> {
  for (const [kind, name, url, intervalSeconds] of known) await insertFeed(tx, { kind, name, url, intervalSeconds, settings: {} }, 'seed', '公开地址')
  for (const type of eventTypes) await seedEventType(tx, type, '国家应急平台事件分类（凭记忆录入，待核对）')
}

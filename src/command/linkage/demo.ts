// The 21 units that share their news with the duty desk. Bodies by their public names, everyone named in them invented.
import type { Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, nameFrom, phoneFrom, placesOf, randomFrom } from '#registry/demo'
import { linkedUnits } from './ledger.ts'

export const units: readonly (readonly [name: string, tells: readonly string[], minutes: number])[] = [
  ['气象局', ['weather'], 10], ['水利局', ['water'], 15], ['自然资源和规划局', ['geology'], 15], ['地震局', ['geology'], 10], ['海洋与渔业局', ['sea'], 15], ['海事局', ['sea', 'traffic'], 15], ['林业局', ['forest'], 15], ['消防救援支队', ['fire', 'traffic', 'work'], 5], ['公安局', ['order', 'traffic'], 10], ['交通运输局', ['traffic'], 20], ['卫生健康委员会', ['health'], 20],
  ['生态环境局', ['work'], 20], ['住房和城乡建设局', ['work'], 20], ['城市管理局', ['lifeline'], 20], ['市场监督管理局', ['work'], 30], ['教育局', ['order'], 30], ['文化广电和旅游局', ['order'], 30], ['供电公司', ['lifeline'], 15], ['通信管理办公室', ['lifeline'], 15], ['水务集团', ['lifeline'], 20], ['武警支队', ['order', 'geology'], 10],
]

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { city } = await placesOf(tx), random = randomFrom(350_573)
  const rows: DemoRow[] = units.slice(0, scale === 'small' ? 2 : units.length).map(([name, tells, minutes], i) => ({ id: idOf(1403, i + 1), place: city, values: {
    name: `市${name}（演示）`, tells, minutes, standing: 'linked', channels: i % 3 ? ['phone', 'group'] : ['phone', 'group', 'system'], dutyPhone: phoneFrom(57_000 + i), contact: nameFrom(random), joinedOn: `2022-0${3 + (i % 6)}-1${i % 9}`,
  } }))
  await fillLedger(tx, linkedUnits, rows)
}

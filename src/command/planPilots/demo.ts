// The three pilot towns that the report names.
import type { Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, type Places, placesOf } from '#registry/demo'
import { planPilots } from './ledger.ts'

const pilots = [['350582', '陈埭镇', 24, 186, 6], ['350582', '东石镇', 19, 142, 5], ['350526', '水口镇', 14, 96, 4]] as const

export function pilotsOf({ towns }: Places): DemoRow[] {
  return pilots.flatMap(([county, name, plans, cards, drills], i): DemoRow[] => {
    const place = towns.find((town) => town.name === name && town.path.includes(`/${county}/`))
    return place ? [{ id: idOf(1404, i + 1), place, lon: place.lon, lat: place.lat, values: { name, namedOn: '2022-04-12', document: '演泉应急〔2022〕31号', progress: 'accepted', plans, cards, drills, acceptedOn: '2022-12-08', lead: `演示${name}应急管理站`, fruit: '镇级总体和专项预案、村级处置卡成套编修，经无脚本演练检验' } }] : []
  })
}

export async function demo(tx: Tx): Promise<void> {
  await fillLedger(tx, planPilots, pilotsOf(await placesOf(tx)))
}

// 防指, 应急管理局 and town governments of the demo city.
import type { Place, Places } from './places.ts'
import { idOf } from './random.ts'

export type Organization = { id: string; code: string; name: string; kind: 'government' | 'flood_command' | 'bureau' | 'town'; place: Place; superior: string | null }

export function organizationsOf(places: Places): Organization[] {
  const all: Organization[] = []
  const add = (kind: Organization['kind'], place: Place, name: string, superior: string | null) => {
    all.push({ id: idOf(8, all.length + 1), code: `${kind}-${place.code}`, name, kind, place, superior })
    return all.at(-1)?.id ?? null
  }
  const government = add('government', places.city, `${places.city.name}人民政府`, null)
  const command = add('flood_command', places.city, `${places.city.name}人民政府防汛抗旱指挥部`, government)
  const bureau = add('bureau', places.city, `${places.city.name}应急管理局`, government)
  const own = new Map<string, string | null>()
  for (const county of places.counties) {
    own.set(county.code, add('flood_command', county, `${county.name}防汛抗旱指挥部`, command))
    add('bureau', county, `${county.name}应急管理局`, bureau)
  }
  for (const town of places.towns) add('town', town, `${town.name}${/街道$/.test(town.name) ? '办事处' : /[镇乡]$/.test(town.name) ? '人民政府' : '管理委员会'}`, own.get(town.parentCode ?? '') ?? null)
  return all
}

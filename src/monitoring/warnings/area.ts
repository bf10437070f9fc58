// Names and paths of a set of towns. Pure.
export type Place = { code: string; name: string; path: string; countyCode: string; countyName: string }

/** “惠安县崇武镇、净峰镇；晋江市”: a county whose towns are all meant is named alone. `sizes`: how many towns each county has. */
export function areaText(towns: readonly Place[], sizes: ReadonlyMap<string, number>): string {
  const counties = new Map<string, Place[]>()
  for (const t of towns) counties.set(t.countyCode, [...(counties.get(t.countyCode) ?? []), t])
  return [...counties.values()].map((list) => {
    const { countyCode, countyName } = list[0] as Place
    return list.length === sizes.get(countyCode) ? countyName : countyName + list.map((t) => t.name).join('、')
  }).join('；')
}

/** The fewest region paths that hold exactly these towns: a whole county, or the whole city, brings its own duty holders too. */
export function fewestPaths(towns: readonly Place[], sizes: ReadonlyMap<string, number>): string[] {
  const counties = new Map<string, string[]>()
  for (const t of towns) counties.set(t.countyCode, [...(counties.get(t.countyCode) ?? []), t.path])
  const whole = [...counties].filter(([code, paths]) => paths.length === sizes.get(code))
  const cut = (path: string) => path.split('/').slice(0, -2).join('/') + '/'
  if (whole.length === sizes.size && whole.length > 0) return [cut(cut((whole[0] as [string, string[]])[1][0] as string))]
  return [...counties].flatMap(([code, paths]) => (paths.length === sizes.get(code) ? [cut(paths[0] as string)] : paths)).sort()
}

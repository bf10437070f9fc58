// 区划 region: city, county, town, village. A record's place is the region's path; a scope is a prefix of it.
// Sources: GB/T 2260 (six digits), 统计用区划代码 (nine and twelve digits). Not to be confused with 辖区 scope, which is what an actor may see.
import { z } from 'zod'

export const levels = { city: 2, county: 3, town: 4, village: 5 } as const
export const level = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

export const region = z.object({
  code: z.string(), parentCode: z.string().nullable(), level, name: z.string(), shortName: z.string(), path: z.string(),
  gbCode: z.string().nullable(), gbParent: z.string().nullable(), functional: z.boolean(),
  lon: z.number().nullable(), lat: z.number().nullable(), positionNote: z.string().nullable(),
})
export type Region = z.infer<typeof region>

/** '350500/350521/350521104/' → ['350500', '350521', '350521104'] */
export const codesOf = (path: string): string[] => path.split('/').filter(Boolean)
export const levelOf = (path: string): number => codesOf(path).length + 1
export const parentPath = (path: string): string => codesOf(path).slice(0, -1).map((code) => `${code}/`).join('')

const county = /(?:特别行政区|自治州|地区|盟|林区|自治县|自治旗|[省市区县旗])$/
const town = /(?:街道办事处|街道|(?:回族|畲族|满族|苗族)?[乡镇])$/ // an 开发区 or 园区 among the towns keeps its 区

/** 鲤城区 → 鲤城, 百崎回族乡 → 百崎, 北关社区居委会 → 北关社区. A name that would shrink to one character stays whole. */
export function shorten(name: string, at: number): string {
  if (at === levels.village) return name.replace(/村(?:民)?委(?:员)?会$/, '村').replace(/(?:社区)?居(?:民)?委(?:员)?会$/, '社区')
  const short = name.replace(at === levels.town ? town : county, '')
  return short.length > 1 ? short : name
}

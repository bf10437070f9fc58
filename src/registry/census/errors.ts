import { problem } from '#kit/errors'
import type { Trouble } from './read.ts'

export const brokenLayer = problem('census.broken_layer', 400, (d: { troubles: Trouble[] }) => `图层没有导入，原有版本不变：${d.troubles.slice(0, 3).map((t) => `${t.feature === null ? '' : `第 ${t.feature} 个要素：`}${t.zh}`).join('；')}${d.troubles.length > 3 ? `；另有 ${d.troubles.length - 3} 处` : ''}。改正文件后重新导入。`)
export const tooHeavy = problem('census.too_heavy', 413, (d: { why: string }) => `图层没有导入，原有版本不变：${d.why}。请先简化图形，或拆成几个图层。`)
export const elsewhere = problem('census.elsewhere', 400, (d: { features: number }) => `图层没有导入：${d.features} 个要素都不在本市范围内。请核对文件和坐标系。`)
export const byFileAlone = problem('census.by_file_alone', 409, () => '图层要连同图形一起导入，不能只登记名称；没有保存。请在图层页面选择 GeoJSON 文件导入。')
export const noCity = problem('census.no_city', 409, () => '还没有载入城市的区划，图层没有导入。请先在首次运行页面选择城市。')

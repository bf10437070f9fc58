// What a column of people's files may mean. Pure: the drawer offers the same.
import { type FileColumn, fileColumns, type Ledger } from '#registry/definition'

/** One column that holds what several do: '晋江市陈埭镇', '118.57, 24.81'. */
const joined: readonly Pick<FileColumn, 'key' | 'label' | 'also'>[] = [
  { key: 'place', label: { zh: '所在地', en: 'Place' }, also: ['所属区域', '属地', '辖区', '区域', '所在区域', '所属辖区', '行政区', '所在乡镇村', '县镇村', '所属地区', '地区'] },
  { key: 'position', label: { zh: '经纬度', en: 'Position' }, also: ['坐标', '位置坐标', '地理坐标', '经纬度坐标', '经度纬度', '坐标(经度,纬度)', '纬经度', '地理位置坐标'] },
]
export type Target = { key: string; label: { zh: string; en: string }; also: readonly string[]; column?: FileColumn }

/** What a column may mean, in the order of the file. Derived fields are known, so that they are passed over and not asked for. */
export function targetsOf(ledger: Ledger): Target[] {
  const own = fileColumns(ledger).map((column): Target => ({ key: column.key, label: column.label, also: column.also, column }))
  return [...own, ...joined.filter((j) => j.key === 'place' || ledger.position !== 'none')]
}

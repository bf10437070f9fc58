// 监管行业 sectors: who supervises, not what GB/T 4754 calls it. Classes of the accident statistics (应急〔2020〕93号 family, from memory) and the campaign's ten fields.
import type { Option } from '#registry/definition'

export const sectors: Option[] = [
  { value: 'trade', zh: '工贸', en: 'industry and trade', also: ['工业', '制造业', '工贸行业'] }, { value: 'chemical', zh: '危险化学品', en: 'hazardous chemicals', also: ['化工', '危化品', '危化'] },
  { value: 'mine', zh: '矿山', en: 'mines', also: ['非煤矿山', '金属非金属矿山'] }, { value: 'coal', zh: '煤矿', en: 'coal mines' }, { value: 'fireworks', zh: '烟花爆竹', en: 'fireworks' },
  { value: 'construction', zh: '建筑施工', en: 'construction', also: ['建筑业', '工程施工'] }, { value: 'road', zh: '道路运输', en: 'road transport', also: ['交通运输', '道路交通'] },
  { value: 'water', zh: '水上运输', en: 'water transport', also: ['水上安全'] }, { value: 'fishery', zh: '渔业船舶', en: 'fishing vessels', also: ['渔业'] }, { value: 'gas', zh: '城镇燃气', en: 'town gas', also: ['燃气'] },
  { value: 'crowd', zh: '人员密集场所', en: 'crowded places', also: ['商贸', '消防重点'] }, { value: 'storage', zh: '仓储物流', en: 'storage and logistics', also: ['仓储'] }, { value: 'power', zh: '电力', en: 'power' },
  { value: 'farm', zh: '农业机械', en: 'farm machinery', also: ['农机'] }, { value: 'tourism', zh: '旅游景区', en: 'tourism', also: ['旅游'] }, { value: 'other', zh: '其他', en: 'other' },
]

// What an accident is called: classes of the statistics, types of GB 6441, who leads. Words in both languages; other words that workbooks use.
import type { Option } from '#registry/definition'

export const kinds: Option[] = [
  { value: 'accident', zh: '生产安全事故', en: 'accident', also: ['事故'] },
  // 原安监总局令第21号 [memory]: nobody need be hurt; reported like 较大
  { value: 'near_miss', zh: '较大涉险事故', en: 'serious near miss', also: ['涉险', '较大涉险', '涉险事故'] },
]

/** 管理分类 of the accident statistics (应急〔2020〕93号 family, from memory). */
export const categories: Option[] = [
  { value: 'coal', zh: '煤矿', en: 'coal mines' }, { value: 'mine', zh: '金属非金属矿山', en: 'other mines', also: ['非煤矿山', '矿山'] }, { value: 'chemical', zh: '化工', en: 'chemicals', also: ['危险化学品', '危化品'] },
  { value: 'fireworks', zh: '烟花爆竹', en: 'fireworks' }, { value: 'trade', zh: '工贸', en: 'industry and trade', also: ['工贸行业', '工商贸'] }, { value: 'construction', zh: '建筑业', en: 'construction', also: ['建筑施工', '建筑'] },
  { value: 'road', zh: '道路运输', en: 'road transport', also: ['道路交通'] }, { value: 'water', zh: '水上运输', en: 'water transport', also: ['水上交通'] }, { value: 'railway', zh: '铁路', en: 'railways', also: ['铁路运输'] },
  { value: 'aviation', zh: '航空', en: 'aviation', also: ['民航', '航空运输'] }, { value: 'fishery', zh: '渔业船舶', en: 'fishing vessels', also: ['渔船', '渔业'] }, { value: 'farm', zh: '农业机械', en: 'farm machinery', also: ['农机'] },
  { value: 'fire', zh: '火灾', en: 'fires', also: ['消防火灾'] }, { value: 'other', zh: '其他', en: 'other', also: ['其它'] },
]

/** GB 6441-1986, the twenty types in the order of their numbers (from memory). */
export const types: Option[] = [
  { value: 'struck', zh: '物体打击', en: 'struck by an object', also: ['01', '01物体打击'] }, { value: 'vehicle', zh: '车辆伤害', en: 'vehicle', also: ['02', '02车辆伤害', '道路交通'] },
  { value: 'machinery', zh: '机械伤害', en: 'machinery', also: ['03', '03机械伤害'] }, { value: 'lifting', zh: '起重伤害', en: 'lifting', also: ['04', '04起重伤害'] },
  { value: 'electric', zh: '触电', en: 'electric shock', also: ['05', '05触电'] }, { value: 'drowning', zh: '淹溺', en: 'drowning', also: ['06', '06淹溺'] },
  { value: 'burn', zh: '灼烫', en: 'burns and scalds', also: ['07', '07灼烫'] }, { value: 'fire', zh: '火灾', en: 'fire', also: ['08', '08火灾'] },
  { value: 'fall', zh: '高处坠落', en: 'fall from height', also: ['09', '09高处坠落'] }, { value: 'collapse', zh: '坍塌', en: 'collapse', also: ['10', '10坍塌'] },
  { value: 'roof_fall', zh: '冒顶片帮', en: 'roof fall', also: ['11', '11冒顶片帮'] }, { value: 'inrush', zh: '透水', en: 'water inrush', also: ['12', '12透水'] },
  { value: 'blasting', zh: '放炮', en: 'blasting', also: ['13', '13放炮', '爆破'] }, { value: 'gunpowder', zh: '火药爆炸', en: 'gunpowder explosion', also: ['14', '14火药爆炸'] },
  { value: 'gas_explosion', zh: '瓦斯爆炸', en: 'firedamp explosion', also: ['15', '15瓦斯爆炸'] }, { value: 'boiler', zh: '锅炉爆炸', en: 'boiler explosion', also: ['16', '16锅炉爆炸'] },
  { value: 'vessel', zh: '容器爆炸', en: 'vessel explosion', also: ['17', '17容器爆炸'] }, { value: 'other_explosion', zh: '其他爆炸', en: 'other explosion', also: ['18', '18其他爆炸'] },
  { value: 'poisoning', zh: '中毒和窒息', en: 'poisoning and suffocation', also: ['19', '19中毒和窒息', '中毒', '窒息', '中毒窒息'] }, { value: 'other', zh: '其他伤害', en: 'other', also: ['20', '20其他伤害', '其他'] },
]

/** In the order of the codes 1–4. */
export const severities: Option[] = [
  { value: 'extra', zh: '特别重大', en: 'extra-major', also: ['特大'] }, { value: 'major', zh: '重大', en: 'major' }, { value: 'larger', zh: '较大', en: 'larger' }, { value: 'general', zh: '一般', en: 'general' },
]

/** 调查级别: who leads the investigation (国务院令第493号 art. 19); `other` another authority by its own law (traffic police, maritime …). */
export const leads: Option[] = [
  { value: 'county', zh: '县级', en: 'county', also: ['县（市、区）', '县级政府'] }, { value: 'city', zh: '市级', en: 'city', also: ['设区的市', '市政府'] }, { value: 'province', zh: '省级', en: 'province', also: ['省政府'] },
  { value: 'state', zh: '国家级', en: 'state', also: ['国务院'] }, { value: 'other', zh: '其他主管部门', en: 'another authority', also: ['公安交管', '海事', '行业主管部门'] },
]

export const economies: Option[] = [
  { value: 'state', zh: '国有', en: 'state-owned' }, { value: 'collective', zh: '集体', en: 'collective' }, { value: 'private', zh: '私营', en: 'private', also: ['民营'] }, { value: 'foreign', zh: '外资', en: 'foreign', also: ['港澳台', '外商投资'] },
  { value: 'individual', zh: '个体', en: 'sole trader', also: ['个体工商户'] }, { value: 'other', zh: '其他', en: 'other' },
]
export const sizes: Option[] = [{ value: 'large', zh: '大型', en: 'large' }, { value: 'medium', zh: '中型', en: 'medium' }, { value: 'small', zh: '小型', en: 'small' }, { value: 'micro', zh: '微型', en: 'micro' }]

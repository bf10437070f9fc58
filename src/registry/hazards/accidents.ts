// 事故类型 accident types of GB 6441-1986, the twenty of its table (from memory; 12 and 13 are mines').
import type { Option } from '#registry/definition'

export const accidentTypes: Option[] = [
  { value: '01', zh: '物体打击', en: 'struck by object' }, { value: '02', zh: '车辆伤害', en: 'vehicle' }, { value: '03', zh: '机械伤害', en: 'machinery' }, { value: '04', zh: '起重伤害', en: 'lifting' },
  { value: '05', zh: '触电', en: 'electric shock' }, { value: '06', zh: '淹溺', en: 'drowning' }, { value: '07', zh: '灼烫', en: 'burns', also: ['烫伤', '灼伤'] }, { value: '08', zh: '火灾', en: 'fire' },
  { value: '09', zh: '高处坠落', en: 'fall from height', also: ['坠落'] }, { value: '10', zh: '坍塌', en: 'collapse' }, { value: '11', zh: '冒顶片帮', en: 'roof fall' }, { value: '12', zh: '透水', en: 'water inrush' },
  { value: '13', zh: '放炮', en: 'blasting' }, { value: '14', zh: '火药爆炸', en: 'explosives' }, { value: '15', zh: '瓦斯爆炸', en: 'gas explosion' }, { value: '16', zh: '锅炉爆炸', en: 'boiler explosion' },
  { value: '17', zh: '容器爆炸', en: 'vessel explosion' }, { value: '18', zh: '其他爆炸', en: 'other explosion', also: ['爆炸', '粉尘爆炸'] }, { value: '19', zh: '中毒和窒息', en: 'poisoning and asphyxia', also: ['中毒', '窒息', '中毒窒息'] }, { value: '20', zh: '其他伤害', en: 'other' },
]

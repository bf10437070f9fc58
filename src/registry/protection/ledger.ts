// 保护对象 protectedPlace: where many people, or people who can't help themselves, are (突发事件应对法 36, 39; 消防法 73). Not to be confused with 避灾点 shelter, where they are taken.
import { defineLedger, type Issue, numberIn, type Option, readers, staff } from '#registry/definition'

const kinds: Option[] = [
  { value: 'hospital', zh: '医院', en: 'hospital', also: ['卫生院', '医疗机构'] }, { value: 'school', zh: '学校', en: 'school', also: ['中小学', '小学', '中学'] }, { value: 'college', zh: '高校', en: 'college', also: ['大学', '职业院校'] }, { value: 'kindergarten', zh: '幼儿园', en: 'kindergarten' },
  { value: 'nursing', zh: '养老院', en: 'nursing home', also: ['养老机构', '敬老院'] }, { value: 'welfare', zh: '福利机构', en: 'welfare home', also: ['福利院', '救助站', '儿童福利院'] }, { value: 'scenic', zh: '景区', en: 'scenic area', also: ['旅游景区', '景点'] }, { value: 'mall', zh: '大型商场', en: 'mall', also: ['商场', '商业综合体', '超市'] },
  { value: 'hotel', zh: '宾馆', en: 'hotel', also: ['酒店', '民宿'] }, { value: 'market', zh: '集贸市场', en: 'market', also: ['农贸市场', '批发市场'] }, { value: 'station', zh: '车站码头机场', en: 'station, port, airport', also: ['车站', '码头', '机场', '交通枢纽'] }, { value: 'stadium', zh: '体育场馆', en: 'stadium', also: ['体育馆', '剧院'] },
  { value: 'temple', zh: '宗教场所', en: 'place of worship', also: ['寺庙', '教堂', '宫庙'] }, { value: 'dormitory', zh: '集体宿舍', en: 'dormitory', also: ['员工宿舍', '工棚'] }, { value: 'heritage', zh: '文物建筑', en: 'heritage', also: ['文保单位', '古厝'] }, { value: 'lifeline', zh: '生命线工程', en: 'lifeline', also: ['水厂', '变电站', '通信枢纽'] }, { value: 'other', zh: '其他', en: 'other' },
]

function check(values: Readonly<Record<string, unknown>>): Issue[] {
  const [day, night, immobile] = ['peopleDay', 'peopleNight', 'immobile'].map((name) => numberIn(values, name))
  const most = Math.max(day ?? -1, night ?? -1)
  return immobile !== null && immobile !== undefined && most >= 0 && immobile > most ? [{ field: 'immobile', zh: `行动不便人数多于在场人数（${most}），请核对`, en: `more people who need help than people there (${most})` }] : []
}
const crowd = { zh: '人员', en: 'People' }, reach = { zh: '联系', en: 'Reach' }, leave = { zh: '疏散转移', en: 'Evacuation' }

export const protectedPlaces = defineLedger({
  key: 'protected_place', path: 'protected-places', table: 'protected_places', title: { zh: '保护对象', en: 'Protected places' }, unit: '处', group: 'places', icon: 'shield',
  about: { zh: '人员密集或需要帮助才能转移的场所', en: 'places with many people, or with people who need help to leave' },
  name: 'name', naturalKey: ['name', 'region'], position: 'must', regionLevel: 4, facet: 'kind', sort: 'name', sums: ['peopleDay', 'peopleNight', 'beds', 'vehicles'], sortable: ['peopleDay'],
  confirm: { days: 180, by: { zh: '场所联系人', en: 'the contact' }, phone: 'phone' },
  may: { read: [...readers, 'informant', 'team_leader'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'], reveal: [...staff, 'team_leader'] },
  check,
  fields: {
    name: { kind: 'text', label: { zh: '名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['单位名称', '场所名称', '学校名称', '机构名称'], example: '演示镇中心小学' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, also: ['类型', '场所类型'], example: '学校', options: kinds },
    address: { kind: 'text', label: { zh: '地址', en: 'Address' }, max: 200, also: ['详细地址'], example: '演示路 9 号' },
    peopleDay: { kind: 'integer', label: { zh: '白天人数', en: 'By day' }, max: 1_000_000, unit: { zh: '人', en: 'people' }, column: true, group: crowd, also: ['日间人数', '师生人数', '人数', '常驻人数'], example: '1260' },
    peopleNight: { kind: 'integer', label: { zh: '夜间人数', en: 'By night' }, max: 1_000_000, unit: { zh: '人', en: 'people' }, column: true, group: crowd, also: ['住宿人数', '寄宿人数'], example: '0' },
    immobile: { kind: 'integer', label: { zh: '行动不便人数', en: 'Need help' }, max: 100_000, unit: { zh: '人', en: 'people' }, group: crowd, also: ['失能人数', '需协助转移人数'], example: '12' },
    beds: { kind: 'integer', label: { zh: '床位', en: 'Beds' }, max: 100_000, unit: { zh: '张', en: '' }, column: true, group: crowd, also: ['床位数'], example: '120' },
    critical: { kind: 'integer', label: { zh: '重症床位', en: 'Critical beds' }, max: 10_000, unit: { zh: '张', en: '' }, group: crowd, also: ['ICU床位'], example: '8' },
    floors: { kind: 'integer', label: { zh: '最高层数', en: 'Floors' }, max: 200, unit: { zh: '层', en: '' }, also: ['层数'], example: '5' },
    area: { kind: 'decimal', label: { zh: '建筑面积', en: 'Floor area' }, min: 0, max: 10_000_000, unit: { zh: '平方米', en: 'm²' }, also: ['面积'], example: '8600' },
    risks: { kind: 'choices', label: { zh: '周边风险', en: 'Risks around' }, facet: true, also: ['风险因素', '周边隐患'], example: '临水、低洼', options: [{ value: 'low', zh: '低洼', en: 'low ground', also: ['易涝'] }, { value: 'water', zh: '临水', en: 'by water', also: ['临河', '临海'] }, { value: 'slope', zh: '临山', en: 'under a slope', also: ['靠山', '临坡'] }, { value: 'chemical', zh: '临危化企业', en: 'by chemicals', also: ['临危化品'] }, { value: 'old', zh: '老旧建筑', en: 'old building', also: ['危旧房'] }, { value: 'forest', zh: '临林', en: 'by forest', also: ['林缘'] }] },
    fireKey: { kind: 'flag', label: { zh: '消防安全重点单位', en: 'Key unit of fire safety' }, facet: true, also: ['消防重点单位'] },
    regulator: { kind: 'text', label: { zh: '主管部门', en: 'Regulator' }, max: 60, group: reach, also: ['行业主管部门', '主管单位'], example: '县教育局' },
    contact: { kind: 'person', label: { zh: '联系人', en: 'Contact' }, required: true, column: true, group: reach, also: ['负责人', '校长', '院长', '安全负责人'], example: '苏惠兰' },
    phone: { kind: 'phone', label: { zh: '联系电话', en: 'Phone' }, required: true, group: reach, also: ['电话', '联系人电话', '负责人电话'], example: '19900003901' },
    nightPhone: { kind: 'phone', label: { zh: '夜间值班电话', en: 'Phone at night' }, group: reach, also: ['值班电话', '24小时电话'], example: '059500003902' },
    shelter: { kind: 'ref', ledger: 'shelter', label: { zh: '转移去向', en: 'Moves to' }, group: leave, also: ['避灾点', '安置点'] },
    vehicles: { kind: 'integer', label: { zh: '转移需车辆', en: 'Vehicles needed' }, max: 10_000, unit: { zh: '辆', en: '' }, group: leave, also: ['需车辆数'], example: '4' },
    plan: { kind: 'note', label: { zh: '疏散要点', en: 'How to leave' }, max: 500, group: leave, also: ['疏散方案', '备注'] },
    drilledOn: { kind: 'day', label: { zh: '上次疏散演练', en: 'Drilled on' }, group: leave, also: ['演练日期'], example: '2022-05-12' },
  },
})

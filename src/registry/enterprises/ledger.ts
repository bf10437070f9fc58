// 企业 enterprise: a production or business unit under work-safety supervision (安全生产法 art. 2). Told apart by its 统一社会信用代码 (GB 32100).
// Not to be confused with 组织 organization, which orders and supervises.
import { defineLedger, type Option } from '#registry/definition'
import { sectors } from './sectors.ts'

const ratings: Option[] = [
  { value: 'national_1', zh: '国标一级', en: 'national, grade 1', also: ['国家标准一级', '一级'] }, { value: 'national_2', zh: '国标二级', en: 'national, grade 2', also: ['国家标准二级', '二级'] },
  { value: 'national_3', zh: '国标三级', en: 'national, grade 3', also: ['国家标准三级', '三级'] }, { value: 'provincial', zh: '省级标准', en: 'provincial standard', also: ['省级', '省标'] },
  { value: 'quanzhou', zh: '泉州标准', en: 'Quanzhou standard', also: ['泉州', '市级'] }, { value: 'none', zh: '未达标', en: 'not rated', also: ['无', '未评'] },
]

export const enterprises = defineLedger({
  key: 'enterprise', path: 'enterprises', table: 'enterprises', title: { zh: '企业', en: 'Enterprises' }, unit: '家', group: 'organizations', icon: 'database',
  about: { zh: '生产经营单位（安全生产法第二条），以统一社会信用代码（GB 32100）区分', en: 'production and business units (Work Safety Law art. 2), told apart by their unified social credit code (GB 32100)' },
  name: 'name', naturalKey: ['uscc'], position: 'may', regionLevel: 4, facet: 'rating', sort: 'name', sortable: ['ratedUntil'], unitColumn: 'id',
  confirm: { days: 365, by: { zh: '企业安全管理人员或属地镇街', en: 'the safety officer or the town' }, phone: 'safetyPhone' },
  may: {
    read: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'enterprise_officer', 'office', 'inspector'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'],
    reveal: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office', 'inspector'],
  },
  fields: {
    name: { kind: 'text', label: { zh: '企业名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['单位名称', '名称', '企业全称', '公司名称'], example: '演示锦昌鞋服有限公司' },
    uscc: { kind: 'text', check: 'uscc', label: { zh: '统一社会信用代码', en: 'Credit code' }, required: true, search: true, column: true, also: ['信用代码', '社会信用代码', '统一信用代码', '税号'], example: '91350582MA2XN5R1XG' },
    address: { kind: 'text', label: { zh: '地址', en: 'Address' }, max: 200, also: ['详细地址', '生产经营地址', '住所'], example: '陈埭镇江浦路 18 号' },
    sector: { kind: 'choice', label: { zh: '监管行业', en: 'Sector' }, options: sectors, facet: true, column: true, also: ['行业领域', '行业', '管理分类'], example: '工贸' },
    industry: { kind: 'text', check: 'industry', label: { zh: '行业代码', en: 'Industry code' }, column: true, also: ['国民经济行业', '行业代码GB/T4754', '行业大类'], example: 'C195', hint: { zh: 'GB/T 4754-2017', en: 'GB/T 4754-2017' } },
    scale: { kind: 'choice', label: { zh: '规模', en: 'Scale' }, facet: true, also: ['企业规模'], options: [{ value: 'large', zh: '大型', en: 'large' }, { value: 'medium', zh: '中型', en: 'medium' }, { value: 'small', zh: '小型', en: 'small' }, { value: 'micro', zh: '微型', en: 'micro' }] },
    economy: { kind: 'choice', label: { zh: '经济类型', en: 'Ownership' }, also: ['企业类型', '登记注册类型'], options: [{ value: 'state', zh: '国有', en: 'state-owned' }, { value: 'collective', zh: '集体', en: 'collective' }, { value: 'private', zh: '私营', en: 'private' }, { value: 'foreign', zh: '港澳台及外资', en: 'foreign-invested', also: ['外资', '港澳台'] }, { value: 'individual', zh: '个体', en: 'sole trader', also: ['个体工商户'] }] },
    employees: { kind: 'integer', label: { zh: '从业人员', en: 'Employees' }, max: 500_000, unit: { zh: '人', en: '' }, column: true, also: ['从业人数', '员工数', '职工人数', '人数'], example: '120' },
    rating: { kind: 'choice', label: { zh: '标准化等级', en: 'Standardization' }, options: ratings, facet: true, column: true, also: ['标准化', '标准化级别', '安全生产标准化等级', '达标等级'], example: '泉州标准' },
    certificate: { kind: 'text', check: 'code', label: { zh: '证书编号', en: 'Certificate' }, also: ['标准化证书编号'] },
    ratedOn: { kind: 'day', label: { zh: '达标日期', en: 'Rated on' }, also: ['发证日期', '评定日期'], example: '2022-06-30' },
    ratedUntil: { kind: 'day', expires: true, label: { zh: '证书到期', en: 'Valid until' }, also: ['有效期至', '证书有效期', '到期日期'], example: '2025-06-29' },
    color: { kind: 'choice', label: { zh: '风险等级', en: 'Risk' }, facet: true, also: ['风险颜色', '四色'], options: [{ value: 'red', zh: '红', en: 'red', also: ['重大', '红色'] }, { value: 'orange', zh: '橙', en: 'orange', also: ['较大', '橙色'] }, { value: 'yellow', zh: '黄', en: 'yellow', also: ['一般', '黄色'] }, { value: 'blue', zh: '蓝', en: 'blue', also: ['低', '蓝色'] }] },
    features: {
      kind: 'choices', label: { zh: '风险特征', en: 'Traits' }, facet: true, also: ['风险标签'],
      options: [{ value: 'dust', zh: '涉粉尘', en: 'dust' }, { value: 'confined', zh: '有限空间', en: 'confined space' }, { value: 'ammonia', zh: '涉氨', en: 'ammonia' }, { value: 'hazmat', zh: '危险化学品', en: 'hazardous chemicals' }, { value: 'furnace', zh: '高温熔融', en: 'molten metal' }, { value: 'gas', zh: '燃气', en: 'gas' }, { value: 'dense', zh: '劳动密集', en: 'labour-intensive' }],
    },
    head: { kind: 'person', label: { zh: '主要负责人', en: 'Principal head' }, also: ['法定代表人', '负责人', '法人'], example: '陈志强' },
    headPhone: { kind: 'phone', label: { zh: '负责人电话', en: 'Head’s phone' }, also: ['法人电话', '联系电话', '负责人手机'], example: '19900001234' },
    safetyOfficer: { kind: 'person', label: { zh: '安全负责人', en: 'Safety officer' }, also: ['安全管理人员', '安全员'], example: '林国辉' },
    safetyPhone: { kind: 'phone', label: { zh: '安全负责人电话', en: 'Safety officer’s phone' }, also: ['安全员电话'], example: '19900005678' },
    operating: { kind: 'choice', label: { zh: '经营状态', en: 'State' }, facet: true, also: ['企业状态', '状态'], options: [{ value: 'open', zh: '在营', en: 'operating', also: ['正常', '开业', '存续'] }, { value: 'suspended', zh: '停产', en: 'suspended', also: ['停业'] }, { value: 'closed', zh: '关闭', en: 'closed', also: ['注销', '吊销'] }] },
  },
})

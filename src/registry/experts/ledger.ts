// 专家 expert: a person whose judgement is called for, by subject (突发事件应对法 36; 生产安全事故应急条例 5). Not to be confused with 救援队伍 team, which acts.
import { dayOrder, defineLedger, type Option, readers, staff } from '#registry/definition'

const subjects: Option[] = [
  { value: 'chemical', zh: '危险化学品', en: 'hazardous chemicals', also: ['化工', '危化'] }, { value: 'mine', zh: '矿山', en: 'mines', also: ['非煤矿山'] }, { value: 'trade', zh: '工贸', en: 'industry and trade', also: ['机械', '轻工'] }, { value: 'dust', zh: '粉尘防爆', en: 'dust explosion' },
  { value: 'construction', zh: '建筑施工', en: 'construction', also: ['工程施工'] }, { value: 'fire', zh: '消防', en: 'fire safety' }, { value: 'special', zh: '特种设备', en: 'special equipment', also: ['锅炉压力容器'] }, { value: 'power', zh: '电力电气', en: 'power and electrics', also: ['电气', '电力'] },
  { value: 'gas', zh: '城镇燃气', en: 'town gas', also: ['燃气'] }, { value: 'traffic', zh: '交通运输', en: 'transport', also: ['道路交通'] }, { value: 'sea', zh: '海上搜救', en: 'search and rescue at sea', also: ['水上', '渔业'] }, { value: 'flood', zh: '防汛水利', en: 'floods and waterworks', also: ['水利', '防汛'] },
  { value: 'geology', zh: '地质灾害', en: 'geology', also: ['地质'] }, { value: 'weather', zh: '气象', en: 'weather' }, { value: 'earthquake', zh: '地震', en: 'earthquakes' }, { value: 'forest', zh: '森林防灭火', en: 'forest fire', also: ['森林防火', '林业'] },
  { value: 'medical', zh: '医疗救援', en: 'medical', also: ['医疗', '卫生'] }, { value: 'communications', zh: '通信信息', en: 'communications', also: ['信息化', '通信'] }, { value: 'law', zh: '法律法规', en: 'law', also: ['法律'] }, { value: 'psychology', zh: '心理援助', en: 'psychology' }, { value: 'other', zh: '其他', en: 'other' },
]
const work = { zh: '工作单位', en: 'Work' }, reach = { zh: '联系方式', en: 'Reach' }, term = { zh: '聘任', en: 'Appointment' }

export const experts = defineLedger({
  key: 'expert', path: 'experts', table: 'experts', title: { zh: '专家', en: 'Experts' }, unit: '人', group: 'people', icon: 'person',
  about: { zh: '应急专家库：按专业聘请、会商和处置时请到的人', en: 'the pool of experts, appointed by subject, called to consultations and incidents' },
  name: 'name', naturalKey: ['name', 'unit'], position: 'may', facet: 'tier', sort: 'name', sortable: ['appointedUntil'],
  confirm: { days: 365, by: { zh: '专家本人', en: 'the expert' }, phone: 'phone' },
  may: { read: readers, edit: ['city_duty', 'county_duty', 'office'], reveal: staff },
  check: (v) => dayOrder(v, 'appointedOn', 'appointedUntil', '聘期止早于聘期起', 'the appointment ends before it begins'),
  fields: {
    name: { kind: 'person', label: { zh: '姓名', en: 'Name' }, required: true, search: true, column: true, also: ['专家姓名'], example: '陈志强' },
    identity: { kind: 'identity', label: { zh: '身份证号', en: 'Identity number' }, sensitive: true, also: ['身份证', '公民身份号码', '身份证号码'], hint: { zh: '仅用于核对同名，可不填', en: 'to tell namesakes apart; may be left empty' } },
    gender: { kind: 'choice', label: { zh: '性别', en: 'Sex' }, options: [{ value: 'male', zh: '男', en: 'male' }, { value: 'female', zh: '女', en: 'female' }] },
    subjects: { kind: 'choices', label: { zh: '专业领域', en: 'Subjects' }, required: true, facet: true, column: true, also: ['专业', '专业类别', '行业领域', '领域'], example: '危险化学品、消防', options: subjects },
    tier: { kind: 'choice', label: { zh: '专家级别', en: 'Tier' }, required: true, facet: true, column: true, also: ['级别', '层级'], example: '市级', options: [{ value: 'national', zh: '国家级', en: 'national' }, { value: 'province', zh: '省级', en: 'provincial' }, { value: 'city', zh: '市级', en: 'city' }, { value: 'county', zh: '县级', en: 'county', also: ['区级', '县（市、区）级'] }] },
    unit: { kind: 'text', label: { zh: '工作单位', en: 'Employer' }, required: true, max: 100, search: true, column: true, group: work, also: ['单位', '所在单位'], example: '演示化工设计院' },
    post: { kind: 'text', label: { zh: '职务', en: 'Post' }, max: 60, group: work, example: '总工程师' },
    rank: { kind: 'choice', label: { zh: '职称', en: 'Rank' }, facet: true, group: work, also: ['专业技术职称', '技术职称'], example: '高级工程师', options: [{ value: 'senior', zh: '正高级', en: 'senior', also: ['教授级高工', '正高级工程师', '教授', '研究员'] }, { value: 'associate', zh: '副高级', en: 'associate', also: ['高级工程师', '高工', '副教授'] }, { value: 'middle', zh: '中级', en: 'middle', also: ['工程师', '讲师'] }, { value: 'other', zh: '其他', en: 'other', also: ['注册安全工程师', '无'] }] },
    education: { kind: 'text', label: { zh: '学历与专业', en: 'Education' }, max: 100, group: work, also: ['学历', '所学专业'], example: '硕士，化学工程' },
    certificates: { kind: 'text', label: { zh: '执业资格', en: 'Licences' }, max: 200, group: work, also: ['资格证书', '职业资格'], example: '注册安全工程师' },
    phone: { kind: 'phone', label: { zh: '手机', en: 'Mobile' }, required: true, group: reach, also: ['联系电话', '电话', '手机号码'], example: '19900003301' },
    landline: { kind: 'phone', label: { zh: '办公电话', en: 'Office phone' }, group: reach, also: ['固定电话'], example: '059500003301' },
    address: { kind: 'text', label: { zh: '常住地址', en: 'Lives at' }, max: 200, sensitive: true, group: reach, also: ['住址', '家庭住址'], hint: { zh: '夜间请到现场时用', en: 'to be fetched at night' } },
    available: { kind: 'choice', label: { zh: '可用状态', en: 'Availability' }, facet: true, column: true, group: reach, also: ['状态'], example: '可用', options: [{ value: 'ready', zh: '可用', en: 'available', also: ['在聘', '正常'] }, { value: 'away', zh: '暂不可用', en: 'away', also: ['外出', '请假'] }, { value: 'ended', zh: '解聘', en: 'ended', also: ['退出'] }] },
    appointedBy: { kind: 'text', label: { zh: '聘任单位', en: 'Appointed by' }, max: 100, group: term, example: '市应急管理局' },
    appointedOn: { kind: 'day', label: { zh: '聘期起', en: 'Appointed on' }, group: term, also: ['聘任日期', '入库日期'], example: '2022-01-01' },
    appointedUntil: { kind: 'day', expires: true, label: { zh: '聘期止', en: 'Appointed until' }, column: true, group: term, also: ['聘期至', '有效期至'], example: '2024-12-31' },
    insured: { kind: 'flag', label: { zh: '已投意外险', en: 'Insured' }, group: term, also: ['是否投保'] },
    resume: { kind: 'note', label: { zh: '专长与主要业绩', en: 'What the expert is good at' }, max: 1000, also: ['个人简历', '专长', '擅长'] },
  },
})

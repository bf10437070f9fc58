// 救援队伍 team: people who can be sent, with what skills, from where (突发事件应对法 art. 39). 三分三联: by tier, by area, by task; joined in alarm, training and logistics.
// Not to be confused with 责任人 dutyHolder, who answers for a place.
import { atMost, dayOrder, defineLedger, type Option } from '#registry/definition'

const kinds: Option[] = [
  { value: 'national', zh: '国家综合性消防救援队伍', en: 'national fire and rescue', also: ['国家综合性消防救援', '消防救援', '综合性消防救援队伍'] }, { value: 'professional', zh: '专业应急救援队伍', en: 'professional', also: ['专业', '骨干队伍', '专业队伍'] },
  { value: 'grassroots', zh: '基层应急救援队伍', en: 'grass roots', also: ['基层', '乡镇队伍', '村级队伍'] }, { value: 'unit', zh: '单位专兼职应急救援队伍', en: 'of an enterprise', also: ['单位专兼职', '企业队伍', '企业专职队伍', '国企队伍'] },
  { value: 'social', zh: '社会应急力量', en: 'social force', also: ['社会', '社会救援力量'] }, { value: 'volunteer', zh: '应急志愿者队伍', en: 'volunteers', also: ['志愿者', '志愿队'] }, { value: 'military', zh: '军队、武警、民兵', en: 'military and militia', also: ['军队武警民兵', '民兵', '武警'] },
]
export const skills = ['water', 'diving', 'sea', 'drainage', 'mountain', 'demolition', 'engineering', 'forest_fire', 'hazmat', 'medical', 'communications', 'drone', 'power'] as const
export type Skill = (typeof skills)[number]
const skillWords: Record<Skill, Omit<Option, 'value'>> = {
  water: { zh: '水域', en: 'inland water', also: ['水域救援', '抗洪抢险'] }, diving: { zh: '潜水', en: 'diving' }, sea: { zh: '海上', en: 'at sea', also: ['海上救援', '海上搜救'] }, drainage: { zh: '排涝', en: 'drainage', also: ['抢险排涝', '防汛排涝'] }, mountain: { zh: '山岳', en: 'mountain', also: ['山地', '山岳救援', '绳索救援'] },
  demolition: { zh: '破拆', en: 'breaking in', also: ['建筑物坍塌', '地震救援'] }, engineering: { zh: '工程抢险', en: 'engineering', also: ['工程', '道路抢通'] }, forest_fire: { zh: '森林灭火', en: 'forest fire', also: ['森林消防', '森林防灭火'] }, hazmat: { zh: '危化', en: 'hazardous chemicals', also: ['危险化学品', '危化救援'] },
  medical: { zh: '医疗', en: 'medical', also: ['医疗救护'] }, communications: { zh: '通信', en: 'communications', also: ['通信保障', '应急通信'] }, drone: { zh: '无人机', en: 'drones', also: ['航空侦察'] }, power: { zh: '电力', en: 'power', also: ['电力抢修'] },
}
export const readinesses = ['ready', 'standby', 'off'] as const
export type Readiness = (typeof readinesses)[number]
const reach = { zh: '联系', en: 'Reach' }, strength = { zh: '力量', en: 'Strength' }, standing = { zh: '资质与保障', en: 'Standing' }
const operational = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'] as const

export const teams = defineLedger({
  key: 'team', path: 'teams', table: 'teams', title: { zh: '救援队伍', en: 'Rescue teams' }, unit: '支', group: 'forces', icon: 'truck',
  about: { zh: '可调派的应急救援队伍（突发事件应对法第三十九条），分层级、分地域、分任务，警情联动、队伍联训、后勤联保', en: 'teams that can be sent (Emergency Response Law art. 39), by tier, area and task' },
  name: 'name', naturalKey: ['region', 'name'], position: 'must', facet: 'kind', sort: 'name', sums: ['members'], unitColumn: 'id',
  confirm: { days: 90, by: { zh: '队伍负责人', en: 'the team’s leader' }, phone: 'phone' },
  may: { read: [...operational, 'team_leader', 'office'], edit: ['city_duty', 'county_duty'], reveal: ['city_duty', 'city_leader', 'county_commander', 'county_duty'] },
  check: (v) => [...dayOrder(v, 'establishedOn', 'insuredUntil', '保险在组建之前就到期', 'the insurance ends before the team was formed'), ...atMost(v, 'core', 'members', '骨干人数多于总人数', 'more core members than members')],
  derive: (v) => ({ readiness: v.readiness ?? 'ready', coastal: v.coastal ?? false, equipment: v.equipment ?? [] }),
  fields: {
    name: { kind: 'text', label: { zh: '队伍名称', en: 'Team' }, required: true, max: 60, search: true, column: true, also: ['队名', '救援队名称', '队伍'], example: '演示惠安水域救援队' },
    kind: { kind: 'choice', label: { zh: '队伍类别', en: 'Kind' }, required: true, facet: true, column: true, also: ['性质', '队伍性质', '类别'], example: '社会应急力量', options: kinds },
    tier: { kind: 'choice', label: { zh: '层级', en: 'Tier' }, required: true, facet: true, column: true, also: ['队伍层级', '级别'], example: '县级', options: [{ value: 'city', zh: '市级', en: 'city' }, { value: 'county', zh: '县级', en: 'county', also: ['县（市、区）级', '区级'] }, { value: 'town', zh: '镇级', en: 'town', also: ['乡镇级', '街道级'] }] },
    area: { kind: 'choice', label: { zh: '地域', en: 'Area' }, facet: true, also: ['分地域', '驻防地域'], example: '沿海', options: [{ value: 'coast', zh: '沿海', en: 'coast', also: ['海域'] }, { value: 'urban', zh: '城区', en: 'urban', also: ['市区'] }, { value: 'mountain', zh: '山区', en: 'mountain' }, { value: 'mobile', zh: '全域机动', en: 'anywhere', also: ['机动', '跨区域'] }] },
    skills: { kind: 'choices', label: { zh: '任务专长', en: 'Skills' }, required: true, facet: true, column: true, also: ['专长', '救援类型', '任务类型', '救援专业'], example: '水域、潜水', options: skills.map((value) => ({ value, ...skillWords[value] })) },
    readiness: { kind: 'choice', label: { zh: '备勤状态', en: 'Readiness' }, facet: true, column: true, also: ['备勤', '待命状态', '状态'], example: '待命', options: [{ value: 'ready', zh: '待命', en: 'ready', also: ['在位待命', '在位'] }, { value: 'standby', zh: '备勤', en: 'standby', also: ['待备'] }, { value: 'off', zh: '不可用', en: 'off', also: ['停备', '停勤'] }] },
    coastal: { kind: 'flag', label: { zh: '沿海力量（95110）', en: 'Coastal force (95110)' }, facet: true, also: ['沿海', '沿海社会力量', '95110'], hint: { zh: '纳入海警 95110 联动的沿海社会应急力量', en: 'joined with the coast guard’s 95110' } },
    allied: { kind: 'flag', label: { zh: '联动联保单位', en: 'Allied company' }, facet: true, also: ['国企联动', '联动联保'], hint: { zh: '国有企业签订联动联保协议的抢险力量', en: 'of a state-owned company that signed for joint action and supply' } },
    owner: { kind: 'text', label: { zh: '组建单位', en: 'Formed by' }, max: 100, search: true, also: ['主管单位', '所属单位', '依托单位'], example: '演示水务集团' },
    leaderName: { kind: 'person', label: { zh: '负责人', en: 'Leader' }, required: true, search: true, group: reach, also: ['队长', '联系人', '负责人姓名'], example: '陈志强' },
    phone: { kind: 'phone', label: { zh: '联系电话', en: 'Phone' }, required: true, group: reach, also: ['负责人电话', '手机', '电话', '手机号码'], example: '19900003333' },
    dutyPhone: { kind: 'phone', label: { zh: '24 小时值守电话', en: 'Phone day and night' }, group: reach, also: ['值班电话', '24小时电话'], example: '059500003334' },
    address: { kind: 'text', label: { zh: '驻地', en: 'Base' }, max: 120, group: reach, also: ['驻地地址', '地址', '集结地'], example: '演示路 1 号' },
    members: { kind: 'integer', label: { zh: '人数', en: 'Members' }, required: true, min: 1, max: 5000, unit: { zh: '人', en: '' }, column: true, group: strength, also: ['队伍人数', '队员人数', '总人数'], example: '25' },
    core: { kind: 'integer', label: { zh: '骨干人数', en: 'Core members' }, max: 5000, unit: { zh: '人', en: '' }, group: strength, also: ['持证人数', '专职人数'], example: '12' },
    equipment: { kind: 'items', label: { zh: '装备', en: 'Equipment' }, group: strength, also: ['主要装备', '装备清单'], example: '冲锋舟 2 艘；救生衣 40 件', of: { name: { label: { zh: '名称', en: 'Name' }, kind: 'text', max: 40 }, count: { label: { zh: '数量', en: 'Count' }, kind: 'decimal' }, unit: { label: { zh: '单位', en: 'Unit' }, kind: 'text', max: 10 } } },
    dispatchMinutes: { kind: 'integer', label: { zh: '出动时限', en: 'Leaves within' }, max: 1440, unit: { zh: '分钟', en: 'min' }, group: strength, also: ['出动时间', '集结时间'], example: '30' },
    registration: { kind: 'text', check: 'code', label: { zh: '登记编号', en: 'Registration' }, search: true, group: standing, also: ['登记号', '备案号', '社会组织登记号'], example: 'YSDW-001' },
    establishedOn: { kind: 'day', label: { zh: '组建日期', en: 'Formed on' }, group: standing, also: ['成立日期', '成立时间', '授牌日期'], example: '2021-05-12' },
    insured: { kind: 'integer', label: { zh: '已投保人数', en: 'Insured members' }, max: 5000, unit: { zh: '人', en: '' }, group: standing, also: ['投保人数', '保险人数'], example: '25' },
    insuredUntil: { kind: 'day', expires: true, label: { zh: '保险至', en: 'Insured until' }, group: standing, also: ['保险到期', '保险有效期'], example: '2027-06-30', hint: { zh: '突发事件应对法第四十条：为救援人员购买人身意外伤害保险', en: 'Emergency Response Law art. 40: members are to be insured' } },
    trainings: { kind: 'integer', label: { zh: '本年培训演练次数', en: 'Trainings this year' }, max: 400, unit: { zh: '次', en: '' }, group: standing, also: ['训练次数', '演练次数', '联训次数'], example: '6' },
    trainedOn: { kind: 'day', label: { zh: '最近训练日期', en: 'Last training' }, group: standing, also: ['最近培训', '最近演练'] },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 500 },
  },
})

// 组织 organization: a body that orders, answers or owns: 政府, 防指, 安委会, 专项委员会, 部门, 乡镇. Not a firm: 企业 enterprise has a ledger of its own.
import { defineLedger, type Option } from '#registry/definition'

export const kinds = ['government', 'flood_command', 'safety_committee', 'special_committee', 'bureau', 'department', 'town', 'village', 'unit'] as const
export type OrganizationKind = (typeof kinds)[number]
const words: Record<OrganizationKind, Omit<Option, 'value'>> = {
  government: { zh: '政府', en: 'government', also: ['人民政府'] }, flood_command: { zh: '防汛抗旱指挥部', en: 'flood command', also: ['防指', '防汛指挥部'] }, safety_committee: { zh: '安全生产委员会', en: 'safety committee', also: ['安委会'] },
  special_committee: { zh: '专项委员会', en: 'special committee', also: ['专委会', '专业委员会', '安全生产专业委员会'] }, bureau: { zh: '应急管理局', en: 'emergency bureau', also: ['应急局'] }, department: { zh: '部门', en: 'department', also: ['市直部门', '成员单位'] },
  town: { zh: '乡镇（街道）', en: 'town', also: ['乡镇', '街道'] }, village: { zh: '村（社区）', en: 'village', also: ['村', '社区'] }, unit: { zh: '其他单位', en: 'other', also: ['单位', '企事业单位', '队伍主管单位'] },
}
const lead = { zh: '组成', en: 'Who' }, law = { zh: '职责与依据', en: 'Duties and their source' }

export const organizations = defineLedger({
  key: 'organization', path: 'organizations', table: 'organizations', title: { zh: '组织机构', en: 'Organizations' }, unit: '个', group: 'organizations', icon: 'people',
  about: { zh: '政府、防指、安委会及专项委员会、负有安全监管职责的部门和乡镇，及其组成与职责', en: 'governments, flood commands, the safety committee and its special committees, departments and towns, with their members and duties' },
  name: 'name', naturalKey: ['code'], position: 'may', facet: 'kind', sort: 'region', sortable: ['name', 'code'],
  confirm: { days: 365, by: { zh: '本单位联络员', en: 'its liaison' }, phone: 'phone' },
  may: { read: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office'], edit: ['city_duty', 'county_duty', 'office'], reveal: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office'] },
  fields: {
    name: { kind: 'text', label: { zh: '名称', en: 'Name' }, required: true, max: 80, search: true, column: true, also: ['单位名称', '机构名称', '组织名称'], example: '演示市住房和城乡建设局' },
    code: { kind: 'text', check: 'code', label: { zh: '编码', en: 'Code' }, required: true, also: ['机构编码', '单位编码'], example: 'department-zjj' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, also: ['机构类别', '单位类别'], example: '部门', options: kinds.map((value) => ({ value, ...words[value] })) },
    superiorId: { kind: 'ref', ledger: 'organization', label: { zh: '上级', en: 'Above' }, column: true, also: ['上级单位', '上级机构'] },
    leader: { kind: 'person', label: { zh: '主要负责人', en: 'Head' }, search: true, column: true, group: lead, also: ['负责人', '主任', '指挥长', '主任委员'], example: '陈志强' },
    liaison: { kind: 'person', label: { zh: '联络员', en: 'Liaison' }, search: true, group: lead, also: ['联系人'], example: '林秀英' },
    phone: { kind: 'phone', label: { zh: '联系电话', en: 'Phone' }, group: lead, also: ['联络员电话', '电话', '值班电话'], example: '059500003350' },
    members: { kind: 'items', label: { zh: '成员', en: 'Members' }, group: lead, also: ['成员单位', '组成人员'], example: '市公安局 成员单位；市交通运输局 成员单位', of: { name: { label: { zh: '单位或姓名', en: 'Body or person' }, kind: 'text', max: 60 }, role: { label: { zh: '身份', en: 'Role' }, kind: 'text', max: 30 } } },
    duties: { kind: 'note', label: { zh: '安全生产和应急职责', en: 'Duties' }, max: 4000, group: law, also: ['职责', '主要职责', '工作职责'] },
    source: { kind: 'note', label: { zh: '依据', en: 'Source' }, max: 500, group: law, also: ['法律依据', '职责依据', '依据文件'] },
    docNumber: { kind: 'text', label: { zh: '成立文号', en: 'Document' }, max: 60, search: true, group: law, also: ['文号', '发文字号'], example: '演政办〔2022〕1号' },
    establishedOn: { kind: 'day', label: { zh: '成立日期', en: 'Established on' }, group: law, also: ['成立时间', '设立日期'], example: '2022-01-10' },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 500 },
  },
})

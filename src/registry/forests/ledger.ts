// 森林网格员 forestWarden: who walks one grid of the forest and stops fire where it begins (森林防火条例 20). Not to be confused with 灾害信息员 informant, who reports every disaster of a village.
import { defineLedger, readers, staff } from '#registry/definition'

const grid = { zh: '网格', en: 'Grid' }, above = { zh: '包片领导', en: 'Leader in charge' }

export const forestWardens = defineLedger({
  key: 'forest_warden', path: 'forest-wardens', table: 'forest_wardens', title: { zh: '森林网格员', en: 'Forest wardens' }, unit: '人', group: 'people', icon: 'person',
  about: { zh: '森林防灭火网格的护林员和网格员', en: 'wardens of the forest fire grids' },
  name: 'name', naturalKey: ['grid', 'name'], position: 'may', regionLevel: 4, facet: 'kind', sort: 'name', sortable: ['grid'],
  confirm: { days: 180, by: { zh: '网格员本人或镇街', en: 'the warden or the town' }, phone: 'phone' },
  may: { read: [...readers, 'informant'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'], reveal: staff },
  fields: {
    name: { kind: 'person', label: { zh: '姓名', en: 'Name' }, required: true, search: true, column: true, also: ['网格员', '护林员', '网格员姓名'], example: '林水生' },
    phone: { kind: 'phone', label: { zh: '手机', en: 'Mobile' }, required: true, column: true, also: ['联系电话', '电话'], example: '19900003601' },
    identity: { kind: 'identity', label: { zh: '身份证号', en: 'Identity number' }, sensitive: true, also: ['身份证', '公民身份号码'] },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, also: ['人员类别', '性质'], example: '专职护林员', options: [{ value: 'full', zh: '专职护林员', en: 'full-time ranger', also: ['专职'] }, { value: 'part', zh: '兼职护林员', en: 'part-time ranger', also: ['兼职'] }, { value: 'ecology', zh: '生态护林员', en: 'ecological ranger' }, { value: 'head', zh: '网格长', en: 'head of a grid' }, { value: 'warden', zh: '网格员', en: 'warden', also: ['村网格员'] }] },
    grid: { kind: 'text', check: 'code', label: { zh: '网格编号', en: 'Grid' }, required: true, search: true, column: true, group: grid, also: ['网格编码', '网格号'], example: 'SL350526-0031' },
    gridName: { kind: 'text', label: { zh: '网格名称', en: 'Grid’s name' }, max: 60, search: true, group: grid, also: ['责任区', '管护区域'], example: '演示山头前坡网格' },
    area: { kind: 'decimal', label: { zh: '管护面积', en: 'Area' }, min: 0, max: 1_000_000, unit: { zh: '亩', en: 'mu' }, column: true, group: grid, also: ['管护面积（亩）', '面积'], example: '3200' },
    forestFarm: { kind: 'text', label: { zh: '林场（林班）', en: 'Forest farm' }, max: 60, group: grid, also: ['林场', '林班', '小班'], example: '演示国有林场 12 林班' },
    keyPoints: { kind: 'choices', label: { zh: '重点部位', en: 'Key points' }, facet: true, group: grid, also: ['重点火源', '重点区域'], example: '坟墓、农事用火', options: [{ value: 'graves', zh: '坟墓', en: 'graves', also: ['墓区', '公墓'] }, { value: 'farming', zh: '农事用火', en: 'farm burning', also: ['田边地角'] }, { value: 'scenic', zh: '景区', en: 'scenic area' }, { value: 'temple', zh: '寺庙', en: 'temple', also: ['宫庙'] }, { value: 'power', zh: '输配电线路', en: 'power lines', also: ['高压线'] }, { value: 'village', zh: '林缘村庄', en: 'village at the edge' }, { value: 'store', zh: '加油站仓库', en: 'petrol or store' }] },
    people: { kind: 'integer', label: { zh: '特殊人群', en: 'People to watch' }, max: 10_000, unit: { zh: '人', en: '' }, group: grid, hint: { zh: '网格内需专人看护的特殊人群数，不登记姓名', en: 'a number alone, no names' }, also: ['特殊人群数'], example: '2' },
    patrols: { kind: 'integer', label: { zh: '每周巡护次数', en: 'Patrols a week' }, max: 50, unit: { zh: '次', en: '' }, also: ['巡护频次'], example: '5' },
    terminal: { kind: 'text', check: 'code', label: { zh: '巡护终端号', en: 'Terminal' }, also: ['终端号', '手持终端'], example: 'HL-00317' },
    gear: { kind: 'text', label: { zh: '配备装备', en: 'Gear' }, max: 120, also: ['装备'], example: '二号工具 2、小喇叭 1' },
    status: { kind: 'choice', label: { zh: '在岗状态', en: 'State' }, facet: true, also: ['状态'], options: [{ value: 'on', zh: '在岗', en: 'on duty' }, { value: 'off', zh: '离岗', en: 'off', also: ['请假'] }] },
    leader: { kind: 'person', label: { zh: '包片领导', en: 'Leader' }, group: above, also: ['镇级包片领导', '责任领导'], example: '庄建国' },
    leaderPhone: { kind: 'phone', label: { zh: '包片领导电话', en: 'Leader’s phone' }, group: above, example: '19900003602' },
    trainedOn: { kind: 'day', label: { zh: '上次培训', en: 'Trained on' }, also: ['培训日期'], example: '2022-09-15' },
    insuredUntil: { kind: 'day', expires: true, label: { zh: '意外险到期', en: 'Insured until' }, also: ['保险到期'], example: '2023-12-31' },
  },
})

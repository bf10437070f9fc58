// 风险普查图层 censusLayer: one version of one layer of the national survey of natural-disaster risks (第一次全国自然灾害综合风险普查), or of any map file. Not to be confused with 区划 region, whose outlines are the map's ground.
import { defineLedger, readers } from '#registry/definition'

export const datums = ['wgs84', 'gcj02', 'cgcs2000'] as const
export const geometryKinds = ['point', 'line', 'polygon', 'mixed'] as const

export const censusLayers = defineLedger({
  key: 'census_layer', path: 'census-layers', table: 'census_layers', title: { zh: '风险普查图层', en: 'Census layers' }, unit: '个', group: 'places', icon: 'layers',
  about: { zh: '自然灾害综合风险普查成果图层，按版本保存', en: 'layers of the survey of disaster risks, kept by version' },
  name: 'title', naturalKey: ['region', 'title', 'layerVersion'], position: 'none', facet: 'theme', sort: 'title', broughtOn: '/survey-files',
  may: { read: [...readers, 'team_leader', 'informant'], edit: ['city_duty', 'county_duty', 'office'] },
  fields: {
    title: { kind: 'text', label: { zh: '图层名称', en: 'Title' }, required: true, max: 80, search: true, column: true, also: ['名称'], example: '洪水淹没范围（百年一遇）' },
    theme: { kind: 'choice', label: { zh: '专题', en: 'Theme' }, required: true, facet: true, column: true, also: ['灾种', '类别'], example: '洪水', options: [{ value: 'flood', zh: '洪水', en: 'flood', also: ['水旱'] }, { value: 'geology', zh: '地质灾害', en: 'geology', also: ['地质'] }, { value: 'earthquake', zh: '地震', en: 'earthquake' }, { value: 'weather', zh: '气象', en: 'weather' }, { value: 'sea', zh: '海洋', en: 'sea' }, { value: 'forest', zh: '森林火灾', en: 'forest fire', also: ['森林'] }, { value: 'bearers', zh: '承灾体', en: 'what may be hit', also: ['房屋建筑', '道路', '公共服务'] }, { value: 'capacity', zh: '减灾能力', en: 'capacity' }, { value: 'zoning', zh: '风险区划', en: 'risk zoning', also: ['综合风险'] }, { value: 'other', zh: '其他', en: 'other' }] },
    layerVersion: { kind: 'integer', label: { zh: '版本', en: 'Version' }, min: 1, max: 100_000, derived: true, column: true, also: ['版次'] },
    current: { kind: 'flag', label: { zh: '现用版本', en: 'Current' }, derived: true, facet: true, column: true },
    source: { kind: 'text', label: { zh: '来源', en: 'Source' }, required: true, max: 120, search: true, column: true, also: ['数据来源'], example: '市普查办' },
    year: { kind: 'integer', label: { zh: '年份', en: 'Year' }, min: 1949, max: 2100, column: true, also: ['普查年份', '数据年份'], example: '2022' },
    scale: { kind: 'text', label: { zh: '比例尺', en: 'Scale' }, max: 20, example: '1:50000' },
    datum: { kind: 'choice', label: { zh: '原坐标系', en: 'Given in' }, derived: true, also: ['坐标系'], options: [{ value: 'wgs84', zh: 'WGS84', en: 'WGS84' }, { value: 'gcj02', zh: 'GCJ-02', en: 'GCJ-02' }, { value: 'cgcs2000', zh: 'CGCS2000', en: 'CGCS2000' }] },
    geometryKind: { kind: 'choice', label: { zh: '图形类型', en: 'Geometry' }, derived: true, facet: true, column: true, options: [{ value: 'point', zh: '点', en: 'points' }, { value: 'line', zh: '线', en: 'lines' }, { value: 'polygon', zh: '面', en: 'polygons' }, { value: 'mixed', zh: '混合', en: 'mixed' }] },
    featureCount: { kind: 'integer', label: { zh: '要素数', en: 'Features' }, derived: true, column: true },
    vertexCount: { kind: 'integer', label: { zh: '坐标点数', en: 'Vertices' }, derived: true },
    labelField: { kind: 'text', label: { zh: '名称字段', en: 'Label field' }, max: 60, hint: { zh: '文件里哪个属性当作名称', en: 'which property names a feature' }, example: 'NAME' },
    file: { kind: 'text', label: { zh: '文件名', en: 'File' }, max: 200, derived: true },
    note: { kind: 'note', label: { zh: '说明', en: 'Note' }, max: 1000, also: ['备注'] },
  },
})

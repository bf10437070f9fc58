// Rows every city starts with: words and limits to be held against the city's own plan.
import { sql, type Tx } from '#kit/db'
import type { Level } from '#monitoring/rules/web'

const initial = '产品初始文字，依突发事件应对法第六十六条、第六十七条的措施项目编写，待与本市预案核对'

const words: Record<string, Record<Level, [caution: string, measures: string]>> = {
  rain: {
    4: ['可能出现较强降雨，低洼地、山洪沟口和在建工地注意积水与滑塌。', '责任人上岗查看雨情；巡查山塘、水库、易涝点；提醒危险区人员做好转移准备。'],
    3: ['强降雨正在发生或即将发生，小流域山洪、地质灾害和内涝风险较高。', '责任人到岗到位；危险区、低洼地、工棚人员做好转移，老弱病残先转移；停止危险区户外作业；开放就近避灾点。'],
    2: ['短时雨量大，极易引发山洪、滑坡、泥石流和严重内涝。', '立即转移山边、水边、路边、地灾点、危旧房、低洼地和工棚人员；避灾点全部开放；在建工地停工；封闭涉水路段和景区；堤防、闸泵、水库二十四小时值守。'],
    1: ['雨势特别猛烈，正在造成或即将造成严重灾害，危及生命安全。', '危险区人员立即全部转移，不落一人；停课、停工、停业、停运由市防指按预案决定；救援队伍前置待命；责任人逐户确认并回报。'],
  },
  typhoon: {
    4: ['台风可能影响本市沿海，海上风力将逐渐加大。', '渔船避开危险海域；渔排人员做好上岸准备；沿海景区、浴场加强管控；责任人保持通信畅通。'],
    3: ['台风将影响本市，沿海和山口风力较大，并可能伴有强降雨。', '渔船回港、渔排人员上岸；加固或拆除户外广告牌、脚手架和塔吊；县乡村三级视频值守；排查危旧房和低洼地。'],
    2: ['台风将严重影响本市，可能在本市或附近登陆，风雨强烈。', '工地停工、景区关闭；转移抗风能力低的厂房、工棚、危旧房、低洼地、地灾点、山洪沟口人员；避灾点全部开放；堤防、闸泵、水库二十四小时值守。'],
    1: ['台风将正面袭击或已严重影响本市，破坏力极强，危及生命安全。', '危险区人员立即全部转移；除应急人员外不外出；停课、停工、停业、停运由市防指按预案决定；救援队伍前置待命；责任人逐户确认并回报。'],
  },
  flood: {
    4: ['江河、水库水位上涨，低洼河岸可能受淹。', '责任人上岗查看水位；巡查堤防、涵闸、险段；河边作业人员和船只注意避让。'],
    3: ['江河水位接近警戒或水库接近汛限，沿岸低洼地带可能受淹。', '责任人到岗到位；沿岸危险区人员做好转移，老弱病残先转移；加密巡堤查险；停止河道作业。'],
    2: ['江河超警戒或水库超汛限，堤防、水库可能出险。', '立即转移沿岸和库区下游危险区人员；堤防、闸泵、水库二十四小时值守；抢险队伍和物料前置。'],
    1: ['江河接近或超过保证水位，或水库可能出现重大险情，危及生命安全。', '下游危险区人员立即全部转移，不落一人；抢险队伍前置待命；责任人逐户确认并回报。'],
  },
  drought: {
    4: ['降水偏少，部分地区供水偏紧。', '排查水源；计划用水；做好抗旱设备检修。'],
    3: ['旱情发展，部分村庄和农作物缺水。', '调度水源；限制高耗水行业用水；组织送水准备。'],
    2: ['旱情严重，部分群众饮水困难。', '统一调度水量；组织应急送水；压减非生活用水。'],
    1: ['旱情特别严重，较大范围群众饮水困难。', '启用应急水源；定量供水；全力保障群众基本生活用水。'],
  },
  geohazard: {
    4: ['地质灾害气象风险较高，有一定发生可能。', '地灾点监测人加密巡查；危险区人员注意裂缝、落石、浑水等前兆。'],
    3: ['地质灾害发生的可能性较大。', '地灾点、高陡边坡、切坡建房户落实监测和转移准备；夜间老弱病残先转移；停止坡脚作业。'],
    2: ['地质灾害发生的可能性大。', '立即转移地灾点、高陡边坡和山洪沟口受威胁人员；封闭危险路段；技术支撑队伍前置。'],
    1: ['地质灾害发生的可能性很大，危及生命安全。', '受威胁人员立即全部转移，不落一人，险情未排除不得返回；救援队伍前置待命；责任人逐户确认并回报。'],
  },
  fire_risk: {
    4: ['森林火险等级升高，林内可燃物较干燥。', '加强进山火源检查；护林员加密巡护。'],
    3: ['森林火险等级较高，易发生森林火灾。', '严格野外用火审批；重点卡口有人值守；扑火队伍备勤。'],
    2: ['森林火险等级高，极易发生森林火灾。', '停止一切野外用火；墓区、景区、林区入口设卡；扑火队伍和水源前置。'],
    1: ['森林火险等级极高，火灾一旦发生极难扑救。', '全面禁止野外用火，封山管控；扑火队伍靠前驻防；林区施工停止；责任人逐村值守并回报。'],
  },
  safety: {
    4: ['近期生产安全事故风险有所上升。', '企业自查自改；加强班前教育和现场管理。'],
    3: ['生产安全事故风险较高。', '重点企业开展专项排查；停止带病运行的设备和作业；属地加密检查。'],
    2: ['生产安全事故风险高，可能发生较大以上事故。', '高危企业停产检修或减量运行；特殊作业一律升级管理；救援队伍备勤。'],
    1: ['重大生产安全事故风险突出，危及生命安全。', '相关企业立即停产撤人；周边人员按预案疏散；救援队伍前置待命。'],
  },
  sea_wind: {
    4: ['海上将有 6–7 级大风，小型渔船和养殖渔排有危险。', '小型渔船回港避风；渔排人员做好上岸准备；滨海游乐停止下海。'],
    3: ['海上将有 8–9 级大风，海上作业有较大危险。', '渔船回港；渔排和施工平台人员上岸；客渡船停航；沿海景区关闭。'],
    2: ['海上将有 10–11 级大风，海上作业有严重危险。', '所有船只进港避风，人员上岸；港口停止作业，加固设备；船上留守人员全部撤离。'],
    1: ['海上将有 12 级以上大风，危及生命安全。', '海上人员立即全部撤离上岸，不落一人；港口关闭；沿海低洼地带人员转移；责任人逐船确认并回报。'],
  },
}

type Kind = [key: string, name: string, blue: string | null, yellow: string | null, orange: string | null, red: string | null]
const kinds: Kind[] = [
  ['typhoon', '台风', '24 小时内平均风力 6 级以上或阵风 8 级以上', '24 小时内平均 8 级以上或阵风 10 级以上', '12 小时内平均 10 级以上或阵风 12 级以上', '6 小时内平均 12 级以上或阵风 14 级以上'],
  ['rainstorm', '暴雨', '12 小时雨量 50 毫米以上', '6 小时 50 毫米以上', '3 小时 50 毫米以上', '3 小时 100 毫米以上'],
  ['snowstorm', '暴雪', '12 小时降雪 4 毫米以上', '12 小时 6 毫米以上', '6 小时 10 毫米以上', '6 小时 15 毫米以上'],
  ['cold_wave', '寒潮', '48 小时降温 8℃以上、最低 4℃以下、风力 5 级以上', '24 小时降温 10℃以上、最低 4℃以下、6 级以上', '24 小时降温 12℃以上、最低 0℃以下、6 级以上', '24 小时降温 16℃以上、最低 0℃以下、6 级以上'],
  ['gale', '大风', '24 小时内平均 6 级以上或阵风 7 级以上', '12 小时内 8 级以上或阵风 9 级以上', '6 小时内 10 级以上或阵风 11 级以上', '6 小时内 12 级以上或阵风 13 级以上'],
  ['dust_storm', '沙尘暴', null, '12 小时内能见度低于 1000 米', '6 小时内低于 500 米', '6 小时内低于 50 米'],
  ['heat', '高温', null, '连续三天最高气温 35℃以上', '24 小时内 37℃以上', '24 小时内 40℃以上'],
  ['drought', '干旱', null, null, '重旱', '特旱'],
  ['lightning', '雷电', null, '6 小时内可能发生', '2 小时内可能性很大', '2 小时内可能性非常大或强烈'],
  ['hail', '冰雹', null, null, '6 小时内可能出现', '2 小时内可能性很大'],
  ['frost', '霜冻', '48 小时内地面最低 0℃以下', '24 小时内 −3℃以下', '24 小时内 −5℃以下', null],
  ['fog', '大雾', null, '12 小时内能见度低于 500 米', '6 小时内低于 200 米', '2 小时内低于 50 米'],
  ['haze', '霾', null, '能见度低于 3000 米', '低于 2000 米', null],
  ['road_icing', '道路结冰', null, '12 小时内可能出现', '6 小时内', '2 小时内'],
]
const criteria = '《气象灾害预警信号发布与传播办法》（中国气象局令第 16 号，2007）要点，待与原文核对'

const unverified = '产品初始值，待与本市“三定”、专项预案和预警信息发布平台核对'
const eventLaw = '《中华人民共和国突发事件应对法》第六十三条、第六十四条'

/** Who else may warn: [key, behind the city's name, behind its first character, law]. */
const bodies = [
  ['forest', '森林防灭火指挥部', '森防指预', `${eventLaw}；《森林防火条例》`], ['geohazard', '地质灾害应急指挥部', '地灾指预', `${eventLaw}；《地质灾害防治条例》`],
  ['safety', '安全生产委员会办公室', '安委办预', `${eventLaw}；《中华人民共和国安全生产法》`], ['sea', '海上搜救中心', '海搜预', `${eventLaw}；《中华人民共和国海上交通安全法》`],
] as const

/** [key, name, English, body, signal, event code, CAP category, hours]; a code that ends in 00 names the class only. */
const ownKinds = [
  ['flood', '洪水', 'Flood', 'flood', 'flood', '11A01', 'Met', 48], ['drought', '干旱', 'Drought', 'flood', 'drought', '11B22', 'Met', 168], ['geohazard', '地质灾害', 'Geological hazard', 'geohazard', 'geohazard', '11D00', 'Geo', 24],
  ['fire_risk', '森林火险', 'Forest fire risk', 'forest', 'fire_risk', '11B25', 'Fire', 72], ['safety', '安全生产', 'Work safety', 'safety', 'safety', '12000', 'Safety', 168], ['sea_wind', '海上大风', 'Gale at sea', 'sea', 'sea_wind', '11E00', 'Met', 24],
] as const

async function seedKinds(tx: Tx): Promise<void> {
  for (const [i, [key, title, series, law]] of bodies.entries())
    await tx.run(sql`insert into warning_bodies (key, title, series_ending, legal_basis, position, source) values (${key}, ${title}, ${series}, ${law}, ${i + 1}, ${unverified}) on conflict do nothing`)
  for (const [i, [key, name, en, body, signal, code, category, hours]] of ownKinds.entries())
    await tx.run(sql`insert into warning_kinds (key, name, name_en, body, signal, event_code, category, hours, position, source) values (${key}, ${name}, ${en}, ${body}, ${signal}, ${code}, ${category}, ${hours}, ${i + 2}, ${unverified}) on conflict do nothing`)
}

export async function seed(tx: Tx): Promise<void> {
  await seedKinds(tx)
  for (const track of Object.keys(words))
    for (const level of [1, 2, 3, 4] as const)
      await tx.run(sql`insert into warning_templates (track, level, caution, measures, source, changed_by) values (${track}, ${level}, ${words[track]?.[level][0]}, ${words[track]?.[level][1]}, ${initial}, '系统初始') on conflict do nothing`)
  for (const [step, minutes] of [['submit', 15], ['release', 10]] as const)
    await tx.run(sql`insert into warning_limits (step, minutes, article, source) values (${step}, ${minutes}, '突发事件应对法第六十四条（及时发布）', '法律未规定分钟数，产品初始值，待市防指核定') on conflict do nothing`)
  await tx.run(sql`insert into warning_limits (step, minutes, article, source) values ('expire', 60, '突发事件应对法第七十条（及时调整、解除）', '法律未规定分钟数，产品初始值，待市防指核定') on conflict do nothing`)
  for (const [i, [key, name, blue, yellow, orange, red]] of kinds.entries())
    await tx.run(sql`insert into signal_kinds (key, name, position, blue, yellow, orange, red, source) values (${key}, ${name}, ${i}, ${blue}, ${yellow}, ${orange}, ${red}, ${criteria}) on conflict do nothing`)
}

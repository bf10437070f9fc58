// Rows every city starts with: words and limits to be held against the city's own plan.
import { sql, type Tx } from '#kit/db'
import type { Level } from '#monitoring/rules/web'
import type { Track } from './model.ts'

const initial = '产品初始文字，依突发事件应对法第六十六条、第六十七条的措施项目编写，待与本市预案核对'

const words: Record<Track, Record<Level, [caution: string, measures: string]>> = {
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

export async function seed(tx: Tx): Promise<void> {
  for (const track of ['rain', 'typhoon'] as const)
    for (const level of [1, 2, 3, 4] as const)
      await tx.run(sql`insert into warning_templates (track, level, caution, measures, source, changed_by) values (${track}, ${level}, ${words[track][level][0]}, ${words[track][level][1]}, ${initial}, '系统初始') on conflict do nothing`)
  for (const [step, minutes] of [['submit', 15], ['release', 10]] as const)
    await tx.run(sql`insert into warning_limits (step, minutes, article, source) values (${step}, ${minutes}, '突发事件应对法第六十四条（及时发布）', '法律未规定分钟数，产品初始值，待市防指核定') on conflict do nothing`)
  for (const [i, [key, name, blue, yellow, orange, red]] of kinds.entries())
    await tx.run(sql`insert into signal_kinds (key, name, position, blue, yellow, orange, red, source) values (${key}, ${name}, ${i}, ${blue}, ${yellow}, ${orange}, ${red}, ${criteria}) on conflict do nothing`)
}

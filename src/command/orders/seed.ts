// The plan's cards as rows: the law's measures (突发事件应对法 art. 66, 67, 73) and what notices of this city have ordered. Limits are ours until verified.
import { sql, type Tx } from '#kit/db'

type Seed = [level: number, to: 'county' | 'town' | 'bureau', sign: number, hours: number, title: string, measure: string, source: string]
const law = (article: string) => `突发事件应对法（2024）${article}；时限为默认值`
const notice = (day: string) => `市防指 ${day} 通知的做法；时限为默认值`

const both: Seed[] = [
  [4, 'bureau', 30, 4, '启动预案、加强会商研判', '按预案进入响应状态，汇总水雨情、险情、灾情，组织会商分析，按时段报出结论。', law('第六十六条第一至三项')],
  [4, 'county', 30, 6, '公布值班电话、发布避险提示', '向公众公布咨询求助电话，发布可能受影响的范围和避险常识，安排专人接听并登记。', law('第六十六条第四、五项')],
  [3, 'county', 20, 4, '视频值守不间断', '市、县、镇视频会商系统保持在线并有人值守，直到响应终止。', notice('2023-08-30')],
  [3, 'town', 20, 6, '核对转移对象、包保到人', '逐村核对危险区域人员名单、转移路线和避灾点，落实包保责任人并回报人数。', law('第六十六条第二项')],
  [2, 'county', 15, 3, '救援队伍待命、物资前置', '救援队伍进入待命状态，装备物资前置到易涝、沿海、山区点位，报送队伍和物资清单。', law('第六十七条第一、二项')],
  [2, 'county', 15, 4, '重点部位守护、公共设施保障', '交通、通信、供水、供电、供气等公共设施专人巡护，重点单位和重要部位加强守护。', law('第六十七条第三、四项')],
  [2, 'town', 15, 8, '危险区域人员全部转移', '抗风标准低的厂房、工棚、低洼、危旧房、山边水边路边、地质灾害点、高陡边坡、水库山塘下游和山洪沟口人员在令定时限前全部转移，报转移人数。', notice('Ⅱ级响应')],
  [2, 'town', 15, 4, '避灾点全部开放', '辖区避灾点全部开放，落实管理人员、饮水、照明和登记，报开放数和在点人数。', law('第六十七条第六项')],
  [1, 'county', 10, 2, '停工停课停业、关闭危险场所', '关闭易受危害的场所，停止可能扩大危害的活动，按令停工停课停业停运。', law('第六十七条第七项')],
  [1, 'county', 10, 6, '抢险救援、医疗救护', '组织营救受困人员，救治伤员，疏散和安置受威胁人员，报进展和请求事项。', law('第七十三条第一项')],
  [1, 'county', 10, 6, '控制危险源、划定警戒区', '迅速控制危险源，标明危险区域，封锁危险场所，实行交通管制和其他控制措施。', law('第七十三条第二项')],
  [1, 'bureau', 10, 6, '抢修公共设施、保障生活必需品', '协调抢修损坏的公共设施，调用储备物资，保障食品、饮用水、燃料等基本生活必需品供应。', law('第七十三条第三、五项')],
]
const typhoon: Seed[] = [
  [4, 'county', 30, 12, '渔船回港、渔排人员上岸', '危险海域渔船回港或驶离，渔排养殖人员按时限上岸，逐船逐排登记，报船数和人数。', notice('2022-10-14')],
  [4, 'county', 30, 8, '滨海景区、浴场管控', '海滨浴场和滨海景区设警戒、劝离游客，停止涉海活动。', notice('2022-10-14')],
  [2, 'county', 15, 6, '在建工地停工、塔吊加固', '所有在建工地按令停工，塔吊、脚手架、围挡加固，工棚人员撤离，报核查处数。', notice('Ⅱ级响应')],
  [2, 'county', 15, 6, '景区关闭、学校延期报到', '所有景区关闭，学校停止或延期报到，通知到校到家长。', notice('Ⅱ级响应')],
]
const rain: Seed[] = [
  [4, 'county', 30, 6, '易涝点、下穿通道巡查', '易涝点、下穿通道、地下空间备足挡水排水设备，专人巡查，积水即封控。', notice('暴雨响应')],
  [3, 'county', 20, 6, '水库山塘、山洪沟口巡查', '水库山塘按责任人巡查，山洪沟口设岗，水位、险情每 2 小时一报。', notice('暴雨响应')],
  [2, 'county', 15, 4, '堤防、水闸、泵站 24 小时值守', '堤防、水闸、泵站专人 24 小时值守，险工险段备料备人，巡堤每 30 分钟一报。', notice('Ⅱ级响应')],
]

export async function seedCards(tx: Tx): Promise<void> {
  const cards = (['typhoon', 'rain'] as const).flatMap((track) => [1, 2, 3, 4].flatMap((level) =>
    [...both, ...(track === 'typhoon' ? typhoon : rain)].filter((c) => c[0] === level).map((c, i) => ({ track, level, n: i + 1, to: c[1], sign: c[2], done: c[3] * 60, title: c[4], measure: c[5], source: c[6] }))))
  await tx.run(sql`insert into plan_cards (track, level, ordinal, title, measure, addressee, sign_minutes, complete_minutes, source, verified)
    select track, level, n, title, measure, "to", sign, done, source, false from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb)
      as c(track text, level smallint, n int, "to" text, sign int, done int, title text, measure text, source text)
    on conflict (track, level, ordinal) do nothing`)
}

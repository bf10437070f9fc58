// 安委会, its 19 special committees and the 53 departments of the city with what each answers for. The names of bodies are public; everyone named in them is invented.
import { nameFrom, phoneFrom } from './names.ts'
import type { Places } from './places.ts'
import { idOf, type Random } from './random.ts'

export type Body = { id: string; values: Record<string, unknown> }

/** Name, who leads it, what it looks after. */
const committees: readonly (readonly [string, string, string])[] = [
  ['道路交通安全', '公安局', '客货运、校车、农村道路、危险货物运输车辆'], ['水上交通安全', '交通运输局', '港口、航道、客渡运、乡镇船舶'], ['渔业船舶安全', '海洋与渔业局', '渔船、渔港、海上养殖和台风季节回港避风'], ['建筑施工安全', '住房和城乡建设局', '房屋市政工程、起重机械、深基坑和高支模'],
  ['消防安全', '消防救援支队', '人员密集场所、高层建筑、老旧小区、电动自行车'], ['危险化学品安全', '应急管理局', '生产、储存、使用、经营、运输和废弃处置'], ['工贸行业安全', '应急管理局', '粉尘涉爆、有限空间、高温熔融、涉氨制冷'], ['非煤矿山安全', '应急管理局', '露天矿山边坡、尾矿库、外包施工'],
  ['特种设备安全', '市场监督管理局', '电梯、锅炉、压力容器、大型游乐设施'], ['城镇燃气安全', '城市管理局', '管道燃气、瓶装液化气、餐饮场所用气'], ['电力安全', '发展和改革委员会', '电网运行、电力建设施工、大面积停电防范'], ['旅游安全', '文化广电和旅游局', '景区、旅游包车、高风险旅游项目'],
  ['校园安全', '教育局', '校舍、校车、实验室、食堂和学生防溺水'], ['医疗卫生安全', '卫生健康委员会', '医院消防、危险化学品、医用压力容器'], ['商贸行业安全', '商务局', '商场、市场、餐饮、成品油流通'], ['农业机械安全', '农业农村局', '拖拉机、联合收割机、沼气和畜禽粪污设施'],
  ['森林防灭火', '林业局', '野外火源、林区施工、输配电线路'], ['房屋建筑安全', '住房和城乡建设局', '经营性自建房、既有房屋改扩建'], ['民爆和烟花爆竹安全', '公安局', '民用爆炸物品、烟花爆竹储存与燃放'],
]

/** Code, name after the city's own, what it answers for in work safety and emergencies. */
const departments: readonly (readonly [string, string, string])[] = [
  ['fgw', '发展和改革委员会', '把安全生产纳入规划；电力行业安全；粮食和物资储备'], ['jyj', '教育局', '学校安全管理、校车、安全教育和应急演练'], ['kjj', '科学技术局', '安全应急科技攻关和成果推广'], ['gxj', '工业和信息化局', '工业行业安全管理；民用爆炸物品生产销售；应急通信协调'], ['mzj', '民族与宗教事务局', '宗教活动场所安全'],
  ['gaj', '公安局', '道路交通安全；民爆、烟花爆竹和剧毒化学品公共安全；大型活动安全许可；应急处置中的秩序和交通管制'], ['mzhj', '民政局', '养老、儿童福利和救助机构安全；受灾困难群众基本生活救助'], ['sfj', '司法局', '安全生产立法和普法；监狱戒毒场所安全'], ['czj', '财政局', '安全生产和应急资金保障'], ['rsj', '人力资源和社会保障局', '技工院校安全；工伤保险；农民工安全培训'],
  ['zrzy', '自然资源和规划局', '地质灾害防治；矿产资源开发秩序；规划中的安全距离'], ['sthj', '生态环境局', '环境应急；危险废物和核与辐射安全'], ['zjj', '住房和城乡建设局', '房屋建筑和市政工程施工安全；房屋使用安全；城市内涝防治'], ['cgj', '城市管理局', '城镇燃气、市容设施、户外广告和城市排水设施安全'], ['jtj', '交通运输局', '公路水路运输和工程施工安全；应急运输保障'],
  ['slj', '水利局', '水利工程、河道和农村水电安全；山洪灾害防御；水旱情监测预警'], ['nyj', '农业农村局', '农业机械、畜牧屠宰、农药和沼气安全；农业救灾'], ['hyj', '海洋与渔业局', '渔业船舶和渔港安全；海洋灾害观测预警；海上养殖人员撤离'], ['lyj', '林业局', '森林防火；林业企业和自然保护地安全'], ['swj', '商务局', '商贸服务业、成品油流通和开发区安全；应急生活物资供应'],
  ['wlj', '文化广电和旅游局', '文化娱乐场所、旅游景区和文物单位安全；应急广播'], ['wjw', '卫生健康委员会', '医疗卫生机构安全；职业病防治；紧急医学救援'], ['tyj', '退役军人事务局', '优抚安置机构安全'], ['yjj', '应急管理局', '安全生产综合监管；危化、工贸、非煤矿山直接监管；防汛抗旱和抢险救援综合协调'], ['sjj', '审计局', '安全生产和救灾资金审计'],
  ['gzw', '国有资产监督管理委员会', '出资企业落实主体责任；国有企业抢险力量联动联保'], ['scj', '市场监督管理局', '特种设备安全；危险化学品包装物和产品质量'], ['tjj', '统计局', '安全生产相关统计'], ['ybj', '医疗保障局', '救灾救治医疗保障'], ['xfj', '信访局', '涉及安全生产和灾害信访事项'],
  ['jrj', '地方金融管理局', '安全生产责任保险和巨灾保险推进'], ['tyjj', '体育局', '体育场馆、高危险性体育项目和赛事安全'], ['rfb', '国防动员办公室', '人民防空工程安全；民兵抢险动员'], ['ldb', '数字泉州建设办公室', '应急数据共享和政务云安全'], ['gxs', '供销合作社联合社', '系统内农资、烟花爆竹经营企业安全'],
  ['ghj', '总工会', '职工安全健康权益维护；“安康杯”竞赛'], ['tsw', '青年团委', '青年安全示范岗；应急志愿服务'], ['flh', '妇女联合会', '家庭安全宣传'], ['kx', '科学技术协会', '安全和防灾减灾科普'], ['hszh', '红十字会', '应急救护培训和救灾捐赠'],
  ['xcb', '委宣传部', '安全生产新闻宣传和灾害舆论引导'], ['wxb', '委网信办', '灾害网络舆情和网络安全'], ['bwb', '委编办', '安全监管职责和机构编制'], ['zzb', '委组织部', '领导干部安全生产考核结果运用；党员干部包联'], ['jwj', '监察委员会', '生产安全事故责任追究监督'],
  ['fy', '中级人民法院', '涉安全生产案件审理'], ['jcy', '人民检察院', '安全生产公益诉讼和危害生产安全犯罪案件办理'], ['xfzd', '消防救援支队', '消防监督；综合性应急救援'], ['hsj', '海事局', '海上交通安全监管和海上搜救协调'], ['qxj', '气象局', '气象灾害监测预警；雷电防护安全'],
  ['yzgl', '邮政管理局', '寄递渠道和邮政行业安全'], ['txgl', '通信管理办公室', '通信网络安全和应急通信保障'], ['gdgs', '供电公司', '电网安全；抢险供电和复电'],
]

/** After those that the small city has: ids go on from `first`. */
export function bodiesOf({ city }: Places, first: number, government: string, random: Random): Body[] {
  let n = first
  const id = () => idOf(8, ++n), phone = () => phoneFrom(32_000 + n)
  const committee: Body = { id: id(), values: {
    code: `safety_committee-${city.code}`, name: `${city.name}安全生产委员会`, kind: 'safety_committee', superiorId: government, leader: nameFrom(random), liaison: nameFrom(random), phone: phone(),
    members: departments.slice(0, 24).map(([, name]) => ({ name: `市${name}`, role: '成员单位' })), duties: '研究部署、统筹协调全市安全生产工作，指导、督促成员单位和县（市、区）履行安全生产职责；办公室设在市应急管理局', source: '《中华人民共和国安全生产法》第九条', docNumber: '演泉政办〔2022〕1号', establishedOn: '2022-01-10',
  } }
  const special = committees.map(([name, lead, scope], i): Body => ({ id: id(), values: {
    code: `special_committee-${String(i + 1).padStart(2, '0')}`, name: `${city.name}${name}专项委员会`, kind: 'special_committee', superiorId: committee.id, leader: nameFrom(random), liaison: nameFrom(random), phone: phone(),
    members: [{ name: `市${lead}`, role: '牵头单位' }, ...departments.filter((_, d) => d % 11 === i % 11).map(([, body]) => ({ name: `市${body}`, role: '成员单位' })).filter((m) => m.name !== `市${lead}`)],
    duties: `统筹${name}工作，重点是${scope}；每季度会商，督办重大隐患`, source: '《中华人民共和国安全生产法》第九条、第十条', docNumber: `演泉安委〔2022〕${i + 2}号`, establishedOn: '2022-03-01',
  } }))
  const own = departments.map(([code, name, duties]): Body => ({ id: id(), values: {
    code: `department-${code}`, name: `${city.name}${name}`, kind: 'department', superiorId: government, leader: nameFrom(random), liaison: nameFrom(random), phone: phone(), duties, source: '《中华人民共和国安全生产法》第十条（管行业必须管安全）；市级部门安全生产职责清单（演示）',
  } }))
  return [committee, ...special, ...own]
}

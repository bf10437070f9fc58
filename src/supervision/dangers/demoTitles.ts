// What inspectors find in invented enterprises (演示), by sector: what is wrong, where, how it is mended. And the 37 major dangers of 2022.
export type Find = { title: string; spot: string; measure: string; /** on the spot it can be mended */ light?: boolean }

const everywhere: readonly Find[] = [
  { title: '配电箱未接地、无漏电保护', spot: '车间配电箱', measure: '加装漏电保护器，做好接地' }, { title: '消防通道堆放杂物', spot: '一层东侧通道', measure: '清理通道并划线', light: true }, { title: '灭火器过期、压力不足', spot: '仓库', measure: '更换灭火器', light: true },
  { title: '安全出口锁闭', spot: '厂房北门', measure: '拆除门锁，改推杆门', light: true }, { title: '应急照明损坏', spot: '楼梯间', measure: '更换应急灯', light: true }, { title: '特种作业人员证件过期', spot: '设备科', measure: '停止上岗，重新取证' },
  { title: '未建立隐患排查台账', spot: '安全办公室', measure: '建立台账并公示' }, { title: '主要负责人未取得安全培训合格证', spot: '安全办公室', measure: '参加培训取证' }, { title: '电线私拉乱接', spot: '宿舍与车间之间', measure: '拆除并重新敷设' },
  { title: '安全警示标志缺失', spot: '作业区入口', measure: '补设警示标志', light: true }, { title: '未按期开展应急演练', spot: '安全办公室', measure: '编制计划并演练' }, { title: '外包施工未签订安全协议', spot: '改造工地', measure: '补签协议并交底' },
]
const bySector: Readonly<Record<string, readonly Find[]>> = {
  trade: [
    { title: '干式除尘器未设泄爆', spot: '打磨车间除尘器', measure: '加装泄爆片' }, { title: '粉尘清扫制度未落实', spot: '抛光车间', measure: '清扫并建立记录', light: true }, { title: '有限空间未辨识、无警示标志', spot: '污水池', measure: '建立台账，设置标志' },
    { title: '冲压设备无双手按钮', spot: '冲压线', measure: '加装双手启动与光栅' }, { title: '皮带轮无防护罩', spot: '织造车间', measure: '加装防护罩' }, { title: '液氨制冷机房报警器失效', spot: '制冷机房', measure: '更换探测器并标定' }, { title: '砂轮机托架间隙过大', spot: '机修间', measure: '调整托架', light: true },
  ],
  chemical: [{ title: '罐区紧急切断阀失效', spot: '罐区根部阀', measure: '更换切断阀并做联锁试验' }, { title: '可燃气体报警器未标定', spot: '装卸区', measure: '委托标定' }, { title: '动火作业票证不全', spot: '检维修现场', measure: '停工补办票证' }, { title: '危险化学品超量储存', spot: '甲类仓库', measure: '转移超量物料' }],
  construction: [{ title: '深基坑临边防护缺失', spot: '基坑东侧', measure: '搭设防护栏杆' }, { title: '塔吊限位失灵', spot: '2 号塔吊', measure: '停用检修' }, { title: '脚手架连墙件不足', spot: '3 号楼外架', measure: '补设连墙件' }, { title: '未系安全带登高作业', spot: '屋面', measure: '停工教育，配发安全带', light: true }],
  gas: [{ title: '用户使用不合格软管', spot: '后厨', measure: '更换金属软管', light: true }, { title: '燃气管道被占压', spot: '小区西侧', measure: '拆除占压物' }, { title: '充装记录不全', spot: '充装间', measure: '补全记录并追溯' }],
  mine: [{ title: '边坡台阶过高', spot: '采场东帮', measure: '分台阶削坡' }, { title: '排土场截排水沟淤堵', spot: '排土场', measure: '清淤' }, { title: '爆破警戒距离不足', spot: '采场', measure: '重新划定警戒区' }],
  road: [{ title: '车辆动态监控脱岗', spot: '监控室', measure: '落实 24 小时值守' }, { title: '驾驶员疲劳驾驶提醒未处理', spot: '安全科', measure: '处理并教育' }],
  crowd: [{ title: '疏散楼梯堵塞', spot: '二层楼梯', measure: '清理', light: true }, { title: '消防控制室无人值班', spot: '消防控制室', measure: '配齐持证人员' }, { title: '厨房油烟道未清洗', spot: '厨房', measure: '清洗并记录' }],
  storage: [{ title: '货物堆放距灯具过近', spot: '3 号库', measure: '调整堆垛', light: true }, { title: '电动叉车充电区无隔离', spot: '充电区', measure: '设置隔离与感烟' }],
}
export const findsFor = (sector: string | null): readonly Find[] => [...everywhere, ...(sector ? bySector[sector] ?? [] : [])]

/** 2022 年市领导督办、部门挂钩的重大隐患（演示）: what, by which standard, which departments. */
export const majors: readonly { title: string; criterion: string; sector: string; hooked: string }[] = [
  ['罐区紧急切断阀失效（3 处）', 'HG2017', 'chemical', '市应急管理局'], ['化工装置未设自动化控制', 'HG2017', 'chemical', '市应急管理局、市工信局'], ['液化烃储罐未设双人双锁', 'HG2017', 'chemical', '市应急管理局'], ['公共管廊腐蚀减薄', 'HG2017', 'chemical', '市工信局'],
  ['油库消防间距不足', 'GB35181', 'chemical', '市消防救援支队'], ['涉爆粉尘车间设在多层厂房', 'GM2017', 'trade', '市应急管理局'], ['铝镁打磨除尘未设泄爆', 'GM2017', 'trade', '市应急管理局'], ['木粉尘除尘系统无锁气卸灰', 'GM2017', 'trade', '市应急管理局'],
  ['制冷机房氨系统老化', 'GM2017', 'trade', '市应急管理局、市市场监管局'], ['窑炉煤气管道安全距离不足', 'GM2017', 'trade', '市住建局、市应急管理局'], ['污水处理池有限空间未管控', 'GM2017', 'trade', '市生态环境局'], ['石材园区高压线下堆场', 'GM2017', 'trade', '市供电公司'],
  ['熔融金属吊运行车不符合要求', 'GM2017', 'trade', '市应急管理局'], ['鞋材厂“三合一”场所集中连片', 'GB35181', 'trade', '市消防救援支队'], ['老旧厂房违规改作仓储', 'GB35181', 'storage', '市消防救援支队、市自然资源局'], ['冷库保温材料为易燃材料', 'GB35181', 'storage', '市消防救援支队'],
  ['物流园消防水源不足', 'GB35181', 'storage', '市消防救援支队'], ['商业综合体防火分隔被拆', 'GB35181', 'crowd', '市商务局、市消防救援支队'], ['医院地下室违规充电', 'GB35181', 'crowd', '市卫健委'], ['宗教场所电气线路老化', 'GB35181', 'crowd', '市民宗局'],
  ['学校周边燃气管道占压', 'GB35181', 'gas', '市城管局、市教育局'], ['燃气老旧管网 4.2 公里', 'GB35181', 'gas', '市城管局'], ['瓶装液化气站与民房间距不足', 'GB35181', 'gas', '市城管局'], ['废弃采空区未封闭', 'KS2022', 'mine', '市自然资源局'],
  ['尾矿库排洪斜槽破损', 'KS2022', 'mine', '市应急管理局'], ['露天矿高陡边坡', 'KS2022', 'mine', '市自然资源局'], ['排土场下游有居民点', 'KS2022', 'mine', '市自然资源局'], ['深基坑支护变形', 'FW2022', 'construction', '市住建局'],
  ['高支模未经论证', 'FW2022', 'construction', '市住建局'], ['市政隧道未按方案施工', 'FW2022', 'construction', '市住建局、市交通运输局'], ['自建房违规加层用作出租', 'FW2022', 'construction', '市住建局'], ['跨江大桥桥墩防撞设施缺失', 'GB35181', 'road', '市交通运输局'],
  ['客运站旁高边坡', 'GB35181', 'road', '市交通运输局'], ['长下坡路段事故多发', 'GB35181', 'road', '市公安局、市交通运输局'], ['渔港油库消防间距不足', 'GB35181', 'other', '市海洋与渔业局'], ['渔船集中停泊区无消防通道', 'GB35181', 'other', '市海洋与渔业局'], ['重大危险源罐区与居民区距离不足', 'GB18218', 'chemical', '市应急管理局'],
].map(([title, criterion, sector, hooked]) => ({ title, criterion, sector, hooked }) as { title: string; criterion: string; sector: string; hooked: string })
export const leaders = ['常务副市长', '分管工业副市长', '分管城建副市长', '分管交通副市长', '分管文教副市长', '副市长、市公安局局长'] as const

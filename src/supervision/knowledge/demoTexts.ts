// Invented titles (演示) by kind; the names of the eight mechanisms, the toolbooks and the 12345 method are the report's.
export const areas = ['道路交通', '水上安全', '渔业船舶', '工程施工', '自建房', '危险化学品', '矿山', '工贸', '消防', '城镇燃气', '特种设备', '校园'] as const

/** Kind, how many the report counts, code, what a title is made of. */
export const kindsOfReport: readonly (readonly [kind: string, count: number, code: string, patterns: readonly string[]])[] = [
  ['practice', 58, 'JY', ['“一企一档”推进%s隐患清零', '网格员参与%s巡查的做法', '%s“红黄牌”警示管理', '村企联动抓%s', '%s风险点二维码管理', '用监控盯牢%s关键环节']],
  ['institution', 43, 'ZD', ['%s监管职责分工规定', '%s隐患举报奖励办法', '%s联合检查制度', '%s约谈通报办法', '%s企业分级管理规定']],
  ['idea', 29, 'JDZ', ['给%s装“安全秤”', '%s班前三分钟', '%s隐患随手拍积分']],
  ['enforcement_case', 31, 'ZF', ['%s企业未落实整改被处罚案', '%s作业人员无证上岗案', '%s重大隐患拒不整改移送案']],
  ['accident_case', 22, 'SG', ['%s一般事故警示案例', '%s险情复盘']],
]
export const mechanisms: readonly (readonly [name: string, summary: string])[] = [
  ['标准化建设', '分国家、省级、“泉州标准”三类创建，以标杆带面'], ['齐抓共管', '党政同责、部门协同、镇村企联动'], ['联合会商', '难点问题由市安办召集部门会商，形成任务清单'], ['综合执法', '乡镇连片、交叉互查、行刑衔接'],
  ['事前追责', '整改不力先问责，不等事故发生'], ['曝光警示', '曝光台公开突出问题企业，整改后下架'], ['技术支撑', '专家查隐患、监测预警和信息平台'], ['举报奖励', '实名匿名均可，核实即奖'],
]
/** The report names four toolbooks without their titles: these are invented. */
export const toolbooks = ['标准化创建指导手册', '隐患排查对照手册', '岗位操作规程汇编', '现场标识和定置管理图册'] as const
export const method: readonly string[] = ['1 套专班：成立工作专班', '2 个重点：抓住两个重点', '3 方保障：强化三方保障', '4 类特点：突出四类特点', '5 项机制：探索五项机制']

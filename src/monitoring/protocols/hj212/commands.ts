// 命令编码 CN (HJ 212-2017 table 9), those that a platform receives or sends.

export const commandNames: Readonly<Record<number, string>> = {
  1000: '设置超时时间及重发次数', 1011: '提取现场机时间', 1012: '设置现场机时间', 1013: '现场机时间校准请求', 1061: '提取实时数据间隔', 1062: '设置实时数据间隔', 1063: '提取分钟数据间隔', 1064: '设置分钟数据间隔', 1072: '设置现场机密码',
  2011: '实时数据', 2012: '停止察看实时数据', 2021: '设备运行状态', 2022: '停止察看运行状态', 2031: '日历史数据', 2041: '设备运行时间日历史', 2051: '分钟数据', 2061: '小时数据', 2081: '开机时间',
  3011: '零点校准量程校准', 3012: '即时采样', 3013: '启动清洗', 3014: '比对采样', 3015: '超标留样', 3016: '设置采样周期', 3017: '提取采样周期', 3018: '提取出样时间', 3019: '提取设备唯一标识', 3020: '提取现场机信息', 3021: '设置现场机参数',
  9011: '请求应答', 9012: '执行结果', 9013: '通知应答', 9014: '数据应答',
}

/** Data that is asked to be acknowledged by 9014; what else asks is a notice, acknowledged by 9013 (clause 6.4). */
export const isData = (cn: number): boolean => cn >= 2011 && cn <= 2099
/** Reports: data, and the device's answers about itself. Of them the readings are taken. */
export const hasReadings = (cn: number): boolean => [2011, 2051, 2061, 2031].includes(cn)
/** The answers of a device to a command of ours. */
export const isReply = (cn: number): boolean => cn === 9011 || cn === 9012 || cn === 9013 || cn === 9014

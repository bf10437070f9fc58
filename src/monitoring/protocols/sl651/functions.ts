// 功能码: appendix B, and the station classes of appendix A.

export const heartbeat = 0x2f
/** Bodies made of station, class, time and element groups. */
const observing = new Set([0x30, 0x31, 0x32, 0x33, 0x34, 0x37, 0x38, 0x39, 0x3a, 0x44, 0x46])

export type Shape = 'heartbeat' | 'groups' | 'manual' | 'picture' | 'version' | 'opaque'

/** How the body of an upward frame reads; undefined = a code that the standard does not have. */
export function shapeOf(func: number): Shape | undefined {
  if (func === heartbeat) return 'heartbeat'
  if (observing.has(func)) return 'groups'
  if (func === 0x35) return 'manual'
  if (func === 0x36) return 'picture'
  if (func === 0x45) return 'version'
  // Settings, controls and the user's own codes (E0–FF): kept as sent, nothing in them is a reading.
  return (func >= 0x40 && func <= 0x51) || func >= 0xe0 ? 'opaque' : undefined
}

export const functionKeys: Readonly<Record<number, string>> = {
  0x2f: '链路维持报', 0x30: '测试报', 0x31: '均匀时段水文信息报', 0x32: '定时报', 0x33: '加报报', 0x34: '小时报', 0x35: '人工置数报', 0x36: '图片报',
  0x37: '实时数据', 0x38: '时段数据', 0x39: '人工置数查询', 0x3a: '指定要素数据', 0x40: '修改基本配置', 0x41: '读取基本配置', 0x42: '修改运行参数', 0x43: '读取运行参数',
  0x44: '水泵电机实时数据', 0x45: '软件版本', 0x46: '状态和报警', 0x47: '初始化固态存储', 0x48: '恢复出厂设置', 0x49: '修改密码', 0x4a: '设置时钟', 0x4b: 'IC 卡状态',
  0x4c: '水泵控制', 0x4d: '阀门控制', 0x4e: '闸门控制', 0x4f: '水量定值控制', 0x50: '事件记录', 0x51: '查询时钟',
}

/** Class byte → letter. */
export const classes: Readonly<Record<number, string>> = {
  0x50: 'P', 0x48: 'H', 0x4b: 'K', 0x5a: 'Z', 0x44: 'D', 0x54: 'T', 0x4d: 'M', 0x47: 'G', 0x51: 'Q', 0x49: 'I', 0x4f: 'O',
}

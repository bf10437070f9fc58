// 命令编码 CN (HJ 212-2017 table 9), those that a platform receives or sends.

/** Data that is asked to be acknowledged by 9014; what else asks is a notice, acknowledged by 9013 (clause 6.4). */
export const isData = (cn: number): boolean => cn >= 2011 && cn <= 2099
/** Reports: data, and the device's answers about itself. Of them the readings are taken. */
export const hasReadings = (cn: number): boolean => [2011, 2051, 2061, 2031].includes(cn)
/** The answers of a device to a command of ours. */
export const isReply = (cn: number): boolean => cn === 9011 || cn === 9012 || cn === 9013 || cn === 9014

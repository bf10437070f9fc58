// The rules every city starts with. Neither was held against its original: both start unverified, and a page says so.
import type { Tx } from '#kit/db'
import { addRule } from './actions.ts'
import type { RuleForm } from './model.ts'
import { rulesCount } from './store.ts'

const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const forms: readonly RuleForm[] = [
  {
    title: '短时强降雨', regionCode: null, months: year, clearFactor: 0.8, clearMinutes: 30, enabled: true,
    levels: [{ level: 4, hours: 12, mm: 50 }, { level: 3, hours: 6, mm: 50 }, { level: 2, hours: 3, mm: 50 }, { level: 1, hours: 3, mm: 100 }],
    source: '《气象灾害预警信号发布与传播办法》（中国气象局令第 16 号，2007）暴雨类标准，据公开转载，待与原文核对',
  },
  {
    title: '累计雨量', regionCode: null, months: year, clearFactor: 0.8, clearMinutes: 60, enabled: true,
    levels: [{ level: 4, hours: 24, mm: 50 }, { level: 3, hours: 24, mm: 100 }, { level: 2, hours: 24, mm: 200 }, { level: 1, hours: 24, mm: 250 }],
    source: '泉州雨情通报按累计 50、100、200 毫米分档的做法；250 毫米取 GB/T 28592 特大暴雨下限；待市防指核定',
  },
]

export async function seed(tx: Tx): Promise<void> {
  if (await rulesCount(tx)) return
  for (const form of forms) await addRule(tx, form, '系统初始规则')
}

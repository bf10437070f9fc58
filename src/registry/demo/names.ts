// Invented people: a surname common in southern Fujian and a given name drawn apart from it. Numbers are of a range that no operator issues.
import type { Random } from './random.ts'

const surnames = [...'陈林黄王吴李张蔡许郑郭苏庄洪曾杨谢刘叶周何吕施邱颜傅柯潘江余尤姚戴卢蒋纪丁董侯高']
const first = [...'志建文国明金清秀丽美惠雅晓伟俊嘉思宏永安海山春冬瑞景锦玉淑宝德福泽翰培']
const second = [...'强华辉军平芳英兰琴燕玲珍娟萍霞勇斌杰鹏涛超龙生水木林峰川洋波宁远成民源裕衡岚']

export const nameFrom = (random: Random): string => random.pick(surnames) + (random.next() < 0.2 ? '' : random.pick(first)) + random.pick(second)

/** 1990000xxxx has ten thousand numbers and the city more people: tails repeat by necessity. */
export const phoneFrom = (index: number): string => `1990000${String((index * 7919 + 1234) % 10_000).padStart(4, '0')}`

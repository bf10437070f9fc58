// 级别: one number, 1 the highest, for all four-level schemes (突发事件应对法 art. 63, 71); colour and numeral are derived.
export type Level = 1 | 2 | 3 | 4

/** Fujian's observatories publish the same levels as numerals: Ⅳ=蓝 Ⅲ=黄 Ⅱ=橙 Ⅰ=红. */
const words = {
  1: { colour: '红色', roman: 'Ⅰ', weight: '特别严重' },
  2: { colour: '橙色', roman: 'Ⅱ', weight: '严重' },
  3: { colour: '黄色', roman: 'Ⅲ', weight: '较重' },
  4: { colour: '蓝色', roman: 'Ⅳ', weight: '一般' },
} as const satisfies Record<Level, { colour: string; roman: string; weight: string }>

export const levels: readonly Level[] = [1, 2, 3, 4]
export const colourOf = (level: Level) => words[level].colour
export const romanOf = (level: Level) => words[level].roman
export const weightOf = (level: Level) => words[level].weight

export const levelOfColour = (text: string): Level | undefined => levels.find((l) => words[l].colour === text || words[l].colour[0] === text)

// Typed titles use Latin letters as often as the numerals of Unicode.
const latin: Record<string, Level> = { I: 1, II: 2, III: 3, IV: 4, 一: 1, 二: 2, 三: 3, 四: 4 }
export const levelOfRoman = (text: string): Level | undefined => levels.find((l) => words[l].roman === text) ?? latin[text.toUpperCase()]

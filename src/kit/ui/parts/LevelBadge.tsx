import { t } from '../../i18n/index.ts'

export type Level = 1 | 2 | 3 | 4
/** 红 octagon, 橙 diamond, 黄 triangle, 蓝 circle: the shape survives a black-and-white print. */
const SHAPE: Record<Level, string> = {
  1: 'M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5z', 2: 'M6 0l6 6-6 6-6-6z', 3: 'M6 .6L12 11.4H0z', 4: 'M0 6a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
}
const ROMAN: Record<Level, string> = { 1: 'Ⅰ', 2: 'Ⅱ', 3: 'Ⅲ', 4: 'Ⅳ' }
const SIZE = { row: '', head: ' lg', wall: ' xl' } as const

/** Colour, shape, character and numeral always stand together. `subject` goes before (防台风), `suffix` behind (级响应). */
export function LevelBadge({ level, subject, suffix, size = 'row' }: { level: number; subject?: string; suffix?: string; size?: keyof typeof SIZE }) {
  if (level < 1 || level > 4) return null
  const l = level as Level
  return (
    <span className={`lv l${l}${SIZE[size]}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d={SHAPE[l]} /></svg>
      {subject ? `${subject}·` : ''}{t(`ui.level.${l}`)} {ROMAN[l]}{suffix ?? t('ui.level.suffix')}
    </span>
  )
}

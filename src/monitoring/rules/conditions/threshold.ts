// 阈值: an element over or under a line.
import { z } from 'zod'
import { elementWord } from './elements.ts'
import { nothing, passes, type Kind } from './kind.ts'
import { eased, initialLine, lineAt, lineFields, lineNoHarder, lineWords, measureOf, valueWords } from './line.ts'

const schema = z.object({ kind: z.literal('threshold'), ...lineFields })
type Threshold = z.infer<typeof schema>

export const threshold: Kind<Threshold, 'reading'> = {
  key: 'threshold', driver: 'reading', schema, initial: { kind: 'threshold', ...initialLine }, easing: 'margin',
  needs: (c) => [{ element: c.element, minutes: 0 }],
  concerns: (c, station) => lineAt(c, station) !== undefined,
  judge: (c, scene, ease) => {
    const line = lineAt(c, scene.station), value = scene.value(c.element)
    if (line === undefined || value === undefined) return nothing
    return { holds: passes(value, eased(line, c, ease), c.than), measure: measureOf('threshold', c, null, value, line) }
  },
  say: (c, zh) => (zh ? `${elementWord(c.element, zh)}${c.than === 'above' ? '达到' : '低于'}${typeof c.line === 'number' ? ' ' : ''}${lineWords(c, zh)}` : `${elementWord(c.element, zh)} ${c.than === 'above' ? 'reaches' : 'falls to'} ${lineWords(c, zh)}`),
  tell: valueWords,
  noHarder: lineNoHarder,
}

import { number } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { ImportCard } from './model.ts'

export type Shown = 'new' | 'changed' | 'same' | 'wrong' | 'noted'
const four = [['new', 'fresh'], ['changed', 'changed'], ['same', 'same'], ['wrong', 'wrong']] as const

/** Four counts that add up, with the empty lines, to the rows of the file. */
export function Counts({ card, shown, onShow }: { card: ImportCard; shown: Shown | null; onShow?: (shown: Shown) => void }) {
  const t = useT()
  return <>
    <div className="imp-counts" role="group" aria-label={t('imports.counts')}>
      {four.map(([key, count]) => <button key={key} type="button" aria-pressed={shown === key} className={shown === key ? 'on' : ''} disabled={!onShow} onClick={() => onShow?.(key)}><span>{t(`imports.verdict.${key}`)}</span><b className="num">{number(card[count])}</b></button>)}
    </div>
    {card.noted > 0 && <button type="button" className={shown === 'noted' ? 'imp-noted on' : 'imp-noted'} aria-pressed={shown === 'noted'} disabled={!onShow} onClick={() => onShow?.('noted')}>{t('imports.noted', { n: number(card.noted) })}</button>}
  </>
}

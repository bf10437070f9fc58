import { lazy, Suspense, useState } from 'react'
import { language, useT } from '../../i18n/index.ts'
import { figureContract } from '#kit/figures/web'
import { useCall } from '../data/useCall.ts'
import { number } from './format.ts'

const FigureRows = lazy(async () => ({ default: (await import('./FigureRows.tsx')).FigureRows }))

type FigureProps = {
  /** The figure's key: 'callout.answered'. */
  k: string
  params?: Record<string, unknown>
  /** The number when the page has it already from the same figure; without it the figure asks by itself. */
  value?: number | null
  unit?: boolean
  live?: readonly string[]
}

/** A number that opens its rows. Unknown is '—', never 0. */
export function Figure({ k, params = {}, value, unit = false, live }: FigureProps) {
  const t = useT(), [open, setOpen] = useState(false)
  const asked = useCall(figureContract, { params: { key: k }, query: { params: JSON.stringify(params) } }, { enabled: value === undefined, live: live ?? [`${k.split('.')[0]}.`] })
  // the title comes with whoever names the figure; those of all come with the drawer
  const title = 'figure.' + k, shown = value === undefined ? asked.data?.value : value
  return <>
    <button type="button" className="fig" title={asked.data?.words?.title[language()] ?? t(title, { defaultValue: '' })} onClick={e => { e.stopPropagation(); setOpen(true) }}>{number(shown)}</button>
    {unit && asked.data ? ` ${asked.data.unit}` : ''}
    {open && <Suspense><FigureRows k={k} params={params} onClose={() => setOpen(false)} /></Suspense>}
  </>
}

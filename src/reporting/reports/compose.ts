// A report out of its template: whose, of which days, with what words and figures. The page's draft and the command's file are made here alike.
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { periodWrong, regionWrong } from './errors.ts'
import { type Kind, type Span, spanNamed } from './model.ts'
import { type Issuer, issuerOf } from './store.ts'
import { known, type Ground } from './take.ts'
import { filled, type Template, templateOf } from './template.ts'

export type Composed = { ground: Ground; issuer: Issuer; template: Template; span: Span } & Pick<Template, 'title' | 'recipients' | 'body'>

/** `regionPath` '' is the city. A paragraph or table whose indicators are not in this installation is left out, with nothing in its place. */
export async function compose(tx: Tx, asked: { kind: Kind; regionPath: string; period: string }): Promise<Composed> {
  const span = spanNamed(asked.kind, asked.period)
  if (!span) throw periodWrong({ kind: asked.kind, period: asked.period })
  const issuer = await issuerOf(tx, asked.regionPath)
  if (!issuer) throw notFound({ what: '这个地区' })
  if ((asked.kind === 'annual' && issuer.level !== 2) || (asked.kind === 'county' && issuer.level !== 3)) throw regionWrong({ region: issuer.name })
  const template = await templateOf(tx, asked.kind), slots = new Set(known(template.bindings).map((b) => b.slot))
  const words = filled(template, { span, regionName: issuer.name })
  const body = words.body.filter((b) => b.kind === 'heading' || (b.kind === 'table' ? slots.has(b.slot) : b.runs.every((r) => typeof r === 'string' || slots.has(r.slot))))
  return { ground: { kind: asked.kind, regionPath: issuer.path, span }, issuer, template, span, title: words.title, recipients: words.recipients, body }
}

/** 泉应急 of the city, 惠安应急 of a county. */
export const seriesOf = ({ level, shortName }: Issuer): string => `${level === 2 ? shortName.slice(0, 1) : shortName}应急`

// 转发: a weather station's signal as it stands. It becomes part of the picture at once and calls nobody out by itself; an own warning
// may be drafted from it, and that goes through both hands.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { colourOf, romanOf, type Level } from '#monitoring/rules/web'
import { found, personOf, tell } from './draft.ts'
import { signalIssuerUnknown, signalNotStanding, signalUnread } from './errors.ts'
import type { Warning } from './model.ts'
import { parseSignal, type Refusal, type Signal } from './signal.ts'
import { addTowns, areaOf, insertWarning, markLifted, placesUnder, standingSignals, supersedeSignal, unitsByName, type Area } from './store.ts'

const why: Record<Refusal, string> = {
  empty: '没有内容', too_long: '超过 200 字', no_act: '没有“发布”“变更”“解除”等字样', no_kind: '没有十四类中的任何一类', no_level: '没有颜色或级别', no_issuer: '没有发布单位',
  levels_disagree: '颜色与括号里的级别不一致',
}

export type Preview = { signal: Signal; area: { code: string; name: string } | null; standing: { id: string; title: string; level: Level }[] }

export async function preview(tx: Tx, title: string): Promise<Preview> {
  const signal = parseSignal(title)
  if (typeof signal === 'string') throw signalUnread({ why: why[signal] })
  const area = await areaOfIssuer(tx, signal.issuer)
  const standing = await standingSignals(tx, signal.kind, signal.issuer)
  return { signal, area: area ? { code: area.code, name: area.name } : null, standing }
}

/** “福建省泉州市惠安县气象台” speaks for the last unit that its name holds; “泉州市气象台” for the city. */
async function areaOfIssuer(tx: Tx, issuer: string): Promise<Area | undefined> {
  const units = await unitsByName(tx)
  const at = (u: Area) => Math.max(issuer.lastIndexOf(u.name), issuer.lastIndexOf(u.name.replace(/[县市区]$/, '')))
  return units.filter((u) => at(u) >= 0).sort((a, b) => at(b) - at(a) || b.level - a.level)[0]
}

export async function relay(tx: Tx, title: string, areaCode: string | undefined): Promise<Warning> {
  const { signal, area: guessed, standing } = await preview(tx, title)
  const code = areaCode ?? guessed?.code
  const area = code ? await areaOf(tx, code) : undefined
  if (!area || area.level > 3) throw signalIssuerUnknown({ issuer: signal.issuer })
  return signal.act === 'lift' ? liftSignal(tx, signal, standing) : standSignal(tx, signal, area, standing)
}

async function standSignal(tx: Tx, signal: Signal, area: Area, standing: Preview['standing']): Promise<Warning> {
  const id = await insertWarning(tx, {
    origin: 'relay', track: signal.kind === 'rainstorm' ? 'rain' : signal.kind === 'typhoon' ? 'typhoon' : null, kind: signal.kind, level: signal.level, state: 'released', change: changeOf(signal, standing),
    area, title: signal.title, startsAt: await tx.now(), areaText: area.name, caution: '', measures: '', issuer: signal.issuer, legalBasis: '', basis: '', draftedBy: personOf(tx.actor).id, draftedName: actorName(tx.actor),
    supersedesId: standing[0]?.id ?? null, followsId: null,
  })
  await addTowns(tx, id, (await placesUnder(tx, area.path)).map((p) => p.code), false)
  for (const old of standing) {
    await supersedeSignal(tx, old.id, id)
    await tell(tx, { id: old.id, regionPath: area.path }, 'warning.superseded', { by: id })
  }
  const w = await found(tx, id)
  await tell(tx, w, 'warning.relayed', { title: w.title, kind: signal.kind, level: w.level, issuer: w.issuer, act: signal.act })
  return w
}

const changeOf = (signal: Signal, [old]: Preview['standing']): Warning['change'] => (!old || old.level === signal.level ? 'new' : old.level > signal.level ? 'upgrade' : 'downgrade')

async function liftSignal(tx: Tx, signal: Signal, standing: Preview['standing']): Promise<Warning> {
  const [old] = standing
  if (!old) throw signalNotStanding({ issuer: signal.issuer })
  for (const s of standing) await markLifted(tx, s.id, signal.title, personOf(tx.actor))
  const w = await found(tx, old.id)
  await tell(tx, w, 'warning.relay_lifted', { title: signal.title, kind: signal.kind, level: w.level, issuer: w.issuer })
  return w
}

/** “据惠安县气象台发布的暴雨橙色预警信号（Ⅱ级）” */
export const followText = (w: Warning): string => `据${w.issuer}发布的${w.kindName}${colourOf(w.level)}预警信号（${romanOf(w.level)}级）`

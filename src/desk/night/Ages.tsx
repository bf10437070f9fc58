import { DataAge } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { NightDesk } from './api.ts'

/** After how many seconds each kind is stale: rain by the hourly report at the latest, a storm by its three-hourly position. */
const STALE = { rain: 90 * 60, water: 90 * 60, storm: 4 * 3600, signal: 24 * 3600, receipt: 3600 } as const

export function Ages({ ages }: { ages: NightDesk['ages'] }) {
  const t = useT()
  return <section className="panel ages" aria-label={t('night.age.title')}><span className="s nw">{t('night.age.title')}</span>{ages.map(a => <DataAge key={a.key} label={t(`night.age.${a.key}`)} at={a.at} staleAfter={STALE[a.key]} reason={t('night.age.never')} />)}</section>
}

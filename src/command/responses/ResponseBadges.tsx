import { useT } from '#kit/i18n'
import { LevelBadge, Tag } from '#kit/ui'
import type { Change, Response } from './model.ts'

type Shown = Response & { changes: Change[] }

/** Levels in force, and what waits for its second signature. */
export function ResponseBadges({ responses }: { responses: readonly Shown[] }) {
  const t = useT()
  return <>
    {responses.filter(r => r.startedAt && !r.endedAt && r.level).map(r => <LevelBadge key={r.id} level={r.level ?? 4} subject={t(`response.track.${r.track}`)} suffix={t('response.levelSuffix')} />)}
    {responses.flatMap(r => r.changes.filter(c => !c.signedAt && !c.withdrawnAt).map(c => <Tag key={c.id} kind="solid">{t('response.waiting', { track: t(`response.track.${r.track}`), kind: t(`response.kind.${c.kind}`) })}</Tag>))}
  </>
}

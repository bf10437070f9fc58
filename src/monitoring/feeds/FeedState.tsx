import { useT } from '#kit/i18n'
import { Tag } from '#kit/ui'
import type { Feed } from './model.ts'

export function FeedState({ feed }: { feed: Feed }) {
  const t = useT()
  return <Tag kind={feed.state === 'failing' ? 'solid' : feed.state === 'off' ? 'flat' : undefined}>{t(`feed.is.${feed.state}`)}{feed.failures > 1 ? ` ×${feed.failures}` : ''}</Tag>
}

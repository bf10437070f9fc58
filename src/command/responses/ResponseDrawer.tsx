import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Empty, Seg, useMe } from '#kit/ui'
import { ChangeCard } from './ChangeCard.tsx'
import { DraftForm } from './DraftForm.tsx'
import type { Change, Response } from './model.ts'

type Shown = Response & { changes: Change[] }

/** Both tracks of an incident: what is in force, what waits for a signature, and the form for the next change. */
export default function ResponseDrawer({ incident, responses, onClose }: { incident: { id: string; title: string; closedAt: string | null; warningId: string | null }; responses: readonly Shown[]; onClose: () => void }) {
  const t = useT(), { may } = useMe(), [track, setTrack] = useState<'typhoon' | 'rain'>(responses.find(r => !r.endedAt)?.track ?? 'typhoon'), [drafting, setDrafting] = useState(false)
  const mine = responses.filter(r => r.track === track), current = mine.find(r => !r.endedAt && (r.startedAt || r.changes.some(c => !c.signedAt && !c.withdrawnAt)))
  const pending = current?.changes.find(c => !c.signedAt && !c.withdrawnAt), live = current?.startedAt ? current : undefined
  const mayDraft = may('response.draft') && !incident.closedAt && !pending
  return (
    <Drawer open title={t('response.of', { title: incident.title })} onClose={onClose} footer={mayDraft && !drafting && <Button primary icon="edit" onClick={() => setDrafting(true)}>{t(live ? 'response.draftChange' : 'response.draftStart')}</Button>}>
      <div><Seg label={t('response.track')} value={track} onChange={v => { setTrack(v); setDrafting(false) }} options={(['typhoon', 'rain'] as const).map(v => ({ value: v, label: t(`response.track.${v}`) }))} /></div>
      {drafting && mayDraft && <DraftForm key={`${track}${live?.level}`} incident={incident} track={track} response={live} onDone={() => setDrafting(false)} onCancel={() => setDrafting(false)} />}
      {!mine.length && !drafting && <Empty icon="warn" title={t('response.none')}>{t('response.noneNext')}</Empty>}
      {mine.flatMap(r => r.changes).sort((a, b) => b.draftedAt.localeCompare(a.draftedAt)).map(c => <ChangeCard key={c.id} change={c} track={track} />)}
    </Drawer>
  )
}

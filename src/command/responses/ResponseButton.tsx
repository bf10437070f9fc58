import { lazy, Suspense, useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, useMe } from '#kit/ui'
import type { Change, Response } from './model.ts'

const ResponseDrawer = lazy(() => import('./ResponseDrawer.tsx'))

export function ResponseButton({ incident, responses }: { incident: { id: string; title: string; closedAt: string | null; warningId: string | null }; responses: readonly (Response & { changes: Change[] })[] }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState(false)
  const active = responses.some(r => r.startedAt && !r.endedAt)
  if (!may(['response.draft', 'response.sign', 'response.read'])) return null
  return <>
    <Button icon="warn" onClick={() => setOpen(true)}>{t(!may(['response.draft', 'response.sign']) ? 'response.show' : active ? 'response.adjust' : 'response.start')}</Button>
    <Suspense>{open && <ResponseDrawer incident={incident} responses={responses} onClose={() => setOpen(false)} />}</Suspense>
  </>
}

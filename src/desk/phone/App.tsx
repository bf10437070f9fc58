import { ChecksPage } from './ChecksPage.tsx'
import { DangerPage } from './DangerPage.tsx'
import { InspectPage } from './InspectPage.tsx'
import { ItemPage } from './ItemPage.tsx'
import { MePage } from './MePage.tsx'
import { NewDangerPage } from './NewDangerPage.tsx'
import { usePath } from './parts.tsx'
import { QueuePage } from './QueuePage.tsx'
import { SignInPage } from './SignInPage.tsx'
import { usePhone } from './state.ts'
import { TasksPage } from './TasksPage.tsx'

export function App() {
  const { ready } = usePhone(), [, , first = '', id = ''] = usePath().split('/')
  if (!ready) return null
  switch (first) {
    case 'inspect': return <InspectPage key={id} planId={id} />
    case 'danger': return id === 'new' ? <NewDangerPage /> : <DangerPage key={id} id={id} />
    case 'checks': return <ChecksPage />
    case 'queue': return id ? <ItemPage key={id} id={id} /> : <QueuePage />
    case 'me': return <MePage />
    case 'sign-in': return <SignInPage />
    default: return <TasksPage />
  }
}

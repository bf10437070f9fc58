import { useSyncExternalStore } from 'react'
import { useT } from '../../i18n/index.ts'
import { dropToast, onToasts, type Toast, toastList } from './toast.ts'

export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, toastList)
  return <div className="toasts noprint" role="status" aria-live="polite">{toasts.map(one => <Said key={one.id} {...one} />)}</div>
}

function Said({ id, text, problem, undo }: Toast) {
  const t = useT()
  return (
    <div className="toast" role={problem ? 'alert' : undefined}>
      <span className="tx">{problem ? problem.detail || problem.title : text}{problem && <small>{problem.code}{problem.requestId && ` · ${problem.requestId}`}</small>}</span>
      {undo && <button type="button" onClick={() => { dropToast(id); void undo() }}>{t('ui.undo')}</button>}
      {problem && <button type="button" onClick={() => dropToast(id)}>{t('ui.close')}</button>}
    </div>
  )
}

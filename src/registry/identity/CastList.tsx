import { Tag, useAct, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { demoCast, demoSignIn } from './api.ts'
import type { Stage } from './model.ts'

/** The demo city's people, one click each. The server offers them on this machine alone. */
export function CastList({ onDone }: { onDone: (stage: Stage) => void }) {
  const t = useT(), { data } = useCall(demoCast, {})
  const act = useAct(demoSignIn, { onDone: ({ stage }) => onDone(stage) })
  if (!data?.rows.length) return null
  return (
    <div className="cast">
      <header><Tag kind="solid">{t('identity.cast.mark')}</Tag><b>{t('identity.cast.title')}</b><span className="s">{t('identity.cast.lead')}</span></header>
      <ul>
        {data.rows.map(p => (
          <li key={p.who}>
            <button type="button" disabled={act.busy} onClick={() => void act.run({ body: { who: p.who } })}>
              <span className="av" aria-hidden="true">{p.name.slice(0, 1)}</span><b>{t(`role.${p.role}`)}</b><small>{p.name} · {p.regionName}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

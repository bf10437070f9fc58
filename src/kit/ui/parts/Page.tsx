import { type ReactNode, useEffect } from 'react'
import { useT, type Words } from '../../i18n/index.ts'

/** In the order in which they stand in the menu. */
export const sections = ['watch', 'judge', 'warn', 'call', 'accident', 'danger', 'inspect', 'measure', 'duty', 'public'] as const
export type Section = (typeof sections)[number]

export type Centre = 'desk' | 'registry' | 'monitoring' | 'command' | 'supervision' | 'education' | 'reporting' | 'system'

/** One entry of a feature's web.ts. `path` may hold :id?; `title` is a string key, or words where the page is made of data; without `permission` every signed-in user may. */
export type Page = {
  path: string
  title: string | Words
  centre: Centre
  permission?: string | readonly string[]
  /** `group`: of a centre with many pages the menu holds only the group of the page in which one stands, or those used last.
   * `section`: of a centre whose pages all have one, the menu names the sections and holds the pages of that in which one stands */
  menu?: { order: number; icon?: string; group?: string; section?: Section }
  /** Where a page outside of the menu stands in a centre that has sections. */
  section?: Section
  /** Stands without the frame and without a session: sign-in, an invitation. */
  alone?: boolean
  /** The module's default export, or its one export that is called …Page. */
  load: () => Promise<Record<string, unknown>>
}

/** A page answers first what is wrong, then what is due, then the rest. `title` is a sentence that is already in the reader's language. */
export function Page({ title, head, actions, drill, children }: { title: string; head?: ReactNode; actions?: ReactNode; drill?: boolean; children: ReactNode }) {
  const t = useT()
  useEffect(() => { document.title = `${title}·${t('ui.product')}` }, [title, t])
  return (
    <div className="page">
      <header className="head"><h1>{title}</h1>{drill && <span className="drill">{t('ui.drill')}</span>}{head}{actions && <span className="row end noprint wrap">{actions}</span>}</header>
      <div className="body">{children}</div>
    </div>
  )
}

import './noEval.ts'
import './tokens.css'
import './base.css'
import './parts.css'
import { startLanguage } from '../i18n/index.ts'
import { startInvalidation } from './data/queryClient.ts'
import { startTheme } from './parts/theme.ts'

/** Before the first render of a page root: theme, language, live answers. The web font comes after the first paint. */
export async function startPage(): Promise<void> {
  startTheme()
  startInvalidation()
  await startLanguage()
  requestIdleCallback(() => void import('./fonts.ts'))
}

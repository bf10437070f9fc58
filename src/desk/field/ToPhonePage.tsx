import { useEffect } from 'react'
import { Page, Skeleton } from '#kit/ui'
import { useT } from '#kit/i18n'

/** The telephone's pages are a bundle of their own at this very address: it is asked for anew. */
export function ToPhonePage() {
  const t = useT()
  useEffect(() => location.reload(), [])
  return <Page title={t('field.phone')}><Skeleton /></Page>
}

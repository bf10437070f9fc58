import { Button, toast } from '#kit/ui'
import { useT } from '#kit/i18n'

export function CopyButton({ text }: { text: string }) {
  const t = useT()
  return <Button icon="download" onClick={() => void copy(text).then(ok => toast({ text: t(ok ? 'identity.copied' : 'identity.notCopied') }))}>{t('identity.copy')}</Button>
}

/** The clipboard of plain http off this machine is closed; the old command still works there. */
async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false)
  const box = Object.assign(document.createElement('textarea'), { value: text })
  document.body.append(box)
  box.select()
  const done = document.execCommand('copy')
  box.remove()
  return done
}

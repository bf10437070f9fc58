import { useState } from 'react'
import { call, type Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, Drawer, toast, useAct, useMe } from '#kit/ui'
import { apiOf, type Ledger } from '#registry/definition'
import { trustApiOf } from './api.ts'

type Made = Reply<ReturnType<typeof trustApiOf>['links']>

/** Of the rows that are ticked: confirmed at once, or by their holders, each by his own link. */
export function ConfirmMany({ ledger, ids, onDone }: { ledger: Ledger; ids: readonly string[]; onDone: () => void }) {
  const t = useT(), { may } = useMe(), api = trustApiOf(ledger), [made, setMade] = useState<Made | null>(null)
  const confirm = useAct(api.confirmMany, { done: t('confirmation.doneMany'), undo: ({ changeId }) => call(apiOf(ledger).undo, { params: { id: changeId } } as never), onDone }), links = useAct(api.links, { onDone: reply => { setMade(reply); setSent(false) } }), [sent, setSent] = useState(false), text = useAct(api.textLinks, { done: t('confirmation.texted'), onDone: () => setSent(true) })
  if (!ledger.confirm || !may(`${ledger.key}.edit`)) return null
  return <>
    <Button small icon="check" busy={confirm.busy} onClick={() => void confirm.run({ body: { ids: [...ids] } })}>{t('confirmation.right')}</Button>
    {ledger.confirm.phone && <Button small icon="share" busy={links.busy} onClick={() => void links.run({ body: { ids: [...ids] } })}>{t('confirmation.links')}</Button>}
    {made && <Drawer open title={t('confirmation.linksOf', { n: made.rows.length })} onClose={() => setMade(null)}>
      <p className="m">{t('confirmation.linksWhat', { day: made.expiresAt.slice(0, 10) })}{made.without > 0 && ` ${t('confirmation.without', { n: made.without })}`}</p>
      <p><a className="btn primary" href={`/api/${ledger.path}/confirmation-links/${made.batch}/file`} download>{t('confirmation.download')}</a> <Button icon="phone" busy={text.busy} disabled={sent && t('confirmation.textedOnce')} onClick={() => void text.run({ params: { batch: made.batch } })}>{t('confirmation.text', { n: made.rows.length })}</Button></p>
      <p className="s">{t('confirmation.textWhat')}</p>
      <table className="tb dense"><tbody>{made.rows.slice(0, 200).map((row) => <tr key={row.link}><td>{row.name}<div className="s">{row.place} {row.mask}</div></td><td><Button small onClick={() => void navigator.clipboard.writeText(`${row.name}：${row.link}`).then(() => toast({ text: t('confirmation.copied') }))}>{t('confirmation.copy')}</Button></td></tr>)}</tbody></table>
    </Drawer>}
  </>
}

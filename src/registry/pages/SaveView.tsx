import { useState } from 'react'
import { call } from '#kit/contract'
import { Button, Pop, queryClient, toast, useAct } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { addView, changeView, dropView, type GivenView, type View } from '#registry/views/web'
import type { Address } from './address.ts'
import type { Settings } from './settings.ts'

type SaveProps = { ledger: Ledger; address: Address; settings: Settings; view: View | undefined }

/** Keeps what is asked, with columns, order and density, under a name; a view of one's own is renewed, shared or dropped here. */
export function SaveView(props: SaveProps) {
  const t = useT()
  return <Pop className="btn sm" width={300} title={t('registry.saveView')} face={t('registry.saveView')}>{close => <Ask {...props} close={close} />}</Pop>
}

function Ask({ ledger, address, settings, view, close }: SaveProps & { close: () => void }) {
  const t = useT(), own = view?.mine ? view : undefined, [name, setName] = useState(''), [shared, setShared] = useState(own?.shared ?? false)
  const add = useAct(addView, { done: t('registry.viewSaved'), quiet: true }), change = useAct(changeView, { done: t('registry.viewSaved'), quiet: true }), problem = add.problem ?? change.problem
  const state = { query: address.query as GivenView['query'], sort: address.sort ?? null, columns: [...settings.columns], density: settings.density, shared }
  const save = async () => {
    const made = await add.run({ body: { ...state, ledger: ledger.key, name: name.trim() } })
    if (made) { address.set({ view: made.id }); close() }
  }
  const drop = async (gone: View) => {
    await call(dropView, { params: { id: gone.id } })
    address.set({ view: null })
    const { name: was, query, sort, columns, density, shared: open } = gone
    toast({ text: t('registry.viewDropped', { name: was }), undo: async () => { await call(addView, { body: { ledger: ledger.key, name: was, query, sort, columns, density, shared: open } }); await queryClient.invalidateQueries() } })
    await queryClient.invalidateQueries()
    close()
  }
  return <>
    <form className="col" style={{ gap: 8 }} onSubmit={e => { e.preventDefault(); if (name.trim()) void save() }}>
      <label className="col" style={{ gap: 4 }}><span className="s">{t('registry.viewName')}</span><input className="in" maxLength={40} value={name} onChange={e => setName(e.target.value)} /></label>
      <label className="row"><input type="checkbox" checked={shared} onChange={e => setShared(e.target.checked)} />{t('registry.share')}</label>
      <p className="s">{t('registry.shareMeans')}</p>
      {problem && <p className="wrong" role="alert">{problem.detail}</p>}
      <div className="row"><span className="end" /><Button primary small type="submit" busy={add.busy} disabled={!name.trim() && t('registry.nameFirst')}>{t('registry.saveAs')}</Button></div>
    </form>
    {own && <div className="row wrap" style={{ borderTop: '1px solid var(--line)', paddingTop: 8 }}><span className="grow el">{own.name}</span>
      <Button small busy={change.busy} onClick={() => void change.run({ params: { id: own.id }, body: { ...state, name: name.trim() || own.name } }).then(done => { if (done) close() })}>{t('registry.renew')}</Button>
      <Button small icon="trash" label={t('registry.dropView')} onClick={() => void drop(own)} /></div>}
  </>
}

import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Trouble, useAct, useCall } from '#kit/ui'
import { type Group, listChecklists, listInspectors, setGroups, setLists } from './api.ts'

/** The groups of a campaign and its checklists: names as they are written, people apart by 、, those with an account by their name. */
export function GroupsDrawer({ id, groups: before, lists: chosen, onClose }: { id: string; groups: readonly Group[]; lists: readonly string[]; onClose: () => void }) {
  const t = useT(), params = { id }, [rows, setRows] = useState(before.map(g => ({ no: g.no, name: g.name, departments: g.departments.join('、'), people: g.members.map(m => m.name).join('、') }))), [lists, setListsHere] = useState([...chosen])
  const people = useCall(listInspectors), all = useCall(listChecklists), groups = useAct(setGroups, { quiet: true }), put = useAct(setLists, { done: t('campaign.saved'), quiet: true, onDone: onClose })
  const change = (at: number, to: Partial<(typeof rows)[number]>) => setRows(rows.map((r, i) => (i === at ? { ...r, ...to } : r)))
  const membersOf = (text: string, g?: Group) => split(text).map((name, n) => g?.members.find(m => m.name === name) ?? { userId: people.data?.find(p => p.name === name)?.id ?? null, name, department: '', duty: n === 0 ? 'leader' as const : 'member' as const })
  const save = async () => {
    const body = { groups: rows.map(r => { const g = before.find(b => b.no === r.no), members = membersOf(r.people, g); return { no: r.no, name: r.name, leader: members[0]?.name ?? '', departments: split(r.departments), counties: g?.counties ?? [], members } }) }
    if (await groups.run({ params, body })) await put.run({ params, body: { checklistIds: lists } })
  }
  return (
    <Drawer open title={t('campaign.setGroups')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={groups.busy || put.busy} disabled={rows.some(r => !r.name.trim()) && t('campaign.nameless')} onClick={() => void save()}>{t('campaign.save')}</Button></>}>
      <p className="s">{t('campaign.peopleHow')}</p>
      {rows.map((r, i) => <fieldset key={r.no} className="groupcard"><span className="row"><b className="num">{r.no}</b><input className="in grow" aria-label={t('campaign.groupName')} value={r.name} maxLength={60} onChange={e => change(i, { name: e.target.value })} /><Button small quiet icon="trash" label={t('campaign.removeGroup')} onClick={() => setRows(rows.filter((_, n) => n !== i))} /></span>
        <label className="field"><span className="s">{t('campaign.departments')}</span><input className="in" value={r.departments} onChange={e => change(i, { departments: e.target.value })} /></label>
        <label className="field"><span className="s">{t('campaign.people')}</span><input className="in" value={r.people} onChange={e => change(i, { people: e.target.value })} /></label></fieldset>)}
      <Button icon="plus" onClick={() => setRows([...rows, { no: Math.max(0, ...rows.map(r => r.no)) + 1, name: t('campaign.nthGroup', { n: Math.max(0, ...rows.map(r => r.no)) + 1 }), departments: '', people: '' }])}>{t('campaign.addGroup')}</Button>
      <b>{t('campaign.lists')}</b>
      {all.data?.filter(c => c.publishedAt && c.purpose === 'inspection').map(c => <label key={c.id} className="row"><input type="checkbox" checked={lists.includes(c.id)} onChange={e => setListsHere(e.target.checked ? [...lists, c.id] : lists.filter(l => l !== c.id))} />{c.title} <span className="s">{t('checklist.nth', { n: c.version })}</span></label>)}
      {(groups.problem ?? put.problem) && <Trouble problem={groups.problem ?? put.problem} />}
    </Drawer>
  )
}

const split = (text: string): string[] => text.split(/[、,，;；]/).map(s => s.trim()).filter(s => s.length > 1)

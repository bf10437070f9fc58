import { Button, Modal, useAct } from '#kit/ui'
import { Checkbox, fieldProblems, Form, Input, InputNumber, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Position, RegionPick } from '#registry/ledger/web'
import { addTeam, changeTeam } from './api.ts'
import { skills, type Team, teamKinds, tier } from './model.ts'

type Fields = Pick<Team, 'name' | 'kind' | 'tier' | 'regionCode' | 'leaderName' | 'skills' | 'equipment' | 'members' | 'lon' | 'lat' | 'coastal'> & { phone?: string }

/** Enters a team, or changes one. */
export function TeamForm({ open, team, onClose }: { open: boolean; team?: Team; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), must = [{ required: true }]
  const add = useAct(addTeam, { done: t('team.added'), onDone: () => { form.resetFields(); onClose() } })
  const change = useAct(changeTeam, { done: t('team.saved'), onDone: onClose })
  const save = async ({ phone, ...fields }: Fields) => {
    const body = { ...fields, equipment: fields.equipment ?? [], insuredUntil: team?.insuredUntil ?? null }
    const done = team ? await change.run({ params: { id: team.id }, body: { ...body, phone: phone || undefined } }) : await add.run({ body: { ...body, phone: phone ?? '' } })
    if (!done) fieldProblems(form, (team ? change : add).problem)
  }
  const pick = (list: readonly string[], of: string) => list.map(value => ({ value, label: t(`team.${of}.${value}`) }))
  return (
    <Modal open={open} title={team ? t('team.editTitle', { name: team.name }) : t('team.add')} onClose={onClose} footer={<Button primary busy={add.busy || change.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={team ?? { kind: 'professional', tier: 'county', coastal: false, equipment: [] }} onFinish={values => void save(values)}>
        <Form.Item name="name" label={t('team.name')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="kind" label={t('team.kind')} rules={must}><Select options={pick(teamKinds, 'kind')} /></Form.Item>
        <Form.Item name="tier" label={t('team.tier')} rules={must}><Select options={pick(tier.options, 'tier')} /></Form.Item>
        <Form.Item name="regionCode" label={t('ledger.place')} rules={must}><RegionPick /></Form.Item>
        <Position />
        <Form.Item name="skills" label={t('team.skills')} rules={must}><Select mode="multiple" options={pick(skills, 'skill')} /></Form.Item>
        <Form.Item name="members" label={t('team.members')} rules={must}><InputNumber min={1} max={5000} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="leaderName" label={t('team.leader')} rules={must}><Input maxLength={30} /></Form.Item>
        <Form.Item name="phone" label={t('ledger.phone')} rules={team ? [] : must} extra={team && t('ledger.keepPhone', { mask: team.phoneMask })}><Input inputMode="tel" maxLength={13} /></Form.Item>
        <Form.Item name="coastal" valuePropName="checked"><Checkbox>{t('team.coastalOnly')}</Checkbox></Form.Item>
        <Equipment />
      </Form>
    </Modal>
  )
}

function Equipment() {
  const t = useT()
  return (
    <Form.List name="equipment">{(rows, { add, remove }) => <>
      {rows.map(({ key, name }) => (
        <div key={key} className="row" style={{ alignItems: 'flex-start' }}>
          <Form.Item name={[name, 'name']} rules={[{ required: true }]} style={{ flex: 2 }}><Input aria-label={t('team.equipment')} maxLength={40} /></Form.Item>
          <Form.Item name={[name, 'count']} rules={[{ required: true }]} style={{ flex: 1 }}><InputNumber aria-label={t('team.count')} min={0} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name={[name, 'unit']} rules={[{ required: true }]} style={{ flex: 1 }}><Input aria-label={t('team.unit')} maxLength={10} placeholder={t('team.unit')} /></Form.Item>
          <Button quiet icon="trash" label={t('team.removeEquipment')} onClick={() => remove(name)} />
        </div>
      ))}
      <Button small icon="plus" onClick={() => add()}>{t('team.addEquipment')}</Button>
    </>}</Form.List>
  )
}

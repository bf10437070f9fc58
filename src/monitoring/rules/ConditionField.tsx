import { Form, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button } from '#kit/ui'
import { fields, type Path } from './conditions/fields.tsx'
import { groups, initialOf, kinds, type Condition, type Group, type LeafKind } from './conditions/list.ts'

const deepest = 2, most = 6
const isGroup = (kind: string | undefined): kind is Group['kind'] => groups.some((g) => g === kind)

/** One condition: its kind, the fields of that kind; of AND and OR the parts, each a condition of its own. */
export function ConditionField({ path, depth = 0 }: { path: Path; depth?: number }) {
  const t = useT(), form = Form.useFormInstance(), kind = Form.useWatch([...path, 'kind'], { form, preserve: true }) as Condition['kind'] | undefined
  const now = () => form.getFieldValue(path) as Condition
  const choose = (next: string) => {
    const before = now(), leaf = before && !('of' in before) ? before : initialOf('rain')
    form.setFieldValue(path, isGroup(next) ? { kind: next, of: 'of' in before ? before.of : [leaf, { ...initialOf('threshold') }] } : { ...initialOf(next as LeafKind) })
  }
  const options = [...kinds.map((k) => ({ value: k.key as string, label: t(`rule.kind.${k.key}`) })), ...(depth < deepest ? groups.map((g) => ({ value: g as string, label: t(`rule.kind.${g}`) })) : [])]
  const Fields = kind && !isGroup(kind) ? fields[kind] : undefined
  return (
    <div className="cond">
      <Select aria-label={t('rule.kindOf')} value={kind} onChange={choose} options={options} />
      {Fields && <Fields path={path} />}
      {isGroup(kind) && <Parts path={path} depth={depth} kind={kind} />}
    </div>
  )
}

function Parts({ path, depth, kind }: { path: Path; depth: number; kind: Group['kind'] }) {
  const t = useT(), form = Form.useFormInstance(), parts = (Form.useWatch([...path, 'of'], { form, preserve: true }) ?? []) as Condition[]
  const put = (of: Condition[]) => form.setFieldValue([...path, 'of'], of)
  return (
    <div className="condgroup">
      {parts.map((_, i) => (
        // the place is the name: parts have no identity of their own, and the values move with them
        <div key={`${i}/${parts.length}`} className="col" style={{ gap: 4 }}>
          <div className="row"><span className="s">{i === 0 ? t('rule.part') : t(`rule.joined.${kind}`)}</span><span className="end" />{parts.length > 2 && <Button quiet small icon="close" label={t('rule.dropPart')} onClick={() => put(parts.filter((__, n) => n !== i))} />}</div>
          <ConditionField path={[...path, 'of', i]} depth={depth + 1} />
        </div>
      ))}
      {parts.length < most && <Button small icon="plus" onClick={() => put([...parts, { ...initialOf('threshold') }])}>{t('rule.addPart')}</Button>}
    </div>
  )
}

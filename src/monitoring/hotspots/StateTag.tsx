import { useT } from '#kit/i18n'
import { Tag } from '#kit/ui'
import type { FireState } from './model.ts'

export function StateTag({ state }: { state: FireState }) {
  const t = useT()
  return <Tag kind={state === 'candidate' ? 'solid' : state === 'confirmed' ? undefined : 'flat'}>{t(`fire.is.${state}`)}</Tag>
}

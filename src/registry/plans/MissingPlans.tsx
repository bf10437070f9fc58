import { Figure } from '#kit/ui'
import { useT } from '#kit/i18n'

export default function MissingPlans() {
  const t = useT()
  return <span className="m">{t('village_plan.missing')} <Figure k="village_plan.missing" live={['village_plan.']} unit /></span>
}

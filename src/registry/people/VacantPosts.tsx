import { Figure } from '#kit/ui'
import { useT } from '#kit/i18n'

export default function VacantPosts() {
  const t = useT()
  return <span className="m">{t('duty_holder.vacant')} <Figure k="post.without_a" live={['duty_holder.', 'post.']} unit /></span>
}

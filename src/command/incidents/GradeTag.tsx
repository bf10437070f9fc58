import { useT } from '#kit/i18n'
import { Tag } from '#kit/ui'
import { type Incident, isProvisional } from './model.ts'

/** The grade in words; "暂定" until confirmed, "未定级" where it is unknown: never 一般 by default. */
export function GradeTag({ incident }: { incident: Pick<Incident, 'grade' | 'gradeConfirmedAt' | 'class'> }) {
  const t = useT()
  if (incident.class === 'social') return <Tag>{t('incident.grade.social')}</Tag>
  if (incident.grade === null) return <Tag>{t('incident.grade.unknown')}</Tag>
  return <Tag>{isProvisional(incident) ? `${t('incident.provisional')} ` : ''}{t(`incident.grade.${incident.grade}`)}</Tag>
}

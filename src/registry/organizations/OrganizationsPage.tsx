import { Link } from 'react-router'
import { type Column, Empty, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Card, Ledger } from '#registry/ledger/web'
import { getOrganization, listOrganizations } from './api.ts'
import { kinds, type Organization } from './model.ts'

export function OrganizationsPage() {
  const t = useT()
  const columns: Column<Organization>[] = [
    { key: 'name', title: t('organization.name'), render: r => r.name },
    { key: 'kind', title: t('organization.kind'), render: r => t(`organization.kind.${r.kind}`) },
    { key: 'place', title: t('ledger.place'), render: r => r.place },
    { key: 'superior', title: t('organization.superior'), render: r => r.superiorName ?? '—' },
  ]
  const filters = [{ key: 'kind', label: t('organization.kind'), options: kinds.map(value => ({ value, label: t(`organization.kind.${value}`) })) }]
  return <Ledger<Organization> title={t('organization.page')} path="/organizations" contract={listOrganizations} columns={columns} filters={filters} live={['organization.']} hint={t('organization.find')}
    empty={<Empty icon="people" title={t('organization.none')}>{t('organization.noneNext')}</Empty>} cardTitle={t('organization.card')} card={id => <OrganizationCard id={id} />} />
}

function OrganizationCard({ id }: { id: string }) {
  const t = useT(), call = useCall(getOrganization, { params: { id } }, { live: ['organization.'] })
  return <Card call={call} facts={o => [
    [t('organization.name'), o.name], [t('organization.kind'), t(`organization.kind.${o.kind}`)], [t('organization.code'), <span className="mono">{o.code}</span>], [t('ledger.place'), o.place],
    [t('organization.superior'), o.superiorId ? <Link className="link" to={`/organizations/${o.superiorId}`}>{o.superiorName}</Link> : '—'], [t('ledger.source'), t(o.demo ? 'ledger.sourceDemo' : 'ledger.sourceReal')],
  ]} />
}

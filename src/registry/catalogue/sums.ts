// Figures beside the counts: what a bureau sums of its ledgers.
import { sumFigure } from '#registry/ledger'
import { geohazards } from '#registry/geohazards'
import { insurancePolicies } from '#registry/insurance'
import { parks } from '#registry/parks'
import { projects } from '#registry/projects'
import { protectedPlaces } from '#registry/protection'
import { waterworks } from '#registry/waterworks'

/** By the ledger's key. */
export const sums = {
  geohazard: [
    sumFigure(geohazards, 'people', { title: { zh: '地质灾害点威胁人数', en: 'People under geological threat' }, means: { zh: '在册地质灾害点威胁人数之和；同受两点威胁的人计两次。', en: 'The people whom the hazards in service threaten; those under two hazards count twice.' } }),
    sumFigure(geohazards, 'assets', { title: { zh: '地质灾害点威胁财产', en: 'Assets under geological threat' }, means: { zh: '在册地质灾害点威胁财产之和。', en: 'The assets that the hazards in service threaten.' } }),
  ],
  waterwork: [sumFigure(waterworks, 'protects', { title: { zh: '水利工程保护（影响）人口', en: 'People below waterworks' }, means: { zh: '在册水利工程保护（影响）人口之和；上下游重复的人重复计。', en: 'The people below the works in service; those below two count twice.' } })],
  protected_place: [
    sumFigure(protectedPlaces, 'peopleDay', { title: { zh: '保护对象白天人数', en: 'Protected people by day' }, means: { zh: '在册保护对象白天人数之和。', en: 'People by day in the places in service.' } }),
    sumFigure(protectedPlaces, 'peopleNight', { title: { zh: '保护对象夜间人数', en: 'Protected people by night' }, means: { zh: '在册保护对象夜间人数之和。', en: 'People by night in the places in service.' } }),
    sumFigure(protectedPlaces, 'beds', { title: { zh: '保护对象床位', en: 'Beds' }, means: { zh: '在册医院、养老、福利等场所床位之和。', en: 'Beds of hospitals and homes in service.' } }),
  ],
  park: [sumFigure(parks, 'investment', { title: { zh: '安全文化公园投入', en: 'Investment in safety parks' }, means: { zh: '在册安全文化公园投入之和。', en: 'What the parks in service cost.' } })],
  project: [
    sumFigure(projects, 'investment', { title: { zh: '重点项目总投资', en: 'Projects’ total' }, means: { zh: '在册重点项目总投资之和。', en: 'The totals of the projects in service.' } }),
    sumFigure(projects, 'spent', { title: { zh: '重点项目已支付', en: 'Projects’ spending' }, means: { zh: '在册重点项目已支付资金之和。', en: 'What the projects in service have spent.' } }),
  ],
  insurance_policy: [sumFigure(insurancePolicies, 'claimPaid', { title: { zh: '保险已赔付', en: 'Claims paid' }, means: { zh: '在册保单已赔付金额之和。', en: 'What the policies in service have paid.' } })],
}

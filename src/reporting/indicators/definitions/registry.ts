// 一库: what stands today.
import { counted, summed } from './define.ts'
import { ledgerOf } from './ledgers.ts'

const centre = 'registry', national = 'national_1,national_2,national_3'
const rated = (key: string, zh: string, en: string, values: string) => counted({
  centre, key: `enterprises.${key}`, ledger: ledgerOf('enterprise'), filters: { rating: values }, title: { zh, en }, dimensions: ['rating', 'sector'],
  means: { zh: '在册、标准化等级为此的企事业单位，证书是否到期另见台账。', en: 'Units in service with this rating; whether the certificate has run out stands in the ledger.' },
})

export const registryIndicators = [
  rated('rated', '标准化创建企事业单位', 'Standardized units', `${national},provincial,quanzhou`),
  rated('national', '按国家标准创建', 'By the national standard', national),
  rated('provincial', '按省级标准创建', 'By the provincial standard', 'provincial'),
  rated('quanzhou', '按“泉州标准”创建', 'By the Quanzhou standard', 'quanzhou'),
  counted({ centre, key: 'committees.count', ledger: ledgerOf('organization'), filters: { kind: 'special_committee' }, title: { zh: '专项委员会', en: 'Special committees' }, means: { zh: '在册的安委会专项委员会。', en: 'Special committees of the safety committee in service.' } }),
  counted({ centre, key: 'parks.count', ledger: ledgerOf('park'), filters: { status: 'open' }, title: { zh: '安全文化公园', en: 'Safety parks' }, means: { zh: '在册、已开放的安全文化公园。', en: 'Parks in service that are open.' } }),
  summed({ centre, key: 'parks.invested', ledger: ledgerOf('park'), field: 'investment', filters: { status: 'open' }, title: { zh: '安全文化公园投入', en: 'Invested in safety parks' }, means: { zh: '已开放的安全文化公园投入之和。', en: 'What the open parks cost.' } }),
  counted({ centre, key: 'teams.professional', ledger: ledgerOf('team'), filters: { kind: 'professional' }, title: { zh: '专业救援队伍', en: 'Professional teams' }, means: { zh: '在册的专业应急救援队伍。', en: 'Professional rescue teams in service.' }, dimensions: ['tier', 'readiness'] }),
  counted({ centre, key: 'teams.coastal', ledger: ledgerOf('team'), filters: { coastal: 'true' }, title: { zh: '沿海社会应急力量', en: 'Coastal forces' }, means: { zh: '纳入海警 95110 联动的沿海社会应急力量。', en: 'Coastal forces that act with the coast guard’s 95110.' }, dimensions: ['readiness'] }),
  counted({ centre, key: 'shelters.standardized', ledger: ledgerOf('shelter'), filters: { standardized: 'true' }, date: 'upgradedOn', title: { zh: '标准化避灾点', en: 'Standardized shelters' }, means: { zh: '在册的标准化避灾点；给了期间，则是期间内完成提升建设的。', en: 'Shelters in service that meet the standard; of a period, those upgraded in it.' }, dimensions: ['level', 'type'] }),
  counted({ centre, key: 'informants.count', ledger: ledgerOf('informant'), title: { zh: '灾害信息员', en: 'Disaster informants' }, means: { zh: '在册的灾害信息员，A、B 角各计一人次。', en: 'Informants in service.' }, dimensions: ['level', 'rank'] }),
  counted({ centre, key: 'duty_holders.count', ledger: ledgerOf('duty_holder'), title: { zh: '防汛责任人', en: 'Flood duty holders' }, means: { zh: '在册的防汛责任人。', en: 'Duty holders in service.' } }),
  counted({ centre, key: 'village_plans.count', ledger: ledgerOf('village_plan'), title: { zh: '村级防汛防台风预案', en: 'Village plans' }, means: { zh: '在册的村级防汛防台风预案。', en: 'Village flood and typhoon plans in service.' } }),
]

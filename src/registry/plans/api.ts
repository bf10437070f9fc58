import { contract, idParams } from '#kit/contract'
import { given, shown } from '#registry/definition'
import { villagePlans } from './ledger.ts'

export const fileEdition = contract({
  method: 'POST', path: '/api/village-plans/:id/editions', summary: '备案村级预案新版（代替在册的一版；没有给的项沿用）', params: idParams, reply: shown(villagePlans),
  body: given(villagePlans).omit({ regionCode: true, lon: true, lat: true }).partial().required({ filedOn: true }),
})

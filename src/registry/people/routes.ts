import { route } from '#kit/http'
import { openPhone } from '#registry/ledger'
import * as api from './api.ts'
import { addHolder, addPost, changeHolder, disableHolder, holderOf } from './holders.ts'
import { addInformant, changeInformant, disableInformant, informantOf } from './informants.ts'
import { postChain } from './serving.ts'
import * as store from './store.ts'

const read = { permission: 'duty_holder.read', scope: 'region' } as const
const editInformant = { permission: 'informant.edit', scope: 'region' } as const
const edit = { permission: 'duty_holder.edit', scope: 'region' } as const

export const routes = [
  route(api.listDutyHolders, { ...read, run: ({ tx, query }) => store.listHolders(tx, query) }),
  route(api.getDutyHolder, {
    ...read,
    run: async ({ tx, params }) => {
      const holder = await holderOf(tx, params.id)
      const chain = await postChain(tx, holder.postId)
      return { holder, chain: chain.map(({ postId, title, level, holders }) => ({ postId, title, level, names: holders.map((h) => `${h.rank} ${h.personName}`).join(' · ') })) }
    },
  }),
  route(api.addDutyHolder, { ...edit, status: 201, run: ({ tx, body }) => addHolder(tx, body) }),
  route(api.changeDutyHolder, { ...edit, run: ({ tx, params, body }) => changeHolder(tx, params.id, body) }),
  route(api.disableDutyHolder, { ...edit, run: async ({ tx, params, body }) => (await disableHolder(tx, params.id, body.reason), {}) }),
  route(api.openDutyHolderPhone, {
    permission: 'duty_holder.open_phone', scope: 'region',
    run: ({ tx, params }) => openPhone(tx, 'duty_holders', { kind: 'duty_holder', id: params.id }),
  }),
  route(api.listPosts, { ...read, run: ({ tx, query }) => store.listPosts(tx, query) }),
  route(api.addPost, { ...edit, status: 201, run: ({ tx, body }) => addPost(tx, body) }),
  route(api.listInformants, { permission: 'informant.read', scope: 'region', run: ({ tx, query }) => store.listInformants(tx, query) }),
  route(api.getInformant, { permission: 'informant.read', scope: 'region', run: ({ tx, params }) => informantOf(tx, params.id) }),
  route(api.addInformant, { ...editInformant, status: 201, run: ({ tx, body }) => addInformant(tx, body) }),
  route(api.changeInformant, { ...editInformant, run: ({ tx, params, body }) => changeInformant(tx, params.id, body) }),
  route(api.disableInformant, { ...editInformant, run: async ({ tx, params, body }) => (await disableInformant(tx, params.id, body.reason), {}) }),
  route(api.openInformantPhone, {
    permission: 'informant.open_phone', scope: 'region',
    run: ({ tx, params }) => openPhone(tx, 'informants', { kind: 'informant', id: params.id }),
  }),
]

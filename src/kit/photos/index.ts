// 现场照片: received durably, drawn anew behind the receipt, shown under the scope of what they show.
import type { Feature } from '../feature/index.ts'
import { drawing } from './draw.ts'
import { erasures } from './erasures.ts'
import { routes } from './routes.ts'

const field = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector']

export const feature: Feature = {
  name: 'kit/photos',
  permissions: { 'photo.add': field, 'photo.read': field },
  routes, erasures, background: [drawing], ledgers: ['photos'],
}

export { attachPhotos, keepPhoto, type NewPhoto } from './actions.ts'
export { drawAll } from './draw.ts'
export { photo, photoBytes, type Photo, type Role } from './model.ts'
export { offsetOf } from './routes.ts'
export { photosOf, type Receipt } from './store.ts'

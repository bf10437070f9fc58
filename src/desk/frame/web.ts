export { routerOf, type Desk } from './router.tsx'

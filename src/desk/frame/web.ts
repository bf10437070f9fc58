export { routerOf } from './router.tsx'

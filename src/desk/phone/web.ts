// 现场手机端: the light bundle. Nothing of the desk's parts, its map or its strings comes along.
export { Phone } from './Phone.tsx'

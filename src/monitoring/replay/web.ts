export { ReplayMark } from './ReplayMark.tsx'

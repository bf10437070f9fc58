export { ChainBeat } from './ChainBeat.tsx'

export { LossesPanel } from './LossesPanel.tsx'

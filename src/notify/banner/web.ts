export { CalloutBanner } from './CalloutBanner.tsx'

// kit/calendar for pages, models and definitions: days and clock of China, without server code.
export { addDays, chinaDay, chinaTime, dayEnd, type Instant } from './day.ts'

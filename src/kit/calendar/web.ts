// kit/calendar for pages, models and definitions: days and clock of China, without server code.
export { addDays, chinaDay, chinaTime, dayEnd, officialDate, type Instant } from './day.ts'

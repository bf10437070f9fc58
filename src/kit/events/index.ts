// kit/events: the event row, which is the audit line, the job and the news in one (docs/adr/0004-the-event-row.md). `record` writes it in the verb's own transaction; jobs and browsers hear of it after COMMIT.
export { record, recordMany, type NewEvent } from './record.ts'
export { job, subscribe, runOneJob, type Job, type EventRow } from './jobs.ts'
export { listen, listenerCount, newsSince, latestCursor, isCursor, pumpNews, type News } from './stream.ts'
export { ring, nextRing, type Bell } from './doorbell.ts'
export { anchoredBy, sealEvents, verifyChain, verifyLinks, verifySeals, type Head, type Verdict } from './seal.ts'

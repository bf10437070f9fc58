import { problem } from '#kit/errors'

export const alreadyAcknowledged = problem('alarm.already_acknowledged', 409, (d: { by: string }) => `这条报警已由${d.by || '他人'}确认，您的确认没有重复记录。`)

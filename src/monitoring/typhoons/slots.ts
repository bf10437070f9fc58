// What a centre above adds to the storm's page; the composition root names it.
import type { ComponentType } from 'react'

export type StormSlots = { /** what the response levels prescribe against a typhoon */ Tasks?: ComponentType }
export const slots: StormSlots = {}
export const fillStormPage = (given: StormSlots): void => void Object.assign(slots, given)

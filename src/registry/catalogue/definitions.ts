// 台账目录: every ledger of 一库 is named here once, by hand. Pure: the browser makes its pages of the same list, so that an entry comes from a door without
// server code (index.ts of a folder that holds a definition alone, web.ts of one that holds more).
import type { Ledger } from '#registry/definition'
import { censusLayers } from '#registry/census/web'
import { chemicals } from '#registry/chemicals'
import { depots, equipment, supplies } from '#registry/depots'
import { emergencyPlans } from '#registry/emergencyPlans'
import { enterprises } from '#registry/enterprises/web'
import { experts } from '#registry/experts'
import { forestWardens } from '#registry/forests'
import { geohazards } from '#registry/geohazards'
import { majorHazards, riskPoints } from '#registry/hazards'
import { insurancePolicies } from '#registry/insurance'
import { managementPosts } from '#registry/managementPosts'
import { parks } from '#registry/parks'
import { projects } from '#registry/projects'
import { protectedPlaces } from '#registry/protection'
import { waterworks } from '#registry/waterworks'

export const definitions: readonly Ledger[] = [
  enterprises,
  majorHazards, riskPoints, chemicals, geohazards, waterworks, protectedPlaces,
  experts, forestWardens,
  depots, supplies, equipment,
  managementPosts, parks, projects, emergencyPlans, insurancePolicies,
  censusLayers,
]

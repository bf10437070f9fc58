// 台账目录: every ledger of 一库 is named here once, by hand. Pure: the browser loads each entry by itself, so that it comes from a door without
// server code (index.ts of a folder that holds a definition alone, web.ts of one that holds more).
import type { Ledger } from '#registry/definition'
import { censusLayers } from '#registry/census/web'
import { chemicals } from '#registry/chemicals'
import { depots, equipment, supplies } from '#registry/depots/web'
import { emergencyPlans } from '#registry/emergencyPlans'
import { enterprises } from '#registry/enterprises/web'
import { experts } from '#registry/experts'
import { forestWardens } from '#registry/forests'
import { geohazards } from '#registry/geohazards'
import { majorHazards, riskPoints } from '#registry/hazards'
import { insurancePolicies } from '#registry/insurance'
import { managementPosts } from '#registry/managementPosts'
import { organizations } from '#registry/organizations/web'
import { parks } from '#registry/parks'
import { holders, informants } from '#registry/people/web'
import { villagePlans } from '#registry/plans/web'
import { projects } from '#registry/projects'
import { protectedPlaces } from '#registry/protection'
import { shelters } from '#registry/shelters/web'
import { teams } from '#registry/teams/web'
import { waterworks } from '#registry/waterworks'

export const definitions: readonly Ledger[] = [
  enterprises, organizations,
  majorHazards, riskPoints, chemicals, geohazards, waterworks, protectedPlaces,
  holders, informants, experts, forestWardens,
  teams, depots, supplies, equipment,
  shelters, managementPosts, parks, projects, villagePlans, emergencyPlans, insurancePolicies,
  censusLayers,
]

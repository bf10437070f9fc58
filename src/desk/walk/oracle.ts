// Who may do what, written down by hand from what each person's work is: the independent half of the authorization matrix. A permission that is not named here
// fails the test, so that nobody is granted anything without a second look.
//
// c city duty · l city leader · o office · m county commander · d county duty · t town cadre · i village informant · e enterprise's safety officer · s team leader

const everyone = 'clomdties', staff = 'clomdt'

/** Ledgers: who reads, who edits (and takes files in and out unless told), who opens what is sealed. */
const ledgers: Record<string, readonly [read: string, edit: string, reveal: string]> = {
  // the bureau, the county's bureau and the town keep enterprises; an officer sees his own
  enterprise: ['clomdte', 'codt', staff], organization: ['clomdtis', 'cod', staff],
  major_hazard: ['clomdtes', 'cod', staff], risk_point: ['clomdte', 'codt', staff], chemical: ['clomdtes', 'cod', 'cod'], geohazard: ['clomdtis', 'codt', staff], waterwork: ['clomdtis', 'cod', staff],
  // who is sent to a hospital or a school must know whom to ring
  protected_place: ['clomdtis', 'codt', 'clomdts'],
  duty_holder: ['clomdti', 'cmdt', 'clmdt'], informant: ['clomdti', 'cdt', 'clmdt'], expert: [staff, 'cod', staff], forest_warden: ['clomdti', 'codt', staff],
  team: ['clomdts', 'cd', 'clmd'], depot: ['clomdts', 'codt', 'clomdts'], supply: ['clomdts', 'codt', 'codt'], equipment: ['clomdts', 'codt', 'clomdts'],
  shelter: ['clomdtis', 'cdt', 'clmdt'], management_post: ['clomdti', 'codt', staff], park: ['clomdti', 'codt', 'codt'], project: [staff, 'cod', 'cod'],
  village_plan: ['clomdti', 'cdt', 'cdt'], emergency_plan: ['clomdts', 'codt', 'codt'], insurance_policy: ['clomdte', 'cod', 'cod'], census_layer: ['clomdtis', 'cod', 'cod'],
}

const others: Record<string, string> = {
  'alarm.read': 'clomdtis', 'call.open_phone': 'clmdt', 'call.record': 'clmdt', 'callout.end': 'cl', 'callout.read': staff, 'callout_policy.edit': 'l', 'callout_policy.read': 'clmdt',
  'channel.pause': 'c', 'channel.read': 'clmd', 'desk.read': staff, 'dispatch.command': 'clmd', 'dispatch.move': 'clmds', 'dispatch.read': 'clomdts', 'figure.read': everyone, 'frame.read': 'clmd',
  'incident.close': 'clm', 'incident.grade': 'clmd', 'incident.note': 'clomdts', 'incident.open': 'clmd', 'incident.read': 'clomdts', 'incident.report': 'clomd', 'loss.adopt': 'clmd', 'loss.report': 'comdt',
  'map.read': everyone, 'notice.read': everyone, 'order.answer': 'omdt', 'order.answer_team': 's', 'order.draft': 'clmd', 'order.issue': 'lm', 'order.read': 'clomdts', 'order.record': 'cd', 'order.step': 'clomdts',
  'order.urge': 'clmd', 'order.withdraw': 'clmd', 'plan_card.change': 'o', 'region.read': everyone, 'replay.read': everyone, 'report_limit.change': 'o', 'response.draft': 'clmd', 'response.read': 'clomdts',
  'response.sign': 'lm', 'response_rule.change': 'o', 'rule.change': 'cl', 'rule.read': staff, 'search.read': 'clomdtis', 'signal.relay': 'cl', 'sitrep.draft': 'comd', 'sitrep.read': 'clomd', 'sitrep.sign': 'lm',
  'station.edit': 'cd', 'station.issue_key': 'c', 'station.read': 'clomdtis', 'storm.import': 'co', 'storm.read': 'clomdtis', 'team.set_readiness': 'cmds', 'telemetry.configure': 'c', 'telemetry.read': 'clomdtis',
  'warning.draft': 'cl', 'warning.read': 'clomdtis', 'warning.release': 'cl', 'warning.word': 'lo',
  'duplicate.read': staff, 'duplicate.decide': 'codt', 'change_request.read': everyone, 'change_request.decide': 'cod', 'quality.read': staff, 'quality.weigh': 'o',
  'import.use': 'comdt',
  'ledger_view.read': everyone, 'ledger_view.keep': everyone, 'api_docs.read': 'clom',
  // accounts, the machine and the audit are the three administrators' (separation.test.ts)
  'user.grant': '', 'user.invite': '', 'user.read': '', 'policy.change': '', 'audit.read': '', 'channel.edit': '', 'api_token.read': '', 'api_token.issue': '', 'webhook.read': '', 'webhook.manage': '',
}

/** The letters of those who may; undefined for a permission that nobody has thought about. */
export function expected(permission: string): string | undefined {
  const [, key = '', act] = /^(\w+)\.(read|edit|reveal|transfer|propose)$/.exec(permission) ?? [], rights = ledgers[key]
  if (!rights) return others[permission]
  // whoever sees a row may say what is wrong with it
  return act === 'read' || act === 'propose' ? rights[0] : act === 'reveal' ? rights[2] : rights[1]
}

// Who may do what, written down by hand from what each person's work is: the independent half of the authorization matrix. A permission that is not named here
// fails the test, so that nobody is granted anything without a second look.
//
// c city duty · l city leader · o office · m county commander · d county duty · t town cadre · i village informant · e enterprise's safety officer · s team leader · n inspector · x examiner (reads, never writes)

const everyone = 'clomdtiesn', staff = 'clomdt'

/** Ledgers: who reads, who edits (and takes files in and out unless told), who opens what is sealed. */
const ledgers: Record<string, readonly [read: string, edit: string, reveal: string]> = {
  // the bureau, the county's bureau and the town keep enterprises; an officer sees his own
  enterprise: ['clomdten', 'codt', 'clomdtn'], organization: ['clomdtis', 'cod', staff],
  major_hazard: ['clomdtesn', 'cod', staff], risk_point: ['clomdten', 'codt', staff], chemical: ['clomdtesn', 'cod', 'cod'], geohazard: ['clomdtis', 'codt', staff], waterwork: ['clomdtis', 'cod', staff],
  // who is sent to a hospital or a school must know whom to ring
  protected_place: ['clomdtis', 'codt', 'clomdts'],
  duty_holder: ['clomdti', 'cmdt', 'clmdt'], informant: ['clomdti', 'cdt', 'clmdt'], expert: [staff, 'cod', staff], forest_warden: ['clomdti', 'codt', staff],
  team: ['clomdts', 'cd', 'clmd'], depot: ['clomdts', 'codt', 'clomdts'], supply: ['clomdts', 'codt', 'codt'], equipment: ['clomdts', 'codt', 'clomdts'],
  shelter: ['clomdtis', 'cdt', 'clmdt'], management_post: ['clomdti', 'codt', staff], park: ['clomdti', 'codt', 'codt'], project: [staff, 'cod', 'cod'],
  accident: ['clomdtn', 'cod', 'cod'],
  // whoever inspects or keeps the place writes dangers down; an enterprise's officer sees his own
  danger: ['clomdten', 'codtn', 'codtn'],
  patrol: ['clomdt', 'co', 'co'],
  self_check: ['clomdtne', 'o', 'o'],
  inspection: ['clomdtne', 'cod', 'cod'], inspection_campaign: ['clomdtn', 'cod', 'cod'], inspection_selection: ['clomdtn', 'cod', 'cod'],
  village_plan: ['clomdti', 'cdt', 'cdt'], emergency_plan: ['clomdts', 'codt', 'codt'], insurance_policy: ['clomdte', 'cod', 'cod'], census_layer: ['clomdtis', 'cod', 'cod'],
  weather_process: ['clomdts', 'co', 'co'], forest_fire: ['clomdtis', 'cod', 'cod'], drill: ['clomdts', 'codt', 'codt'], linked_unit: [staff, 'cod', staff], plan_pilot: [staff, 'codt', 'codt'], training: ['clomdtn', 'cod', 'cod'], safety_event: ['clomdtn', 'codt', 'codt'], benchmark: ['clomdtne', 'cod', 'cod'], year_target: ['clomdtn', 'co', 'co'], exposure: ['clomdtne', 'odn', 'odn'],
  referral: ['clomdn', 'odn', 'odn'],
  measure: ['clomdtn', 'o', 'o'], programme: ['clomdtn', 'o', 'o'], consultation: ['clomdtn', 'co', 'co'], programme_task: ['clomdtn', 'cod', 'cod'],
  law: ['clomdtn', 'o', 'o'], duty_item: ['clomdtn', 'od', 'od'], new_business: ['clomdtn', 'codn', 'codn'],
  knowledge: ['clomdtn', 'od', 'od'],
}

const others: Record<string, string> = {
  'investigation.read': 'clomdnx', 'investigation.conduct': 'omdn', 'investigation.decide': 'lm', 'investigation.list': 'lo', 'investigation.close': 'olm', 'investigation_limit.change': 'o',
  'tipoff.read': 'clomdnx', 'tipoff.receive': 'cod', 'tipoff.handle': 'odn', 'tipoff.approve': 'lm', 'tipoff.pay': 'od', 'tipoff.ask_identity': 'lo', 'tipoff.grant_identity': 'lo', 'tipoff_rule.change': 'o', 'exposure.handle': 'odn', 'exposure.object': 'odne', 'exposure.publish': 'lmo',
  'accident.report': 'comd', 'accident.supplement': 'cod', 'accident.judge': 'clo', // 事故
  'alarm.acknowledge': 'clmdt', 'alarm.read': 'clomdtis', 'call.open_phone': 'clmdt', 'call.record': 'clmdt', 'call.stand_in': 'clmdt', 'call.renumber': 'cmdt', 'waiting_call.answer': everyone, 'push.receive': everyone, 'push.configure': '', 'contact_test.read': staff, 'contact_test.edit': 'c', 'holder_reach.read': staff, 'holder_reach.edit': 'cmdt', 'callout.end': 'cl', 'callout.read': staff, 'callout_policy.edit': 'l', 'callout_policy.read': 'clmdt',
  'channel.pause': 'c', 'channel.read': 'clmd', 'desk.read': staff, 'dispatch.command': 'clmd', 'dispatch.move': 'clmds', 'dispatch.read': 'clomdts', 'figure.read': everyone + 'x', 'fire.read': 'clomdtis', 'factor.edit': 'c', 'fire.judge': 'cmdt', 'quake.read': 'clomdtis', 'quake.model': 'o', 'feed.read': 'clod', 'feed.manage': 'c', 'feed.allow_private': '', 'frame.read': 'clmd',
  'incident.close': 'clm', 'incident.grade': 'clmd', 'incident.note': 'clomdts', 'incident.open': 'clmd', 'incident.read': 'clomdts', 'incident.report': 'clomd', 'loss.adopt': 'clmd', 'loss.report': 'comdt',
  'map.read': everyone + 'x', 'notice.read': everyone, 'order.answer': 'omdt', 'order.answer_team': 's', 'order.draft': 'clmd', 'order.issue': 'lm', 'order.read': 'clomdts', 'order.record': 'cd', 'order.step': 'clomdts',
  'publication.read': 'clo', 'publication.retry': 'cl', 'publication.configure': '', 'order.urge': 'clmd', 'order.withdraw': 'clmd', 'plan_card.change': 'o', 'region.read': everyone + 'x', 'replay.read': everyone + 'x', 'report_limit.change': 'o', 'response.draft': 'clmd', 'response.read': 'clomdtsx',
  'response.sign': 'lm', 'response_rule.change': 'o', 'rule.change': 'cl', 'rule.read': staff, 'rule.try': 'cl', 'search.read': 'clomdtisnx', 'signal.relay': 'cl', 'sitrep.draft': 'comd', 'sitrep.read': 'clomd', 'sitrep.sign': 'lm',
  'source.read': 'clmd', 'source.edit': 'c', 'ais_source.read': 'c', 'ais_source.edit': 'c', 'station_command.read': 'clmd', 'station_command.query': 'cd', 'station_command.set': 'c',
  'letter.read': 'clomdx', 'letter.draft': 'co', 'letter.sign': 'lo', 'letter.answer': 'mdo', 'letter_rule.change': 'o', // 函件
  'station_health.read': 'clomdt', 'station_health.configure': 'c', 'station.edit': 'cd', 'station.issue_key': 'c', 'station.reveal': 'cmd', 'station.read': 'clomdtis', 'storm.import': 'co', 'storm.read': 'clomdtis', 'team.set_readiness': 'cmds', 'telemetry.configure': 'c', 'telemetry.read': 'clomdtis',
  'report.read': 'clomdx', 'report.draft': 'omd', 'report.template': 'o', 'report.sign': 'lm',
  'bulletin.read': staff, 'bulletin.issue': 'cod', 'bulletin.grade': 'o',
  'warning.draft': 'cl', 'warning.read': 'clomdtisx', 'warning.release': 'cl', 'warning.word': 'lo',
  'duplicate.read': staff, 'duplicate.decide': 'codt', 'change_request.read': everyone, 'change_request.decide': 'cod', 'quality.read': staff, 'quality.weigh': 'o', 'standard.read': everyone + 'x', 'standard.change': 'o', 'standard.verify': 'lo', 'holiday.read': 'clomdtnx', 'holiday.enter': 'o', 'holiday.verify': 'lo',
  'danger.grade': 'codtn', 'danger.assign': 'codtn', 'danger.recheck': 'codtn', 'danger.decide_extension': 'clomdtn', 'danger.clear': 'clomdtn', 'danger.rectify': 'codten', 'danger.list': 'lom', 'danger.refer': 'odn', 'danger.supervise': 'lo', 'danger_criterion.keep': 'o',
  'patrol.step': 'co', 'patrol.find': 'co', 'patrol.rectify': 'md', 'patrol.judge': 'lo',
  'checklist.read': 'clomdtnex', 'checklist.draft': 'con', 'checklist.publish': 'lo', 'inspection_frequency.change': 'o', 'inspection.draw': 'cod', 'inspection.assign': 'cod', 'inspection.submit': 'n', 'inspection.walk': 'codn',
  'import.use': 'comdtn',
  'field.use': 'codtien', 'field.read': 'clomdtn', 'self_check.issue': 'codtne',
  'photo.add': everyone, 'photo.read': everyone + 'x',
  'mover.read': staff, 'mover.edit': 'cd', 'mover.transfer': 'cd', 'mover.reveal': 'clmdt', 'mover.propose': staff,
  'reminder.read': 'clomdten', 'reminder_rule.read': 'clomd', 'reminder_rule.change': 'o', 'reminder_rule.verify': 'lo',
  'chain.read': 'lomx',
  'indicator.read': 'clomdtnx',
  'measure.report': 'con', 'measure.accept': 'lo', 'programme_task.report': 'codn', 'programme_task.accept': 'lom',
  'duty_review.decide': 'od', 'new_business.claim': 'codn', 'new_business.assign': 'lo', 'new_business.settle': 'co',
  'knowledge.push': 'cod', 'knowledge.adopt': 'omd',
  'assessment.read': 'clomdtnx', 'assessment.run': 'o', 'assessment.step': 'lo', 'assessment.confirm': 'lo', 'assessment.self': 'comd', 'assessment.score': 'con', 'assessment_scheme.change': 'o', 'assessment_scheme.verify': 'lo',
  'ledger_view.read': everyone + 'x', 'ledger_view.keep': everyone + 'x', 'api_docs.read': 'clom',
  // accounts, the machine and the audit are the three administrators' (separation.test.ts)
  'retention.read': 'lo', 'retention.change': '', 'retention.verify': 'lo', 'user.grant': '', 'user.invite': '', 'user.read': '', 'policy.change': '', 'audit.read': '', 'channel.edit': '', 'api_token.read': '', 'api_token.issue': '', 'webhook.read': '', 'webhook.manage': '',
}

/** The letters of those who may; undefined for a permission that nobody has thought about. */
export function expected(permission: string): string | undefined {
  const [, key = '', act] = /^(\w+)\.(read|edit|reveal|transfer|propose)$/.exec(permission) ?? [], rights = ledgers[key]
  if (!rights) return others[permission]
  // whoever sees a row may say what is wrong with it
  return act === 'read' ? `${rights[0]}x` : act === 'propose' ? rights[0] : act === 'reveal' ? rights[2] : rights[1]
}

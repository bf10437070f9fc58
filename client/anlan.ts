// Made by scripts/make-client.ts out of the server's OpenAPI document; changes here are lost. Needs nothing but fetch: Node 20, Deno, Bun, a browser.
export type AccidentsBody = { regionCode?: string; lon?: number | null; lat?: number | null; code?: string | null; name?: string; kind?: "accident" | "near_miss"; occurredOn?: string; occurredTime?: string | null; site?: string | null; category?: "coal" | "mine" | "chemical" | "fireworks" | "trade" | "construction" | "road" | "water" | "railway" | "aviation" | "fishery" | "farm" | "fire" | "other"; type?: AccidentsRowType; unitName?: string; enterpriseId?: string | null; uscc?: string | null; industry?: string | null; economy?: "state" | "collective" | "private" | "foreign" | "individual" | "other" | null; scale?: "large" | "medium" | "small" | "micro" | null; employees?: number | null; profile?: string | null; deaths?: number | null; missing?: number | null; seriousInjuries?: number | null; minorInjuries?: number | null; loss?: number | null; atRisk?: number | null; trapped?: number | null; evacuated?: number | null; keySite?: boolean | null; course?: string | null; measures?: string | null; directCause?: string | null; indirectCause?: string | null; source?: string | null; harm?: string | null; others?: string | null; late?: boolean | null; omitted?: boolean | null; falsified?: boolean | null; concealed?: boolean | null; sceneClosedOn?: string | null; counted?: boolean; ledBy?: "county" | "city" | "province" | "state" | "other"; closedOn?: string | null; handled?: number | null }
export type AccidentsReply = "position" | "code" | "name" | "kind" | "occurredOn" | "occurredTime" | "site" | "category" | "type" | "unitName" | "enterpriseId" | "uscc" | "industry" | "economy" | "scale" | "employees" | "profile" | "deaths" | "missing" | "seriousInjuries" | "minorInjuries" | "laterDeaths" | "loss" | "grade" | "severity" | "provisional" | "atRisk" | "trapped" | "evacuated" | "keySite" | "course" | "measures" | "directCause" | "indirectCause" | "source" | "harm" | "others" | "late" | "omitted" | "falsified" | "concealed" | "sceneClosedOn" | "counted" | "ledBy" | "closedOn" | "handled"
export type AccidentsReply2 = "code" | "-code" | "name" | "-name" | "kind" | "-kind" | "occurredOn" | "-occurredOn" | "occurredTime" | "-occurredTime" | "site" | "-site" | "category" | "-category" | "type" | "-type" | "unitName" | "-unitName" | "uscc" | "-uscc" | "industry" | "-industry" | "economy" | "-economy" | "scale" | "-scale" | "employees" | "-employees" | "deaths" | "-deaths" | "missing" | "-missing" | "seriousInjuries" | "-seriousInjuries" | "minorInjuries" | "-minorInjuries" | "laterDeaths" | "-laterDeaths" | "loss" | "-loss" | "grade" | "-grade" | "severity" | "-severity" | "provisional" | "-provisional" | "atRisk" | "-atRisk" | "trapped" | "-trapped" | "evacuated" | "-evacuated" | "keySite" | "-keySite" | "source" | "-source" | "harm" | "-harm" | "late" | "-late" | "omitted" | "-omitted" | "falsified" | "-falsified" | "concealed" | "-concealed" | "sceneClosedOn" | "-sceneClosedOn" | "counted" | "-counted" | "ledBy" | "-ledBy" | "closedOn" | "-closedOn" | "handled" | "-handled" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type AccidentsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; kind: "accident" | "near_miss" | null; occurredOn: string | null; occurredTime: string | null; site: string | null; category: "coal" | "mine" | "chemical" | "fireworks" | "trade" | "construction" | "road" | "water" | "railway" | "aviation" | "fishery" | "farm" | "fire" | "other" | null; type: AccidentsRowType | null; unitName: string | null; enterpriseId: string | null; enterpriseIdName: string | null; uscc: string | null; industry: string | null; economy: "state" | "collective" | "private" | "foreign" | "individual" | "other" | null; scale: "large" | "medium" | "small" | "micro" | null; employees: number | null; profile: string | null; deaths: number | null; missing: number | null; seriousInjuries: number | null; minorInjuries: number | null; laterDeaths: number | null; loss: number | null; grade: number | null; severity: "extra" | "major" | "larger" | "general" | null; provisional: boolean | null; atRisk: number | null; trapped: number | null; evacuated: number | null; keySite: boolean | null; course: string | null; measures: string | null; directCause: string | null; indirectCause: string | null; source: string | null; harm: string | null; others: string | null; late: boolean | null; omitted: boolean | null; falsified: boolean | null; concealed: boolean | null; sceneClosedOn: string | null; counted: boolean | null; ledBy: "county" | "city" | "province" | "state" | "other" | null; closedOn: string | null; handled: number | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type AccidentsRowType = "struck" | "vehicle" | "machinery" | "lifting" | "electric" | "drowning" | "burn" | "fire" | "fall" | "collapse" | "roof_fall" | "inrush" | "blasting" | "gunpowder" | "gas_explosion" | "boiler" | "vessel" | "other_explosion" | "poisoning" | "other"
export type AccidentsSupplementBefore = { deaths: number | null; missing: number | null; seriousInjuries: number | null; grade: number | null }
export type AisSourcesBody = { title: string; host: string; port: number; inside?: boolean; enabled?: boolean }
export type AlarmsRow = { kind: string; element: string | null; windowMinutes: number | null; value: number; threshold: number; unit: string; than: "above" | "below"; id: string; ruleId: string; ruleTitle: string; ruleVersion: number; subjectKind: "station" | "town" | "hotspot" | "quake" | "network"; subjectId: string; subjectName: string; stationId: string | null; stationCode: string | null; stationName: string | null; regionPath: string; townName: string; countyName: string; level: 1 | 2 | 3 | 4; peakLevel: 1 | 2 | 3 | 4; peakValue: number; said: string; openedAt: string; lastAt: string; occurrences: number; belowSince: string | null; clearedAt: string | null; recordedAt: string; warningId: string | null; detail: Record<string, unknown>; acknowledgedAt: string | null; acknowledgedName: string | null; acknowledgedNote: string | null }
export type AssessmentSchemesRow = { kind: "unit" | "staff"; fromYear: number; appealDays: number; bands: AssessmentSchemesRowBand[]; source: string; reason: string; version: number; changedAt: string; changedBy: string; verifiedAt: string | null; verifiedBy: string | null; own: boolean }
export type AssessmentSchemesRowBand = { name: string; nameEn: string; fromPoints: number; withVeto: boolean }
export type AssessmentTargetsScore = { indicatorId: string; points: number; note?: string }
export type AssessmentsGroupMember = { id: string; organizationId: string; department: string; name: string; leads: boolean }
export type AssessmentsIndicator = { id: string; parentId: string | null; ordinal: number; name: string; weight: number | null; applies: "all" | "county" | "department" | "staff"; rule: string; proof: string; source: "manual" | "figure"; figureKey: string | null; figureParams: Record<string, unknown>; steps: [number, number][] }
export type BenchmarksBody = { regionCode?: string; name?: string; enterpriseId?: string; sector?: BenchmarksRowSector; level?: "province" | "city" | "county"; namedOn?: string; document?: string | null; tools?: ("lists" | "map" | "fives" | "signs" | "digital" | "team")[] | null; visits?: number | null; practice?: string | null; withdrawnOn?: string | null; withdrawnReason?: string | null }
export type BenchmarksReply = "name" | "-name" | "sector" | "-sector" | "level" | "-level" | "namedOn" | "-namedOn" | "document" | "-document" | "visits" | "-visits" | "withdrawnOn" | "-withdrawnOn" | "withdrawnReason" | "-withdrawnReason" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type BenchmarksRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; enterpriseId: string | null; enterpriseIdName: string | null; sector: BenchmarksRowSector | null; level: "province" | "city" | "county" | null; namedOn: string | null; document: string | null; tools: ("lists" | "map" | "fives" | "signs" | "digital" | "team")[] | null; visits: number | null; practice: string | null; withdrawnOn: string | null; withdrawnReason: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type BenchmarksRowSector = "footwear" | "shoe_parts" | "sports_goods" | "spinning" | "dyeing" | "knitting" | "garment" | "bags" | "stone" | "carving" | "building_ceramics" | "art_ceramics" | "daily_ceramics" | "plumbing" | "valves" | "food" | "frozen_food" | "seafood" | "tea" | "beverage" | "rattan" | "incense" | "furniture" | "machinery" | "moulds" | "foundry" | "petrochemical" | "fine_chemical" | "resin" | "filling_station" | "housing_works" | "municipal_works" | "road_works" | "hazmat_transport" | "passenger_transport" | "freight" | "warehouse" | "port" | "electronics" | "photovoltaic" | "mall" | "hotel" | "quarry" | "gas" | "packing" | "paper"
export type BulletinContent = { title: string; words: (string | BulletinContentWord)[]; thresholds: number[]; counts: number[]; towns: BulletinContentTown[]; counties: BulletinContentCounty[]; top: BulletinContentTop[]; hour: BulletinContentTop | null; stations: number }
export type BulletinContentCounty = { code: string; name: string; stations: number; meanMm: number; maxMm: number; maxTown: string; towns: number[] }
export type BulletinContentTop = { stationId: string; name: string; town: string; countyName: string; mm: number; hourMm: number | null; hourAt: string | null }
export type BulletinContentTown = { code: string; name: string; countyCode: string; countyName: string; lon: number | null; lat: number | null; mm: number; station: string }
export type BulletinContentWord = { figure: string; params: Record<string, unknown>; text: string }
export type BulletinThresholdsReply = { rows: BulletinThresholdsRow[] }
export type BulletinThresholdsRow = { mm: number; source: string; verified: boolean; changedAt: string | null; changedBy: string | null }
export type BulletinsReply = { id: string; number: string | null; periodFrom: string; periodTo: string; content: BulletinContent; asOf: string | null; draftedAt: string; draftedBy: string; issuedAt: string | null; issuedBy: string | null; regionPath: string }
export type CalloutPoliciesQuiet = { from: string; to: string; channels: ("sms" | "voice" | "wecom" | "dingtalk" | "email")[] }
export type CalloutPoliciesReply = { rows: CalloutPoliciesRow[] }
export type CalloutPoliciesRow = { id: string; level: 1 | 2 | 3 | 4; version: number; title: string; steps: CalloutPoliciesRowStep[]; marks: CalloutPoliciesRowMark; reportAfter: number; source: string; verified: boolean; createdAt: string; createdBy: string; retiredAt: string | null; reason: string; quiet: CalloutPoliciesRowQuiet | null; heedsQuiet: boolean }
export type CalloutPoliciesRowMark = Record<string, number>
export type CalloutPoliciesRowQuiet = { from: string; to: string; channels: ("sms" | "voice" | "wecom" | "dingtalk" | "email")[] }
export type CalloutPoliciesRowStep = { kind: "notice" | "text" | "voice" | "next" | "superior" | "superior_text" | "superior_next" | "knock" | "broadcast" | "duty" | "again"; after: number; times?: number; every?: number; ways?: ("sms" | "voice" | "wecom" | "dingtalk" | "email")[] }
export type CensusLayersBody = { regionCode?: string; title?: string; theme?: "flood" | "geology" | "earthquake" | "weather" | "sea" | "forest" | "bearers" | "capacity" | "zoning" | "other"; source?: string; year?: number | null; scale?: string | null; labelField?: string | null; note?: string | null }
export type CensusLayersReply = "position" | "title" | "theme" | "layerVersion" | "current" | "source" | "year" | "scale" | "datum" | "geometryKind" | "featureCount" | "vertexCount" | "labelField" | "file" | "note"
export type CensusLayersReply2 = "title" | "-title" | "theme" | "-theme" | "layerVersion" | "-layerVersion" | "current" | "-current" | "source" | "-source" | "year" | "-year" | "scale" | "-scale" | "datum" | "-datum" | "geometryKind" | "-geometryKind" | "featureCount" | "-featureCount" | "vertexCount" | "-vertexCount" | "labelField" | "-labelField" | "file" | "-file" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type CensusLayersRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; title: string | null; theme: "flood" | "geology" | "earthquake" | "weather" | "sea" | "forest" | "bearers" | "capacity" | "zoning" | "other" | null; layerVersion: number | null; current: boolean | null; source: string | null; year: number | null; scale: string | null; datum: "wgs84" | "gcj02" | "cgcs2000" | null; geometryKind: "point" | "line" | "polygon" | "mixed" | null; featureCount: number | null; vertexCount: number | null; labelField: string | null; file: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ChecklistsItem = { code: string; section: string; content: string; method?: string; basis?: string; weight?: number; isMajor?: boolean; evidenceRequired?: boolean; criterion?: string | null; limitDays?: number }
export type ChecklistsReply = { id: string; key: string; version: number; title: string; purpose: "inspection" | "self_check"; sectors: string[]; source: string; verified: boolean; note: string; items: number; draftedBy: string | null; draftedName: string; draftedAt: string; publishedName: string | null; publishedAt: string | null; supersededAt: string | null }
export type ChemicalsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; alias?: string | null; enterprise?: string; cas?: string | null; un?: string | null; hazard?: "1" | "3" | "7" | "8" | "9" | "2.1" | "2.2" | "2.3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2"; phase?: "gas" | "liquid" | "solid" | null; lists?: ("key" | "toxic" | "explosive" | "drug")[] | null; most?: number; current?: number | null; critical?: number | null; spot?: string; facility?: "tank" | "warehouse" | "cylinder" | "process" | "cabinet" | "truck"; units?: ChemicalsUnit[] | null; majorHazard?: string | null; use?: "made" | "used" | "sold" | "stored" | null; sds?: boolean | null; extinguish?: string | null; distance?: number | null }
export type ChemicalsReply = "position" | "name" | "alias" | "enterprise" | "cas" | "un" | "hazard" | "phase" | "lists" | "most" | "current" | "critical" | "spot" | "facility" | "units" | "majorHazard" | "use" | "sds" | "extinguish" | "distance"
export type ChemicalsReply2 = "name" | "-name" | "alias" | "-alias" | "cas" | "-cas" | "un" | "-un" | "hazard" | "-hazard" | "phase" | "-phase" | "most" | "-most" | "current" | "-current" | "critical" | "-critical" | "spot" | "-spot" | "facility" | "-facility" | "use" | "-use" | "sds" | "-sds" | "distance" | "-distance" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ChemicalsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; alias: string | null; enterprise: string | null; enterpriseName: string | null; cas: string | null; un: string | null; hazard: "1" | "3" | "7" | "8" | "9" | "2.1" | "2.2" | "2.3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2" | null; phase: "gas" | "liquid" | "solid" | null; lists: ("key" | "toxic" | "explosive" | "drug")[] | null; most: number | null; current: number | null; critical: number | null; spot: string | null; facility: "tank" | "warehouse" | "cylinder" | "process" | "cabinet" | "truck" | null; units: ChemicalsRowUnit[] | null; majorHazard: string | null; majorHazardName: string | null; use: "made" | "used" | "sold" | "stored" | null; sds: boolean | null; extinguish: string | null; distance: number | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ChemicalsRowUnit = { code: string; volume: number; stored: number }
export type ChemicalsUnit = { code: string; volume: number; stored: number }
export type ConsultationsAgenda = { matter: string; speaker: string }
export type ConsultationsBody = { regionCode?: string; code?: string; title?: string; kind?: "monthly" | "coordination"; topic?: string; heldOn?: string; chair?: string; programmeId?: string | null; attended?: string | null; agenda?: ConsultationsAgenda[] | null; minutes?: string | null; docNumber?: string | null }
export type ConsultationsReply = "code" | "-code" | "title" | "-title" | "kind" | "-kind" | "topic" | "-topic" | "heldOn" | "-heldOn" | "chair" | "-chair" | "docNumber" | "-docNumber" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ConsultationsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; title: string | null; kind: "monthly" | "coordination" | null; topic: string | null; heldOn: string | null; chair: string | null; programmeId: string | null; programmeIdName: string | null; attended: string | null; agenda: ConsultationsRowAgenda[] | null; minutes: string | null; docNumber: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ConsultationsRowAgenda = { matter: string; speaker: string }
export type ContactTestsRow = { id: string; month: string; message: string; startedAt: string; startedBy: string; closesAt: string; closedAt: string | null; due: number; delivered: number; confirmed: number; wrong: number; failed: number; silent: number }
export type ContactTestsSetting = { enabled: boolean; day: number; hour: number; message: string; answerHours: number }
export type DangerCriteriaRow = { id: string; code: string; standard: string; article: string; sector: string; text: string; hints: string[]; wholeStandard: boolean; inForceFrom: string | null; inForceUntil: string | null; source: string; verified: boolean; changedAt: string; changedBy: string; words: string[] }
export type DangerEscalationsRow = { id: string; code: string; title: string; status: "found" | "graded" | "assigned" | "rectifying" | "rectified" | "rechecked" | "cleared"; grade: "general" | "major" | null; place: string; enterprise: string | null; unit: string | null; department: string | null; dueOn: string | null; recheckDueOn: string | null; lookBackOn: string | null; extensionTo: string | null; overdue: boolean; escalation: "town" | "county" | "city" | null; listedOn: string | null; referredOn: string | null; leader: string | null; hooked: string | null; progress: number | null; progressOn: string | null; clearedOn: string | null; daysOver: number | null }
export type DangersBody = { regionCode?: string; lon?: number | null; lat?: number | null; code?: string | null; title?: string; source?: "self_check" | "inspection" | "patrol" | "tip_off" | "accident" | "programme"; enterpriseId?: string | null; spot?: string | null; description?: string | null; foundOn?: string }
export type DangersBody2 = { note?: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number }
export type DangersBody3 = { note: string; photoIds: string[]; lon?: number | null; lat?: number | null; version?: number; beforePhotoIds?: string[] }
export type DangersBody4 = { note: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number }
export type DangersPhoto = { id: string; role: "before" | "after" | "evidence"; sha256: string; note: string; by: string; takenAt: string | null; receivedAt: string; lon: number | null; lat: number | null; accuracy: number | null; ready: boolean; width: number | null; height: number | null; fault: string | null }
export type DangersReply = "position" | "code" | "title" | "source" | "enterpriseId" | "spot" | "description" | "foundOn" | "status" | "grade" | "criterion" | "basis" | "industry" | "sector" | "campaignId" | "foundBy" | "unit" | "person" | "department" | "measures" | "funds" | "dueOn" | "contingency" | "firstDueOn" | "extensionTo" | "rectifiedOn" | "rectifiedBy" | "recheckDueOn" | "recheckedOn" | "recheckedBy" | "clearedOn" | "clearedBy" | "clearedByTwo" | "lookBackOn" | "lookedBackOn" | "onSpot" | "overdue" | "escalation" | "listedOn" | "referredOn" | "leader" | "hooked" | "plan" | "progress" | "progressOn"
export type DangersReply2 = "code" | "-code" | "title" | "-title" | "source" | "-source" | "spot" | "-spot" | "foundOn" | "-foundOn" | "status" | "-status" | "grade" | "-grade" | "criterion" | "-criterion" | "industry" | "-industry" | "sector" | "-sector" | "foundBy" | "-foundBy" | "unit" | "-unit" | "person" | "-person" | "department" | "-department" | "funds" | "-funds" | "dueOn" | "-dueOn" | "firstDueOn" | "-firstDueOn" | "extensionTo" | "-extensionTo" | "rectifiedOn" | "-rectifiedOn" | "rectifiedBy" | "-rectifiedBy" | "recheckDueOn" | "-recheckDueOn" | "recheckedOn" | "-recheckedOn" | "recheckedBy" | "-recheckedBy" | "clearedOn" | "-clearedOn" | "clearedBy" | "-clearedBy" | "clearedByTwo" | "-clearedByTwo" | "lookBackOn" | "-lookBackOn" | "lookedBackOn" | "-lookedBackOn" | "onSpot" | "-onSpot" | "overdue" | "-overdue" | "escalation" | "-escalation" | "listedOn" | "-listedOn" | "referredOn" | "-referredOn" | "leader" | "-leader" | "hooked" | "-hooked" | "progress" | "-progress" | "progressOn" | "-progressOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type DangersReply3 = { id: string; version: number; status: "found" | "graded" | "assigned" | "rectifying" | "rectified" | "rechecked" | "cleared" }
export type DangersRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; title: string | null; source: "self_check" | "inspection" | "patrol" | "tip_off" | "accident" | "programme" | null; enterpriseId: string | null; enterpriseIdName: string | null; spot: string | null; description: string | null; foundOn: string | null; status: "found" | "graded" | "assigned" | "rectifying" | "rectified" | "rechecked" | "cleared" | null; grade: "general" | "major" | null; criterion: string | null; basis: string | null; industry: string | null; sector: EnterprisesRowSector | null; campaignId: string | null; campaignIdName: string | null; foundBy: string | null; unit: string | null; person: string | null; department: string | null; measures: string | null; funds: number | null; dueOn: string | null; contingency: string | null; firstDueOn: string | null; extensionTo: string | null; rectifiedOn: string | null; rectifiedBy: string | null; recheckDueOn: string | null; recheckedOn: string | null; recheckedBy: string | null; clearedOn: string | null; clearedBy: string | null; clearedByTwo: string | null; lookBackOn: string | null; lookedBackOn: string | null; onSpot: boolean | null; overdue: boolean | null; escalation: "town" | "county" | "city" | null; listedOn: string | null; referredOn: string | null; leader: string | null; hooked: string | null; plan: DangersRowPlan[] | null; progress: number | null; progressOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type DangersRowPlan = { item: string; text: string }
export type DemoRowRole = "city_duty" | "city_leader" | "county_commander" | "county_duty" | "town_cadre" | "informant" | "enterprise_officer" | "team_leader" | "office" | "inspector" | "examiner" | "sysadmin" | "secadmin" | "auditor"
export type DepotsBody = { regionCode?: string; lon?: number; lat?: number; code?: string; name?: string; tier?: "national" | "province" | "city" | "county" | "town" | "village" | "agency"; kinds?: ("relief" | "flood" | "forest" | "safety" | "medical" | "general")[] | null; owner?: string | null; address?: string; area?: number | null; volume?: number | null; people?: number | null; builtOn?: string | null; status?: "open" | "building" | "closed" | null; keeper?: string | null; keeperPhone?: string | null; deputy?: string | null; deputyPhone?: string | null; dutyPhone?: string | null; truck?: "heavy" | "medium" | "light" | null; forklift?: boolean | null; loadMinutes?: number | null; note?: string | null }
export type DepotsReply = "position" | "code" | "name" | "tier" | "kinds" | "owner" | "address" | "area" | "volume" | "people" | "builtOn" | "status" | "keeper" | "keeperPhone" | "deputy" | "deputyPhone" | "dutyPhone" | "truck" | "forklift" | "loadMinutes" | "note"
export type DepotsReply2 = "code" | "-code" | "name" | "-name" | "tier" | "-tier" | "owner" | "-owner" | "address" | "-address" | "area" | "-area" | "volume" | "-volume" | "people" | "-people" | "builtOn" | "-builtOn" | "status" | "-status" | "keeper" | "-keeper" | "deputy" | "-deputy" | "truck" | "-truck" | "forklift" | "-forklift" | "loadMinutes" | "-loadMinutes" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type DepotsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; tier: "national" | "province" | "city" | "county" | "town" | "village" | "agency" | null; kinds: ("relief" | "flood" | "forest" | "safety" | "medical" | "general")[] | null; owner: string | null; address: string | null; area: number | null; volume: number | null; people: number | null; builtOn: string | null; status: "open" | "building" | "closed" | null; keeper: string | null; keeperPhone: string | null; deputy: string | null; deputyPhone: string | null; dutyPhone: string | null; truck: "heavy" | "medium" | "light" | null; forklift: boolean | null; loadMinutes: number | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type DeskTrack = { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
export type DrillsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; heldOn?: string; kind?: "tabletop" | "full" | "blind"; planType?: "overall" | "flood" | "forest" | "earthquake" | "geology" | "relief" | "chemical" | "mine" | "trade" | "traffic" | "fire"; level?: "city" | "county" | "town" | "village" | "enterprise" | null; organizer?: string | null; venue?: string | null; people?: number | null; scenario?: string | null; findings?: string | null; revised?: boolean | null; revisedOn?: string | null }
export type DrillsReply = "name" | "-name" | "heldOn" | "-heldOn" | "kind" | "-kind" | "planType" | "-planType" | "level" | "-level" | "organizer" | "-organizer" | "venue" | "-venue" | "people" | "-people" | "revised" | "-revised" | "revisedOn" | "-revisedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type DrillsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; heldOn: string | null; kind: "tabletop" | "full" | "blind" | null; planType: "overall" | "flood" | "forest" | "earthquake" | "geology" | "relief" | "chemical" | "mine" | "trade" | "traffic" | "fire" | null; level: "city" | "county" | "town" | "village" | "enterprise" | null; organizer: string | null; venue: string | null; people: number | null; scenario: string | null; findings: string | null; revised: boolean | null; revisedOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type DuplicatesReply = { id: string; ledgers: string[]; done: number; found: number; open: number; failed: string[]; askedAt: string; finishedAt: string | null }
export type DutyItemsBody = { regionCode?: string; code?: string; body?: "department" | "county" | "committee"; organizationId?: string; item?: string; area?: string | null; lawId?: string | null; article?: string | null; document?: string | null; since?: string; until?: string | null }
export type DutyItemsReply = "code" | "-code" | "body" | "-body" | "item" | "-item" | "area" | "-area" | "article" | "-article" | "document" | "-document" | "since" | "-since" | "until" | "-until" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type DutyItemsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; body: "department" | "county" | "committee" | null; organizationId: string | null; organizationIdName: string | null; item: string | null; area: string | null; lawId: string | null; lawIdName: string | null; article: string | null; document: string | null; since: string | null; until: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type EmergencyPlansBody = { regionCode?: string; title?: string; kind?: "overall" | "special" | "department" | "local" | "enterprise"; subject?: string; edition?: number; status?: "force" | "revising" | "repealed"; responsible?: string; issuer?: string | null; documentNumber?: string | null; issuedOn?: string | null; filedNumber?: string | null; filedOn?: string | null; filedWith?: string | null; reviewedOn?: string | null; revision?: "law" | "command" | "risk" | "resource" | "problem" | "due" | "other" | null; drilledOn?: string | null; pilot?: boolean | null; pages?: number | null; contact?: string | null; phone?: string | null }
export type EmergencyPlansReply = "position" | "title" | "kind" | "subject" | "edition" | "status" | "responsible" | "issuer" | "documentNumber" | "issuedOn" | "filedNumber" | "filedOn" | "filedWith" | "reviewDue" | "reviewedOn" | "revision" | "drilledOn" | "pilot" | "pages" | "contact" | "phone"
export type EmergencyPlansReply2 = "title" | "-title" | "kind" | "-kind" | "subject" | "-subject" | "edition" | "-edition" | "status" | "-status" | "responsible" | "-responsible" | "issuer" | "-issuer" | "documentNumber" | "-documentNumber" | "issuedOn" | "-issuedOn" | "filedNumber" | "-filedNumber" | "filedOn" | "-filedOn" | "filedWith" | "-filedWith" | "reviewDue" | "-reviewDue" | "reviewedOn" | "-reviewedOn" | "revision" | "-revision" | "drilledOn" | "-drilledOn" | "pilot" | "-pilot" | "pages" | "-pages" | "contact" | "-contact" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type EmergencyPlansRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; title: string | null; kind: "overall" | "special" | "department" | "local" | "enterprise" | null; subject: string | null; edition: number | null; status: "force" | "revising" | "repealed" | null; responsible: string | null; issuer: string | null; documentNumber: string | null; issuedOn: string | null; filedNumber: string | null; filedOn: string | null; filedWith: string | null; reviewDue: string | null; reviewedOn: string | null; revision: "law" | "command" | "risk" | "resource" | "problem" | "due" | "other" | null; drilledOn: string | null; pilot: boolean | null; pages: number | null; contact: string | null; phone: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type EnterprisesBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; uscc?: string; address?: string | null; sector?: EnterprisesRowSector | null; industry?: string | null; scale?: "large" | "medium" | "small" | "micro" | null; economy?: "state" | "collective" | "private" | "foreign" | "individual" | null; employees?: number | null; rating?: "national_1" | "national_2" | "national_3" | "provincial" | "quanzhou" | "none" | null; certificate?: string | null; ratedOn?: string | null; ratedUntil?: string | null; color?: "red" | "orange" | "yellow" | "blue" | null; features?: ("dust" | "confined" | "ammonia" | "hazmat" | "furnace" | "gas" | "dense")[] | null; head?: string | null; headPhone?: string | null; safetyOfficer?: string | null; safetyPhone?: string | null; operating?: "open" | "suspended" | "closed" | null }
export type EnterprisesBody2 = { ids: string[] }
export type EnterprisesConflict = { id: string; name: string; reason: string }
export type EnterprisesEntry = { version: number; kind: "created" | "changed" | "retired" | "restored"; at: string; actor: string; origin: string; note: string; changeId: string; fields: { field: string; before: unknown; after: unknown }[] }
export type EnterprisesFound = { format: string; sheets: string[]; sheet: string; encoding?: string; links?: number; headerRow: number; titles: string[]; columns: EnterprisesFoundColumn[]; remembered: boolean; missing: string[]; offer: EnterprisesFoundOffer | null; filled: string[] }
export type EnterprisesFoundColumn = { name: string; target: string | null; example: string }
export type EnterprisesFoundOffer = { datum: "wgs84" | "gcj02" | "bd09"; points: number; outsideNow: number; outsideThen: number }
export type EnterprisesGroup = { value: string; label: string; count: number }
export type EnterprisesRefused = { id: string; reason: string }
export type EnterprisesReply = "position" | "name" | "uscc" | "address" | "sector" | "industry" | "scale" | "economy" | "employees" | "rating" | "certificate" | "ratedOn" | "ratedUntil" | "color" | "features" | "head" | "headPhone" | "safetyOfficer" | "safetyPhone" | "operating"
export type EnterprisesReply10 = { changeId: string; confirmed: number }
export type EnterprisesReply11 = { batch: string; expiresAt: string; without: number; rows: EnterprisesRow3[] }
export type EnterprisesReply12 = { links: number }
export type EnterprisesReply13 = { code: string; name: string; lastOn: string | null }
export type EnterprisesReply2 = "name" | "-name" | "uscc" | "-uscc" | "address" | "-address" | "sector" | "-sector" | "industry" | "-industry" | "scale" | "-scale" | "economy" | "-economy" | "employees" | "-employees" | "rating" | "-rating" | "certificate" | "-certificate" | "ratedOn" | "-ratedOn" | "ratedUntil" | "-ratedUntil" | "color" | "-color" | "head" | "-head" | "safetyOfficer" | "-safetyOfficer" | "operating" | "-operating" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type EnterprisesReply3 = { total: number; groups: EnterprisesGroup[] }
export type EnterprisesReply4 = { entries: EnterprisesEntry[] }
export type EnterprisesReply5 = { changeId: string; changed: number; same: number; refused: EnterprisesRefused[] }
export type EnterprisesReply6 = { changeId: string; undone: number; conflicts: EnterprisesConflict[] }
export type EnterprisesReply7 = { id: string; ledger: string; fileName: string; bytes: number; at: string; by: string; place: string; state: "waiting" | "checking" | "mapping" | "ready" | "writing" | "written" | "failed" | "cancelled"; rows: number; fresh: number; changed: number; same: number; wrong: number; skipped: number; noted: number; total: number; read: number; rate: number | null; secondsLeft: number | null; checkedAt: string | null; writtenAt: string | null; cancelledAt: string | null; cancelledBy: string | null; changeId: string | null; undoneAt: string | null; undoneBy: string | null; undoUntil: string | null; problem: { code: string; detail: string } | null; erased: boolean; setup: EnterprisesSetup; found: EnterprisesFound | null }
export type EnterprisesReply8 = { total: number; placed: number; bounds: [number, number, number, number] | null; tag: string }
export type EnterprisesReply9 = { rows: EnterprisesRow2[] }
export type EnterprisesRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; uscc: string | null; address: string | null; sector: EnterprisesRowSector | null; industry: string | null; scale: "large" | "medium" | "small" | "micro" | null; economy: "state" | "collective" | "private" | "foreign" | "individual" | null; employees: number | null; rating: "national_1" | "national_2" | "national_3" | "provincial" | "quanzhou" | "none" | null; certificate: string | null; ratedOn: string | null; ratedUntil: string | null; color: "red" | "orange" | "yellow" | "blue" | null; features: ("dust" | "confined" | "ammonia" | "hazmat" | "furnace" | "gas" | "dense")[] | null; head: string | null; headPhone: string | null; safetyOfficer: string | null; safetyPhone: string | null; operating: "open" | "suspended" | "closed" | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type EnterprisesRow2 = { id: string; name: string; place: string; facet: string | null; phone: string | null; lon: number; lat: number; metres: number }
export type EnterprisesRow3 = { name: string; place: string; mask: string; link: string }
export type EnterprisesRowSector = "trade" | "chemical" | "mine" | "coal" | "fireworks" | "construction" | "road" | "water" | "fishery" | "gas" | "crowd" | "storage" | "power" | "farm" | "tourism" | "other"
export type EnterprisesSetup = { sheet?: string; columns?: (string | null)[]; region?: string | null; datum: "wgs84" | "gcj02" | "bd09" }
export type EquipmentBody = { regionCode?: string; lon?: number | null; lat?: number | null; code?: string; name?: string; kind?: "vehicle" | "boat" | "pump" | "power" | "demolition" | "engineering" | "fire" | "communications" | "drone" | "detection" | "protection" | "other"; model?: string | null; performance?: string | null; plate?: string | null; beacon?: string | null; status?: "ready" | "out" | "repair" | "scrapped"; team?: string | null; depot?: string | null; owner?: string | null; keeper?: string | null; keeperPhone?: string | null; crew?: number | null; madeOn?: string | null; boughtOn?: string | null; value?: number | null; maintainedOn?: string | null; inspectedUntil?: string | null; insuredUntil?: string | null }
export type EquipmentReply = "position" | "code" | "name" | "kind" | "model" | "performance" | "plate" | "beacon" | "status" | "team" | "depot" | "owner" | "keeper" | "keeperPhone" | "crew" | "madeOn" | "boughtOn" | "value" | "maintainedOn" | "inspectedUntil" | "insuredUntil"
export type EquipmentReply2 = "code" | "-code" | "name" | "-name" | "kind" | "-kind" | "model" | "-model" | "performance" | "-performance" | "plate" | "-plate" | "beacon" | "-beacon" | "status" | "-status" | "owner" | "-owner" | "keeper" | "-keeper" | "crew" | "-crew" | "madeOn" | "-madeOn" | "boughtOn" | "-boughtOn" | "value" | "-value" | "maintainedOn" | "-maintainedOn" | "inspectedUntil" | "-inspectedUntil" | "insuredUntil" | "-insuredUntil" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type EquipmentRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; kind: "vehicle" | "boat" | "pump" | "power" | "demolition" | "engineering" | "fire" | "communications" | "drone" | "detection" | "protection" | "other" | null; model: string | null; performance: string | null; plate: string | null; beacon: string | null; status: "ready" | "out" | "repair" | "scrapped" | null; team: string | null; teamName: string | null; depot: string | null; depotName: string | null; owner: string | null; keeper: string | null; keeperPhone: string | null; crew: number | null; madeOn: string | null; boughtOn: string | null; value: number | null; maintainedOn: string | null; inspectedUntil: string | null; insuredUntil: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type EventTypesReply = { rows: EventTypesRow[] }
export type EventTypesRow = { code: string; name: string; signal: string | null; source: string; verified: boolean; verifiedBy: string | null }
export type ExpertsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; identity?: string | null; gender?: "male" | "female" | null; subjects?: ExpertsRowSubject[]; tier?: "national" | "province" | "city" | "county"; unit?: string; post?: string | null; rank?: "senior" | "associate" | "middle" | "other" | null; education?: string | null; certificates?: string | null; phone?: string; landline?: string | null; address?: string | null; available?: "ready" | "away" | "ended" | null; appointedBy?: string | null; appointedOn?: string | null; appointedUntil?: string | null; insured?: boolean | null; resume?: string | null }
export type ExpertsReply = "position" | "name" | "identity" | "gender" | "subjects" | "tier" | "unit" | "post" | "rank" | "education" | "certificates" | "phone" | "landline" | "address" | "available" | "appointedBy" | "appointedOn" | "appointedUntil" | "insured" | "resume"
export type ExpertsReply2 = "name" | "-name" | "gender" | "-gender" | "tier" | "-tier" | "unit" | "-unit" | "post" | "-post" | "rank" | "-rank" | "education" | "-education" | "certificates" | "-certificates" | "address" | "-address" | "available" | "-available" | "appointedBy" | "-appointedBy" | "appointedOn" | "-appointedOn" | "appointedUntil" | "-appointedUntil" | "insured" | "-insured" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ExpertsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; identity?: string | null; gender: "male" | "female" | null; subjects: ExpertsRowSubject[] | null; tier: "national" | "province" | "city" | "county" | null; unit: string | null; post: string | null; rank: "senior" | "associate" | "middle" | "other" | null; education: string | null; certificates: string | null; phone: string | null; landline: string | null; address?: string | null; available: "ready" | "away" | "ended" | null; appointedBy: string | null; appointedOn: string | null; appointedUntil: string | null; insured: boolean | null; resume: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ExpertsRowSubject = "chemical" | "mine" | "trade" | "dust" | "construction" | "fire" | "special" | "power" | "gas" | "traffic" | "sea" | "flood" | "geology" | "weather" | "earthquake" | "forest" | "medical" | "communications" | "law" | "psychology" | "other"
export type ExposuresBody = { regionCode?: string; name?: string; enterpriseId?: string | null; problem?: string; trade?: "trade" | "chemical" | "mine" | "construction" | "road" | "fire" | "gas" | "sea" | "other" | null; foundOn?: string; basis?: string | null; demand?: string | null; remediedOn?: string | null }
export type ExposuresReply = "position" | "name" | "enterpriseId" | "status" | "problem" | "trade" | "foundOn" | "basis" | "demand" | "remediedOn" | "noticedOn" | "objectionDueOn" | "objectedOn" | "objection" | "decidedOn" | "decision" | "publishedOn" | "publishedName" | "expiresOn" | "takenDownOn" | "takenDownWhy"
export type ExposuresReply2 = "name" | "-name" | "status" | "-status" | "trade" | "-trade" | "foundOn" | "-foundOn" | "basis" | "-basis" | "remediedOn" | "-remediedOn" | "noticedOn" | "-noticedOn" | "objectionDueOn" | "-objectionDueOn" | "objectedOn" | "-objectedOn" | "decidedOn" | "-decidedOn" | "publishedOn" | "-publishedOn" | "publishedName" | "-publishedName" | "expiresOn" | "-expiresOn" | "takenDownOn" | "-takenDownOn" | "takenDownWhy" | "-takenDownWhy" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ExposuresReply3 = { id: string; version: number; status: string }
export type ExposuresReply4 = { rows: DangersPhoto[] }
export type ExposuresRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; enterpriseId: string | null; enterpriseIdName: string | null; status: "draft" | "noticed" | "objected" | "upheld" | "published" | "taken_down" | "dropped" | null; problem: string | null; trade: "trade" | "chemical" | "mine" | "construction" | "road" | "fire" | "gas" | "sea" | "other" | null; foundOn: string | null; basis: string | null; demand: string | null; remediedOn: string | null; noticedOn: string | null; objectionDueOn: string | null; objectedOn: string | null; objection: string | null; decidedOn: string | null; decision: string | null; publishedOn: string | null; publishedName: string | null; expiresOn: string | null; takenDownOn: string | null; takenDownWhy: "expired" | "remedied" | "error" | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type FeedsRow = { id: string; kind: string; name: string; url: string; intervalSeconds: number; settings: FeedsRowSetting; source: string | null; verified: boolean; privateAllowedAt: string | null; privateAllowedBy: string | null; enabledAt: string | null; enabledBy: string | null; revision: number; nextDueAt: string; claimed: boolean; failures: number; lastOkAt: string | null; lastFailedAt: string | null; lastError: string | null; lastFreshAt: string | null; lastBytes: number | null; lastMs: number | null; state: "off" | "waiting" | "ok" | "failing"; items: number }
export type FeedsRowSetting = Record<string, string | number | boolean>
export type FeedsSetting = Record<string, string | number | boolean>
export type FiguresWord = { title: { zh: string; en: string }; means: { zh: string; en: string }; columns: FiguresWordColumn; page?: string }
export type FiguresWordColumn = Record<string, FiguresWordColumn2>
export type FiguresWordColumn2 = { zh: string; en: string; options?: FiguresWordColumnOption[] }
export type FiguresWordColumnOption = { zh: string; en: string; value: string }
export type FiresDeed = { id: number; at: string; type: string; actorName: string; data: Record<string, unknown> }
export type FiresRow = { id: string; regionCode: string; regionPath: string; countyName: string; townName: string; lon: number; lat: number; firstSeenAt: string; lastSeenAt: string; pixels: number; frpMax: number | null; state: "candidate" | "confirmed" | "false" | "extinguished"; decidedAt: string | null; decidedName: string | null; note: string | null; receivedAt: string }
export type FirstRunSecadmin = { name: string; phone: string }
export type ForestFiresBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; occurredOn?: string; outOn?: string | null; cause?: "grave" | "farming" | "line" | "outdoors" | "lightning" | "arson" | "unknown" | null; foundBy?: "warden" | "satellite" | "camera" | "public" | null; area?: number | null; forestArea?: number | null; people?: number | null; casualties?: number | null; course?: string | null; listedOn?: string | null; notice?: string | null; liftedOn?: string | null; lessons?: string | null }
export type ForestFiresReply = "position" | "name" | "occurredOn" | "outOn" | "cause" | "foundBy" | "area" | "forestArea" | "people" | "casualties" | "course" | "listedOn" | "notice" | "liftedOn" | "lessons"
export type ForestFiresReply2 = "name" | "-name" | "occurredOn" | "-occurredOn" | "outOn" | "-outOn" | "cause" | "-cause" | "foundBy" | "-foundBy" | "area" | "-area" | "forestArea" | "-forestArea" | "people" | "-people" | "casualties" | "-casualties" | "listedOn" | "-listedOn" | "notice" | "-notice" | "liftedOn" | "-liftedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ForestFiresRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; occurredOn: string | null; outOn: string | null; cause: "grave" | "farming" | "line" | "outdoors" | "lightning" | "arson" | "unknown" | null; foundBy: "warden" | "satellite" | "camera" | "public" | null; area: number | null; forestArea: number | null; people: number | null; casualties: number | null; course: string | null; listedOn: string | null; notice: string | null; liftedOn: string | null; lessons: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ForestWardensBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; phone?: string; identity?: string | null; kind?: "full" | "part" | "ecology" | "head" | "warden"; grid?: string; gridName?: string | null; area?: number | null; forestFarm?: string | null; keyPoints?: ("graves" | "farming" | "scenic" | "temple" | "power" | "village" | "store")[] | null; people?: number | null; patrols?: number | null; terminal?: string | null; gear?: string | null; status?: "on" | "off" | null; leader?: string | null; leaderPhone?: string | null; trainedOn?: string | null; insuredUntil?: string | null }
export type ForestWardensReply = "position" | "name" | "phone" | "identity" | "kind" | "grid" | "gridName" | "area" | "forestFarm" | "keyPoints" | "people" | "patrols" | "terminal" | "gear" | "status" | "leader" | "leaderPhone" | "trainedOn" | "insuredUntil"
export type ForestWardensReply2 = "name" | "-name" | "kind" | "-kind" | "grid" | "-grid" | "gridName" | "-gridName" | "area" | "-area" | "forestFarm" | "-forestFarm" | "people" | "-people" | "patrols" | "-patrols" | "terminal" | "-terminal" | "gear" | "-gear" | "status" | "-status" | "leader" | "-leader" | "trainedOn" | "-trainedOn" | "insuredUntil" | "-insuredUntil" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ForestWardensRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; phone: string | null; identity?: string | null; kind: "full" | "part" | "ecology" | "head" | "warden" | null; grid: string | null; gridName: string | null; area: number | null; forestFarm: string | null; keyPoints: ("graves" | "farming" | "scenic" | "temple" | "power" | "village" | "store")[] | null; people: number | null; patrols: number | null; terminal: string | null; gear: string | null; status: "on" | "off" | null; leader: string | null; leaderPhone: string | null; trainedOn: string | null; insuredUntil: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type GeohazardsBody = { regionCode?: string; lon?: number; lat?: number; code?: string; name?: string; kind?: "landslide" | "rockfall" | "debris_flow" | "collapse" | "slope" | "fissure" | "subsidence"; grade?: "1" | "2" | "3" | "4"; stability?: "good" | "fair" | "bad" | null; volume?: number | null; triggers?: ("rain" | "cut" | "river" | "mining" | "earthquake" | "weathering")[] | null; households?: number | null; people?: number; assets?: number | null; targets?: string | null; deaths?: number | null; loss?: number | null; monitorA?: string; phoneA?: string; monitorB?: string | null; phoneB?: string | null; responsible?: string | null; responsiblePhone?: string | null; rain?: number | null; signs?: string | null; signal?: string | null; route?: string | null; shelter?: string | null; cards?: boolean | null; treatment?: "watch" | "works" | "move" | "done" | null; foundOn?: string | null }
export type GeohazardsReply = "position" | "code" | "name" | "kind" | "grade" | "stability" | "volume" | "triggers" | "households" | "people" | "assets" | "targets" | "deaths" | "loss" | "monitorA" | "phoneA" | "monitorB" | "phoneB" | "responsible" | "responsiblePhone" | "rain" | "signs" | "signal" | "route" | "shelter" | "cards" | "treatment" | "foundOn"
export type GeohazardsReply2 = "code" | "-code" | "name" | "-name" | "kind" | "-kind" | "grade" | "-grade" | "stability" | "-stability" | "volume" | "-volume" | "households" | "-households" | "people" | "-people" | "assets" | "-assets" | "targets" | "-targets" | "deaths" | "-deaths" | "loss" | "-loss" | "monitorA" | "-monitorA" | "monitorB" | "-monitorB" | "responsible" | "-responsible" | "rain" | "-rain" | "signal" | "-signal" | "cards" | "-cards" | "treatment" | "-treatment" | "foundOn" | "-foundOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type GeohazardsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; kind: "landslide" | "rockfall" | "debris_flow" | "collapse" | "slope" | "fissure" | "subsidence" | null; grade: "1" | "2" | "3" | "4" | null; stability: "good" | "fair" | "bad" | null; volume: number | null; triggers: ("rain" | "cut" | "river" | "mining" | "earthquake" | "weathering")[] | null; households: number | null; people: number | null; assets: number | null; targets: string | null; deaths: number | null; loss: number | null; monitorA: string | null; phoneA: string | null; monitorB: string | null; phoneB: string | null; responsible: string | null; responsiblePhone: string | null; rain: number | null; signs: string | null; signal: string | null; route: string | null; shelter: string | null; shelterName: string | null; cards: boolean | null; treatment: "watch" | "works" | "move" | "done" | null; foundOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type HolderReachRow = { holderId: string; personName: string; duty: string; regionName: string; phoneMask: string; quiet: CalloutPoliciesRowQuiet | null; emailMask: string | null; changedBy: string | null }
export type HoldersBody = { regionCode?: string; personName?: string; postTitle?: string; rank?: "A" | "B"; charge?: string | null; unit?: string | null; job?: string | null; phone?: string; backupPhone?: string | null; appointedOn?: string | null; note?: string | null }
export type HoldersReply = "personName" | "-personName" | "postTitle" | "-postTitle" | "rank" | "-rank" | "level" | "-level" | "charge" | "-charge" | "unit" | "-unit" | "job" | "-job" | "appointedOn" | "-appointedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type HoldersRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; personName: string | null; postTitle: string | null; rank: "A" | "B" | null; level: "city" | "county" | "town" | "village" | null; charge: string | null; unit: string | null; job: string | null; phone: string | null; backupPhone: string | null; appointedOn: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type HolidayYearsRow = { year: number; blocks: HolidayYearsRowBlock[]; source: string; reason: string; version: number; enteredAt: string; enteredBy: string; verifiedAt: string | null; verifiedBy: string | null; waiting: boolean; own: boolean }
export type HolidayYearsRowBlock = { name: string; from: string; to: string; work: string[] }
export type IdentityPolicyRow = { key: string; value: number; unit: string; source: string; verified: boolean; changedAt: string; changedBy: string }
export type ImportsRow = { row: number; verdict: "wrong" | "noted" | "new" | "changed" | "same"; name: string; issues: ImportsRowIssue[]; cells: string[]; fields: ImportsRowField[] }
export type ImportsRowField = { field: string; before: string; after: string }
export type ImportsRowIssue = { field: string; column: number | null; text: string; zh: string; en: string; suggest?: string; fix?: ImportsRowIssueFix[] }
export type ImportsRowIssueFix = { column: number; text: string }
export type IncidentsRegion = { code: string; name: string; level: number }
export type IncidentsRegion2 = { code: string; name: string; path: string; level: number; lon: number | null; lat: number | null }
export type IndicatorBoardNumberChange = { direction: "fewer" | "more" | "same" | "unknown"; difference: number | null; rate: string | null; text: string; en: string }
export type IndicatorsIndicatorDimension = { field: string; label: { zh: string; en: string } }
export type InformantsBody = { regionCode?: string; personName?: string; rank?: "A" | "B"; gender?: "male" | "female" | null; unit?: string | null; job?: string | null; phone?: string; backupPhone?: string | null; appointedOn?: string | null; leavesOn?: string | null; trainedOn?: string | null; certificate?: string | null; insured?: boolean | null; note?: string | null }
export type InformantsReply = "position" | "personName" | "rank" | "level" | "gender" | "unit" | "job" | "phone" | "backupPhone" | "appointedOn" | "leavesOn" | "trainedOn" | "certificate" | "insured" | "note"
export type InformantsReply2 = "personName" | "-personName" | "rank" | "-rank" | "level" | "-level" | "gender" | "-gender" | "unit" | "-unit" | "job" | "-job" | "appointedOn" | "-appointedOn" | "leavesOn" | "-leavesOn" | "trainedOn" | "-trainedOn" | "certificate" | "-certificate" | "insured" | "-insured" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type InformantsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; personName: string | null; rank: "A" | "B" | null; level: "city" | "county" | "town" | "village" | null; gender: "male" | "female" | null; unit: string | null; job: string | null; phone: string | null; backupPhone: string | null; appointedOn: string | null; leavesOn: string | null; trainedOn: string | null; certificate: string | null; insured: boolean | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type InspectionCampaignsBody = { regionCode?: string; code?: string; name?: string; mode?: "self" | "department" | "supervision" | "undercover" | "unannounced" | "joint" | "cross" | "double_random"; startsOn?: string; endsOn?: string; lead?: string; basis?: string | null; goal?: string | null }
export type InspectionCampaignsReply = "code" | "-code" | "name" | "-name" | "mode" | "-mode" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "lead" | "-lead" | "basis" | "-basis" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type InspectionCampaignsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; mode: "self" | "department" | "supervision" | "undercover" | "unannounced" | "joint" | "cross" | "double_random" | null; startsOn: string | null; endsOn: string | null; lead: string | null; basis: string | null; goal: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type InspectionFrequenciesReply = { color: "red" | "orange" | "yellow" | "blue"; rating: "national" | "provincial" | "quanzhou" | "none"; everyMonths: number; source: string; verified: boolean; changedBy: string | null; changedAt: string | null }
export type InspectionSelectionsBody = { regionCode?: string; title?: string; reason?: string | null }
export type InspectionSelectionsReply = "code" | "-code" | "title" | "-title" | "method" | "-method" | "drawnOn" | "-drawnOn" | "pool" | "-pool" | "drawn" | "-drawn" | "seed" | "-seed" | "filter" | "-filter" | "drawnBy" | "-drawnBy" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type InspectionSelectionsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; title: string | null; reason: string | null; method: "targeted" | "random" | "graded" | "given" | null; drawnOn: string | null; pool: number | null; drawn: number | null; seed: string | null; filter: string | null; drawnBy: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type InspectionsBody = { regionCode?: string; lon?: number | null; lat?: number | null; dueOn?: string | null; note?: string | null }
export type InspectionsReply = "position" | "code" | "enterpriseName" | "enterpriseId" | "sector" | "stage" | "mode" | "dueOn" | "campaignName" | "campaignId" | "groupNo" | "selectionId" | "checklistKey" | "checklistVersion" | "inspectors" | "doneOn" | "items" | "conforming" | "failing" | "notApplicable" | "onSpot" | "signed" | "recordNumber" | "orderNumber" | "note"
export type InspectionsReply2 = "code" | "-code" | "enterpriseName" | "-enterpriseName" | "sector" | "-sector" | "stage" | "-stage" | "mode" | "-mode" | "dueOn" | "-dueOn" | "campaignName" | "-campaignName" | "groupNo" | "-groupNo" | "checklistKey" | "-checklistKey" | "checklistVersion" | "-checklistVersion" | "inspectors" | "-inspectors" | "doneOn" | "-doneOn" | "items" | "-items" | "conforming" | "-conforming" | "failing" | "-failing" | "notApplicable" | "-notApplicable" | "onSpot" | "-onSpot" | "signed" | "-signed" | "recordNumber" | "-recordNumber" | "orderNumber" | "-orderNumber" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type InspectionsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; enterpriseName: string | null; enterpriseId: string | null; enterpriseIdName: string | null; sector: EnterprisesRowSector | null; stage: "planned" | "done" | null; mode: "self" | "department" | "supervision" | "undercover" | "unannounced" | "joint" | "cross" | "double_random" | null; dueOn: string | null; campaignName: string | null; campaignId: string | null; campaignIdName: string | null; groupNo: number | null; selectionId: string | null; selectionIdName: string | null; checklistKey: string | null; checklistVersion: number | null; inspectors: string | null; doneOn: string | null; items: number | null; conforming: number | null; failing: number | null; notApplicable: number | null; onSpot: number | null; signed: "signed" | "refused" | null; recordNumber: string | null; orderNumber: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type InsurancePoliciesBody = { regionCode?: string; number?: string; kind?: "housing" | "public" | "safety" | "other"; insurer?: string; holder?: string; insured?: string | null; enterprise?: string | null; sum?: number; limitEach?: number | null; premium?: number; households?: number | null; people?: number | null; startsOn?: string; endsOn?: string; claims?: InsurancePoliciesClaim[] | null; contact?: string | null; phone?: string | null }
export type InsurancePoliciesClaim = { day: string; cause: string; amount: number }
export type InsurancePoliciesReply = "position" | "number" | "kind" | "insurer" | "holder" | "insured" | "enterprise" | "sum" | "limitEach" | "premium" | "households" | "people" | "startsOn" | "endsOn" | "claims" | "claimCount" | "claimPaid" | "contact" | "phone"
export type InsurancePoliciesReply2 = "number" | "-number" | "kind" | "-kind" | "insurer" | "-insurer" | "holder" | "-holder" | "insured" | "-insured" | "sum" | "-sum" | "limitEach" | "-limitEach" | "premium" | "-premium" | "households" | "-households" | "people" | "-people" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "claimCount" | "-claimCount" | "claimPaid" | "-claimPaid" | "contact" | "-contact" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type InsurancePoliciesRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; number: string | null; kind: "housing" | "public" | "safety" | "other" | null; insurer: string | null; holder: string | null; insured: string | null; enterprise: string | null; enterpriseName: string | null; sum: number | null; limitEach: number | null; premium: number | null; households: number | null; people: number | null; startsOn: string | null; endsOn: string | null; claims: InsurancePoliciesRowClaim[] | null; claimCount: number | null; claimPaid: number | null; contact: string | null; phone: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type InsurancePoliciesRowClaim = { day: string; cause: string; amount: number }
export type InvestigationsBody = { revision: number; reason: string }
export type InvestigationsRowClock = { key: "report" | "approval" | "listing" | "evaluation"; article: string; verified: boolean; dueOn: string; metOn: string | null; paused: boolean; soonDays: number; pausedDays: number; extendedDays: number }
export type KnowledgeBody = { regionCode?: string; code?: string; title?: string; kind?: "practice" | "institution" | "idea" | "enforcement_case" | "accident_case" | "mechanism" | "toolbook" | "method"; summary?: string | null; text?: string | null; unit?: string | null; area?: string | null; tags?: string | null; publishedOn?: string | null; source?: string | null }
export type KnowledgeReply = "code" | "-code" | "title" | "-title" | "kind" | "-kind" | "summary" | "-summary" | "unit" | "-unit" | "area" | "-area" | "tags" | "-tags" | "publishedOn" | "-publishedOn" | "source" | "-source" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type KnowledgeRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; title: string | null; kind: "practice" | "institution" | "idea" | "enforcement_case" | "accident_case" | "mechanism" | "toolbook" | "method" | null; summary: string | null; text: string | null; unit: string | null; area: string | null; tags: string | null; publishedOn: string | null; source: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type LawsBody = { regionCode?: string; name?: string; kind?: "law" | "regulation" | "rule" | "local" | "document"; edition?: string; effectiveOn?: string | null; issuer?: string | null; verified?: boolean | null }
export type LawsReply = "name" | "-name" | "kind" | "-kind" | "edition" | "-edition" | "effectiveOn" | "-effectiveOn" | "issuer" | "-issuer" | "verified" | "-verified" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type LawsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; kind: "law" | "regulation" | "rule" | "local" | "document" | null; edition: string | null; effectiveOn: string | null; issuer: string | null; verified: boolean | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type LedgerViewsRow = { name: string; query: Record<string, string>; sort: string | null; columns: string[]; density: "dense" | "wide"; shared: boolean; id: string; ledger: string; mine: boolean; owner: string; updatedAt: string; count: number | null }
export type LetterRulesRule = { trigger: "pair" | "single"; title: string; letter: "notice" | "caution"; leastAccidents: number; leastDeaths: number; period: "rolling" | "calendar"; since: string; source: string; verified: boolean; changedAt: string | null; changedBy: string | null }
export type LetterRulesSetting = { agency: string; series: string; replyDays: number; requirements: string; source: string; verified: boolean; changedAt: string | null; changedBy: string | null }
export type LettersRow = { id: string; kind: "notice" | "caution"; trigger: "pair" | "single"; countyCode: string; countyName: string; regionPath: string; state: "draft" | "submitted" | "issued" | "sent" | "received" | "replied" | "closed" | "withdrawn"; agency: string; title: string; facts: string; requirements: string; revision: number; draftedAt: string; editedName: string | null; editedBy: string | null; submittedName: string | null; submittedBy: string | null; submittedAt: string | null; number: string | null; issuedOn: string | null; issuedName: string | null; sentAt: string | null; sentHow: string | null; receivedAt: string | null; receivedName: string | null; replyDueOn: string | null; replyProvisional: boolean | null; repliedAt: string | null; reply: string | null; replyName: string | null; closedAt: string | null; closedNote: string | null; closedName: string | null; withdrawnReason: string | null; changedAt: string | null; changedWhat: string | null; decidedAt: string | null; decision: string | null; decidedName: string | null; demo: boolean }
export type LinkedUnitsBody = { regionCode?: string; name?: string; organization?: string | null; tells?: ("weather" | "water" | "geology" | "sea" | "forest" | "fire" | "traffic" | "health" | "lifeline" | "work" | "order")[]; minutes?: number | null; standing?: "linked" | "trial" | "left"; channels?: ("phone" | "group" | "system" | "fax")[] | null; dutyPhone?: string; contact?: string | null; joinedOn?: string | null; leftOn?: string | null }
export type LinkedUnitsReply = "name" | "-name" | "minutes" | "-minutes" | "standing" | "-standing" | "contact" | "-contact" | "joinedOn" | "-joinedOn" | "leftOn" | "-leftOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type LinkedUnitsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; organization: string | null; organizationName: string | null; tells: ("weather" | "water" | "geology" | "sea" | "forest" | "fire" | "traffic" | "health" | "lifeline" | "work" | "order")[] | null; minutes: number | null; standing: "linked" | "trial" | "left" | null; channels: ("phone" | "group" | "system" | "fax")[] | null; dutyPhone: string | null; contact: string | null; joinedOn: string | null; leftOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type MajorHazardsBody = { regionCode?: string; lon?: number; lat?: number; name?: string; enterprise?: string; kind?: "tanks" | "store" | "plant" | "filling"; level?: "1" | "2" | "3" | "4"; rValue?: number | null; chemicals?: MajorHazardsChemical[] | null; exposed?: number | null; head?: string | null; headPhone?: string | null; technician?: string | null; technicianPhone?: string | null; operator?: string | null; operatorPhone?: string | null; monitoring?: ("level" | "temperature" | "pressure" | "combustible" | "toxic" | "video" | "shutoff")[] | null; connected?: boolean | null; filingNumber?: string | null; filedOn?: string | null; filedUntil?: string | null; assessedOn?: string | null; note?: string | null }
export type MajorHazardsChemical = { name: string; quantity: number; critical: number; beta: number }
export type MajorHazardsReply = "position" | "name" | "enterprise" | "kind" | "level" | "rValue" | "chemicals" | "ratio" | "exposed" | "head" | "headPhone" | "technician" | "technicianPhone" | "operator" | "operatorPhone" | "monitoring" | "connected" | "filingNumber" | "filedOn" | "filedUntil" | "assessedOn" | "note"
export type MajorHazardsReply2 = "name" | "-name" | "kind" | "-kind" | "level" | "-level" | "rValue" | "-rValue" | "ratio" | "-ratio" | "exposed" | "-exposed" | "head" | "-head" | "technician" | "-technician" | "operator" | "-operator" | "connected" | "-connected" | "filingNumber" | "-filingNumber" | "filedOn" | "-filedOn" | "filedUntil" | "-filedUntil" | "assessedOn" | "-assessedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type MajorHazardsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; enterprise: string | null; enterpriseName: string | null; kind: "tanks" | "store" | "plant" | "filling" | null; level: "1" | "2" | "3" | "4" | null; rValue: number | null; chemicals: MajorHazardsRowChemical[] | null; ratio: number | null; exposed: number | null; head: string | null; headPhone: string | null; technician: string | null; technicianPhone: string | null; operator: string | null; operatorPhone: string | null; monitoring: ("level" | "temperature" | "pressure" | "combustible" | "toxic" | "video" | "shutoff")[] | null; connected: boolean | null; filingNumber: string | null; filedOn: string | null; filedUntil: string | null; assessedOn: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type MajorHazardsRowChemical = { name: string; quantity: number; critical: number; beta: number }
export type ManagementPostsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; grade?: "planned" | "building" | "met" | "model"; pilot?: boolean | null; hasBody?: boolean | null; hasRules?: boolean | null; hasPlatform?: boolean | null; hasTeam?: boolean | null; hasEnforcement?: boolean | null; hasStore?: boolean | null; hasEducation?: boolean | null; evidence?: string | null; staff?: number | null; officers?: number | null; rescuers?: number | null; head?: string; headPhone?: string; dutyPhone?: string | null; address?: string | null; area?: number | null; investment?: number | null; dueOn?: string | null; builtOn?: string | null }
export type ManagementPostsReply = "position" | "name" | "grade" | "pilot" | "hasBody" | "hasRules" | "hasPlatform" | "hasTeam" | "hasEnforcement" | "hasStore" | "hasEducation" | "met" | "evidence" | "staff" | "officers" | "rescuers" | "head" | "headPhone" | "dutyPhone" | "address" | "area" | "investment" | "dueOn" | "builtOn"
export type ManagementPostsReply2 = "name" | "-name" | "grade" | "-grade" | "pilot" | "-pilot" | "hasBody" | "-hasBody" | "hasRules" | "-hasRules" | "hasPlatform" | "-hasPlatform" | "hasTeam" | "-hasTeam" | "hasEnforcement" | "-hasEnforcement" | "hasStore" | "-hasStore" | "hasEducation" | "-hasEducation" | "met" | "-met" | "staff" | "-staff" | "officers" | "-officers" | "rescuers" | "-rescuers" | "head" | "-head" | "address" | "-address" | "area" | "-area" | "investment" | "-investment" | "dueOn" | "-dueOn" | "builtOn" | "-builtOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ManagementPostsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; grade: "planned" | "building" | "met" | "model" | null; pilot: boolean | null; hasBody: boolean | null; hasRules: boolean | null; hasPlatform: boolean | null; hasTeam: boolean | null; hasEnforcement: boolean | null; hasStore: boolean | null; hasEducation: boolean | null; met: number | null; evidence: string | null; staff: number | null; officers: number | null; rescuers: number | null; head: string | null; headPhone: string | null; dutyPhone: string | null; address: string | null; area: number | null; investment: number | null; dueOn: string | null; builtOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type MeRegion = { code: string; name: string; path: string; level: number }
export type MeReply = { rows: MeRow[] }
export type MeRow = { id: string; openedWith: "password" | "link" | "invite" | "cast"; remoteAddress: string; userAgent: string; createdAt: string; seenAt: string; expiresAt: string; current: boolean }
export type MeasureTreeNationalChildrenChildren = { id: string; code: string; level: "national" | "province" | "city"; title: string; parentId: string | null; owner: string | null; status: "open" | "reported" | "done"; progress: number | null; dueOn: string | null; overdue: boolean; sum: MeasureTreeNationalSum; children: unknown[] }
export type MeasureTreeNationalSum = { leaves: number; done: number; overdue: number; silent: number; progress: number | null }
export type MeasuresBody = { regionCode?: string; code?: string; level?: "national" | "province" | "city"; title?: string; content?: string | null; parentId?: string | null; owner?: string | null; partners?: string | null; dueOn?: string | null; source?: string | null; verified?: boolean | null }
export type MeasuresBody2 = { progress: number; note: string }
export type MeasuresBody3 = { progress: number; note: string }
export type MeasuresReply = "position" | "code" | "level" | "title" | "content" | "parentId" | "owner" | "partners" | "dueOn" | "source" | "verified" | "status" | "progress" | "reportedOn" | "doneOn"
export type MeasuresReply2 = "code" | "-code" | "level" | "-level" | "title" | "-title" | "owner" | "-owner" | "partners" | "-partners" | "dueOn" | "-dueOn" | "source" | "-source" | "verified" | "-verified" | "status" | "-status" | "progress" | "-progress" | "reportedOn" | "-reportedOn" | "doneOn" | "-doneOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type MeasuresReply3 = { rows: MeasuresRow2[]; mayReport: boolean; mayAccept: boolean }
export type MeasuresReply4 = { rows: MeasuresRow3[] }
export type MeasuresRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; level: "national" | "province" | "city" | null; title: string | null; content: string | null; parentId: string | null; parentIdName: string | null; owner: string | null; partners: string | null; dueOn: string | null; source: string | null; verified: boolean | null; status: "open" | "reported" | "done" | null; progress: number | null; reportedOn: string | null; doneOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type MeasuresRow2 = { id: string; act: "reported" | "accepted" | "returned"; progress: number; note: string; byName: string; at: string }
export type MeasuresRow3 = { id: string; name: string; bytes: number; addedBy: string; addedAt: string }
export type MoversRow = { id: string; kind: "vehicle" | "vessel"; key: string; name: string; callSign: string; sort: "tanker" | "box" | "explosives" | "gas" | "fishing" | "passenger" | "cargo" | "oil" | "tug" | "other"; hazardClass: string; goods: string; owner: string; homePort: string; home: string; regionCode: string; contact: string; phoneMask: string; people: number | null; registeredAt: string | null; retiredAt: string | null; demo: boolean; bound: boolean; terminal: string | null; heardAt: string | null; wordAt: string | null; alarms: number; futureAt: string | null; lengthM: number | null; seen: MoversRowSeen | null }
export type MoversRowSeen = { observedAt: string; lon: number; lat: number; speedKmh: number | null; heading: number | null; atSea: boolean; here: string; stale: boolean }
export type NewBusinessesBody = { regionCode?: string; name?: string; description?: string; risks?: string | null; proposer?: string; dueOn?: string }
export type NewBusinessesBody2 = { organizationId: string; reason: string }
export type NewBusinessesReply = "name" | "-name" | "proposer" | "-proposer" | "dueOn" | "-dueOn" | "status" | "-status" | "ownerReason" | "-ownerReason" | "settledOn" | "-settledOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type NewBusinessesRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; description: string | null; risks: string | null; proposer: string | null; dueOn: string | null; status: "proposed" | "claimed" | "assigned" | "done" | "rejected" | null; ownerId: string | null; ownerIdName: string | null; ownerReason: string | null; dutyId: string | null; dutyIdName: string | null; settledOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type OrdersBody = { channel?: "system" | "phone"; toldBy?: string | null; note?: string }
export type OrdersBody2 = { channel?: "system" | "phone"; toldBy?: string | null; note: string }
export type OrdersReply = { id: string; state: "drafted" | "issued" | "sent" | "received" | "arrived" | "reported" | "completed" | "withdrawn" }
export type OrganizationsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; code?: string; kind?: "government" | "flood_command" | "safety_committee" | "special_committee" | "bureau" | "department" | "town" | "village" | "unit"; superiorId?: string | null; leader?: string | null; liaison?: string | null; phone?: string | null; members?: OrganizationsMember[] | null; duties?: string | null; source?: string | null; docNumber?: string | null; establishedOn?: string | null; note?: string | null }
export type OrganizationsMember = { name: string; role: string }
export type OrganizationsReply = "position" | "name" | "code" | "kind" | "superiorId" | "leader" | "liaison" | "phone" | "members" | "duties" | "source" | "docNumber" | "establishedOn" | "note"
export type OrganizationsReply2 = "name" | "-name" | "code" | "-code" | "kind" | "-kind" | "leader" | "-leader" | "liaison" | "-liaison" | "docNumber" | "-docNumber" | "establishedOn" | "-establishedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type OrganizationsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; code: string | null; kind: "government" | "flood_command" | "safety_committee" | "special_committee" | "bureau" | "department" | "town" | "village" | "unit" | null; superiorId: string | null; superiorIdName: string | null; leader: string | null; liaison: string | null; phone: string | null; members: OrganizationsRowMember[] | null; duties: string | null; source: string | null; docNumber: string | null; establishedOn: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type OrganizationsRowMember = { name: string; role: string }
export type ParksBody = { regionCode?: string; lon?: number; lat?: number; name?: string; status?: "planned" | "building" | "open" | "closed"; address?: string | null; area?: number | null; investment?: number | null; openedOn?: string | null; screen?: boolean | null; experience?: boolean | null; refuge?: boolean | null; fireStation?: boolean | null; reserve?: boolean | null; screenCode?: string | null; shelter?: string | null; depot?: string | null; capacity?: number | null; visitors?: number | null; hours?: string | null; owner?: string | null; keeper?: string | null; keeperPhone?: string | null }
export type ParksReply = "position" | "name" | "status" | "address" | "area" | "investment" | "openedOn" | "screen" | "experience" | "refuge" | "fireStation" | "reserve" | "met" | "screenCode" | "shelter" | "depot" | "capacity" | "visitors" | "hours" | "owner" | "keeper" | "keeperPhone"
export type ParksReply2 = "name" | "-name" | "status" | "-status" | "address" | "-address" | "area" | "-area" | "investment" | "-investment" | "openedOn" | "-openedOn" | "screen" | "-screen" | "experience" | "-experience" | "refuge" | "-refuge" | "fireStation" | "-fireStation" | "reserve" | "-reserve" | "met" | "-met" | "screenCode" | "-screenCode" | "capacity" | "-capacity" | "visitors" | "-visitors" | "hours" | "-hours" | "owner" | "-owner" | "keeper" | "-keeper" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ParksRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; status: "planned" | "building" | "open" | "closed" | null; address: string | null; area: number | null; investment: number | null; openedOn: string | null; screen: boolean | null; experience: boolean | null; refuge: boolean | null; fireStation: boolean | null; reserve: boolean | null; met: number | null; screenCode: string | null; shelter: string | null; shelterName: string | null; depot: string | null; depotName: string | null; capacity: number | null; visitors: number | null; hours: string | null; owner: string | null; keeper: string | null; keeperPhone: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type PatrolsBody = { regionCode?: string; title?: string; year?: number; no?: number; leader?: string; deputy?: string | null; members?: string | null; startedOn?: string | null; endedOn?: string | null; basis?: string | null }
export type PatrolsBody2 = { kind: "responsibility" | "institution" | "mechanism" | "supervision" | "site"; content: string; basis?: string; owner?: string; dueOn?: string | null; enterpriseId?: string | null }
export type PatrolsReply = "position" | "title" | "year" | "no" | "leader" | "deputy" | "members" | "startedOn" | "endedOn" | "basis" | "stage" | "issues" | "resolved" | "handoverNumber" | "reportDueOn" | "reportedOn"
export type PatrolsReply2 = "title" | "-title" | "year" | "-year" | "no" | "-no" | "leader" | "-leader" | "deputy" | "-deputy" | "members" | "-members" | "startedOn" | "-startedOn" | "endedOn" | "-endedOn" | "basis" | "-basis" | "stage" | "-stage" | "issues" | "-issues" | "resolved" | "-resolved" | "handoverNumber" | "-handoverNumber" | "reportDueOn" | "-reportDueOn" | "reportedOn" | "-reportedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type PatrolsReply3 = { id: string; no: number }
export type PatrolsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; title: string | null; year: number | null; no: number | null; leader: string | null; deputy: string | null; members: string | null; startedOn: string | null; endedOn: string | null; basis: string | null; stage: "planned" | "mobilization" | "briefing" | "records" | "interviews" | "unannounced" | "feedback" | "handover" | "rectification" | "look_back" | "closed" | null; issues: number | null; resolved: number | null; handoverNumber: string | null; reportDueOn: string | null; reportedOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type PhotosReply = { id: string; sha256: string; receivedAt: string }
export type PlanPilotsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; namedOn?: string; document?: string | null; progress?: "surveyed" | "writing" | "tested" | "accepted"; plans?: number | null; cards?: number | null; drills?: number | null; acceptedOn?: string | null; lead?: string | null; fruit?: string | null }
export type PlanPilotsReply = "name" | "-name" | "namedOn" | "-namedOn" | "document" | "-document" | "progress" | "-progress" | "plans" | "-plans" | "cards" | "-cards" | "drills" | "-drills" | "acceptedOn" | "-acceptedOn" | "lead" | "-lead" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type PlanPilotsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; namedOn: string | null; document: string | null; progress: "surveyed" | "writing" | "tested" | "accepted" | null; plans: number | null; cards: number | null; drills: number | null; acceptedOn: string | null; lead: string | null; fruit: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type Problem = { type: string; title: string; status: number; code: string; detail: string; details: Record<string, unknown>; requestId?: string }
export type ProgrammeTasksBody = { regionCode?: string; code?: string; title?: string; programmeId?: string | null; consultationId?: string | null; area?: string | null; month?: string | null; unit?: string; dueOn?: string }
export type ProgrammeTasksReply = "code" | "-code" | "title" | "-title" | "area" | "-area" | "month" | "-month" | "unit" | "-unit" | "dueOn" | "-dueOn" | "status" | "-status" | "progress" | "-progress" | "reportedOn" | "-reportedOn" | "doneOn" | "-doneOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ProgrammeTasksRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; title: string | null; programmeId: string | null; programmeIdName: string | null; consultationId: string | null; consultationIdName: string | null; area: string | null; month: string | null; unit: string | null; dueOn: string | null; status: "open" | "reported" | "done" | null; progress: number | null; reportedOn: string | null; doneOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ProgrammesArea = { name: string; lead: string }
export type ProgrammesBody = { regionCode?: string; code?: string; name?: string; kind?: "three_year" | "hundred_days" | "other"; startsOn?: string; endsOn?: string; areas?: ProgrammesArea[] | null; source?: string | null; note?: string | null }
export type ProgrammesReply = "code" | "-code" | "name" | "-name" | "kind" | "-kind" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "source" | "-source" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ProgrammesRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; kind: "three_year" | "hundred_days" | "other" | null; startsOn: string | null; endsOn: string | null; areas: ProgrammesRowArea[] | null; source: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ProgrammesRowArea = { name: string; lead: string }
export type ProjectsBody = { regionCode?: string; lon?: number | null; lat?: number | null; code?: string; name?: string; kind?: "base" | "command" | "store" | "shelter" | "monitoring" | "education" | "grassroots" | "risk"; lead?: string; partners?: string | null; plan?: string | null; content?: string | null; investment?: number; arranged?: number | null; spent?: number | null; source?: "province" | "city" | "county" | "bond" | "mixed" | null; status?: "planned" | "building" | "delayed" | "done"; progress?: number; milestones?: ProjectsMilestone[] | null; startOn?: string | null; dueOn?: string | null; finishedOn?: string | null; problem?: string | null; contact?: string | null; phone?: string | null }
export type ProjectsMilestone = { name: string; due: string; percent: number }
export type ProjectsReply = "position" | "code" | "name" | "kind" | "lead" | "partners" | "plan" | "content" | "investment" | "arranged" | "spent" | "source" | "status" | "progress" | "milestones" | "startOn" | "dueOn" | "finishedOn" | "problem" | "contact" | "phone"
export type ProjectsReply2 = "code" | "-code" | "name" | "-name" | "kind" | "-kind" | "lead" | "-lead" | "partners" | "-partners" | "plan" | "-plan" | "investment" | "-investment" | "arranged" | "-arranged" | "spent" | "-spent" | "source" | "-source" | "status" | "-status" | "progress" | "-progress" | "startOn" | "-startOn" | "dueOn" | "-dueOn" | "finishedOn" | "-finishedOn" | "contact" | "-contact" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ProjectsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; kind: "base" | "command" | "store" | "shelter" | "monitoring" | "education" | "grassroots" | "risk" | null; lead: string | null; partners: string | null; plan: string | null; content: string | null; investment: number | null; arranged: number | null; spent: number | null; source: "province" | "city" | "county" | "bond" | "mixed" | null; status: "planned" | "building" | "delayed" | "done" | null; progress: number | null; milestones: ProjectsRowMilestone[] | null; startOn: string | null; dueOn: string | null; finishedOn: string | null; problem: string | null; contact: string | null; phone: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ProjectsRowMilestone = { name: string; due: string; percent: number }
export type ProtectedPlacesBody = { regionCode?: string; lon?: number; lat?: number; name?: string; kind?: ProtectedPlacesRowKind; address?: string | null; peopleDay?: number | null; peopleNight?: number | null; immobile?: number | null; beds?: number | null; critical?: number | null; floors?: number | null; area?: number | null; risks?: ("low" | "water" | "slope" | "chemical" | "old" | "forest")[] | null; fireKey?: boolean | null; regulator?: string | null; contact?: string; phone?: string; nightPhone?: string | null; shelter?: string | null; vehicles?: number | null; plan?: string | null; drilledOn?: string | null }
export type ProtectedPlacesReply = "position" | "name" | "kind" | "address" | "peopleDay" | "peopleNight" | "immobile" | "beds" | "critical" | "floors" | "area" | "risks" | "fireKey" | "regulator" | "contact" | "phone" | "nightPhone" | "shelter" | "vehicles" | "plan" | "drilledOn"
export type ProtectedPlacesReply2 = "name" | "-name" | "kind" | "-kind" | "address" | "-address" | "peopleDay" | "-peopleDay" | "peopleNight" | "-peopleNight" | "immobile" | "-immobile" | "beds" | "-beds" | "critical" | "-critical" | "floors" | "-floors" | "area" | "-area" | "fireKey" | "-fireKey" | "regulator" | "-regulator" | "contact" | "-contact" | "vehicles" | "-vehicles" | "drilledOn" | "-drilledOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ProtectedPlacesRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; kind: ProtectedPlacesRowKind | null; address: string | null; peopleDay: number | null; peopleNight: number | null; immobile: number | null; beds: number | null; critical: number | null; floors: number | null; area: number | null; risks: ("low" | "water" | "slope" | "chemical" | "old" | "forest")[] | null; fireKey: boolean | null; regulator: string | null; contact: string | null; phone: string | null; nightPhone: string | null; shelter: string | null; shelterName: string | null; vehicles: number | null; plan: string | null; drilledOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ProtectedPlacesRowKind = "hospital" | "school" | "college" | "kindergarten" | "nursing" | "welfare" | "scenic" | "mall" | "hotel" | "market" | "station" | "stadium" | "temple" | "dormitory" | "heritage" | "lifeline" | "other"
export type PublicationSettingsReply = { rows: PublicationSettingsRow[] }
export type PublicationSettingsRow = { key: string; value: string; source: string; verified: boolean; changedAt: string | null; changedBy: string | null }
export type PushReply = { on: boolean; contact: string; allowPrivate: boolean; changedBy: string; changedAt: string; browsers: number; taken: number; failed: number; unknown: number }
export type PushRow = { id: string; label: string; createdAt: string; lastAt: string | null; lastState: "queued" | "sending" | "taken" | "failed" | "unknown" | null }
export type QuakesModel = { key: string; title: string; a: number; b: number; c: number; r0: number; source: string; verified: boolean; verifiedBy: string | null; verifiedAt: string | null }
export type QuakesRow = { sourceId: string; at: string; lon: number; lat: number; depthKm: number | null; magnitude: number; magnitudeType: string | null; place: string; status: "automatic" | "reviewed" | "deleted"; url: string | null; updatedAt: string; id: string; source: string; receivedAt: string; cityKm: number | null; cityIntensity: number | null; reaches: QuakesRowReache[] }
export type QuakesRowReache = { intensity: number; km: number }
export type QualityVersion = { version: number; weights: QualityVersionWeight; source: string; verified: boolean; reason: string; setAt: string; setBy: string }
export type QualityVersionWeight = { complete: number; position: number; confirmed: number; single: number; valid: number }
export type ReferralsBody = { regionCode?: string; code?: string; name?: string; offence?: "134" | "135" | "136" | "137" | "139" | "229" | "134-2" | "134-1" | "139-1"; persons?: number; accidentId?: string | null; enterpriseId?: string | null; materials?: ("letter" | "report" | "items" | "appraisal" | "photos")[] | null; foundOn?: string | null; decidedOn?: string | null; referredOn?: string; police?: string | null; answer?: "filed" | "not_filed" | "refiled" | "returned" | null; answeredOn?: string | null; reconsideredOn?: string | null; copiedOn?: string | null; outcome?: "investigating" | "prosecution" | "convicted" | "not_prosecuted" | null; note?: string | null }
export type ReferralsReply = "position" | "code" | "name" | "offence" | "persons" | "accidentId" | "enterpriseId" | "materials" | "foundOn" | "decidedOn" | "referredOn" | "police" | "answer" | "answeredOn" | "reconsideredOn" | "copiedOn" | "outcome" | "days" | "note"
export type ReferralsReply2 = "code" | "-code" | "name" | "-name" | "offence" | "-offence" | "persons" | "-persons" | "foundOn" | "-foundOn" | "decidedOn" | "-decidedOn" | "referredOn" | "-referredOn" | "police" | "-police" | "answer" | "-answer" | "answeredOn" | "-answeredOn" | "reconsideredOn" | "-reconsideredOn" | "copiedOn" | "-copiedOn" | "outcome" | "-outcome" | "days" | "-days" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ReferralsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; offence: "134" | "135" | "136" | "137" | "139" | "229" | "134-2" | "134-1" | "139-1" | null; persons: number | null; accidentId: string | null; accidentIdName: string | null; enterpriseId: string | null; enterpriseIdName: string | null; materials: ("letter" | "report" | "items" | "appraisal" | "photos")[] | null; foundOn: string | null; decidedOn: string | null; referredOn: string | null; police: string | null; answer: "filed" | "not_filed" | "refiled" | "returned" | null; answeredOn: string | null; reconsideredOn: string | null; copiedOn: string | null; outcome: "investigating" | "prosecution" | "convicted" | "not_prosecuted" | null; days: number | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ReminderRulesRow = { eventType: string; part: string; roles: string[]; ways: ("sms" | "wecom")[]; urgent: boolean; source: string; reason: string; version: number; offAt: string | null; offBy: string | null; changedAt: string; changedBy: string; verifiedAt: string | null; verifiedBy: string | null; own: boolean; told: number }
export type ReplayRunning = { id: string; stormId: string; title: string; speed: number; modelNote: string; startedAt: string; stormFrom: string; stormUntil: string; stormAt: string; heartbeatAt: string; framesSent: number; framesAcked: number; endedAt: string | null; endedBy: "finished" | "stopped" | "lost" | null }
export type ResponsesReply = { responseId: string; changeId: string }
export type RetentionRulesRow = { key: string; what: { zh: string; en: string }; days: number; floorDays: number; source: string; reason: string; version: number; changedAt: string; changedBy: string; verifiedAt: string | null; verifiedBy: string | null; ranAt: string | null; erased: number; erasedTotal: number; own: boolean }
export type RiskPointsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; enterprise?: string | null; part?: string | null; category?: "place" | "device" | "task" | "public" | null; accidents?: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[] | null; method?: "lec" | "ls" | "direct"; likelihood?: number | null; exposure?: number | null; consequence?: number | null; judged?: "red" | "orange" | "yellow" | "blue" | null; judgedBecause?: string | null; control?: "company" | "workshop" | "team" | null; engineering?: string | null; management?: string | null; training?: string | null; protection?: string | null; emergency?: string | null; person?: string | null; phone?: string | null; posted?: boolean | null; assessedOn?: string | null; reviewOn?: string | null }
export type RiskPointsReply = "position" | "name" | "enterprise" | "part" | "category" | "accidents" | "method" | "likelihood" | "exposure" | "consequence" | "judged" | "judgedBecause" | "score" | "color" | "control" | "engineering" | "management" | "training" | "protection" | "emergency" | "person" | "phone" | "posted" | "assessedOn" | "reviewOn"
export type RiskPointsReply2 = "name" | "-name" | "part" | "-part" | "category" | "-category" | "method" | "-method" | "likelihood" | "-likelihood" | "exposure" | "-exposure" | "consequence" | "-consequence" | "judged" | "-judged" | "judgedBecause" | "-judgedBecause" | "score" | "-score" | "color" | "-color" | "control" | "-control" | "person" | "-person" | "posted" | "-posted" | "assessedOn" | "-assessedOn" | "reviewOn" | "-reviewOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type RiskPointsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; enterprise: string | null; enterpriseName: string | null; part: string | null; category: "place" | "device" | "task" | "public" | null; accidents: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[] | null; method: "lec" | "ls" | "direct" | null; likelihood: number | null; exposure: number | null; consequence: number | null; judged: "red" | "orange" | "yellow" | "blue" | null; judgedBecause: string | null; score: number | null; color: "red" | "orange" | "yellow" | "blue" | null; control: "company" | "workshop" | "team" | null; engineering: string | null; management: string | null; training: string | null; protection: string | null; emergency: string | null; person: string | null; phone: string | null; posted: boolean | null; assessedOn: string | null; reviewOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type RuleTrialsLine = { level: 1 | 2 | 3 | 4; value: number }
export type RuleTrialsReply = { id: string; ruleId: string | null; ruleTitle: string | null; form: RulesVersionForm; regionName: string; presentVersion: number | null; fromAt: string; toAt: string; state: "waiting" | "running" | "done" | "cancelled" | "failed"; stationsTotal: number; stationsDone: number; readings: number; requestedAt: string; requestedName: string; finishedAt: string | null; failure: string | null }
export type RuleTrialsRow = { stationId: string; stationName: string; place: string; side: "draft" | "present"; difference: "new" | "changed" | "gone" | "same"; level: 1 | 2 | 3 | 4; openedAt: string; clearedAt: string | null; peak: number; measure: RuleTrialsRowMeasure }
export type RuleTrialsRowMeasure = { kind: string; element: string | null; minutes: number | null; value: number; threshold: number; unit: string; than: "above" | "below" }
export type RulesLevel = { level: 1 | 2 | 3 | 4; when: RulesLevelWhen | RulesLevelWhen2 | RulesLevelWhen3 | RulesLevelWhen4 | RulesLevelWhen5 | RulesLevelWhen6 | RulesLevelWhen7 | RulesLevelWhen8 | RulesLevelWhen9 }
export type RulesLevelWhen = { kind: "rain"; hours: 1 | 3 | 6 | 12 | 24; mm: number }
export type RulesLevelWhen2 = { kind: "threshold"; element: string; than: "above" | "below"; line: number | "warning" | "guarantee" | "flood_limit" | "design"; plus: number; margin: number }
export type RulesLevelWhen3 = { kind: "rise"; element: string; direction: "up" | "down"; by: number; minutes: number }
export type RulesLevelWhen4 = { kind: "duration"; element: string; than: "above" | "below"; line: number | "warning" | "guarantee" | "flood_limit" | "design"; plus: number; margin: number; minutes: number }
export type RulesLevelWhen5 = { kind: "silence"; minutes: number }
export type RulesLevelWhen6 = { kind: "circle"; force: 7 | 10 | 12; withinHours: number }
export type RulesLevelWhen7 = { kind: "hotspot"; near: "warden" | "village" | "place"; metres: number }
export type RulesLevelWhen8 = { kind: "quake"; magnitude: number; km: number }
export type RulesLevelWhen9 = { kind: "all" | "any"; of: (RulesLevelWhen | RulesLevelWhen2 | RulesLevelWhen3 | RulesLevelWhen4 | RulesLevelWhen5 | RulesLevelWhen6 | RulesLevelWhen7 | RulesLevelWhen8 | RulesLevelWhenOf)[] }
export type RulesLevelWhenOf = { kind: "all" | "any"; of: (RulesLevelWhen | RulesLevelWhen2 | RulesLevelWhen3 | RulesLevelWhen4 | RulesLevelWhen5 | RulesLevelWhen6 | RulesLevelWhen7 | RulesLevelWhen8)[] }
export type RulesRow = { title: string; regionCode: string | null; months: number[]; stationKinds: string[] | null; levels: RulesRowLevel[]; clearFactor: number; clearMinutes: number; warningTrack: string | null; enabled: boolean; source: string; id: string; driver: "reading" | "clock" | "storm" | "hotspot" | "quake"; version: number; regionName: string; regionPath: string; verifiedAt: string | null; verifiedBy: string | null; changedAt: string; changedBy: string }
export type RulesRowLevel = { level: 1 | 2 | 3 | 4; when: RulesRowLevelWhen | RulesRowLevelWhen2 | RulesRowLevelWhen3 | RulesRowLevelWhen4 | RulesRowLevelWhen5 | RulesRowLevelWhen6 | RulesRowLevelWhen7 | RulesRowLevelWhen8 | RulesRowLevelWhen9 }
export type RulesRowLevelWhen = { kind: "rain"; hours: 1 | 3 | 6 | 12 | 24; mm: number }
export type RulesRowLevelWhen2 = { kind: "threshold"; element: string; than: "above" | "below"; line: number | "warning" | "guarantee" | "flood_limit" | "design"; plus: number; margin: number }
export type RulesRowLevelWhen3 = { kind: "rise"; element: string; direction: "up" | "down"; by: number; minutes: number }
export type RulesRowLevelWhen4 = { kind: "duration"; element: string; than: "above" | "below"; line: number | "warning" | "guarantee" | "flood_limit" | "design"; plus: number; margin: number; minutes: number }
export type RulesRowLevelWhen5 = { kind: "silence"; minutes: number }
export type RulesRowLevelWhen6 = { kind: "circle"; force: 7 | 10 | 12; withinHours: number }
export type RulesRowLevelWhen7 = { kind: "hotspot"; near: "warden" | "village" | "place"; metres: number }
export type RulesRowLevelWhen8 = { kind: "quake"; magnitude: number; km: number }
export type RulesRowLevelWhen9 = { kind: "all" | "any"; of: (RulesRowLevelWhen | RulesRowLevelWhen2 | RulesRowLevelWhen3 | RulesRowLevelWhen4 | RulesRowLevelWhen5 | RulesRowLevelWhen6 | RulesRowLevelWhen7 | RulesRowLevelWhen8 | RulesRowLevelWhenOf)[] }
export type RulesRowLevelWhenOf = { kind: "all" | "any"; of: (RulesRowLevelWhen | RulesRowLevelWhen2 | RulesRowLevelWhen3 | RulesRowLevelWhen4 | RulesRowLevelWhen5 | RulesRowLevelWhen6 | RulesRowLevelWhen7 | RulesRowLevelWhen8)[] }
export type RulesVersionForm = { title: string; regionCode: string | null; months: number[]; stationKinds: string[] | null; levels: RulesRowLevel[]; clearFactor: number; clearMinutes: number; warningTrack: string | null; enabled: boolean; source: string }
export type SafetyEventsBody = { regionCode?: string; name?: string; kind?: "month" | "advice" | "entry" | "lesson" | "contest" | "lecture" | "meeting" | "other"; ordinal?: number | null; level?: "city" | "county" | "town" | "village" | "enterprise" | null; entered?: "enterprise" | "village" | "community" | "school" | "family" | null; heldOn?: string; endedOn?: string | null; topic?: string | null; hosts?: string | null; people?: number | null; summary?: string | null }
export type SafetyEventsReply = "name" | "-name" | "kind" | "-kind" | "ordinal" | "-ordinal" | "level" | "-level" | "entered" | "-entered" | "heldOn" | "-heldOn" | "endedOn" | "-endedOn" | "topic" | "-topic" | "hosts" | "-hosts" | "people" | "-people" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type SafetyEventsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; kind: "month" | "advice" | "entry" | "lesson" | "contest" | "lecture" | "meeting" | "other" | null; ordinal: number | null; level: "city" | "county" | "town" | "village" | "enterprise" | null; entered: "enterprise" | "village" | "community" | "school" | "family" | null; heldOn: string | null; endedOn: string | null; topic: string | null; hosts: string | null; people: number | null; summary: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type SelfChecksBody = { regionCode?: string; lon?: number | null; lat?: number | null; note?: string | null }
export type SelfChecksReply = "code" | "-code" | "enterpriseName" | "-enterpriseName" | "sector" | "-sector" | "doneOn" | "-doneOn" | "items" | "-items" | "failing" | "-failing" | "notApplicable" | "-notApplicable" | "checklist" | "-checklist" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type SelfChecksRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; enterpriseName: string | null; enterpriseId: string | null; enterpriseIdName: string | null; sector: EnterprisesRowSector | null; doneOn: string | null; items: number | null; failing: number | null; notApplicable: number | null; checklist: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type SheltersBody = { regionCode?: string; lon?: number; lat?: number; name?: string; code?: string; level?: "county" | "town" | "village" | null; type?: "indoor" | "outdoor" | null; status?: "closed" | "standby" | "open" | "full" | null; address?: string | null; capacity?: number; dayCapacity?: number | null; nightCapacity?: number | null; area?: number | null; facilities?: ("water" | "power" | "toilet" | "medical" | "communications" | "signs" | "barrier_free" | "kitchen" | "bedding" | "shower" | "separate" | "helipad")[] | null; supplies?: TeamsEquipment[] | null; hazards?: ("typhoon" | "flood" | "geology" | "earthquake" | "fire")[] | null; standardized?: boolean | null; standardizedYear?: number | null; upgradedOn?: string | null; owner?: string | null; managerName?: string; phone?: string; note?: string | null }
export type SheltersReply = "position" | "name" | "code" | "level" | "type" | "status" | "address" | "capacity" | "dayCapacity" | "nightCapacity" | "area" | "facilities" | "supplies" | "hazards" | "standardized" | "standardizedYear" | "upgradedOn" | "owner" | "managerName" | "phone" | "note"
export type SheltersReply2 = "name" | "-name" | "code" | "-code" | "level" | "-level" | "type" | "-type" | "status" | "-status" | "address" | "-address" | "capacity" | "-capacity" | "dayCapacity" | "-dayCapacity" | "nightCapacity" | "-nightCapacity" | "area" | "-area" | "standardized" | "-standardized" | "standardizedYear" | "-standardizedYear" | "upgradedOn" | "-upgradedOn" | "owner" | "-owner" | "managerName" | "-managerName" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type SheltersRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; code: string | null; level: "county" | "town" | "village" | null; type: "indoor" | "outdoor" | null; status: "closed" | "standby" | "open" | "full" | null; address: string | null; capacity: number | null; dayCapacity: number | null; nightCapacity: number | null; area: number | null; facilities: ("water" | "power" | "toilet" | "medical" | "communications" | "signs" | "barrier_free" | "kitchen" | "bedding" | "shower" | "separate" | "helipad")[] | null; supplies: TeamsRowEquipment[] | null; hazards: ("typhoon" | "flood" | "geology" | "earthquake" | "fire")[] | null; standardized: boolean | null; standardizedYear: number | null; upgradedOn: string | null; owner: string | null; managerName: string | null; phone: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type SitrepsBody = { kind: "heading"; level: 1 | 2 | 3; text: string }
export type SitrepsBody2 = { kind: "paragraph"; runs: (string | { slot: string })[] }
export type SitrepsBody3 = { kind: "table"; slot: string; title: string }
export type SitrepsBody4 = { kind: "heading"; level: 1 | 2 | 3; text: string }
export type SitrepsBody5 = { kind: "paragraph"; runs: (string | { slot: string })[] }
export type SitrepsBody6 = { kind: "table"; slot: string; title: string }
export type SitrepsReply = { id: string; revision: number }
export type SitrepsReply2 = { at: string; rows: SitrepsRow[] }
export type SitrepsRow = { slot: string; value: number | null; text: string }
export type SitrepsTable = Record<string, Record<string, unknown>[]>
export type SourcesBody = { key: string; title: string; topic?: string; spec: SourcesSpec; enabled?: boolean }
export type SourcesBody2 = { title: string; url: string; username?: string; password?: string; enabled?: boolean }
export type SourcesSpec = { items?: string; station?: string; time?: string; timeFormat?: "iso" | "beijing" | "s" | "ms"; elements: SourcesSpecElement[] }
export type SourcesSpecElement = { element: string; path: string; factor?: number; offset?: number }
export type StandardsBody = { version: number; source: string }
export type StandardsRow = { key: string; title: { zh: string; en: string }; unit: string; value: unknown; source: string; reason: string; version: number; changedAt: string; changedBy: string; verifiedAt: string | null; verifiedBy: string | null; own: boolean }
export type StationsAddress = { protocol: "sl651" | "hj212" | "mqtt" | "http"; address: string; settings?: StationsAddressSetting; secret?: string; checkSecret?: boolean }
export type StationsAddressSetting = Record<string, string | number | boolean>
export type StationsCounty = { code: string; name: string; count: number }
export type StationsReply = { id: string }
export type StationsRow = { id: string; code: string; name: string; kind: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O" | "E"; regionCode: string; regionPath: string; place: string; lon: number; lat: number; thresholds: StationsRowThreshold; owner: string; maintainer: string; batteryLow: number | null; intervalMinutes: number | null; intervals: StationsRowInterval; hasPhone: boolean; hasKey: boolean; demo: boolean; createdAt: string; retiredAt: string | null }
export type StationsRowInterval = Record<string, number>
export type StationsRowThreshold = { alert?: number; warning?: number; guarantee?: number; highest?: number; flood_limit?: number; normal?: number; design?: number; check?: number; crest?: number; gas_low?: number; gas_high?: number; source?: string; verified?: boolean }
export type StationsThreshold = { alert?: number; warning?: number; guarantee?: number; highest?: number; flood_limit?: number; normal?: number; design?: number; check?: number; crest?: number; gas_low?: number; gas_high?: number; source?: string; verified?: boolean }
export type StormWarningLinesReply = { rows: StormWarningLinesRow[] }
export type StormWarningLinesRow = { hours: 24 | 48; points: [number, number][]; source: string; verified: boolean; changedAt: string | null; changedBy: string | null }
export type StormsFeature = { type: "Feature"; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
export type StormsRow = { id: string; no: string; name: string; nameZh: string | null; origin: "replay" | "import" | "feed" | "manual"; source: string; demo: boolean; enteredAt: string; firstAt: string | null; lastAt: string | null; peakWindMs: number | null; receivedAt: string | null }
export type StormsRowReach7 = { reachedAt: string; leftAt: string | null; hoursLeft: number | null }
export type StormsState = { at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; force: number | null; grade: string | null; heading: number; speedKmh: number; radiiModel: boolean; interpolated: boolean; cityKm: number | null }
export type SuppliesBody = { regionCode?: string; name?: string; kind?: "relief" | "flood" | "forest" | "communications" | "medical" | "rescue" | "hazmat" | "other"; depot?: string; batch?: string; model?: string | null; quantity?: number; unit?: string; minimum?: number | null; spot?: string | null; producedOn?: string | null; expiresOn?: string | null; boughtOn?: string | null; price?: number | null; supplier?: string | null; source?: "bought" | "allotted" | "donated" | "agreed" | null; condition?: "good" | "check" | "scrap" | null; checkedOn?: string | null }
export type SuppliesReply = "position" | "name" | "kind" | "depot" | "batch" | "model" | "quantity" | "unit" | "minimum" | "short" | "spot" | "producedOn" | "expiresOn" | "boughtOn" | "price" | "supplier" | "source" | "condition" | "checkedOn"
export type SuppliesReply2 = "name" | "-name" | "kind" | "-kind" | "batch" | "-batch" | "model" | "-model" | "quantity" | "-quantity" | "unit" | "-unit" | "minimum" | "-minimum" | "short" | "-short" | "spot" | "-spot" | "producedOn" | "-producedOn" | "expiresOn" | "-expiresOn" | "boughtOn" | "-boughtOn" | "price" | "-price" | "supplier" | "-supplier" | "source" | "-source" | "condition" | "-condition" | "checkedOn" | "-checkedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type SuppliesRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; kind: "relief" | "flood" | "forest" | "communications" | "medical" | "rescue" | "hazmat" | "other" | null; depot: string | null; depotName: string | null; batch: string | null; model: string | null; quantity: number | null; unit: string | null; minimum: number | null; short: boolean | null; spot: string | null; producedOn: string | null; expiresOn: string | null; boughtOn: string | null; price: number | null; supplier: string | null; source: "bought" | "allotted" | "donated" | "agreed" | null; condition: "good" | "check" | "scrap" | null; checkedOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type TeamsBody = { regionCode?: string; lon?: number; lat?: number; name?: string; kind?: "national" | "professional" | "grassroots" | "unit" | "social" | "volunteer" | "military"; tier?: "city" | "county" | "town"; area?: "coast" | "urban" | "mountain" | "mobile" | null; skills?: TeamsRowSkill[]; readiness?: "ready" | "standby" | "off" | null; coastal?: boolean | null; allied?: boolean | null; owner?: string | null; leaderName?: string; phone?: string; dutyPhone?: string | null; address?: string | null; members?: number; core?: number | null; equipment?: TeamsEquipment[] | null; dispatchMinutes?: number | null; registration?: string | null; establishedOn?: string | null; insured?: number | null; insuredUntil?: string | null; trainings?: number | null; trainedOn?: string | null; note?: string | null }
export type TeamsEquipment = { name: string; count: number; unit: string }
export type TeamsReply = "position" | "name" | "kind" | "tier" | "area" | "skills" | "readiness" | "coastal" | "allied" | "owner" | "leaderName" | "phone" | "dutyPhone" | "address" | "members" | "core" | "equipment" | "dispatchMinutes" | "registration" | "establishedOn" | "insured" | "insuredUntil" | "trainings" | "trainedOn" | "note"
export type TeamsReply2 = "name" | "-name" | "kind" | "-kind" | "tier" | "-tier" | "area" | "-area" | "readiness" | "-readiness" | "coastal" | "-coastal" | "allied" | "-allied" | "owner" | "-owner" | "leaderName" | "-leaderName" | "address" | "-address" | "members" | "-members" | "core" | "-core" | "dispatchMinutes" | "-dispatchMinutes" | "registration" | "-registration" | "establishedOn" | "-establishedOn" | "insured" | "-insured" | "insuredUntil" | "-insuredUntil" | "trainings" | "-trainings" | "trainedOn" | "-trainedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type TeamsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; kind: "national" | "professional" | "grassroots" | "unit" | "social" | "volunteer" | "military" | null; tier: "city" | "county" | "town" | null; area: "coast" | "urban" | "mountain" | "mobile" | null; skills: TeamsRowSkill[] | null; readiness: "ready" | "standby" | "off" | null; coastal: boolean | null; allied: boolean | null; owner: string | null; leaderName: string | null; phone: string | null; dutyPhone: string | null; address: string | null; members: number | null; core: number | null; equipment: TeamsRowEquipment[] | null; dispatchMinutes: number | null; registration: string | null; establishedOn: string | null; insured: number | null; insuredUntil: string | null; trainings: number | null; trainedOn: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type TeamsRowEquipment = { name: string; count: number; unit: string }
export type TeamsRowSkill = "water" | "diving" | "sea" | "drainage" | "mountain" | "demolition" | "engineering" | "forest_fire" | "hazmat" | "medical" | "communications" | "drone" | "power"
export type TelemetryReply = { futureMinutes: number; silentMinutes: number }
export type TelemetryRow = { stationId: string; code: string; name: string; kind: string; regionPath: string; county: string; town: string; lon: number; lat: number; mm: number | null; mm1: number | null; mm3: number | null; mm6: number | null; mm12: number | null; mm24: number | null; observedAt: string | null; receivedAt: string | null; silent: boolean }
export type TipoffRulesReply = { rows: TipoffRulesRow[] }
export type TipoffRulesRow = { key: string; value: number; unit: string; source: string; verified: boolean }
export type TipoffsRow = { id: string; code: string; regionCode: string; regionPath: string; place: string; channel: "web" | "phone"; anonymous: boolean; reporters: number; kind: "danger" | "illegal" | "accident" | "other"; title: string; unitName: string | null; enterpriseId: string | null; site: string | null; description: string; state: TipoffsRowState; receivedAt: string; receivedBy: string; verifyDueAt: string; verifyArticle: string; extendedAt: string | null; handlerId: string | null; handlerName: string | null; transferredTo: string | null; firstId: string | null; firstCode: string | null; finding: string | null; findingAt: string | null; dangerId: string | null; fine: number | null; grade: number | null; deaths: number | null; demo: boolean; reward: TipoffsRowReward | null }
export type TipoffsRowReward = { basis: "fine" | "floor" | "concealed"; amount: number; formula: string; proposedAt: string; proposedName: string; approvedAt: string | null; approvedName: string | null; notifiedAt: string | null; claimDueAt: string | null; claimedAt: string | null; paidName: string | null; forfeitedAt: string | null }
export type TipoffsRowState = "received" | "transferred" | "duplicate" | "verifying" | "established" | "unfounded" | "proposed" | "approved" | "notified" | "claimed" | "forfeited" | "archived"
export type TrainingsBody = { regionCode?: string; name?: string; kind?: "leaders" | "officers" | "informants" | "enterprise" | "operators" | "teams" | "public"; startedOn?: string; days?: number; people?: number; passed?: number | null; hosts?: string | null; venue?: string | null; content?: string | null }
export type TrainingsReply = "name" | "-name" | "kind" | "-kind" | "startedOn" | "-startedOn" | "days" | "-days" | "people" | "-people" | "passed" | "-passed" | "hosts" | "-hosts" | "venue" | "-venue" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type TrainingsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; kind: "leaders" | "officers" | "informants" | "enterprise" | "operators" | "teams" | "public" | null; startedOn: string | null; days: number | null; people: number | null; passed: number | null; hosts: string | null; venue: string | null; content: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type VillagePlansBody = { regionCode?: string; lon?: number | null; lat?: number | null; title?: string; filedOn?: string; hazards?: ("torrent" | "geology" | "waterlogging" | "surge" | "wind" | "dam")[] | null; peopleAtRisk?: number; householdsAtRisk?: number | null; meetingPoint?: string | null; route?: string | null; leader?: string | null; leaderPhone?: string | null; drilledOn?: string | null; note?: string | null }
export type VillagePlansReply = "position" | "title" | "edition" | "filedOn" | "hazards" | "peopleAtRisk" | "householdsAtRisk" | "meetingPoint" | "route" | "leader" | "leaderPhone" | "drilledOn" | "note"
export type VillagePlansReply2 = "title" | "-title" | "edition" | "-edition" | "filedOn" | "-filedOn" | "peopleAtRisk" | "-peopleAtRisk" | "householdsAtRisk" | "-householdsAtRisk" | "meetingPoint" | "-meetingPoint" | "leader" | "-leader" | "drilledOn" | "-drilledOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type VillagePlansRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; title: string | null; edition: number | null; filedOn: string | null; hazards: ("torrent" | "geology" | "waterlogging" | "surge" | "wind" | "dam")[] | null; peopleAtRisk: number | null; householdsAtRisk: number | null; meetingPoint: string | null; route: string | null; leader: string | null; leaderPhone: string | null; drilledOn: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type WarningSubmissionsItem = { id: string; revision: number }
export type WarningSubmissionsRefused = { id: string; code: string; detail: string }
export type WarningSubmissionsReply = { done: WarningsRow[]; refused: WarningSubmissionsRefused[] }
export type WarningWordingIssuer = { body: string; title: string; issuer: string; series: string; legalBasis: string; source: string; verified: boolean; changedAt: string | null; changedBy: string | null }
export type WarningWordingKind = { key: string; name: string; nameEn: string; body: string; signal: string; eventCode: string; category: string; hours: number; source: string; verified: boolean; changedAt: string | null; changedBy: string | null }
export type WarningWordingLimit = { step: "submit" | "release" | "expire"; minutes: number; article: string; source: string; verified: boolean }
export type WarningWordingTemplate = { track: string; level: 1 | 2 | 3 | 4; caution: string; measures: string; source: string; verified: boolean; version: number; changedAt: string; changedBy: string }
export type WarningsReply = { rows: WarningsRow2[] }
export type WarningsRow = { id: string; origin: "own" | "relay"; track: string | null; kind: string; kindName: string; kindNameEn: string | null; level: 1 | 2 | 3 | 4; state: "draft" | "submitted" | "released" | "superseded" | "lifted" | "cancelled" | "withdrawn"; change: "new" | "upgrade" | "downgrade" | "area" | "extend" | "correct"; areaCode: string; areaName: string; regionPath: string; title: string; startsAt: string | null; expiresAt: string | null; shape: WarningsRowShape | WarningsRowShape2 | null; shapeHow: string | null; area: string; caution: string; measures: string; issuer: string; legalBasis: string; basis: string; docNo: string | null; revision: number; draftedAt: string; draftedBy: string | null; draftedName: string; editedBy: string | null; submittedAt: string | null; submittedBy: string | null; submittedName: string | null; releasedAt: string | null; releasedBy: string | null; releasedName: string | null; supersededAt: string | null; liftRequestedAt: string | null; liftRequestedBy: string | null; liftRequestedName: string | null; liftReason: string | null; endKind: "lift" | "cancel" | null; liftedAt: string | null; liftedName: string | null; endedReason: string | null; supersedesId: string | null; followsId: string | null; calloutId: string | null; dueAt: string | null; towns: number; alarmLevel: 1 | 2 | 3 | 4 | null }
export type WarningsRow2 = { id: string; warningId: string; channel: "callout" | "cap" | "national" | "broadcast" | "public" | "webhook"; act: "alert" | "update" | "cancel"; alertId: string; drill: boolean; state: "pending" | "done" | "failed"; attempts: number; reason: string | null; detail: Record<string, unknown>; createdAt: string; nextAt: string | null; doneAt: string | null; files: string[] }
export type WarningsRowShape = { kind: "ring"; ring: [number, number][] }
export type WarningsRowShape2 = { kind: "circle"; lon: number; lat: number; metres: number }
export type WarningsShape = { kind: "ring"; ring: [number, number][] }
export type WarningsShape2 = { kind: "circle"; lon: number; lat: number; metres: number }
export type WaterworksBody = { regionCode?: string; lon?: number; lat?: number; code?: string; name?: string; kind?: "reservoir" | "pond" | "levee" | "sluice"; grade?: "large_1" | "large_2" | "medium" | "small_1" | "small_2" | "pond" | "g1" | "g2" | "g3" | "g4" | "g5"; river?: string | null; capacity?: number | null; dam?: "earth" | "masonry" | "concrete" | "other" | null; damHeight?: number | null; length?: number | null; standard?: number | null; protects?: number | null; floodLimit?: number | null; normalLevel?: number | null; designLevel?: number | null; checkLevel?: number | null; crest?: number | null; datum?: "1985" | "luoxing" | "assumed" | null; station?: string | null; administrative?: string; administrativePhone?: string; technical?: string | null; technicalPhone?: string | null; patrol?: string | null; patrolPhone?: string | null; safety?: "1" | "2" | "3" | null; danger?: "sound" | "faulty" | "repair" | "empty"; assessedOn?: string | null; downstream?: string | null }
export type WaterworksReply = "position" | "code" | "name" | "kind" | "grade" | "river" | "capacity" | "dam" | "damHeight" | "length" | "standard" | "protects" | "floodLimit" | "normalLevel" | "designLevel" | "checkLevel" | "crest" | "datum" | "station" | "administrative" | "administrativePhone" | "technical" | "technicalPhone" | "patrol" | "patrolPhone" | "safety" | "danger" | "assessedOn" | "downstream"
export type WaterworksReply2 = "code" | "-code" | "name" | "-name" | "kind" | "-kind" | "grade" | "-grade" | "river" | "-river" | "capacity" | "-capacity" | "dam" | "-dam" | "damHeight" | "-damHeight" | "length" | "-length" | "standard" | "-standard" | "protects" | "-protects" | "floodLimit" | "-floodLimit" | "normalLevel" | "-normalLevel" | "designLevel" | "-designLevel" | "checkLevel" | "-checkLevel" | "crest" | "-crest" | "datum" | "-datum" | "administrative" | "-administrative" | "technical" | "-technical" | "patrol" | "-patrol" | "safety" | "-safety" | "danger" | "-danger" | "assessedOn" | "-assessedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type WaterworksRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; kind: "reservoir" | "pond" | "levee" | "sluice" | null; grade: "large_1" | "large_2" | "medium" | "small_1" | "small_2" | "pond" | "g1" | "g2" | "g3" | "g4" | "g5" | null; river: string | null; capacity: number | null; dam: "earth" | "masonry" | "concrete" | "other" | null; damHeight: number | null; length: number | null; standard: number | null; protects: number | null; floodLimit: number | null; normalLevel: number | null; designLevel: number | null; checkLevel: number | null; crest: number | null; datum: "1985" | "luoxing" | "assumed" | null; station: string | null; stationName: string | null; administrative: string | null; administrativePhone: string | null; technical: string | null; technicalPhone: string | null; patrol: string | null; patrolPhone: string | null; safety: "1" | "2" | "3" | null; danger: "sound" | "faulty" | "repair" | "empty" | null; assessedOn: string | null; downstream: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type WeatherProcessesBody = { regionCode?: string; name?: string; kind?: "typhoon" | "rain" | "convection" | "cold"; startedOn?: string; endedOn?: string | null; storm?: string | null; rain?: number | null; wind?: number | null; coldest?: number | null; stricken?: string | null; guarded?: string | null; source?: string | null }
export type WeatherProcessesReply = "name" | "-name" | "kind" | "-kind" | "startedOn" | "-startedOn" | "endedOn" | "-endedOn" | "storm" | "-storm" | "rain" | "-rain" | "wind" | "-wind" | "coldest" | "-coldest" | "stricken" | "-stricken" | "source" | "-source" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type WeatherProcessesRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; kind: "typhoon" | "rain" | "convection" | "cold" | null; startedOn: string | null; endedOn: string | null; storm: string | null; rain: number | null; wind: number | null; coldest: number | null; stricken: string | null; guarded: string | null; source: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type WebhooksReply = { id: string; secret: string }
export type YearTargetsBody = { regionCode?: string; name?: string; year?: number; kind?: YearTargetsRowKind; value?: number; valueTo?: number | null; unit?: string; done?: number | null; dueOn?: string | null; livelihood?: boolean | null; owner?: string | null; source?: string | null; note?: string | null }
export type YearTargetsReply = "name" | "-name" | "year" | "-year" | "kind" | "-kind" | "value" | "-value" | "valueTo" | "-valueTo" | "unit" | "-unit" | "done" | "-done" | "met" | "-met" | "dueOn" | "-dueOn" | "livelihood" | "-livelihood" | "owner" | "-owner" | "source" | "-source" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type YearTargetsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; year: number | null; kind: YearTargetsRowKind | null; value: number | null; valueTo: number | null; unit: string | null; done: number | null; met: boolean | null; dueOn: string | null; livelihood: boolean | null; owner: string | null; source: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type YearTargetsRowKind = "province_measures" | "city_measures" | "patrolled_counties" | "projects" | "management_posts" | "post_requirements" | "shelters" | "depots" | "counties" | "coastal_teams" | "mechanisms" | "other"

export type Operations = {
  /** 正在计时的事故报告 · accident.read */
  'GET /api/accident-clocks': { reply: { rows: ({ id: string; name: string; place: string; severity: string | null; kind: string; dueAt: string; article: string | null; late: boolean })[]; total: number } }
  /** 生产安全事故台账 · accident.read */
  'GET /api/accidents': { query?: { code?: string; name?: string; kind?: string; occurredOn?: string; occurredTime?: string; site?: string; category?: string; type?: string; unitName?: string; enterpriseId?: string | "*"; uscc?: string; industry?: string; economy?: string; scale?: string; employees?: string; profile?: string; deaths?: string; missing?: string; seriousInjuries?: string; minorInjuries?: string; loss?: string; atRisk?: string; trapped?: string; evacuated?: string; keySite?: "true" | "false"; course?: string; measures?: string; directCause?: string; indirectCause?: string; source?: string; harm?: string; others?: string; late?: "true" | "false"; omitted?: "true" | "false"; falsified?: "true" | "false"; concealed?: "true" | "false"; sceneClosedOn?: string; counted?: "true" | "false"; ledBy?: string; closedOn?: string; handled?: string; laterDeaths?: string; grade?: string; severity?: string; provisional?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: AccidentsReply; sort?: AccidentsReply2; limit?: number; cursor?: string }; reply: { rows: AccidentsRow[]; total: number; next: string | null } }
  /** 新增生产安全事故 · accident.edit */
  'POST /api/accidents': { body: { regionCode: string; lon?: number | null; lat?: number | null; code?: string | null; name: string; kind: "accident" | "near_miss"; occurredOn: string; occurredTime?: string | null; site?: string | null; category: "coal" | "mine" | "chemical" | "fireworks" | "trade" | "construction" | "road" | "water" | "railway" | "aviation" | "fishery" | "farm" | "fire" | "other"; type: AccidentsRowType; unitName: string; enterpriseId?: string | null; uscc?: string | null; industry?: string | null; economy?: "state" | "collective" | "private" | "foreign" | "individual" | "other" | null; scale?: "large" | "medium" | "small" | "micro" | null; employees?: number | null; profile?: string | null; deaths?: number | null; missing?: number | null; seriousInjuries?: number | null; minorInjuries?: number | null; loss?: number | null; atRisk?: number | null; trapped?: number | null; evacuated?: number | null; keySite?: boolean | null; course?: string | null; measures?: string | null; directCause?: string | null; indirectCause?: string | null; source?: string | null; harm?: string | null; others?: string | null; late?: boolean | null; omitted?: boolean | null; falsified?: boolean | null; concealed?: boolean | null; sceneClosedOn?: string | null; counted: boolean; ledBy: "county" | "city" | "province" | "state" | "other"; closedOn?: string | null; handled?: number | null }; reply: AccidentsRow }
  /** 批量修改生产安全事故 · accident.edit */
  'POST /api/accidents/bulk-changes': { body: { ids: string[]; set: AccidentsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（生产安全事故） · accident.edit */
  'POST /api/accidents/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出生产安全事故（与列表同一筛选，留痕） · accident.transfer */
  'GET /api/accidents/export': { query?: { code?: string; name?: string; kind?: string; occurredOn?: string; occurredTime?: string; site?: string; category?: string; type?: string; unitName?: string; enterpriseId?: string | "*"; uscc?: string; industry?: string; economy?: string; scale?: string; employees?: string; profile?: string; deaths?: string; missing?: string; seriousInjuries?: string; minorInjuries?: string; loss?: string; atRisk?: string; trapped?: string; evacuated?: string; keySite?: "true" | "false"; course?: string; measures?: string; directCause?: string; indirectCause?: string; source?: string; harm?: string; others?: string; late?: "true" | "false"; omitted?: "true" | "false"; falsified?: "true" | "false"; concealed?: "true" | "false"; sceneClosedOn?: string; counted?: "true" | "false"; ledBy?: string; closedOn?: string; handled?: string; laterDeaths?: string; grade?: string; severity?: string; provisional?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: AccidentsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: AccidentsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 生产安全事故分组计数 · accident.read */
  'GET /api/accidents/groups': { query: { code?: string; name?: string; kind?: string; occurredOn?: string; occurredTime?: string; site?: string; category?: string; type?: string; unitName?: string; enterpriseId?: string | "*"; uscc?: string; industry?: string; economy?: string; scale?: string; employees?: string; profile?: string; deaths?: string; missing?: string; seriousInjuries?: string; minorInjuries?: string; loss?: string; atRisk?: string; trapped?: string; evacuated?: string; keySite?: "true" | "false"; course?: string; measures?: string; directCause?: string; indirectCause?: string; source?: string; harm?: string; others?: string; late?: "true" | "false"; omitted?: "true" | "false"; falsified?: "true" | "false"; concealed?: "true" | "false"; sceneClosedOn?: string; counted?: "true" | "false"; ledBy?: string; closedOn?: string; handled?: string; laterDeaths?: string; grade?: string; severity?: string; provisional?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: AccidentsReply; by: "kind" | "category" | "type" | "severity" | "provisional" | "late" | "omitted" | "falsified" | "concealed" | "counted" | "ledBy" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入生产安全事故（上传文件，后台核对） · accident.transfer */
  'POST /api/accidents/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的生产安全事故（与列表同一筛选） · accident.read */
  'GET /api/accidents/nearest': { query: { code?: string; name?: string; kind?: string; occurredOn?: string; occurredTime?: string; site?: string; category?: string; type?: string; unitName?: string; enterpriseId?: string | "*"; uscc?: string; industry?: string; economy?: string; scale?: string; employees?: string; profile?: string; deaths?: string; missing?: string; seriousInjuries?: string; minorInjuries?: string; loss?: string; atRisk?: string; trapped?: string; evacuated?: string; keySite?: "true" | "false"; course?: string; measures?: string; directCause?: string; indirectCause?: string; source?: string; harm?: string; others?: string; late?: "true" | "false"; omitted?: "true" | "false"; falsified?: "true" | "false"; concealed?: "true" | "false"; sceneClosedOn?: string; counted?: "true" | "false"; ledBy?: string; closedOn?: string; handled?: string; laterDeaths?: string; grade?: string; severity?: string; provisional?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: AccidentsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 生产安全事故填报模板 · accident.transfer */
  'GET /api/accidents/template': { reply: Response }
  /** 生产安全事故图层：总数、有位置的数、范围 · accident.read */
  'GET /api/accidents/tiles': { query?: { code?: string; name?: string; kind?: string; occurredOn?: string; occurredTime?: string; site?: string; category?: string; type?: string; unitName?: string; enterpriseId?: string | "*"; uscc?: string; industry?: string; economy?: string; scale?: string; employees?: string; profile?: string; deaths?: string; missing?: string; seriousInjuries?: string; minorInjuries?: string; loss?: string; atRisk?: string; trapped?: string; evacuated?: string; keySite?: "true" | "false"; course?: string; measures?: string; directCause?: string; indirectCause?: string; source?: string; harm?: string; others?: string; late?: "true" | "false"; omitted?: "true" | "false"; falsified?: "true" | "false"; concealed?: "true" | "false"; sceneClosedOn?: string; counted?: "true" | "false"; ledBy?: string; closedOn?: string; handled?: string; laterDeaths?: string; grade?: string; severity?: string; provisional?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: AccidentsReply }; reply: EnterprisesReply8 }
  /** 生产安全事故矢量瓦片（MVT，与列表同一筛选） · accident.read */
  'GET /api/accidents/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; kind?: string; occurredOn?: string; occurredTime?: string; site?: string; category?: string; type?: string; unitName?: string; enterpriseId?: string | "*"; uscc?: string; industry?: string; economy?: string; scale?: string; employees?: string; profile?: string; deaths?: string; missing?: string; seriousInjuries?: string; minorInjuries?: string; loss?: string; atRisk?: string; trapped?: string; evacuated?: string; keySite?: "true" | "false"; course?: string; measures?: string; directCause?: string; indirectCause?: string; source?: string; harm?: string; others?: string; late?: "true" | "false"; omitted?: "true" | "false"; falsified?: "true" | "false"; concealed?: "true" | "false"; sceneClosedOn?: string; counted?: "true" | "false"; ledBy?: string; closedOn?: string; handled?: string; laterDeaths?: string; grade?: string; severity?: string; provisional?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: AccidentsReply; v?: string }; reply: Response }
  /** 生产安全事故卡片 · accident.read */
  'GET /api/accidents/:id': { params: { id: string }; reply: AccidentsRow }
  /** 修改生产安全事故（If-Match 防止相互覆盖） · accident.edit */
  'PATCH /api/accidents/:id': { params: { id: string }; body: AccidentsBody; reply: AccidentsRow }
  /** 提出修改（生产安全事故） · accident.propose */
  'POST /api/accidents/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: AccidentsBody; reason: string }; reply: StationsReply }
  /** 续报 · accident.report */
  'POST /api/accidents/:id/follow-ups': { params: { id: string }; body: { text: string }; reply: StationsReply }
  /** 生产安全事故变更历史 · accident.read */
  'GET /api/accidents/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 一起事故的调查 · investigation.read */
  'GET /api/accidents/:id/investigation': { params: { id: string }; reply: { id: string | null; state: "opened" | "investigating" | "suspended" | "submitted" | "reviewed" | "approved" | "enforcing" | "published" | "evaluated" | "closed" | null; authority: string | null; reportDueOn: string | null; suspended: boolean; submittedOn: string | null; approvedOn: string | null; closedOn: string | null; escalatedOn: string | null; listedOn: string | null } }
  /** 一起事故所涉函件 · letter.read */
  'GET /api/accidents/:id/letters': { params: { id: string }; reply: { rows: LettersRow[] } }
  /** 登记通知公安、人社、工会、检察 · accident.report */
  'POST /api/accidents/:id/notifications': { params: { id: string }; body: { body: "police" | "labour" | "union" | "procuratorate"; notifiedAt: string; toName: string; channel: "phone" | "system" | "fax" | "written" | "person" }; reply: StationsReply }
  /** 事故报告时限、续报、补报 · accident.read */
  'GET /api/accidents/:id/reporting': { params: { id: string }; reply: { clocks: ({ level: "unit" | "county" | "city" | "province" | "state"; dueAt: string | null; metAt: string | null; late: boolean; article: string })[]; reports: ({ level: "unit" | "county" | "city" | "province" | "state"; receivedAt: string; fromName: string; toName: string; channel: "phone" | "system" | "fax" | "written" | "person"; note: string; recordedBy: string; recordedAt: string })[]; notices: ({ body: "police" | "labour" | "union" | "procuratorate"; notifiedAt: string; toName: string; channel: "phone" | "system" | "fax" | "written" | "person"; recordedBy: string })[]; followUps: { id: string; at: string; text: string; recordedBy: string }[]; supplements: ({ version: number; changedOn: string; inside: boolean; until: string; before: AccidentsSupplementBefore; after: AccidentsSupplementBefore; takesOver: "city" | "province" | "state" | null; keptApart: number | null; origin: string; note: string; at: string; recordedBy: string })[]; grades: ({ at: string; by: string; from: number | null; to: number | null; origin: string })[]; followUpDue: string | null; until: string; windowOpen: boolean; lateProposed: boolean } }
  /** 认定迟报、漏报、谎报、瞒报 · accident.judge */
  'PUT /api/accidents/:id/reporting-judgement': { params: { id: string }; body: { late: boolean; omitted: boolean; falsified: boolean; concealed: boolean; reason: string }; reply: StationsReply }
  /** 登记一级接报 · accident.report */
  'POST /api/accidents/:id/reports': { params: { id: string }; body: { level: "unit" | "county" | "city" | "province" | "state"; receivedAt: string; fromName: string; toName: string; channel: "phone" | "system" | "fax" | "written" | "person"; note?: string }; reply: StationsReply }
  /** 恢复生产安全事故 · accident.edit */
  'POST /api/accidents/:id/restoration': { params: { id: string }; body: { reason: string }; reply: AccidentsRow }
  /** 撤出生产安全事故 · accident.edit */
  'POST /api/accidents/:id/retirement': { params: { id: string }; body: { reason: string }; reply: AccidentsRow }
  /** 补报伤亡变化 · accident.supplement */
  'POST /api/accidents/:id/supplements': { params: { id: string }; body: { deaths: number | null; missing: number | null; seriousInjuries: number | null; changedOn: string; reason: string }; reply: StationsReply }
  /** AIS 来源（本系统主动连接） · ais_source.read */
  'GET /api/ais-sources': { reply: { rows: ({ title: string; host: string; port: number; inside: boolean; enabled: boolean; id: string; changedAt: string; changedBy: string; state: string | null; reason: string | null; perMinute: number; day: number; refused: number; lastAt: string | null })[] } }
  /** 登记 AIS 来源 · ais_source.edit */
  'POST /api/ais-sources': { body: AisSourcesBody; reply: StationsReply }
  /** 修改 AIS 来源 · ais_source.edit */
  'PUT /api/ais-sources/:id': { params: { id: string }; body: AisSourcesBody; reply: Record<string, unknown> }
  /** 报警（无数据报警自成一组，须指明 kind=silence） · alarm.read */
  'GET /api/alarms': { query?: { limit?: number; cursor?: string; state?: "open" | "cleared" | "all"; level?: number; region?: string; kind?: string; unseen?: "yes" | "no" }; reply: { rows: AlarmsRow[]; total: number; next: string | null; kinds: ({ kind: string; n: number; level: 1 | 2 | 3 | 4 })[] } }
  /** 报警、所测过程与规则各级阈值 · alarm.read */
  'GET /api/alarms/:id': { params: { id: string }; reply: { alarm: AlarmsRow; rain: { at: string; mm: number }[]; points: { at: string; value: number }[]; lines: RuleTrialsLine[]; deeds: FiresDeed[] } }
  /** 确认报警（已知悉，不解除） · alarm.acknowledge */
  'POST /api/alarms/:id/acknowledgement': { params: { id: string }; body: { note?: string | null }; reply: AlarmsRow }
  /** 接口令牌 · api_token.read */
  'GET /api/api-tokens': { reply: { rows: ({ id: string; name: string; tail: string; roles: string[]; regionPath: string; regionName: string; access: "read" | "write"; reason: string; createdAt: string; createdBy: string; expiresAt: string; usedAt: string | null; usedFrom: string | null; revokedAt: string | null; revokedBy: string | null })[] } }
  /** 签发接口令牌（只显示一次） · api_token.issue */
  'POST /api/api-tokens': { body: { name: string; roles: DemoRowRole[]; regionPath: string; access: "read" | "write"; days: number; reason: string }; reply: { id: string; token: string; expiresAt: string } }
  /** 吊销接口令牌 · api_token.issue */
  'POST /api/api-tokens/:id/revocation': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 周边：圈内或框内的各类台账 · map.read */
  'GET /api/around': { query?: { near?: string; within?: string; each?: number; only?: string }; reply: { at: string; lon: number; lat: number; layers: { ledger: string; count: number; sums: Record<string, number>; rows: EnterprisesRow2[]; may: { take: boolean } }[] } }
  /** 导出周边（每类台账一张表，留痕） · map.read */
  'GET /api/around/export': { query?: { near?: string; within?: string; format?: "xlsx" | "csv" }; reply: Response }
  /** 答复申诉 · assessment.run */
  'POST /api/assessment-appeals/:id/answer': { params: { id: string }; body: { answer: string; points?: number | null }; reply: Record<string, unknown> }
  /** 考核等次和申诉期限，按类别和起始年度 · assessment.read */
  'GET /api/assessment-schemes': { reply: { rows: AssessmentSchemesRow[] } }
  /** 设定考核等次和申诉期限（写明依据和理由，须由另一人核实） · assessment_scheme.change */
  'PUT /api/assessment-schemes': { body: { kind: "unit" | "staff"; fromYear: number; version: number; appealDays: number; bands: { name: string; nameEn: string; fromPoints: number; withVeto: boolean }[]; source: string; reason: string }; reply: AssessmentSchemesRow }
  /** 核实考核等次和申诉期限（须由设定人以外的人） · assessment_scheme.verify */
  'POST /api/assessment-schemes/verification': { body: { kind: "unit" | "staff"; fromYear: number; version: number }; reply: AssessmentSchemesRow }
  /** 一个对象的评分、申诉 · assessment.read */
  'GET /api/assessment-targets/:id': { params: { id: string }; reply: { id: string; kind: "county" | "department" | "staff"; name: string; regionCode: string; organizationId: string | null; groupNo: number | null; vetoReason: string | null; vetoBy: string | null; self: number | null; selfCount: number; given: number | null; givenCount: number; appeals: number; appealsOpen: number; total: number | null; band: string | null; rank: number | null; assessmentId: string; title: string; year: number; state: "drafting" | "self" | "scoring" | "appeal" | "confirming" | "final"; indicators: AssessmentsIndicator[]; scores: ({ indicatorId: string; stage: "self" | "group" | "appeal"; points: number; note: string; figure: number | null; member: string | null; byName: string; at: string })[]; appealRows: ({ id: string; indicatorId: string; reason: string; byName: string; at: string; dueOn: string; overdue: boolean; answer: string | null; upheld: boolean | null; answeredBy: string | null; answeredAt: string | null })[]; members: AssessmentsGroupMember[]; mayScore: boolean; maySelf: boolean; mayRun: boolean } }
  /** 申诉 · assessment.self */
  'POST /api/assessment-targets/:id/appeals': { params: { id: string }; body: { indicatorId: string; reason: string }; reply: StationsReply }
  /** 考核反馈单 · assessment.read */
  'GET /api/assessment-targets/:id/feedback.docx': { params: { id: string }; reply: Response }
  /** 考核组评分 · assessment.score */
  'POST /api/assessment-targets/:id/group-scores': { params: { id: string }; body: { memberId?: string | null; scores: AssessmentTargetsScore[] }; reply: Record<string, unknown> }
  /** 自评 · assessment.self */
  'POST /api/assessment-targets/:id/self-scores': { params: { id: string }; body: { scores: AssessmentTargetsScore[] }; reply: Record<string, unknown> }
  /** 一票否决 · assessment.run */
  'POST /api/assessment-targets/:id/veto': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 考核 · assessment.read */
  'GET /api/assessments': { reply: { rows: ({ id: string; kind: "unit" | "staff"; year: number; heldIn: number; title: string; state: "drafting" | "self" | "scoring" | "appeal" | "confirming" | "final"; targets: number; groups: number; departments: number; madeBy: string; madeAt: string })[] } }
  /** 新建考核（可照搬往年方案） · assessment.run */
  'POST /api/assessments': { body: { kind: "unit" | "staff"; year: number; heldIn: number; title: string; copyOf?: string | null }; reply: StationsReply }
  /** 一次考核：指标、考核组、对象 · assessment.read */
  'GET /api/assessments/:id': { params: { id: string }; reply: { id: string; kind: "unit" | "staff"; year: number; heldIn: number; title: string; state: "drafting" | "self" | "scoring" | "appeal" | "confirming" | "final"; targets: number; groups: { id: string; no: number; name: string; members: AssessmentsGroupMember[] }[]; departments: number; madeBy: string; madeAt: string; indicators: AssessmentsIndicator[]; rows: ({ id: string; kind: "county" | "department" | "staff"; name: string; regionCode: string; organizationId: string | null; groupNo: number | null; vetoReason: string | null; vetoBy: string | null; self: number | null; selfCount: number; given: number | null; givenCount: number; appeals: number; appealsOpen: number; total: number | null; band: string | null; rank: number | null })[]; weights: ({ kind: "county" | "department" | "staff"; sum: number })[]; steps: { fromState: string; toState: string; note: string; byName: string; at: string }[]; mayRun: boolean; mayConfirm: boolean } }
  /** 从系统记录取数评分 · assessment.run */
  'POST /api/assessments/:id/drawing': { params: { id: string }; reply: { drawn: number; missing: number } }
  /** 考核方案：指标树、考核组、对象（自评开始前） · assessment.run */
  'PUT /api/assessments/:id/plan': { params: { id: string }; body: { indicators: ({ ref: string; parent?: string | null; name: string; weight?: number | null; applies?: "all" | "county" | "department" | "staff"; rule?: string; proof?: string; figureKey?: string | null; figureParams?: Record<string, unknown>; steps?: [number, number][] })[]; groups?: { no: number; name: string; members: { organizationId: string; name: string; leads?: boolean }[] }[]; targets: ({ kind: "county" | "department" | "staff"; name: string; organizationId?: string | null; regionCode: string; groupNo?: number | null })[] }; reply: Record<string, unknown> }
  /** 进入下一阶段 · assessment.step */
  'POST /api/assessments/:id/steps': { params: { id: string }; body: { to: "drafting" | "self" | "scoring" | "appeal" | "confirming" | "final"; note?: string }; reply: { state: "drafting" | "self" | "scoring" | "appeal" | "confirming" | "final" } }
  /** 审计日志 · audit.read */
  'GET /api/audit': { query?: { limit?: number; cursor?: string; type?: string; actor?: string; subject?: string; from?: string; to?: string }; reply: { rows: ({ id: number; at: string; type: string; subjectKind: string; subjectId: string; regionPath: string; regionName: string; actorKind: string; actorName: string; data: Record<string, unknown>; drill: boolean; seal: number | null })[]; total: number; next: string | null } }
  /** 审计链状态 · audit.read */
  'GET /api/audit/seal': { reply: { events: number; sealed: number; headSeq: number; headHash: string | null; sealedAt: string | null; openSeconds: number | null; now: string } }
  /** 标杆企业台账 · benchmark.read */
  'GET /api/benchmarks': { query?: { name?: string; enterpriseId?: string | "*"; sector?: string; level?: string; namedOn?: string; document?: string; tools?: string; visits?: string; practice?: string; withdrawnOn?: string; withdrawnReason?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "enterpriseId" | "sector" | "level" | "namedOn" | "document" | "tools" | "visits" | "practice" | "withdrawnOn" | "withdrawnReason"; sort?: BenchmarksReply; limit?: number; cursor?: string }; reply: { rows: BenchmarksRow[]; total: number; next: string | null } }
  /** 新增标杆企业 · benchmark.edit */
  'POST /api/benchmarks': { body: { regionCode: string; name: string; enterpriseId: string; sector: BenchmarksRowSector; level: "province" | "city" | "county"; namedOn: string; document?: string | null; tools?: ("lists" | "map" | "fives" | "signs" | "digital" | "team")[] | null; visits?: number | null; practice?: string | null; withdrawnOn?: string | null; withdrawnReason?: string | null }; reply: BenchmarksRow }
  /** 批量修改标杆企业 · benchmark.edit */
  'POST /api/benchmarks/bulk-changes': { body: { ids: string[]; set: BenchmarksBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（标杆企业） · benchmark.edit */
  'POST /api/benchmarks/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出标杆企业（与列表同一筛选，留痕） · benchmark.transfer */
  'GET /api/benchmarks/export': { query?: { name?: string; enterpriseId?: string | "*"; sector?: string; level?: string; namedOn?: string; document?: string; tools?: string; visits?: string; practice?: string; withdrawnOn?: string; withdrawnReason?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "enterpriseId" | "sector" | "level" | "namedOn" | "document" | "tools" | "visits" | "practice" | "withdrawnOn" | "withdrawnReason"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: BenchmarksReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 标杆企业分组计数 · benchmark.read */
  'GET /api/benchmarks/groups': { query: { name?: string; enterpriseId?: string | "*"; sector?: string; level?: string; namedOn?: string; document?: string; tools?: string; visits?: string; practice?: string; withdrawnOn?: string; withdrawnReason?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "enterpriseId" | "sector" | "level" | "namedOn" | "document" | "tools" | "visits" | "practice" | "withdrawnOn" | "withdrawnReason"; by: "sector" | "level" | "tools" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入标杆企业（上传文件，后台核对） · benchmark.transfer */
  'POST /api/benchmarks/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 标杆企业填报模板 · benchmark.transfer */
  'GET /api/benchmarks/template': { reply: Response }
  /** 标杆企业卡片 · benchmark.read */
  'GET /api/benchmarks/:id': { params: { id: string }; reply: BenchmarksRow }
  /** 修改标杆企业（If-Match 防止相互覆盖） · benchmark.edit */
  'PATCH /api/benchmarks/:id': { params: { id: string }; body: BenchmarksBody; reply: BenchmarksRow }
  /** 提出修改（标杆企业） · benchmark.propose */
  'POST /api/benchmarks/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: BenchmarksBody; reason: string }; reply: StationsReply }
  /** 标杆企业变更历史 · benchmark.read */
  'GET /api/benchmarks/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复标杆企业 · benchmark.edit */
  'POST /api/benchmarks/:id/restoration': { params: { id: string }; body: { reason: string }; reply: BenchmarksRow }
  /** 撤出标杆企业 · benchmark.edit */
  'POST /api/benchmarks/:id/retirement': { params: { id: string }; body: { reason: string }; reply: BenchmarksRow }
  /** 某时段的雨情通报 · bulletin.read */
  'GET /api/bulletin': { query?: { period?: "1" | "3" | "6" | "12" | "24" | "day" | "storm" | "free"; from?: string; to?: string }; reply: { from: string; to: string; asOf: string | null; replayed: boolean; stormSince: string | null; content: BulletinContent } }
  /** 雨情分档 · bulletin.read */
  'GET /api/bulletin-thresholds': { reply: BulletinThresholdsReply }
  /** 修改雨情分档 · bulletin.grade */
  'PUT /api/bulletin-thresholds': { body: { rows: { mm: number; source: string; verified: boolean }[] }; reply: BulletinThresholdsReply }
  /** 签发过的雨情通报和自动起草的一份 · bulletin.read */
  'GET /api/bulletins': { reply: { rows: ({ id: string; number: string | null; periodFrom: string; periodTo: string; asOf: string | null; draftedAt: string; draftedBy: string; issuedAt: string | null; issuedBy: string | null; regionPath: string; words: string })[]; total: number } }
  /** 签发雨情通报（取编号，存当时的数） · bulletin.issue */
  'POST /api/bulletins': { body: { from: string; to: string }; reply: BulletinsReply }
  /** 一份雨情通报及与现在的差异 · bulletin.read */
  'GET /api/bulletins/:id': { params: { id: string }; reply: { bulletin: BulletinsReply; changed: { figure: string; params: Record<string, unknown>; printed: string; now: string }[] } }
  /** 下载 docx · bulletin.read */
  'GET /api/bulletins/:id/docx': { params: { id: string }; reply: Response }
  /** 叫应策略 · callout_policy.read */
  'GET /api/callout-policies': { reply: CalloutPoliciesReply }
  /** 修改叫应策略（生成新版本） · callout_policy.edit */
  'PUT /api/callout-policies/:level': { params: { level: number }; body: { version: number; steps: ({ kind: "notice" | "text" | "voice" | "next" | "superior" | "superior_text" | "superior_next" | "knock" | "broadcast" | "duty" | "again"; after: number; times?: number; every?: number; ways?: ("sms" | "voice" | "wecom" | "dingtalk" | "email")[] })[]; marks: CalloutPoliciesRowMark; reportAfter: number; source: string; verified: boolean; reason: string; quiet?: CalloutPoliciesQuiet | null; heedsQuiet?: boolean }; reply: CalloutPoliciesRow }
  /** 叫应策略的历次版本 · callout_policy.read */
  'GET /api/callout-policies/:level/versions': { params: { level: number }; reply: CalloutPoliciesReply }
  /** 叫应列表 · callout.read */
  'GET /api/callouts': { query?: { limit?: number; cursor?: string; open?: "true" | "false"; drill?: "true" | "false"; subjectId?: string; level?: number }; reply: { rows: ({ id: string; number: string | null; subjectKind: string; subjectId: string; round: number; level: 1 | 2 | 3 | 4; title: string; regionPath: string; regionName: string | null; drill: boolean; startedAt: string; startedBy: string; endedAt: string | null; endReason: string | null; due: number; sent: number; delivered: number; heard: number; answered: number; covered: number; calling: number; unwoken: number })[]; total: number; next: string | null } }
  /** 叫应概况 · callout.read */
  'GET /api/callouts/:id': { params: { id: string }; reply: { id: string; number: string | null; subjectKind: string; subjectId: string; round: number; level: 1 | 2 | 3 | 4; title: string; message: string; policy: { title: string; version: number; steps: CalloutPoliciesRowStep[]; marks: CalloutPoliciesRowMark; reportAfter: number; source: string; verified: boolean; quiet: CalloutPoliciesRowQuiet | null; heedsQuiet: boolean }; regionPath: string; regionName: string | null; drill: boolean; startedAt: string; startedBy: string; endedAt: string | null; endReason: string | null; counts: { due: number; sent: number; delivered: number; heard: number; answered: number; covered: number; calling: number; unwoken: number }; basePath: string; readAloud: string } }
  /** 结束叫应 · callout.end */
  'POST /api/callouts/:id/ending': { params: { id: string }; body: { reason: string }; reply: { ended: boolean } }
  /** 叫应人员名单 · callout.read */
  'GET /api/callouts/:id/people': { params: { id: string }; query?: { limit?: number; cursor?: string; under?: string; own?: "true" | "false"; state?: "answered" | "covered" | "calling" | "unwoken" | "open" | "sent" | "delivered" | "heard" }; reply: { rows: ({ callId: string; calloutPostId: string; title: string; regionName: string; regionPath: string; postLevel: number; rank: string; personName: string; phoneMask: string | null; state: "calling" | "answered" | "covered" | "unwoken"; postState: "calling" | "unwoken" | "unmanned" | "woken"; answer: "received" | "cannot_come" | "handed_over" | null; tried: ({ channel: string; state: "queued" | "sending" | "sent" | "delivered" | "heard" | "failed" | "unknown" | "withdrawn"; times: number; reason: string | null })[]; nextKind: string | null; nextAt: string | null; markAt: string | null; ownerKind: string | null; ownerName: string | null })[]; total: number; next: string | null } }
  /** 一人的叫应经过 · callout.read */
  'GET /api/callouts/:id/people/:callId': { params: { id: string; callId: string }; reply: { calloutPostId: string; title: string; regionName: string; charge: string; state: "calling" | "unwoken" | "unmanned" | "woken"; nextStep: number | null; nextKind: string | null; nextAt: string | null; markAt: string | null; ownerKind: string | null; ownerName: string | null; ownedAt: string | null; wokenAt: string | null; calls: ({ callId: string; role: "holder" | "superior" | "stand_in" | "knock"; rank: string; personName: string; phoneMask: string | null; title: string; state: "calling" | "answered" | "covered" | "unwoken"; answer: "received" | "cannot_come" | "handed_over" | null; answeredAt: string | null; answeredVia: string | null; answeredBy: string | null; note: string | null; lon: number | null; lat: number | null; handedTo: string | null; namedBy: string | null; tested: { asked: number; confirmed: number; month: string; result: "confirmed" | "wrong" | "failed" | "silent" } | null; attempts: ({ id: string; channel: string; step: number; state: "queued" | "sending" | "sent" | "delivered" | "heard" | "failed" | "unknown" | "withdrawn"; reason: string | null; queuedAt: string; sentAt: string | null; deliveredAt: string | null; heardAt: string | null; endedAt: string | null; keyPressed: string | null; seconds: number | null; madeBy: string | null; dueAt: string; recording: string | null; readBack: string | null })[] })[] } }
  /** 按区划的叫应计数 · callout.read */
  'GET /api/callouts/:id/regions': { params: { id: string }; query?: { under?: string }; reply: { rows: { due: number; sent: number; delivered: number; heard: number; answered: number; covered: number; calling: number; unwoken: number; code: string; name: string; path: string; level: number; own: boolean; leaf: boolean }[] } }
  /** 换号：改台账并按新号重新叫应 · call.renumber */
  'POST /api/calls/:id/number-changes': { params: { id: string }; body: { phone: string; reason: string }; reply: { phoneMask: string } }
  /** 显示完整号码（留痕） · call.open_phone */
  'POST /api/calls/:id/phone-openings': { params: { id: string }; reply: { phone: string } }
  /** 记录电话念知的结果 · call.record */
  'POST /api/calls/:id/spoken': { params: { id: string }; body: { result: "received" | "cannot_come" | "handed_over" | "no_answer"; note?: string; seconds?: number }; reply: { answered: boolean } }
  /** 可指定的代岗人员 · call.stand_in */
  'GET /api/calls/:id/stand-ins': { params: { id: string }; reply: { rows: { holderId: string; personName: string; duty: string; phoneMask: string }[] } }
  /** 指定代岗并立即叫应 · call.stand_in */
  'POST /api/calls/:id/stand-ins': { params: { id: string }; body: { holderId: string }; reply: { callId: string; personName: string } }
  /** 风险普查图层台账 · census_layer.read */
  'GET /api/census-layers': { query?: { title?: string; theme?: string; source?: string; year?: string; scale?: string; labelField?: string; note?: string; layerVersion?: string; current?: "true" | "false"; datum?: string; geometryKind?: string; featureCount?: string; vertexCount?: string; file?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: CensusLayersReply; sort?: CensusLayersReply2; limit?: number; cursor?: string }; reply: { rows: CensusLayersRow[]; total: number; next: string | null } }
  /** 新增风险普查图层 · census_layer.edit */
  'POST /api/census-layers': { body: { regionCode: string; title: string; theme: "flood" | "geology" | "earthquake" | "weather" | "sea" | "forest" | "bearers" | "capacity" | "zoning" | "other"; source: string; year?: number | null; scale?: string | null; labelField?: string | null; note?: string | null }; reply: CensusLayersRow }
  /** 批量修改风险普查图层 · census_layer.edit */
  'POST /api/census-layers/bulk-changes': { body: { ids: string[]; set: CensusLayersBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（风险普查图层） · census_layer.edit */
  'POST /api/census-layers/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出风险普查图层（与列表同一筛选，留痕） · census_layer.transfer */
  'GET /api/census-layers/export': { query?: { title?: string; theme?: string; source?: string; year?: string; scale?: string; labelField?: string; note?: string; layerVersion?: string; current?: "true" | "false"; datum?: string; geometryKind?: string; featureCount?: string; vertexCount?: string; file?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: CensusLayersReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: CensusLayersReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 风险普查图层分组计数 · census_layer.read */
  'GET /api/census-layers/groups': { query: { title?: string; theme?: string; source?: string; year?: string; scale?: string; labelField?: string; note?: string; layerVersion?: string; current?: "true" | "false"; datum?: string; geometryKind?: string; featureCount?: string; vertexCount?: string; file?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: CensusLayersReply; by: "theme" | "current" | "geometryKind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 预览普查图层文件：要素、字段、图形错误；不写入 · census_layer.transfer */
  'POST /api/census-layers/previews': { body: { datum: "wgs84" | "gcj02" | "cgcs2000"; regionCode?: string; labelField?: string | null; lon?: string | null; lat?: string | null; text?: string; sheet?: string }; reply: { features: number; right: number; wrong: number; outside: number; vertices: number; kind: "point" | "line" | "polygon" | "mixed" | null; bounds: [number, number, number, number] | null; troubles: ({ feature: number | null; zh: string; en: string })[]; fields: { name: string; filled: number; samples: string[] }[]; rows: { ordinal: number; name: string; properties: Record<string, string> }[]; shapes: { ordinal: number; name: string; geometry: { type: string; coordinates: unknown } }[]; table: { names: string[]; lon: string | null; lat: string | null } | null; remembered: { answers: { title: string; theme: string; source: string; datum: "wgs84" | "gcj02" | "cgcs2000"; scale?: string | null; labelField?: string | null; lon?: string | null; lat?: string | null; fields?: Record<string, string> }; usedAt: string; usedBy: string } | null } }
  /** 导入普查图层（GeoJSON，或带经纬度两列的表格），成为该图层的新版本 · census_layer.transfer */
  'POST /api/census-layers/versions': { body: { title: string; theme: "flood" | "geology" | "earthquake" | "weather" | "sea" | "forest" | "bearers" | "capacity" | "zoning" | "other"; source: string; datum: "wgs84" | "gcj02" | "cgcs2000"; year?: number | null; scale?: string | null; note?: string | null; regionCode?: string; file: string; leaveOut?: boolean; names?: string[]; labelField?: string | null; lon?: string | null; lat?: string | null; fields?: Record<string, string>; text?: string; sheet?: string }; reply: { layer: CensusLayersRow; kept: number; outside: number; wrong: number } }
  /** 风险普查图层卡片 · census_layer.read */
  'GET /api/census-layers/:id': { params: { id: string }; reply: CensusLayersRow }
  /** 修改风险普查图层（If-Match 防止相互覆盖） · census_layer.edit */
  'PATCH /api/census-layers/:id': { params: { id: string }; body: CensusLayersBody; reply: CensusLayersRow }
  /** 提出修改（风险普查图层） · census_layer.propose */
  'POST /api/census-layers/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: CensusLayersBody; reason: string }; reply: StationsReply }
  /** 普查图层的要素（GeoJSON，WGS84） · census_layer.read */
  'GET /api/census-layers/:id/features': { params: { id: string }; query?: { bbox?: string; limit?: number }; reply: { type: "FeatureCollection"; features: { type: "Feature"; id: number; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[]; more: boolean } }
  /** 风险普查图层变更历史 · census_layer.read */
  'GET /api/census-layers/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复风险普查图层 · census_layer.edit */
  'POST /api/census-layers/:id/restoration': { params: { id: string }; body: { reason: string }; reply: CensusLayersRow }
  /** 撤出风险普查图层 · census_layer.edit */
  'POST /api/census-layers/:id/retirement': { params: { id: string }; body: { reason: string }; reply: CensusLayersRow }
  /** 校验整条审计链 · chain.read */
  'GET /api/chain-verdict': { reply: { ok: boolean; at: string; events: number; sealed: number; brokenAt: number | null; reason: string | null } }
  /** 一条记录的审计链 · chain.read */
  'GET /api/chain/:kind/:id': { params: { kind: string; id: string }; reply: { links: ({ id: number; at: string; type: string; actorName: string; seal: number | null; holds: boolean | null })[] } }
  /** 变更申请 · change_request.read */
  'GET /api/change-requests': { query?: { state?: "open" | "accepted" | "returned" | "withdrawn"; mine?: "true" | "false"; ledger?: string; row?: string; limit?: number; cursor?: string }; reply: { rows: ({ id: string; ledger: string; rowId: string; name: string; place: string; kind: "change" | "retire" | "note"; fields: { field: string; before: unknown; now: unknown; after: unknown }[]; reason: string; state: "open" | "accepted" | "returned" | "withdrawn"; version: number; rowVersion: number; rowRetired: boolean; askedBy: string; askedAt: string; mine: boolean; mayDecide: boolean; decidedBy: string | null; decidedAt: string | null; answer: string | null })[]; total: number; next: string | null } }
  /** 采纳变更申请 · change_request.decide */
  'POST /api/change-requests/:id/acceptance': { params: { id: string }; body: { version?: number; answer?: string }; reply: Record<string, unknown> }
  /** 退回变更申请（写明理由） · change_request.decide */
  'POST /api/change-requests/:id/return': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 撤回自己的变更申请 · change_request.read */
  'POST /api/change-requests/:id/withdrawal': { params: { id: string }; reply: Record<string, unknown> }
  /** 渠道状态 · channel.read */
  'GET /api/channels': { reply: { rows: ({ key: string; state: "connected" | "not_connected" | "failing" | "paused"; perSecond: number; burst: number; queued: number; sending: number; unknown: number; oldestDueAt: string | null; lastOkAt: string | null; lastErrorAt: string | null; lastError: string | null; pausedAt: string | null; pausedBy: string | null; byGateway: boolean; fields: ({ name: string; kind: "text" | "url" | "number" | "choice" | "secret"; needed?: boolean; otherwise?: string; options?: string[]; when?: Record<string, string> })[]; settings: Record<string, string>; secretsSet: string[]; allowPrivate: boolean; connectedAt: string | null })[]; gateway: { url: string | null; allowPrivate: boolean; source: "environment" | "setting" | "demo" | "none"; receipts: { applied: number; repeated: number; late: number; unknownKey: number; lastAt: string | null; lagSeconds: number | null } } } }
  /** 渠道发送上限 · channel.edit */
  'PUT /api/channels/:key/budget': { params: { key: string }; body: { perSecond: number; burst: number }; reply: { done: boolean } }
  /** 恢复渠道 · channel.pause */
  'DELETE /api/channels/:key/pause': { params: { key: string }; reply: { done: boolean } }
  /** 暂停渠道 · channel.pause */
  'POST /api/channels/:key/pause': { params: { key: string }; body: { reason: string }; reply: { done: boolean } }
  /** 断开渠道并清除密钥 · channel.edit */
  'DELETE /api/channels/:key/settings': { params: { key: string }; reply: { done: boolean } }
  /** 接入渠道（密钥封存，不再显示） · channel.edit */
  'PUT /api/channels/:key/settings': { params: { key: string }; body: { settings: Record<string, string>; secrets?: Record<string, string>; allowPrivate: boolean }; reply: { done: boolean } }
  /** 检查清单 · checklist.read */
  'GET /api/checklists': { reply: ChecklistsReply[] }
  /** 起草清单或其新版本 · checklist.draft */
  'POST /api/checklists': { body: { key: string; purpose?: "inspection" | "self_check"; title: string; sectors?: string[]; source?: string; note?: string; items?: ChecklistsItem[] }; reply: ChecklistsReply }
  /** 检查清单与检查项 · checklist.read */
  'GET /api/checklists/:id': { params: { id: string }; reply: { id: string; key: string; version: number; title: string; purpose: "inspection" | "self_check"; sectors: string[]; source: string; verified: boolean; note: string; draftedBy: string | null; draftedName: string; draftedAt: string; publishedName: string | null; publishedAt: string | null; supersededAt: string | null; items: ({ code: string; section: string; content: string; method: string; basis: string; weight: number; isMajor: boolean; evidenceRequired: boolean; criterion: string | null; limitDays: number })[]; mayPublish: boolean } }
  /** 修改清单草稿 · checklist.draft */
  'PUT /api/checklists/:id': { params: { id: string }; body: { title: string; sectors?: string[]; source?: string; note?: string; items?: ChecklistsItem[] }; reply: ChecklistsReply }
  /** 发布清单（第二人） · checklist.publish */
  'POST /api/checklists/:id/publication': { params: { id: string }; body: { verified?: boolean }; reply: ChecklistsReply }
  /** 企业危化品台账 · chemical.read */
  'GET /api/chemicals': { query?: { name?: string; alias?: string; enterprise?: string | "*"; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string | "*"; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; sort?: ChemicalsReply2; limit?: number; cursor?: string }; reply: { rows: ChemicalsRow[]; total: number; next: string | null } }
  /** 新增企业危化品 · chemical.edit */
  'POST /api/chemicals': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; alias?: string | null; enterprise: string; cas?: string | null; un?: string | null; hazard: "1" | "3" | "7" | "8" | "9" | "2.1" | "2.2" | "2.3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2"; phase?: "gas" | "liquid" | "solid" | null; lists?: ("key" | "toxic" | "explosive" | "drug")[] | null; most: number; current?: number | null; critical?: number | null; spot: string; facility: "tank" | "warehouse" | "cylinder" | "process" | "cabinet" | "truck"; units?: ChemicalsUnit[] | null; majorHazard?: string | null; use?: "made" | "used" | "sold" | "stored" | null; sds?: boolean | null; extinguish?: string | null; distance?: number | null }; reply: ChemicalsRow }
  /** 批量修改企业危化品 · chemical.edit */
  'POST /api/chemicals/bulk-changes': { body: { ids: string[]; set: ChemicalsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（企业危化品） · chemical.edit */
  'POST /api/chemicals/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 批量确认企业危化品 · chemical.edit */
  'POST /api/chemicals/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出企业危化品（与列表同一筛选，留痕） · chemical.transfer */
  'GET /api/chemicals/export': { query?: { name?: string; alias?: string; enterprise?: string | "*"; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string | "*"; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ChemicalsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 企业危化品分组计数 · chemical.read */
  'GET /api/chemicals/groups': { query: { name?: string; alias?: string; enterprise?: string | "*"; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string | "*"; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; by: "hazard" | "lists" | "facility" | "sds" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入企业危化品（上传文件，后台核对） · chemical.transfer */
  'POST /api/chemicals/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的企业危化品（与列表同一筛选） · chemical.read */
  'GET /api/chemicals/nearest': { query: { name?: string; alias?: string; enterprise?: string | "*"; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string | "*"; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 企业危化品填报模板 · chemical.transfer */
  'GET /api/chemicals/template': { reply: Response }
  /** 企业危化品图层：总数、有位置的数、范围 · chemical.read */
  'GET /api/chemicals/tiles': { query?: { name?: string; alias?: string; enterprise?: string | "*"; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string | "*"; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply }; reply: EnterprisesReply8 }
  /** 企业危化品矢量瓦片（MVT，与列表同一筛选） · chemical.read */
  'GET /api/chemicals/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; alias?: string; enterprise?: string | "*"; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string | "*"; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; v?: string }; reply: Response }
  /** 企业危化品卡片 · chemical.read */
  'GET /api/chemicals/:id': { params: { id: string }; reply: ChemicalsRow }
  /** 修改企业危化品（If-Match 防止相互覆盖） · chemical.edit */
  'PATCH /api/chemicals/:id': { params: { id: string }; body: ChemicalsBody; reply: ChemicalsRow }
  /** 提出修改（企业危化品） · chemical.propose */
  'POST /api/chemicals/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ChemicalsBody; reason: string }; reply: StationsReply }
  /** 确认企业危化品信息无误 · chemical.edit */
  'POST /api/chemicals/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 企业危化品变更历史 · chemical.read */
  'GET /api/chemicals/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复企业危化品 · chemical.edit */
  'POST /api/chemicals/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ChemicalsRow }
  /** 撤出企业危化品 · chemical.edit */
  'POST /api/chemicals/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ChemicalsRow }
  /** 确认短信的发送情况 · change_request.read */
  'GET /api/confirmation-texts/:batch': { params: { batch: string }; reply: { total: number; queued: number; sent: number; delivered: number; failed: number; unclear: number; reasons: { reason: string; count: number }[] } }
  /** 专题会商台账 · consultation.read */
  'GET /api/consultations': { query?: { code?: string; title?: string; kind?: string; topic?: string; heldOn?: string; chair?: string; programmeId?: string | "*"; attended?: string; minutes?: string; docNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "kind" | "topic" | "heldOn" | "chair" | "programmeId" | "attended" | "agenda" | "minutes" | "docNumber"; sort?: ConsultationsReply; limit?: number; cursor?: string }; reply: { rows: ConsultationsRow[]; total: number; next: string | null } }
  /** 新增专题会商 · consultation.edit */
  'POST /api/consultations': { body: { regionCode: string; code: string; title: string; kind: "monthly" | "coordination"; topic: string; heldOn: string; chair: string; programmeId?: string | null; attended?: string | null; agenda?: ConsultationsAgenda[] | null; minutes?: string | null; docNumber?: string | null }; reply: ConsultationsRow }
  /** 批量修改专题会商 · consultation.edit */
  'POST /api/consultations/bulk-changes': { body: { ids: string[]; set: ConsultationsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（专题会商） · consultation.edit */
  'POST /api/consultations/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出专题会商（与列表同一筛选，留痕） · consultation.transfer */
  'GET /api/consultations/export': { query?: { code?: string; title?: string; kind?: string; topic?: string; heldOn?: string; chair?: string; programmeId?: string | "*"; attended?: string; minutes?: string; docNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "kind" | "topic" | "heldOn" | "chair" | "programmeId" | "attended" | "agenda" | "minutes" | "docNumber"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ConsultationsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 专题会商分组计数 · consultation.read */
  'GET /api/consultations/groups': { query: { code?: string; title?: string; kind?: string; topic?: string; heldOn?: string; chair?: string; programmeId?: string | "*"; attended?: string; minutes?: string; docNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "kind" | "topic" | "heldOn" | "chair" | "programmeId" | "attended" | "agenda" | "minutes" | "docNumber"; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入专题会商（上传文件，后台核对） · consultation.transfer */
  'POST /api/consultations/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 专题会商填报模板 · consultation.transfer */
  'GET /api/consultations/template': { reply: Response }
  /** 专题会商卡片 · consultation.read */
  'GET /api/consultations/:id': { params: { id: string }; reply: ConsultationsRow }
  /** 修改专题会商（If-Match 防止相互覆盖） · consultation.edit */
  'PATCH /api/consultations/:id': { params: { id: string }; body: ConsultationsBody; reply: ConsultationsRow }
  /** 提出修改（专题会商） · consultation.propose */
  'POST /api/consultations/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ConsultationsBody; reason: string }; reply: StationsReply }
  /** 专题会商变更历史 · consultation.read */
  'GET /api/consultations/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复专题会商 · consultation.edit */
  'POST /api/consultations/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ConsultationsRow }
  /** 撤出专题会商 · consultation.edit */
  'POST /api/consultations/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ConsultationsRow }
  /** 联络测试的日期、时刻与内容 · contact_test.edit */
  'PUT /api/contact-test-settings': { body: { enabled: boolean; day: number; hour: number; message: string; answerHours: number }; reply: ContactTestsSetting }
  /** 月度联络测试 · contact_test.read */
  'GET /api/contact-tests': { reply: { rows: ContactTestsRow[]; settings: ContactTestsSetting; nextAt: string | null } }
  /** 立即开始一次联络测试 · contact_test.edit */
  'POST /api/contact-tests': { reply: { id: string; people: number } }
  /** 一次联络测试的结果 · contact_test.read */
  'GET /api/contact-tests/:id': { params: { id: string }; reply: { test: ContactTestsRow; counties: { due: number; delivered: number; confirmed: number; wrong: number; failed: number; silent: number; path: string; name: string }[]; doubtful: ({ id: string; kind: "holder" | "informant"; personId: string; personName: string; duty: string; place: string; phoneMask: string | null; what: "wrong" | "failed"; reason: string | null })[]; doubtfulTotal: number } }
  /** 提前结束联络测试并记入台账 · contact_test.edit */
  'POST /api/contact-tests/:id/closing': { params: { id: string }; reply: { closed: boolean } }
  /** 重大隐患判定标准（提示词只作建议） · danger.read */
  'GET /api/danger-criteria': { query?: { text?: string; on?: string }; reply: { rows: DangerCriteriaRow[] } }
  /** 录入或核对判定标准 · danger_criterion.keep */
  'PUT /api/danger-criteria/:code': { params: { code: string }; body: { inForceFrom: string | null; inForceUntil: string | null; verified: boolean; standard: string; article: string; sector: string; text: string; hints: string[]; source: string }; reply: DangerCriteriaRow }
  /** 逾期与督办 · danger.read */
  'GET /api/danger-escalations': { query?: { which?: "overdue" | "recheck" | "extension" | "proposed" | "listed" | "lookback" }; reply: { rows: DangerEscalationsRow[]; counts: Record<string, number> } }
  /** 隐患台账 · danger.read */
  'GET /api/dangers': { query?: { code?: string; title?: string; source?: string; enterpriseId?: string | "*"; spot?: string; description?: string; foundOn?: string; status?: string; grade?: string; criterion?: string; basis?: string; industry?: string; sector?: string; campaignId?: string | "*"; foundBy?: string; unit?: string; person?: string; department?: string; measures?: string; funds?: string; dueOn?: string; contingency?: string; firstDueOn?: string; extensionTo?: string; rectifiedOn?: string; rectifiedBy?: string; recheckDueOn?: string; recheckedOn?: string; recheckedBy?: string; clearedOn?: string; clearedBy?: string; clearedByTwo?: string; lookBackOn?: string; lookedBackOn?: string; onSpot?: "true" | "false"; overdue?: "true" | "false"; escalation?: string; listedOn?: string; referredOn?: string; leader?: string; hooked?: string; progress?: string; progressOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DangersReply; sort?: DangersReply2; limit?: number; cursor?: string }; reply: { rows: DangersRow[]; total: number; next: string | null } }
  /** 新增隐患 · danger.edit */
  'POST /api/dangers': { body: { regionCode: string; lon?: number | null; lat?: number | null; code?: string | null; title: string; source: "self_check" | "inspection" | "patrol" | "tip_off" | "accident" | "programme"; enterpriseId?: string | null; spot?: string | null; description?: string | null; foundOn: string }; reply: DangersRow }
  /** 批量修改隐患 · danger.edit */
  'POST /api/dangers/bulk-changes': { body: { ids: string[]; set: DangersBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（隐患） · danger.edit */
  'POST /api/dangers/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出隐患（与列表同一筛选，留痕） · danger.transfer */
  'GET /api/dangers/export': { query?: { code?: string; title?: string; source?: string; enterpriseId?: string | "*"; spot?: string; description?: string; foundOn?: string; status?: string; grade?: string; criterion?: string; basis?: string; industry?: string; sector?: string; campaignId?: string | "*"; foundBy?: string; unit?: string; person?: string; department?: string; measures?: string; funds?: string; dueOn?: string; contingency?: string; firstDueOn?: string; extensionTo?: string; rectifiedOn?: string; rectifiedBy?: string; recheckDueOn?: string; recheckedOn?: string; recheckedBy?: string; clearedOn?: string; clearedBy?: string; clearedByTwo?: string; lookBackOn?: string; lookedBackOn?: string; onSpot?: "true" | "false"; overdue?: "true" | "false"; escalation?: string; listedOn?: string; referredOn?: string; leader?: string; hooked?: string; progress?: string; progressOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DangersReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: DangersReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 隐患分组计数 · danger.read */
  'GET /api/dangers/groups': { query: { code?: string; title?: string; source?: string; enterpriseId?: string | "*"; spot?: string; description?: string; foundOn?: string; status?: string; grade?: string; criterion?: string; basis?: string; industry?: string; sector?: string; campaignId?: string | "*"; foundBy?: string; unit?: string; person?: string; department?: string; measures?: string; funds?: string; dueOn?: string; contingency?: string; firstDueOn?: string; extensionTo?: string; rectifiedOn?: string; rectifiedBy?: string; recheckDueOn?: string; recheckedOn?: string; recheckedBy?: string; clearedOn?: string; clearedBy?: string; clearedByTwo?: string; lookBackOn?: string; lookedBackOn?: string; onSpot?: "true" | "false"; overdue?: "true" | "false"; escalation?: string; listedOn?: string; referredOn?: string; leader?: string; hooked?: string; progress?: string; progressOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DangersReply; by: "source" | "status" | "grade" | "overdue" | "escalation" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入隐患（上传文件，后台核对） · danger.transfer */
  'POST /api/dangers/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的隐患（与列表同一筛选） · danger.read */
  'GET /api/dangers/nearest': { query: { code?: string; title?: string; source?: string; enterpriseId?: string | "*"; spot?: string; description?: string; foundOn?: string; status?: string; grade?: string; criterion?: string; basis?: string; industry?: string; sector?: string; campaignId?: string | "*"; foundBy?: string; unit?: string; person?: string; department?: string; measures?: string; funds?: string; dueOn?: string; contingency?: string; firstDueOn?: string; extensionTo?: string; rectifiedOn?: string; rectifiedBy?: string; recheckDueOn?: string; recheckedOn?: string; recheckedBy?: string; clearedOn?: string; clearedBy?: string; clearedByTwo?: string; lookBackOn?: string; lookedBackOn?: string; onSpot?: "true" | "false"; overdue?: "true" | "false"; escalation?: string; listedOn?: string; referredOn?: string; leader?: string; hooked?: string; progress?: string; progressOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DangersReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 隐患填报模板 · danger.transfer */
  'GET /api/dangers/template': { reply: Response }
  /** 隐患图层：总数、有位置的数、范围 · danger.read */
  'GET /api/dangers/tiles': { query?: { code?: string; title?: string; source?: string; enterpriseId?: string | "*"; spot?: string; description?: string; foundOn?: string; status?: string; grade?: string; criterion?: string; basis?: string; industry?: string; sector?: string; campaignId?: string | "*"; foundBy?: string; unit?: string; person?: string; department?: string; measures?: string; funds?: string; dueOn?: string; contingency?: string; firstDueOn?: string; extensionTo?: string; rectifiedOn?: string; rectifiedBy?: string; recheckDueOn?: string; recheckedOn?: string; recheckedBy?: string; clearedOn?: string; clearedBy?: string; clearedByTwo?: string; lookBackOn?: string; lookedBackOn?: string; onSpot?: "true" | "false"; overdue?: "true" | "false"; escalation?: string; listedOn?: string; referredOn?: string; leader?: string; hooked?: string; progress?: string; progressOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DangersReply }; reply: EnterprisesReply8 }
  /** 隐患矢量瓦片（MVT，与列表同一筛选） · danger.read */
  'GET /api/dangers/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; title?: string; source?: string; enterpriseId?: string | "*"; spot?: string; description?: string; foundOn?: string; status?: string; grade?: string; criterion?: string; basis?: string; industry?: string; sector?: string; campaignId?: string | "*"; foundBy?: string; unit?: string; person?: string; department?: string; measures?: string; funds?: string; dueOn?: string; contingency?: string; firstDueOn?: string; extensionTo?: string; rectifiedOn?: string; rectifiedBy?: string; recheckDueOn?: string; recheckedOn?: string; recheckedBy?: string; clearedOn?: string; clearedBy?: string; clearedByTwo?: string; lookBackOn?: string; lookedBackOn?: string; onSpot?: "true" | "false"; overdue?: "true" | "false"; escalation?: string; listedOn?: string; referredOn?: string; leader?: string; hooked?: string; progress?: string; progressOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DangersReply; v?: string }; reply: Response }
  /** 隐患卡片 · danger.read */
  'GET /api/dangers/:id': { params: { id: string }; reply: DangersRow }
  /** 修改隐患（If-Match 防止相互覆盖） · danger.edit */
  'PATCH /api/dangers/:id': { params: { id: string }; body: DangersBody; reply: DangersRow }
  /** 隐患五落实、交办 · danger.assign */
  'POST /api/dangers/:id/assignment': { params: { id: string }; body: { note?: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number; unit: string; person?: string | null; department?: string | null; measures?: string | null; funds?: number | null; dueOn: string; contingency?: string | null }; reply: DangersReply3 }
  /** 提出修改（隐患） · danger.propose */
  'POST /api/dangers/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: DangersBody; reason: string }; reply: StationsReply }
  /** 销号（重大隐患两人） · danger.clear */
  'POST /api/dangers/:id/clearance': { params: { id: string }; body: DangersBody2; reply: DangersReply3 }
  /** 审批延期（另一人） · danger.decide_extension */
  'POST /api/dangers/:id/extension-decision': { params: { id: string }; body: { note: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number; granted: boolean }; reply: DangersReply3 }
  /** 申请延期 · danger.rectify */
  'POST /api/dangers/:id/extension-request': { params: { id: string }; body: { note: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number; until: string }; reply: DangersReply3 }
  /** 隐患定级 · danger.grade */
  'POST /api/dangers/:id/grading': { params: { id: string }; body: { note?: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number; grade: "general" | "major"; criterionId?: string | null; basis?: string | null }; reply: DangersReply3 }
  /** 隐患变更历史 · danger.read */
  'GET /api/dangers/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 挂牌督办 · danger.list */
  'POST /api/dangers/:id/listing': { params: { id: string }; body: DangersBody4; reply: DangersReply3 }
  /** 销号后回头看（复发的另立一条） · danger.recheck */
  'POST /api/dangers/:id/look-back': { params: { id: string }; body: { note?: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number; held: boolean }; reply: { id: string; version: number; status: "found" | "graded" | "assigned" | "rectifying" | "rectified" | "rechecked" | "cleared"; recurredAs: { id: string; code: string } | null } }
  /** 隐患的经过、时钟、照片与下一步 · danger.read */
  'GET /api/dangers/:id/loop': { params: { id: string }; reply: { steps: ({ seq: number; kind: "found" | "graded" | "assigned" | "started" | "rectified" | "failed" | "passed" | "countersigned" | "cleared" | "fixed_on_spot" | "extension_asked" | "extension_granted" | "extension_refused" | "supervised" | "progress" | "listed" | "referred" | "reminded" | "escalated" | "looked_back"; at: string; by: string; mine: boolean; note: string; data: Record<string, unknown>; photoIds: string[]; unplaced: number; placed: boolean })[]; clocks: ({ kind: string; article: string | null; dueAt: string; firedAt: string | null; late: boolean; satisfiedAt: string | null; cancelledAt: string | null })[]; photos: DangersPhoto[]; acts: ({ act: string; refused: string | null })[]; alike: { total: number; cleared: number }; source: { kind: "self_check" | "inspection" | "patrol" | "tip_off" | "accident" | "programme"; id: string | null }; criterion: { standard: string; article: string; text: string } | null } }
  /** 月度进展 · danger.rectify */
  'POST /api/dangers/:id/progress': { params: { id: string }; body: { note: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number; percent: number }; reply: DangersReply3 }
  /** 复查（非整改人） · danger.recheck */
  'POST /api/dangers/:id/recheck': { params: { id: string }; body: { note: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number; passed: boolean; dueOn?: string }; reply: DangersReply3 }
  /** 申请验收（整改完成） · danger.rectify */
  'POST /api/dangers/:id/rectification': { params: { id: string }; body: DangersBody3; reply: DangersReply3 }
  /** 移送执法 · danger.refer */
  'POST /api/dangers/:id/referral': { params: { id: string }; body: DangersBody4; reply: DangersReply3 }
  /** 恢复隐患 · danger.edit */
  'POST /api/dangers/:id/restoration': { params: { id: string }; body: { reason: string }; reply: DangersRow }
  /** 撤出隐患 · danger.edit */
  'POST /api/dangers/:id/retirement': { params: { id: string }; body: { reason: string }; reply: DangersRow }
  /** 立整立改 · danger.recheck */
  'POST /api/dangers/:id/spot-fix': { params: { id: string }; body: DangersBody3; reply: DangersReply3 }
  /** 开始整改 · danger.rectify */
  'POST /api/dangers/:id/start': { params: { id: string }; body: DangersBody2; reply: DangersReply3 }
  /** 市领导督办、部门挂钩 · danger.supervise */
  'POST /api/dangers/:id/supervision': { params: { id: string }; body: { note?: string; photoIds?: string[]; lon?: number | null; lat?: number | null; version?: number; leader: string; hooked: string[]; plan: { goal: string; methods: string; means: string; people: string; schedule: string; safety: string } }; reply: DangersReply3 }
  /** 演示人员 · public */
  'GET /api/demo/cast': { reply: { rows: { who: string; name: string; role: DemoRowRole; regionName: string }[] } }
  /** 以演示人员登录 · public */
  'POST /api/demo/sign-in': { body: { who: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 储备库台账 · depot.read */
  'GET /api/depots': { query?: { code?: string; name?: string; tier?: string; kinds?: string; owner?: string; address?: string; area?: string; volume?: string; people?: string; builtOn?: string; status?: string; keeper?: string; keeperPhone?: string; deputy?: string; deputyPhone?: string; dutyPhone?: string; truck?: string; forklift?: "true" | "false"; loadMinutes?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DepotsReply; sort?: DepotsReply2; limit?: number; cursor?: string }; reply: { rows: DepotsRow[]; total: number; next: string | null } }
  /** 新增储备库 · depot.edit */
  'POST /api/depots': { body: { regionCode: string; lon: number; lat: number; code: string; name: string; tier: "national" | "province" | "city" | "county" | "town" | "village" | "agency"; kinds?: ("relief" | "flood" | "forest" | "safety" | "medical" | "general")[] | null; owner?: string | null; address: string; area?: number | null; volume?: number | null; people?: number | null; builtOn?: string | null; status?: "open" | "building" | "closed" | null; keeper?: string | null; keeperPhone?: string | null; deputy?: string | null; deputyPhone?: string | null; dutyPhone?: string | null; truck?: "heavy" | "medium" | "light" | null; forklift?: boolean | null; loadMinutes?: number | null; note?: string | null }; reply: DepotsRow }
  /** 批量修改储备库 · depot.edit */
  'POST /api/depots/bulk-changes': { body: { ids: string[]; set: DepotsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（储备库） · depot.edit */
  'POST /api/depots/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（储备库） · depot.edit */
  'POST /api/depots/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（储备库，xlsx） · depot.edit */
  'GET /api/depots/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（储备库） · depot.edit */
  'POST /api/depots/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认储备库 · depot.edit */
  'POST /api/depots/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出储备库（与列表同一筛选，留痕） · depot.transfer */
  'GET /api/depots/export': { query?: { code?: string; name?: string; tier?: string; kinds?: string; owner?: string; address?: string; area?: string; volume?: string; people?: string; builtOn?: string; status?: string; keeper?: string; keeperPhone?: string; deputy?: string; deputyPhone?: string; dutyPhone?: string; truck?: string; forklift?: "true" | "false"; loadMinutes?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DepotsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: DepotsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 储备库分组计数 · depot.read */
  'GET /api/depots/groups': { query: { code?: string; name?: string; tier?: string; kinds?: string; owner?: string; address?: string; area?: string; volume?: string; people?: string; builtOn?: string; status?: string; keeper?: string; keeperPhone?: string; deputy?: string; deputyPhone?: string; dutyPhone?: string; truck?: string; forklift?: "true" | "false"; loadMinutes?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DepotsReply; by: "tier" | "kinds" | "status" | "forklift" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入储备库（上传文件，后台核对） · depot.transfer */
  'POST /api/depots/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的储备库（与列表同一筛选） · depot.read */
  'GET /api/depots/nearest': { query: { code?: string; name?: string; tier?: string; kinds?: string; owner?: string; address?: string; area?: string; volume?: string; people?: string; builtOn?: string; status?: string; keeper?: string; keeperPhone?: string; deputy?: string; deputyPhone?: string; dutyPhone?: string; truck?: string; forklift?: "true" | "false"; loadMinutes?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DepotsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 储备库填报模板 · depot.transfer */
  'GET /api/depots/template': { reply: Response }
  /** 储备库图层：总数、有位置的数、范围 · depot.read */
  'GET /api/depots/tiles': { query?: { code?: string; name?: string; tier?: string; kinds?: string; owner?: string; address?: string; area?: string; volume?: string; people?: string; builtOn?: string; status?: string; keeper?: string; keeperPhone?: string; deputy?: string; deputyPhone?: string; dutyPhone?: string; truck?: string; forklift?: "true" | "false"; loadMinutes?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DepotsReply }; reply: EnterprisesReply8 }
  /** 储备库矢量瓦片（MVT，与列表同一筛选） · depot.read */
  'GET /api/depots/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; tier?: string; kinds?: string; owner?: string; address?: string; area?: string; volume?: string; people?: string; builtOn?: string; status?: string; keeper?: string; keeperPhone?: string; deputy?: string; deputyPhone?: string; dutyPhone?: string; truck?: string; forklift?: "true" | "false"; loadMinutes?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: DepotsReply; v?: string }; reply: Response }
  /** 储备库卡片 · depot.read */
  'GET /api/depots/:id': { params: { id: string }; reply: DepotsRow }
  /** 修改储备库（If-Match 防止相互覆盖） · depot.edit */
  'PATCH /api/depots/:id': { params: { id: string }; body: DepotsBody; reply: DepotsRow }
  /** 提出修改（储备库） · depot.propose */
  'POST /api/depots/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: DepotsBody; reason: string }; reply: StationsReply }
  /** 确认储备库信息无误 · depot.edit */
  'POST /api/depots/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 储备库变更历史 · depot.read */
  'GET /api/depots/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复储备库 · depot.edit */
  'POST /api/depots/:id/restoration': { params: { id: string }; body: { reason: string }; reply: DepotsRow }
  /** 撤出储备库 · depot.edit */
  'POST /api/depots/:id/retirement': { params: { id: string }; body: { reason: string }; reply: DepotsRow }
  /** 查看储备库的敏感项（留痕） · depot.reveal */
  'POST /api/depots/:id/reveals': { params: { id: string }; body: { field: "keeperPhone" | "deputyPhone" | "dutyPhone" }; reply: { value: string } }
  /** 菜单上的待办数 · desk.read */
  'GET /api/desk/badges': { reply: { desk: number; monitoring: number; command: number; supervision: number } }
  /** 值班台 · desk.read */
  'GET /api/desk/night': { query?: { hours?: number }; reply: { at: string; rain: { asOf: string | null; replay: boolean; hours: number; gauges: ({ id: string; name: string; countyName: string; lon: number; lat: number; mm: number | null; lastAt: string | null })[]; over: { mm: number; value: number }[]; silent: number; most: { name: string; countyName: string; mm: number } | null }; responses: ({ id: string; incidentId: string; track: "typhoon" | "rain"; level: 1 | 2 | 3 | 4; regionName: string; startedAt: string; docText: string | null })[]; warnings: RuleTrialsLine[]; wrong: { rows: ({ kind: "draft" | "submitted" | "lift" | "response" | "alarms" | "silent" | "quarantine"; level: 1 | 2 | 3 | 4 | null; id: string; title: string; who: string | null; since: string; n: number; station: string | null; mm: number | null; hours: number | null; said: string | null; warningId: string | null })[]; value: number }; due: { rows: ({ kind: "warning_submit" | "warning_release" | "warning_expire" | "report_phone" | "report_first" | "report_follow" | "order_sign" | "order_complete" | "response_period" | "accident_county" | "accident_city" | "accident_province" | "accident_state" | "accident_follow_up"; id: string; title: string; regionName: string; dueAt: string; article: string })[]; overdue: number; today: number }; silent: { rows: ({ callId: string; calloutId: string; title: string; townName: string; countyName: string; rank: string; personName: string; state: "calling" | "unwoken"; tries: number; nextKind: string | null; nextAt: string | null; ownerName: string | null })[]; unwoken: number; calling: number }; callout: { id: string; level: 1 | 2 | 3 | 4; drill: boolean; startedAt: string; running: number; counties: { path: string; name: string; due: number; answered: number; covered: number; calling: number; unwoken: number }[] } | null; ages: ({ key: "rain" | "water" | "storm" | "signal" | "receipt"; at: string | null })[] } }
  /** 值班台的台风 · desk.read */
  'GET /api/desk/storm': { reply: { storm: { id: string; no: string; name: string; replayed: boolean; at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; force: number | null; grade: string | null; heading: number; speedKmh: number; radiiModel: boolean; cityKm: number | null; receivedAt: string | null; source: string } | null; track: DeskTrack[]; circles: DeskTrack[]; next: { name: string; countyName: string; reachedAt: string } | null; reached: number } }
  /** 队伍调派 · dispatch.read */
  'GET /api/dispatches': { query?: { incidentId?: string; active?: "yes" | "all"; limit?: number }; reply: ({ id: string; teamId: string; teamName: string; incidentId: string; orderId: string | null; orderNo: string; task: string; place: string; regionPath: string; lon: number | null; lat: number | null; teamLon: number | null; teamLat: number | null; distanceM: number | null; etaMinutes: number | null; why: string; state: "dispatched" | "departed" | "arrived" | "returned" | "cancelled"; dispatchedAt: string; dispatchedBy: string; departedAt: string | null; arrivedAt: string | null; returnedAt: string | null; cancelledAt: string | null; cancelReason: string | null; mayMove: boolean })[] }
  /** 调派队伍 · dispatch.command */
  'POST /api/dispatches': { body: { incidentId: string; teamId: string; orderId?: string | null; task: string; place: string; regionCode?: string | null; skills?: ("water" | "diving" | "sea" | "drainage" | "mountain" | "medical" | "demolition" | "engineering" | "forest_fire" | "hazmat" | "communications" | "drone" | "power")[]; lon?: number | null; lat?: number | null }; reply: { id: string; orderNo: string; etaMinutes: number | null } }
  /** 取消调派 · dispatch.command */
  'POST /api/dispatches/:id/cancellation': { params: { id: string }; body: { reason: string }; reply: StationsReply }
  /** 出发、到达、返回 · dispatch.move */
  'POST /api/dispatches/:id/movements': { params: { id: string }; body: { to: "departed" | "arrived" | "returned" }; reply: { id: string; state: "dispatched" | "departed" | "arrived" | "returned" | "cancelled"; at: string } }
  /** 应急演练台账 · drill.read */
  'GET /api/drills': { query?: { name?: string; heldOn?: string; kind?: string; planType?: string; level?: string; organizer?: string; venue?: string; people?: string; scenario?: string; findings?: string; revised?: "true" | "false"; revisedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "heldOn" | "kind" | "planType" | "level" | "organizer" | "venue" | "people" | "scenario" | "findings" | "revised" | "revisedOn"; sort?: DrillsReply; limit?: number; cursor?: string }; reply: { rows: DrillsRow[]; total: number; next: string | null } }
  /** 新增应急演练 · drill.edit */
  'POST /api/drills': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; heldOn: string; kind: "tabletop" | "full" | "blind"; planType: "overall" | "flood" | "forest" | "earthquake" | "geology" | "relief" | "chemical" | "mine" | "trade" | "traffic" | "fire"; level?: "city" | "county" | "town" | "village" | "enterprise" | null; organizer?: string | null; venue?: string | null; people?: number | null; scenario?: string | null; findings?: string | null; revised?: boolean | null; revisedOn?: string | null }; reply: DrillsRow }
  /** 批量修改应急演练 · drill.edit */
  'POST /api/drills/bulk-changes': { body: { ids: string[]; set: DrillsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（应急演练） · drill.edit */
  'POST /api/drills/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出应急演练（与列表同一筛选，留痕） · drill.transfer */
  'GET /api/drills/export': { query?: { name?: string; heldOn?: string; kind?: string; planType?: string; level?: string; organizer?: string; venue?: string; people?: string; scenario?: string; findings?: string; revised?: "true" | "false"; revisedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "heldOn" | "kind" | "planType" | "level" | "organizer" | "venue" | "people" | "scenario" | "findings" | "revised" | "revisedOn"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: DrillsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 应急演练分组计数 · drill.read */
  'GET /api/drills/groups': { query: { name?: string; heldOn?: string; kind?: string; planType?: string; level?: string; organizer?: string; venue?: string; people?: string; scenario?: string; findings?: string; revised?: "true" | "false"; revisedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "heldOn" | "kind" | "planType" | "level" | "organizer" | "venue" | "people" | "scenario" | "findings" | "revised" | "revisedOn"; by: "kind" | "planType" | "level" | "revised" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入应急演练（上传文件，后台核对） · drill.transfer */
  'POST /api/drills/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的应急演练（与列表同一筛选） · drill.read */
  'GET /api/drills/nearest': { query: { name?: string; heldOn?: string; kind?: string; planType?: string; level?: string; organizer?: string; venue?: string; people?: string; scenario?: string; findings?: string; revised?: "true" | "false"; revisedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "heldOn" | "kind" | "planType" | "level" | "organizer" | "venue" | "people" | "scenario" | "findings" | "revised" | "revisedOn"; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 应急演练填报模板 · drill.transfer */
  'GET /api/drills/template': { reply: Response }
  /** 应急演练图层：总数、有位置的数、范围 · drill.read */
  'GET /api/drills/tiles': { query?: { name?: string; heldOn?: string; kind?: string; planType?: string; level?: string; organizer?: string; venue?: string; people?: string; scenario?: string; findings?: string; revised?: "true" | "false"; revisedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "heldOn" | "kind" | "planType" | "level" | "organizer" | "venue" | "people" | "scenario" | "findings" | "revised" | "revisedOn" }; reply: EnterprisesReply8 }
  /** 应急演练矢量瓦片（MVT，与列表同一筛选） · drill.read */
  'GET /api/drills/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; heldOn?: string; kind?: string; planType?: string; level?: string; organizer?: string; venue?: string; people?: string; scenario?: string; findings?: string; revised?: "true" | "false"; revisedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "heldOn" | "kind" | "planType" | "level" | "organizer" | "venue" | "people" | "scenario" | "findings" | "revised" | "revisedOn"; v?: string }; reply: Response }
  /** 应急演练卡片 · drill.read */
  'GET /api/drills/:id': { params: { id: string }; reply: DrillsRow }
  /** 修改应急演练（If-Match 防止相互覆盖） · drill.edit */
  'PATCH /api/drills/:id': { params: { id: string }; body: DrillsBody; reply: DrillsRow }
  /** 提出修改（应急演练） · drill.propose */
  'POST /api/drills/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: DrillsBody; reason: string }; reply: StationsReply }
  /** 应急演练变更历史 · drill.read */
  'GET /api/drills/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复应急演练 · drill.edit */
  'POST /api/drills/:id/restoration': { params: { id: string }; body: { reason: string }; reply: DrillsRow }
  /** 撤出应急演练 · drill.edit */
  'POST /api/drills/:id/retirement': { params: { id: string }; body: { reason: string }; reply: DrillsRow }
  /** 疑似重复：成对的记录与理由 · duplicate.read */
  'GET /api/duplicates': { query?: { ledger?: string; region?: string; state?: "open" | "dismissed" | "merged"; limit?: number; cursor?: string }; reply: { rows: ({ id: string; ledger: string; reasons: ({ by: "phone" | "code" | "name" | "near"; field: string; share: number | null })[]; state: "open" | "dismissed" | "merged"; foundAt: string; decidedAt: string | null; decidedBy: string | null; reason: string | null; kept: string | null; rowA?: string; rowB?: string; a: Record<string, unknown>; b: Record<string, unknown> })[]; total: number; next: string | null; ledgers: { ledger: string; count: number }[] } }
  /** 查找疑似重复（后台进行） · duplicate.decide */
  'POST /api/duplicates/runs': { body: { ledger?: string }; reply: DuplicatesReply }
  /** 本人最近一次查找的进度 · duplicate.read */
  'GET /api/duplicates/runs/latest': { reply: { run: DuplicatesReply | null } }
  /** 不是重复（写明理由） · duplicate.decide */
  'POST /api/duplicates/:id/dismissal': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 合并一对记录，逐项选取 · duplicate.decide */
  'POST /api/duplicates/:id/merging': { params: { id: string }; body: { keep: string; take: string[]; versions: { a: number; b: number } }; reply: Record<string, unknown> }
  /** 撤销合并，两条都恢复 · duplicate.decide */
  'POST /api/duplicates/:id/unmerging': { params: { id: string }; body: { reason: string }; reply: { conflicts: { ledger: string; id: string; name: string; reason: string }[] } }
  /** 可认领的单位 · new_business.claim */
  'GET /api/duty-bodies': { reply: { rows: { id: string; name: string }[] } }
  /** 责任清单台账 · duty_item.read */
  'GET /api/duty-items': { query?: { code?: string; body?: string; organizationId?: string | "*"; item?: string; area?: string; lawId?: string | "*"; article?: string; document?: string; since?: string; until?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "body" | "organizationId" | "item" | "area" | "lawId" | "article" | "document" | "since" | "until"; sort?: DutyItemsReply; limit?: number; cursor?: string }; reply: { rows: DutyItemsRow[]; total: number; next: string | null } }
  /** 新增责任清单 · duty_item.edit */
  'POST /api/duty-items': { body: { regionCode: string; code: string; body: "department" | "county" | "committee"; organizationId: string; item: string; area?: string | null; lawId?: string | null; article?: string | null; document?: string | null; since: string; until?: string | null }; reply: DutyItemsRow }
  /** 批量修改责任清单 · duty_item.edit */
  'POST /api/duty-items/bulk-changes': { body: { ids: string[]; set: DutyItemsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（责任清单） · duty_item.edit */
  'POST /api/duty-items/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出责任清单（与列表同一筛选，留痕） · duty_item.transfer */
  'GET /api/duty-items/export': { query?: { code?: string; body?: string; organizationId?: string | "*"; item?: string; area?: string; lawId?: string | "*"; article?: string; document?: string; since?: string; until?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "body" | "organizationId" | "item" | "area" | "lawId" | "article" | "document" | "since" | "until"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: DutyItemsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 责任清单分组计数 · duty_item.read */
  'GET /api/duty-items/groups': { query: { code?: string; body?: string; organizationId?: string | "*"; item?: string; area?: string; lawId?: string | "*"; article?: string; document?: string; since?: string; until?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "body" | "organizationId" | "item" | "area" | "lawId" | "article" | "document" | "since" | "until"; by: "body" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入责任清单（上传文件，后台核对） · duty_item.transfer */
  'POST /api/duty-items/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 责任清单填报模板 · duty_item.transfer */
  'GET /api/duty-items/template': { reply: Response }
  /** 责任清单卡片 · duty_item.read */
  'GET /api/duty-items/:id': { params: { id: string }; reply: DutyItemsRow }
  /** 修改责任清单（If-Match 防止相互覆盖） · duty_item.edit */
  'PATCH /api/duty-items/:id': { params: { id: string }; body: DutyItemsBody; reply: DutyItemsRow }
  /** 提出修改（责任清单） · duty_item.propose */
  'POST /api/duty-items/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: DutyItemsBody; reason: string }; reply: StationsReply }
  /** 责任清单变更历史 · duty_item.read */
  'GET /api/duty-items/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复责任清单 · duty_item.edit */
  'POST /api/duty-items/:id/restoration': { params: { id: string }; body: { reason: string }; reply: DutyItemsRow }
  /** 撤出责任清单 · duty_item.edit */
  'POST /api/duty-items/:id/retirement': { params: { id: string }; body: { reason: string }; reply: DutyItemsRow }
  /** 责任网络：安委会、专项委员会、部门、县（市、区） · duty_item.read */
  'GET /api/duty-network': { reply: { bodies: ({ id: string; name: string; kind: "safety_committee" | "special_committee" | "department" | "government"; leader: string | null; members: number; items: number; changes: number })[]; counts: { committees: number; departments: number; units: number; departmentsListed: number; unitsListed: number; unowned: number; reviews: number; reviewsOverdue: number } } }
  /** 一个单位的成员、职责和变更 · duty_item.read */
  'GET /api/duty-network/:id': { params: { id: string }; reply: { id: string; name: string; kind: string; leader: string | null; duties: string | null; source: string | null; members: { name: string; role: string }[]; items: ({ id: string; code: string; item: string; law: string | null; article: string | null; document: string | null; since: string; until: string | null })[]; changes: { at: string; by: string; note: string; fields: string[] }[] } }
  /** 法律修改后待复核的责任条目 · duty_item.read */
  'GET /api/duty-reviews': { query?: { state?: "open" | "decided" }; reply: { rows: ({ id: string; dutyId: string; item: string; organization: string | null; law: string; edition: string; article: string | null; openedAt: string; dueOn: string; overdue: boolean; decision: "kept" | "changed" | "ended" | null; note: string | null; decidedBy: string | null; decidedAt: string | null })[] } }
  /** 复核结论 · duty_review.decide */
  'POST /api/duty-reviews/:id/decision': { params: { id: string }; body: { decision: "kept" | "changed" | "ended"; note: string }; reply: Record<string, unknown> }
  /** 应急预案台账 · emergency_plan.read */
  'GET /api/emergency-plans': { query?: { title?: string; kind?: string; subject?: string; edition?: string; status?: string; responsible?: string; issuer?: string; documentNumber?: string; issuedOn?: string; filedNumber?: string; filedOn?: string; filedWith?: string; reviewedOn?: string; revision?: string; drilledOn?: string; pilot?: "true" | "false"; pages?: string; contact?: string; phone?: string; reviewDue?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EmergencyPlansReply; sort?: EmergencyPlansReply2; limit?: number; cursor?: string }; reply: { rows: EmergencyPlansRow[]; total: number; next: string | null } }
  /** 新增应急预案 · emergency_plan.edit */
  'POST /api/emergency-plans': { body: { regionCode: string; title: string; kind: "overall" | "special" | "department" | "local" | "enterprise"; subject: string; edition: number; status: "force" | "revising" | "repealed"; responsible: string; issuer?: string | null; documentNumber?: string | null; issuedOn?: string | null; filedNumber?: string | null; filedOn?: string | null; filedWith?: string | null; reviewedOn?: string | null; revision?: "law" | "command" | "risk" | "resource" | "problem" | "due" | "other" | null; drilledOn?: string | null; pilot?: boolean | null; pages?: number | null; contact?: string | null; phone?: string | null }; reply: EmergencyPlansRow }
  /** 批量修改应急预案 · emergency_plan.edit */
  'POST /api/emergency-plans/bulk-changes': { body: { ids: string[]; set: EmergencyPlansBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（应急预案） · emergency_plan.edit */
  'POST /api/emergency-plans/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（应急预案） · emergency_plan.edit */
  'POST /api/emergency-plans/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（应急预案，xlsx） · emergency_plan.edit */
  'GET /api/emergency-plans/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（应急预案） · emergency_plan.edit */
  'POST /api/emergency-plans/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认应急预案 · emergency_plan.edit */
  'POST /api/emergency-plans/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出应急预案（与列表同一筛选，留痕） · emergency_plan.transfer */
  'GET /api/emergency-plans/export': { query?: { title?: string; kind?: string; subject?: string; edition?: string; status?: string; responsible?: string; issuer?: string; documentNumber?: string; issuedOn?: string; filedNumber?: string; filedOn?: string; filedWith?: string; reviewedOn?: string; revision?: string; drilledOn?: string; pilot?: "true" | "false"; pages?: string; contact?: string; phone?: string; reviewDue?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EmergencyPlansReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: EmergencyPlansReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 应急预案分组计数 · emergency_plan.read */
  'GET /api/emergency-plans/groups': { query: { title?: string; kind?: string; subject?: string; edition?: string; status?: string; responsible?: string; issuer?: string; documentNumber?: string; issuedOn?: string; filedNumber?: string; filedOn?: string; filedWith?: string; reviewedOn?: string; revision?: string; drilledOn?: string; pilot?: "true" | "false"; pages?: string; contact?: string; phone?: string; reviewDue?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EmergencyPlansReply; by: "kind" | "subject" | "status" | "pilot" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入应急预案（上传文件，后台核对） · emergency_plan.transfer */
  'POST /api/emergency-plans/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 应急预案填报模板 · emergency_plan.transfer */
  'GET /api/emergency-plans/template': { reply: Response }
  /** 应急预案卡片 · emergency_plan.read */
  'GET /api/emergency-plans/:id': { params: { id: string }; reply: EmergencyPlansRow }
  /** 修改应急预案（If-Match 防止相互覆盖） · emergency_plan.edit */
  'PATCH /api/emergency-plans/:id': { params: { id: string }; body: EmergencyPlansBody; reply: EmergencyPlansRow }
  /** 提出修改（应急预案） · emergency_plan.propose */
  'POST /api/emergency-plans/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: EmergencyPlansBody; reason: string }; reply: StationsReply }
  /** 确认应急预案信息无误 · emergency_plan.edit */
  'POST /api/emergency-plans/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 应急预案变更历史 · emergency_plan.read */
  'GET /api/emergency-plans/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复应急预案 · emergency_plan.edit */
  'POST /api/emergency-plans/:id/restoration': { params: { id: string }; body: { reason: string }; reply: EmergencyPlansRow }
  /** 撤出应急预案 · emergency_plan.edit */
  'POST /api/emergency-plans/:id/retirement': { params: { id: string }; body: { reason: string }; reply: EmergencyPlansRow }
  /** 查看应急预案的敏感项（留痕） · emergency_plan.reveal */
  'POST /api/emergency-plans/:id/reveals': { params: { id: string }; body: { field: "phone" }; reply: { value: string } }
  /** 企业台账 · enterprise.read */
  'GET /api/enterprises': { query?: { name?: string; uscc?: string; address?: string; sector?: string; industry?: string; scale?: string; economy?: string; employees?: string; rating?: string; certificate?: string; ratedOn?: string; ratedUntil?: string; color?: string; features?: string; head?: string; headPhone?: string; safetyOfficer?: string; safetyPhone?: string; operating?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EnterprisesReply; sort?: EnterprisesReply2; limit?: number; cursor?: string }; reply: { rows: EnterprisesRow[]; total: number; next: string | null } }
  /** 新增企业 · enterprise.edit */
  'POST /api/enterprises': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; uscc: string; address?: string | null; sector?: EnterprisesRowSector | null; industry?: string | null; scale?: "large" | "medium" | "small" | "micro" | null; economy?: "state" | "collective" | "private" | "foreign" | "individual" | null; employees?: number | null; rating?: "national_1" | "national_2" | "national_3" | "provincial" | "quanzhou" | "none" | null; certificate?: string | null; ratedOn?: string | null; ratedUntil?: string | null; color?: "red" | "orange" | "yellow" | "blue" | null; features?: ("dust" | "confined" | "ammonia" | "hazmat" | "furnace" | "gas" | "dense")[] | null; head?: string | null; headPhone?: string | null; safetyOfficer?: string | null; safetyPhone?: string | null; operating?: "open" | "suspended" | "closed" | null }; reply: EnterprisesRow }
  /** 批量修改企业 · enterprise.edit */
  'POST /api/enterprises/bulk-changes': { body: { ids: string[]; set: EnterprisesBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（企业） · enterprise.edit */
  'POST /api/enterprises/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（企业） · enterprise.edit */
  'POST /api/enterprises/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（企业，xlsx） · enterprise.edit */
  'GET /api/enterprises/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（企业） · enterprise.edit */
  'POST /api/enterprises/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认企业 · enterprise.edit */
  'POST /api/enterprises/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出企业（与列表同一筛选，留痕） · enterprise.transfer */
  'GET /api/enterprises/export': { query?: { name?: string; uscc?: string; address?: string; sector?: string; industry?: string; scale?: string; economy?: string; employees?: string; rating?: string; certificate?: string; ratedOn?: string; ratedUntil?: string; color?: string; features?: string; head?: string; headPhone?: string; safetyOfficer?: string; safetyPhone?: string; operating?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EnterprisesReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: EnterprisesReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 企业分组计数 · enterprise.read */
  'GET /api/enterprises/groups': { query: { name?: string; uscc?: string; address?: string; sector?: string; industry?: string; scale?: string; economy?: string; employees?: string; rating?: string; certificate?: string; ratedOn?: string; ratedUntil?: string; color?: string; features?: string; head?: string; headPhone?: string; safetyOfficer?: string; safetyPhone?: string; operating?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EnterprisesReply; by: "sector" | "scale" | "rating" | "color" | "features" | "operating" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入企业（上传文件，后台核对） · enterprise.transfer */
  'POST /api/enterprises/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的企业（与列表同一筛选） · enterprise.read */
  'GET /api/enterprises/nearest': { query: { name?: string; uscc?: string; address?: string; sector?: string; industry?: string; scale?: string; economy?: string; employees?: string; rating?: string; certificate?: string; ratedOn?: string; ratedUntil?: string; color?: string; features?: string; head?: string; headPhone?: string; safetyOfficer?: string; safetyPhone?: string; operating?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EnterprisesReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 企业填报模板 · enterprise.transfer */
  'GET /api/enterprises/template': { reply: Response }
  /** 企业图层：总数、有位置的数、范围 · enterprise.read */
  'GET /api/enterprises/tiles': { query?: { name?: string; uscc?: string; address?: string; sector?: string; industry?: string; scale?: string; economy?: string; employees?: string; rating?: string; certificate?: string; ratedOn?: string; ratedUntil?: string; color?: string; features?: string; head?: string; headPhone?: string; safetyOfficer?: string; safetyPhone?: string; operating?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EnterprisesReply }; reply: EnterprisesReply8 }
  /** 企业矢量瓦片（MVT，与列表同一筛选） · enterprise.read */
  'GET /api/enterprises/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; uscc?: string; address?: string; sector?: string; industry?: string; scale?: string; economy?: string; employees?: string; rating?: string; certificate?: string; ratedOn?: string; ratedUntil?: string; color?: string; features?: string; head?: string; headPhone?: string; safetyOfficer?: string; safetyPhone?: string; operating?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EnterprisesReply; v?: string }; reply: Response }
  /** 企业卡片 · enterprise.read */
  'GET /api/enterprises/:id': { params: { id: string }; reply: EnterprisesRow }
  /** 修改企业（If-Match 防止相互覆盖） · enterprise.edit */
  'PATCH /api/enterprises/:id': { params: { id: string }; body: EnterprisesBody; reply: EnterprisesRow }
  /** 提出修改（企业） · enterprise.propose */
  'POST /api/enterprises/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: EnterprisesBody; reason: string }; reply: StationsReply }
  /** 确认企业信息无误 · enterprise.edit */
  'POST /api/enterprises/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 企业变更历史 · enterprise.read */
  'GET /api/enterprises/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复企业 · enterprise.edit */
  'POST /api/enterprises/:id/restoration': { params: { id: string }; body: { reason: string }; reply: EnterprisesRow }
  /** 撤出企业 · enterprise.edit */
  'POST /api/enterprises/:id/retirement': { params: { id: string }; body: { reason: string }; reply: EnterprisesRow }
  /** 查看企业的敏感项（留痕） · enterprise.reveal */
  'POST /api/enterprises/:id/reveals': { params: { id: string }; body: { field: "headPhone" | "safetyPhone" }; reply: { value: string } }
  /** 企业的自查码 · self_check.issue */
  'GET /api/enterprises/:id/self-check-code': { params: { id: string }; reply: EnterprisesReply13 }
  /** 换新自查码（旧码作废） · self_check.issue */
  'POST /api/enterprises/:id/self-check-code': { params: { id: string }; reply: EnterprisesReply13 }
  /** 应急装备台账 · equipment.read */
  'GET /api/equipment': { query?: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string | "*"; depot?: string | "*"; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; sort?: EquipmentReply2; limit?: number; cursor?: string }; reply: { rows: EquipmentRow[]; total: number; next: string | null } }
  /** 新增应急装备 · equipment.edit */
  'POST /api/equipment': { body: { regionCode: string; lon?: number | null; lat?: number | null; code: string; name: string; kind: "vehicle" | "boat" | "pump" | "power" | "demolition" | "engineering" | "fire" | "communications" | "drone" | "detection" | "protection" | "other"; model?: string | null; performance?: string | null; plate?: string | null; beacon?: string | null; status: "ready" | "out" | "repair" | "scrapped"; team?: string | null; depot?: string | null; owner?: string | null; keeper?: string | null; keeperPhone?: string | null; crew?: number | null; madeOn?: string | null; boughtOn?: string | null; value?: number | null; maintainedOn?: string | null; inspectedUntil?: string | null; insuredUntil?: string | null }; reply: EquipmentRow }
  /** 批量修改应急装备 · equipment.edit */
  'POST /api/equipment/bulk-changes': { body: { ids: string[]; set: EquipmentBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（应急装备） · equipment.edit */
  'POST /api/equipment/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（应急装备） · equipment.edit */
  'POST /api/equipment/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（应急装备，xlsx） · equipment.edit */
  'GET /api/equipment/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（应急装备） · equipment.edit */
  'POST /api/equipment/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认应急装备 · equipment.edit */
  'POST /api/equipment/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出应急装备（与列表同一筛选，留痕） · equipment.transfer */
  'GET /api/equipment/export': { query?: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string | "*"; depot?: string | "*"; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: EquipmentReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 应急装备分组计数 · equipment.read */
  'GET /api/equipment/groups': { query: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string | "*"; depot?: string | "*"; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; by: "kind" | "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入应急装备（上传文件，后台核对） · equipment.transfer */
  'POST /api/equipment/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的应急装备（与列表同一筛选） · equipment.read */
  'GET /api/equipment/nearest': { query: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string | "*"; depot?: string | "*"; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 应急装备填报模板 · equipment.transfer */
  'GET /api/equipment/template': { reply: Response }
  /** 应急装备图层：总数、有位置的数、范围 · equipment.read */
  'GET /api/equipment/tiles': { query?: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string | "*"; depot?: string | "*"; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply }; reply: EnterprisesReply8 }
  /** 应急装备矢量瓦片（MVT，与列表同一筛选） · equipment.read */
  'GET /api/equipment/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string | "*"; depot?: string | "*"; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; v?: string }; reply: Response }
  /** 应急装备卡片 · equipment.read */
  'GET /api/equipment/:id': { params: { id: string }; reply: EquipmentRow }
  /** 修改应急装备（If-Match 防止相互覆盖） · equipment.edit */
  'PATCH /api/equipment/:id': { params: { id: string }; body: EquipmentBody; reply: EquipmentRow }
  /** 提出修改（应急装备） · equipment.propose */
  'POST /api/equipment/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: EquipmentBody; reason: string }; reply: StationsReply }
  /** 确认应急装备信息无误 · equipment.edit */
  'POST /api/equipment/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 应急装备变更历史 · equipment.read */
  'GET /api/equipment/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复应急装备 · equipment.edit */
  'POST /api/equipment/:id/restoration': { params: { id: string }; body: { reason: string }; reply: EquipmentRow }
  /** 撤出应急装备 · equipment.edit */
  'POST /api/equipment/:id/retirement': { params: { id: string }; body: { reason: string }; reply: EquipmentRow }
  /** 查看应急装备的敏感项（留痕） · equipment.reveal */
  'POST /api/equipment/:id/reveals': { params: { id: string }; body: { field: "keeperPhone" }; reply: { value: string } }
  /** 国家预警事件类型 · feed.read */
  'GET /api/event-types': { reply: EventTypesReply }
  /** 核对或修改事件类型 · feed.manage */
  'PUT /api/event-types': { body: { code: string; name: string; signal: string | null; source: string; verified: boolean }; reply: EventTypesReply }
  /** 专家台账 · expert.read */
  'GET /api/experts': { query?: { name?: string; identity?: string; gender?: string; subjects?: string; tier?: string; unit?: string; post?: string; rank?: string; education?: string; certificates?: string; phone?: string; landline?: string; address?: string; available?: string; appointedBy?: string; appointedOn?: string; appointedUntil?: string; insured?: "true" | "false"; resume?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExpertsReply; sort?: ExpertsReply2; limit?: number; cursor?: string }; reply: { rows: ExpertsRow[]; total: number; next: string | null } }
  /** 新增专家 · expert.edit */
  'POST /api/experts': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; identity?: string | null; gender?: "male" | "female" | null; subjects: ExpertsRowSubject[]; tier: "national" | "province" | "city" | "county"; unit: string; post?: string | null; rank?: "senior" | "associate" | "middle" | "other" | null; education?: string | null; certificates?: string | null; phone: string; landline?: string | null; address?: string | null; available?: "ready" | "away" | "ended" | null; appointedBy?: string | null; appointedOn?: string | null; appointedUntil?: string | null; insured?: boolean | null; resume?: string | null }; reply: ExpertsRow }
  /** 批量修改专家 · expert.edit */
  'POST /api/experts/bulk-changes': { body: { ids: string[]; set: ExpertsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（专家） · expert.edit */
  'POST /api/experts/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（专家） · expert.edit */
  'POST /api/experts/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（专家，xlsx） · expert.edit */
  'GET /api/experts/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（专家） · expert.edit */
  'POST /api/experts/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认专家 · expert.edit */
  'POST /api/experts/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出专家（与列表同一筛选，留痕） · expert.transfer */
  'GET /api/experts/export': { query?: { name?: string; identity?: string; gender?: string; subjects?: string; tier?: string; unit?: string; post?: string; rank?: string; education?: string; certificates?: string; phone?: string; landline?: string; address?: string; available?: string; appointedBy?: string; appointedOn?: string; appointedUntil?: string; insured?: "true" | "false"; resume?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExpertsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ExpertsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 专家分组计数 · expert.read */
  'GET /api/experts/groups': { query: { name?: string; identity?: string; gender?: string; subjects?: string; tier?: string; unit?: string; post?: string; rank?: string; education?: string; certificates?: string; phone?: string; landline?: string; address?: string; available?: string; appointedBy?: string; appointedOn?: string; appointedUntil?: string; insured?: "true" | "false"; resume?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExpertsReply; by: "subjects" | "tier" | "rank" | "available" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入专家（上传文件，后台核对） · expert.transfer */
  'POST /api/experts/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的专家（与列表同一筛选） · expert.read */
  'GET /api/experts/nearest': { query: { name?: string; identity?: string; gender?: string; subjects?: string; tier?: string; unit?: string; post?: string; rank?: string; education?: string; certificates?: string; phone?: string; landline?: string; address?: string; available?: string; appointedBy?: string; appointedOn?: string; appointedUntil?: string; insured?: "true" | "false"; resume?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExpertsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 专家填报模板 · expert.transfer */
  'GET /api/experts/template': { reply: Response }
  /** 专家图层：总数、有位置的数、范围 · expert.read */
  'GET /api/experts/tiles': { query?: { name?: string; identity?: string; gender?: string; subjects?: string; tier?: string; unit?: string; post?: string; rank?: string; education?: string; certificates?: string; phone?: string; landline?: string; address?: string; available?: string; appointedBy?: string; appointedOn?: string; appointedUntil?: string; insured?: "true" | "false"; resume?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExpertsReply }; reply: EnterprisesReply8 }
  /** 专家矢量瓦片（MVT，与列表同一筛选） · expert.read */
  'GET /api/experts/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; identity?: string; gender?: string; subjects?: string; tier?: string; unit?: string; post?: string; rank?: string; education?: string; certificates?: string; phone?: string; landline?: string; address?: string; available?: string; appointedBy?: string; appointedOn?: string; appointedUntil?: string; insured?: "true" | "false"; resume?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExpertsReply; v?: string }; reply: Response }
  /** 专家卡片 · expert.read */
  'GET /api/experts/:id': { params: { id: string }; reply: ExpertsRow }
  /** 修改专家（If-Match 防止相互覆盖） · expert.edit */
  'PATCH /api/experts/:id': { params: { id: string }; body: ExpertsBody; reply: ExpertsRow }
  /** 提出修改（专家） · expert.propose */
  'POST /api/experts/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ExpertsBody; reason: string }; reply: StationsReply }
  /** 确认专家信息无误 · expert.edit */
  'POST /api/experts/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 专家变更历史 · expert.read */
  'GET /api/experts/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复专家 · expert.edit */
  'POST /api/experts/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ExpertsRow }
  /** 撤出专家 · expert.edit */
  'POST /api/experts/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ExpertsRow }
  /** 查看专家的敏感项（留痕） · expert.reveal */
  'POST /api/experts/:id/reveals': { params: { id: string }; body: { field: "identity" | "phone" | "landline" }; reply: { value: string } }
  /** 曝光台台账 · exposure.read */
  'GET /api/exposures': { query?: { name?: string; enterpriseId?: string | "*"; problem?: string; trade?: string; foundOn?: string; basis?: string; demand?: string; remediedOn?: string; status?: string; noticedOn?: string; objectionDueOn?: string; objectedOn?: string; objection?: string; decidedOn?: string; decision?: string; publishedOn?: string; publishedName?: string; expiresOn?: string; takenDownOn?: string; takenDownWhy?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExposuresReply; sort?: ExposuresReply2; limit?: number; cursor?: string }; reply: { rows: ExposuresRow[]; total: number; next: string | null } }
  /** 新增曝光台 · exposure.edit */
  'POST /api/exposures': { body: { regionCode: string; name: string; enterpriseId?: string | null; problem: string; trade?: "trade" | "chemical" | "mine" | "construction" | "road" | "fire" | "gas" | "sea" | "other" | null; foundOn: string; basis?: string | null; demand?: string | null; remediedOn?: string | null }; reply: ExposuresRow }
  /** 批量修改曝光台 · exposure.edit */
  'POST /api/exposures/bulk-changes': { body: { ids: string[]; set: ExposuresBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（曝光台） · exposure.edit */
  'POST /api/exposures/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出曝光台（与列表同一筛选，留痕） · exposure.transfer */
  'GET /api/exposures/export': { query?: { name?: string; enterpriseId?: string | "*"; problem?: string; trade?: string; foundOn?: string; basis?: string; demand?: string; remediedOn?: string; status?: string; noticedOn?: string; objectionDueOn?: string; objectedOn?: string; objection?: string; decidedOn?: string; decision?: string; publishedOn?: string; publishedName?: string; expiresOn?: string; takenDownOn?: string; takenDownWhy?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExposuresReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ExposuresReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 曝光台分组计数 · exposure.read */
  'GET /api/exposures/groups': { query: { name?: string; enterpriseId?: string | "*"; problem?: string; trade?: string; foundOn?: string; basis?: string; demand?: string; remediedOn?: string; status?: string; noticedOn?: string; objectionDueOn?: string; objectedOn?: string; objection?: string; decidedOn?: string; decision?: string; publishedOn?: string; publishedName?: string; expiresOn?: string; takenDownOn?: string; takenDownWhy?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ExposuresReply; by: "status" | "trade" | "takenDownWhy" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入曝光台（上传文件，后台核对） · exposure.transfer */
  'POST /api/exposures/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 曝光台填报模板 · exposure.transfer */
  'GET /api/exposures/template': { reply: Response }
  /** 曝光台卡片 · exposure.read */
  'GET /api/exposures/:id': { params: { id: string }; reply: ExposuresRow }
  /** 修改曝光台（If-Match 防止相互覆盖） · exposure.edit */
  'PATCH /api/exposures/:id': { params: { id: string }; body: ExposuresBody; reply: ExposuresRow }
  /** 提出修改（曝光台） · exposure.propose */
  'POST /api/exposures/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ExposuresBody; reason: string }; reply: StationsReply }
  /** 决定曝光或不予曝光 · exposure.handle */
  'POST /api/exposures/:id/decision': { params: { id: string }; body: { uphold: boolean; reason: string }; reply: ExposuresReply3 }
  /** 曝光台变更历史 · exposure.read */
  'GET /api/exposures/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 告知企业，异议期开始 · exposure.handle */
  'POST /api/exposures/:id/notice': { params: { id: string }; reply: ExposuresReply3 }
  /** 企业提出异议 · exposure.object */
  'POST /api/exposures/:id/objection': { params: { id: string }; body: { text: string }; reply: ExposuresReply3 }
  /** 曝光问题的照片 · exposure.read */
  'GET /api/exposures/:id/photos': { params: { id: string }; reply: ExposuresReply4 }
  /** 附问题照片 · exposure.handle */
  'POST /api/exposures/:id/photos': { params: { id: string }; body: { ids: string[] }; reply: ExposuresReply4 }
  /** 发布曝光（另一人） · exposure.publish */
  'POST /api/exposures/:id/publication': { params: { id: string }; reply: ExposuresReply3 }
  /** 恢复曝光台 · exposure.edit */
  'POST /api/exposures/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ExposuresRow }
  /** 撤出曝光台 · exposure.edit */
  'POST /api/exposures/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ExposuresRow }
  /** 撤下曝光 · exposure.publish */
  'POST /api/exposures/:id/taking-down': { params: { id: string }; body: { why: "remedied" | "error"; note?: string }; reply: ExposuresReply3 }
  /** 污染因子：编码的名称和单位 · public */
  'GET /api/factors': { reply: { rows: ({ code: string; zh: string; en: string; unit: string; source: string; verifiedAt: string | null; verifiedBy: string | null; changedAt: string; changedBy: string })[] } }
  /** 登记或修改污染因子 · factor.edit */
  'PUT /api/factors/:code': { params: { code: string }; body: { zh: string; en: string; unit?: string; source: string; verified?: boolean }; reply: Record<string, unknown> }
  /** 数据来源及其状态 · feed.read */
  'GET /api/feeds': { reply: { rows: FeedsRow[]; kinds: ({ key: string; example: string; intervalSeconds: number; fields: ({ name: string; label: string; kind: "text" | "number" | "switch" | "lines"; note?: string })[] })[] } }
  /** 新增数据来源 · feed.manage */
  'POST /api/feeds': { body: { kind: string; name: string; url: string; intervalSeconds: number; settings?: FeedsSetting }; reply: FeedsRow }
  /** 一个来源和最近收到的内容 · feed.read */
  'GET /api/feeds/:id': { params: { id: string }; reply: { feed: FeedsRow; items: ({ kind: string; key: string; title: string; at: string | null; outcome: "stored" | "known" | "relayed" | "refused"; reason: string | null; subjectKind: string | null; subjectId: string | null; receivedAt: string })[] } }
  /** 修改数据来源 · feed.manage */
  'PUT /api/feeds/:id': { params: { id: string }; body: { name: string; url: string; intervalSeconds: number; settings?: FeedsSetting; revision: number }; reply: FeedsRow }
  /** 停用数据来源 · feed.manage */
  'DELETE /api/feeds/:id/enablement': { params: { id: string }; reply: FeedsRow }
  /** 启用数据来源 · feed.manage */
  'POST /api/feeds/:id/enablement': { params: { id: string }; reply: FeedsRow }
  /** 立即采集一次 · feed.manage */
  'POST /api/feeds/:id/fetches': { params: { id: string }; reply: FeedsRow }
  /** 准许访问内网地址 · feed.allow_private */
  'POST /api/feeds/:id/private': { params: { id: string }; body: { reason: string }; reply: FeedsRow }
  /** 不再准许访问内网地址 · feed.allow_private */
  'POST /api/feeds/:id/private-end': { params: { id: string }; body: { reason: string }; reply: FeedsRow }
  /** 现场：我的任务、清单、隐患（带 ETag，离线可用） · field.use */
  'GET /api/field/bundle': { reply: { schema: number; at: string; me: { id: string; name: string; inspects: boolean; rectify: boolean; recheck: boolean; edits: boolean; registers: boolean; regionCode: string | null }; tasks: ({ planId: string; code: string; mode: string; dueOn: string | null; campaignName: string | null; groupNo: number | null; enterprise: { id: string; name: string; address: string | null; sector: string | null; regionCode: string; place: string; lon: number | null; lat: number | null; color: string | null }; note: string | null; colleagues: ({ userId: string | null; name: string })[]; checklistVersionId: string })[]; checklists: ({ id: string; key: string; version: number; title: string; items: ({ code: string; section: string; content: string; method: string; basis: string; weight: number; isMajor: boolean; evidenceRequired: boolean; criterion: string | null; limitDays: number })[] })[]; dangers: ({ id: string; version: number; code: string; title: string; spot: string | null; description: string | null; status: string; grade: string | null; dueOn: string | null; recheckDueOn: string | null; overdue: boolean; enterpriseId: string | null; enterpriseName: string | null; place: string; lon: number | null; lat: number | null; todo: "rectify" | "recheck" })[] } }
  /** 现场：上传一批（每件各自答复，重复上传只收一次） · field.use */
  'POST /api/field/items': { body: { deviceId: string; deviceNow: string; waiting?: number; persisted?: boolean | null; freeMb?: number | null; items: { id: string; kind: string; schema: number; userId: string; madeAt: string; replaces?: string; payload: Record<string, unknown> }[] }; reply: { now: string; offsetMs: number; answers: ({ id: string; state: "received" | "conflict" | "refused" | "waiting"; receipt: string | null; at: string; code?: string; detail?: string; by?: string; version?: number; fields?: { field: string; was: unknown; now: unknown; yours: unknown }[]; missing?: string[]; result?: Record<string, unknown> })[] } }
  /** 现场收件与手机 · field.read */
  'GET /api/field/received': { query?: { state?: "open" | "all" }; reply: { items: ({ id: string; kind: string; state: "received" | "conflict" | "refused"; receipt: string | null; userName: string; madeAt: string; clockOffsetMs: number; receivedAt: string; tries: number; answer: Record<string, unknown>; settled: boolean })[]; devices: ({ id: string; userName: string; seenAt: string; clockOffsetMs: number; waiting: number; persisted: boolean | null; freeMb: number | null })[] } }
  /** 指标数值 · figure.read */
  'GET /api/figures/:key': { params: { key: string }; query?: { params?: string }; reply: { key: string; value: number | null; unit: string; at: string; words?: FiguresWord } }
  /** 指标背后的记录 · figure.read */
  'GET /api/figures/:key/rows': { params: { key: string }; query?: { params?: string; limit?: number; offset?: number }; reply: { key: string; value: number | null; unit: string; at: string; words?: FiguresWord; columns: string[]; rows: Record<string, unknown>[] } }
  /** 疑似火情 · fire.read */
  'GET /api/fires': { query?: { state?: "open" | "candidate" | "confirmed" | "false" | "extinguished" | "all"; days?: number; limit?: number; cursor?: string }; reply: { rows: FiresRow[]; total: number; next: string | null } }
  /** 疑似火情：像元、最近的网格员和村 · fire.read */
  'GET /api/fires/:id': { params: { id: string }; reply: { fire: FiresRow; pixels: ({ satellite: string; instrument: string; seenAt: string; lon: number; lat: number; brightness: number | null; frp: number | null; confidence: "low" | "nominal" | "high"; night: boolean | null })[]; wardens: { id: string; name: string; metres: number; place: string }[]; village: { code: string; name: string; metres: number } | null; deeds: FiresDeed[] } }
  /** 核查火点：确认、排除、已扑灭 · fire.judge */
  'POST /api/fires/:id/verdict': { params: { id: string }; body: { state: "confirmed" | "false" | "extinguished"; note?: string }; reply: { fire: FiresRow } }
  /** 首次运行：选定城市，设立三员 · public */
  'POST /api/first-run': { body: { token?: string; city: string; sysadmin: { name: string; phone: string; login: string; password: string }; secadmin: FirstRunSecadmin; auditor: FirstRunSecadmin }; reply: { stage: "open" | "totp" | "enrol" | "password"; invites: ({ role: "secadmin" | "auditor"; name: string; token: string })[] } }
  /** 森林火情台账 · forest_fire.read */
  'GET /api/forest-fires': { query?: { name?: string; occurredOn?: string; outOn?: string; cause?: string; foundBy?: string; area?: string; forestArea?: string; people?: string; casualties?: string; course?: string; listedOn?: string; notice?: string; liftedOn?: string; lessons?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestFiresReply; sort?: ForestFiresReply2; limit?: number; cursor?: string }; reply: { rows: ForestFiresRow[]; total: number; next: string | null } }
  /** 新增森林火情 · forest_fire.edit */
  'POST /api/forest-fires': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; occurredOn: string; outOn?: string | null; cause?: "grave" | "farming" | "line" | "outdoors" | "lightning" | "arson" | "unknown" | null; foundBy?: "warden" | "satellite" | "camera" | "public" | null; area?: number | null; forestArea?: number | null; people?: number | null; casualties?: number | null; course?: string | null; listedOn?: string | null; notice?: string | null; liftedOn?: string | null; lessons?: string | null }; reply: ForestFiresRow }
  /** 批量修改森林火情 · forest_fire.edit */
  'POST /api/forest-fires/bulk-changes': { body: { ids: string[]; set: ForestFiresBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（森林火情） · forest_fire.edit */
  'POST /api/forest-fires/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出森林火情（与列表同一筛选，留痕） · forest_fire.transfer */
  'GET /api/forest-fires/export': { query?: { name?: string; occurredOn?: string; outOn?: string; cause?: string; foundBy?: string; area?: string; forestArea?: string; people?: string; casualties?: string; course?: string; listedOn?: string; notice?: string; liftedOn?: string; lessons?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestFiresReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ForestFiresReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 森林火情分组计数 · forest_fire.read */
  'GET /api/forest-fires/groups': { query: { name?: string; occurredOn?: string; outOn?: string; cause?: string; foundBy?: string; area?: string; forestArea?: string; people?: string; casualties?: string; course?: string; listedOn?: string; notice?: string; liftedOn?: string; lessons?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestFiresReply; by: "cause" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入森林火情（上传文件，后台核对） · forest_fire.transfer */
  'POST /api/forest-fires/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的森林火情（与列表同一筛选） · forest_fire.read */
  'GET /api/forest-fires/nearest': { query: { name?: string; occurredOn?: string; outOn?: string; cause?: string; foundBy?: string; area?: string; forestArea?: string; people?: string; casualties?: string; course?: string; listedOn?: string; notice?: string; liftedOn?: string; lessons?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestFiresReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 森林火情填报模板 · forest_fire.transfer */
  'GET /api/forest-fires/template': { reply: Response }
  /** 森林火情图层：总数、有位置的数、范围 · forest_fire.read */
  'GET /api/forest-fires/tiles': { query?: { name?: string; occurredOn?: string; outOn?: string; cause?: string; foundBy?: string; area?: string; forestArea?: string; people?: string; casualties?: string; course?: string; listedOn?: string; notice?: string; liftedOn?: string; lessons?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestFiresReply }; reply: EnterprisesReply8 }
  /** 森林火情矢量瓦片（MVT，与列表同一筛选） · forest_fire.read */
  'GET /api/forest-fires/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; occurredOn?: string; outOn?: string; cause?: string; foundBy?: string; area?: string; forestArea?: string; people?: string; casualties?: string; course?: string; listedOn?: string; notice?: string; liftedOn?: string; lessons?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestFiresReply; v?: string }; reply: Response }
  /** 森林火情卡片 · forest_fire.read */
  'GET /api/forest-fires/:id': { params: { id: string }; reply: ForestFiresRow }
  /** 修改森林火情（If-Match 防止相互覆盖） · forest_fire.edit */
  'PATCH /api/forest-fires/:id': { params: { id: string }; body: ForestFiresBody; reply: ForestFiresRow }
  /** 提出修改（森林火情） · forest_fire.propose */
  'POST /api/forest-fires/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ForestFiresBody; reason: string }; reply: StationsReply }
  /** 森林火情变更历史 · forest_fire.read */
  'GET /api/forest-fires/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复森林火情 · forest_fire.edit */
  'POST /api/forest-fires/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ForestFiresRow }
  /** 撤出森林火情 · forest_fire.edit */
  'POST /api/forest-fires/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ForestFiresRow }
  /** 森林网格员台账 · forest_warden.read */
  'GET /api/forest-wardens': { query?: { name?: string; phone?: string; identity?: string; kind?: string; grid?: string; gridName?: string; area?: string; forestFarm?: string; keyPoints?: string; people?: string; patrols?: string; terminal?: string; gear?: string; status?: string; leader?: string; leaderPhone?: string; trainedOn?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestWardensReply; sort?: ForestWardensReply2; limit?: number; cursor?: string }; reply: { rows: ForestWardensRow[]; total: number; next: string | null } }
  /** 新增森林网格员 · forest_warden.edit */
  'POST /api/forest-wardens': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; phone: string; identity?: string | null; kind: "full" | "part" | "ecology" | "head" | "warden"; grid: string; gridName?: string | null; area?: number | null; forestFarm?: string | null; keyPoints?: ("graves" | "farming" | "scenic" | "temple" | "power" | "village" | "store")[] | null; people?: number | null; patrols?: number | null; terminal?: string | null; gear?: string | null; status?: "on" | "off" | null; leader?: string | null; leaderPhone?: string | null; trainedOn?: string | null; insuredUntil?: string | null }; reply: ForestWardensRow }
  /** 批量修改森林网格员 · forest_warden.edit */
  'POST /api/forest-wardens/bulk-changes': { body: { ids: string[]; set: ForestWardensBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（森林网格员） · forest_warden.edit */
  'POST /api/forest-wardens/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（森林网格员） · forest_warden.edit */
  'POST /api/forest-wardens/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（森林网格员，xlsx） · forest_warden.edit */
  'GET /api/forest-wardens/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（森林网格员） · forest_warden.edit */
  'POST /api/forest-wardens/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认森林网格员 · forest_warden.edit */
  'POST /api/forest-wardens/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出森林网格员（与列表同一筛选，留痕） · forest_warden.transfer */
  'GET /api/forest-wardens/export': { query?: { name?: string; phone?: string; identity?: string; kind?: string; grid?: string; gridName?: string; area?: string; forestFarm?: string; keyPoints?: string; people?: string; patrols?: string; terminal?: string; gear?: string; status?: string; leader?: string; leaderPhone?: string; trainedOn?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestWardensReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ForestWardensReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 森林网格员分组计数 · forest_warden.read */
  'GET /api/forest-wardens/groups': { query: { name?: string; phone?: string; identity?: string; kind?: string; grid?: string; gridName?: string; area?: string; forestFarm?: string; keyPoints?: string; people?: string; patrols?: string; terminal?: string; gear?: string; status?: string; leader?: string; leaderPhone?: string; trainedOn?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestWardensReply; by: "kind" | "keyPoints" | "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入森林网格员（上传文件，后台核对） · forest_warden.transfer */
  'POST /api/forest-wardens/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的森林网格员（与列表同一筛选） · forest_warden.read */
  'GET /api/forest-wardens/nearest': { query: { name?: string; phone?: string; identity?: string; kind?: string; grid?: string; gridName?: string; area?: string; forestFarm?: string; keyPoints?: string; people?: string; patrols?: string; terminal?: string; gear?: string; status?: string; leader?: string; leaderPhone?: string; trainedOn?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestWardensReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 森林网格员填报模板 · forest_warden.transfer */
  'GET /api/forest-wardens/template': { reply: Response }
  /** 森林网格员图层：总数、有位置的数、范围 · forest_warden.read */
  'GET /api/forest-wardens/tiles': { query?: { name?: string; phone?: string; identity?: string; kind?: string; grid?: string; gridName?: string; area?: string; forestFarm?: string; keyPoints?: string; people?: string; patrols?: string; terminal?: string; gear?: string; status?: string; leader?: string; leaderPhone?: string; trainedOn?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestWardensReply }; reply: EnterprisesReply8 }
  /** 森林网格员矢量瓦片（MVT，与列表同一筛选） · forest_warden.read */
  'GET /api/forest-wardens/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; phone?: string; identity?: string; kind?: string; grid?: string; gridName?: string; area?: string; forestFarm?: string; keyPoints?: string; people?: string; patrols?: string; terminal?: string; gear?: string; status?: string; leader?: string; leaderPhone?: string; trainedOn?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ForestWardensReply; v?: string }; reply: Response }
  /** 森林网格员卡片 · forest_warden.read */
  'GET /api/forest-wardens/:id': { params: { id: string }; reply: ForestWardensRow }
  /** 修改森林网格员（If-Match 防止相互覆盖） · forest_warden.edit */
  'PATCH /api/forest-wardens/:id': { params: { id: string }; body: ForestWardensBody; reply: ForestWardensRow }
  /** 提出修改（森林网格员） · forest_warden.propose */
  'POST /api/forest-wardens/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ForestWardensBody; reason: string }; reply: StationsReply }
  /** 确认森林网格员信息无误 · forest_warden.edit */
  'POST /api/forest-wardens/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 森林网格员变更历史 · forest_warden.read */
  'GET /api/forest-wardens/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复森林网格员 · forest_warden.edit */
  'POST /api/forest-wardens/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ForestWardensRow }
  /** 撤出森林网格员 · forest_warden.edit */
  'POST /api/forest-wardens/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ForestWardensRow }
  /** 查看森林网格员的敏感项（留痕） · forest_warden.reveal */
  'POST /api/forest-wardens/:id/reveals': { params: { id: string }; body: { field: "phone" | "identity" | "leaderPhone" }; reply: { value: string } }
  /** 收到的报文 · frame.read */
  'GET /api/frames': { query?: { result?: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; station?: string; protocol?: string; limit?: number; cursor?: string }; reply: { rows: ({ id: string; receivedAt: string; protocol: string; remote: string; result: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; reason: string | null; detail: string; stationCode: string | null; stationId: string | null; stationName: string | null; func: number | null; serial: number | null; sentAt: string | null; observedAt: string | null; readings: number; flagged: number; size: number })[]; total: number; next: string | null; counts: Record<string, number>; at: string } }
  /** 未登记测站 · frame.read */
  'GET /api/frames/unregistered': { reply: { rows: { protocol: string; stationCode: string; frames: number; firstAt: string; lastAt: string }[] } }
  /** 一条报文 · frame.read */
  'GET /api/frames/:id': { params: { id: string }; reply: { id: string; receivedAt: string; protocol: string; remote: string; result: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; reason: string | null; detail: string; stationCode: string | null; stationId: string | null; stationName: string | null; func: number | null; serial: number | null; sentAt: string | null; observedAt: string | null; readings: number; flagged: number; size: number; hex: string; shownStation: string | null; values: ({ station: string; element: string; at: string; value: number | null })[]; attachments: ({ kind: string; size: number; text: string | null })[] } }
  /** 短信语音网关地址 · channel.edit */
  'PUT /api/gateway': { body: { url: string | null; allowPrivate?: boolean }; reply: { done: boolean } }
  /** 网关回执（签名） · public */
  'POST /api/gateway/receipts': { body: { receipts: ({ key: string; state: "sent" | "delivered" | "heard" | "failed"; at?: string; reason?: string; seconds?: number; keyPressed?: string; recording?: string; readBack?: string })[] }; reply: { applied: number } }
  /** 地质灾害点台账 · geohazard.read */
  'GET /api/geohazards': { query?: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string | "*"; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; sort?: GeohazardsReply2; limit?: number; cursor?: string }; reply: { rows: GeohazardsRow[]; total: number; next: string | null } }
  /** 新增地质灾害点 · geohazard.edit */
  'POST /api/geohazards': { body: { regionCode: string; lon: number; lat: number; code: string; name: string; kind: "landslide" | "rockfall" | "debris_flow" | "collapse" | "slope" | "fissure" | "subsidence"; grade: "1" | "2" | "3" | "4"; stability?: "good" | "fair" | "bad" | null; volume?: number | null; triggers?: ("rain" | "cut" | "river" | "mining" | "earthquake" | "weathering")[] | null; households?: number | null; people: number; assets?: number | null; targets?: string | null; deaths?: number | null; loss?: number | null; monitorA: string; phoneA: string; monitorB?: string | null; phoneB?: string | null; responsible?: string | null; responsiblePhone?: string | null; rain?: number | null; signs?: string | null; signal?: string | null; route?: string | null; shelter?: string | null; cards?: boolean | null; treatment?: "watch" | "works" | "move" | "done" | null; foundOn?: string | null }; reply: GeohazardsRow }
  /** 批量修改地质灾害点 · geohazard.edit */
  'POST /api/geohazards/bulk-changes': { body: { ids: string[]; set: GeohazardsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（地质灾害点） · geohazard.edit */
  'POST /api/geohazards/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（地质灾害点） · geohazard.edit */
  'POST /api/geohazards/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（地质灾害点，xlsx） · geohazard.edit */
  'GET /api/geohazards/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（地质灾害点） · geohazard.edit */
  'POST /api/geohazards/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认地质灾害点 · geohazard.edit */
  'POST /api/geohazards/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出地质灾害点（与列表同一筛选，留痕） · geohazard.transfer */
  'GET /api/geohazards/export': { query?: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string | "*"; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: GeohazardsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 地质灾害点分组计数 · geohazard.read */
  'GET /api/geohazards/groups': { query: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string | "*"; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; by: "kind" | "grade" | "stability" | "triggers" | "cards" | "treatment" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入地质灾害点（上传文件，后台核对） · geohazard.transfer */
  'POST /api/geohazards/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的地质灾害点（与列表同一筛选） · geohazard.read */
  'GET /api/geohazards/nearest': { query: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string | "*"; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 地质灾害点填报模板 · geohazard.transfer */
  'GET /api/geohazards/template': { reply: Response }
  /** 地质灾害点图层：总数、有位置的数、范围 · geohazard.read */
  'GET /api/geohazards/tiles': { query?: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string | "*"; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply }; reply: EnterprisesReply8 }
  /** 地质灾害点矢量瓦片（MVT，与列表同一筛选） · geohazard.read */
  'GET /api/geohazards/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string | "*"; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; v?: string }; reply: Response }
  /** 地质灾害点卡片 · geohazard.read */
  'GET /api/geohazards/:id': { params: { id: string }; reply: GeohazardsRow }
  /** 修改地质灾害点（If-Match 防止相互覆盖） · geohazard.edit */
  'PATCH /api/geohazards/:id': { params: { id: string }; body: GeohazardsBody; reply: GeohazardsRow }
  /** 提出修改（地质灾害点） · geohazard.propose */
  'POST /api/geohazards/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: GeohazardsBody; reason: string }; reply: StationsReply }
  /** 确认地质灾害点信息无误 · geohazard.edit */
  'POST /api/geohazards/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 地质灾害点变更历史 · geohazard.read */
  'GET /api/geohazards/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复地质灾害点 · geohazard.edit */
  'POST /api/geohazards/:id/restoration': { params: { id: string }; body: { reason: string }; reply: GeohazardsRow }
  /** 撤出地质灾害点 · geohazard.edit */
  'POST /api/geohazards/:id/retirement': { params: { id: string }; body: { reason: string }; reply: GeohazardsRow }
  /** 查看地质灾害点的敏感项（留痕） · geohazard.reveal */
  'POST /api/geohazards/:id/reveals': { params: { id: string }; body: { field: "phoneA" | "phoneB" | "responsiblePhone" }; reply: { value: string } }
  /** 全链路心跳（供值守程序查询） · public */
  'GET /api/heartbeat': { reply: { wholeAt: string | null; ageSeconds: number | null; lostAfter: number; lost: boolean; stage: "whole" | "none" | "sensing" | "sending" | "answering"; fault: string | null } }
  /** 责任人的免打扰时段与邮箱 · holder_reach.read */
  'GET /api/holder-reach': { query?: { q?: string }; reply: { rows: HolderReachRow[]; set: number } }
  /** 防汛责任人台账 · duty_holder.read */
  'GET /api/holders': { query?: { personName?: string; postTitle?: string; rank?: string; charge?: string; unit?: string; job?: string; phone?: string; backupPhone?: string; appointedOn?: string; note?: string; level?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "personName" | "postTitle" | "rank" | "level" | "charge" | "unit" | "job" | "phone" | "backupPhone" | "appointedOn" | "note"; sort?: HoldersReply; limit?: number; cursor?: string }; reply: { rows: HoldersRow[]; total: number; next: string | null } }
  /** 新增防汛责任人 · duty_holder.edit */
  'POST /api/holders': { body: { regionCode: string; personName: string; postTitle: string; rank: "A" | "B"; charge?: string | null; unit?: string | null; job?: string | null; phone: string; backupPhone?: string | null; appointedOn?: string | null; note?: string | null }; reply: HoldersRow }
  /** 批量修改防汛责任人 · duty_holder.edit */
  'POST /api/holders/bulk-changes': { body: { ids: string[]; set: HoldersBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（防汛责任人） · duty_holder.edit */
  'POST /api/holders/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（防汛责任人） · duty_holder.edit */
  'POST /api/holders/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（防汛责任人，xlsx） · duty_holder.edit */
  'GET /api/holders/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（防汛责任人） · duty_holder.edit */
  'POST /api/holders/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认防汛责任人 · duty_holder.edit */
  'POST /api/holders/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出防汛责任人（与列表同一筛选，留痕） · duty_holder.transfer */
  'GET /api/holders/export': { query?: { personName?: string; postTitle?: string; rank?: string; charge?: string; unit?: string; job?: string; phone?: string; backupPhone?: string; appointedOn?: string; note?: string; level?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "personName" | "postTitle" | "rank" | "level" | "charge" | "unit" | "job" | "phone" | "backupPhone" | "appointedOn" | "note"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: HoldersReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 防汛责任人分组计数 · duty_holder.read */
  'GET /api/holders/groups': { query: { personName?: string; postTitle?: string; rank?: string; charge?: string; unit?: string; job?: string; phone?: string; backupPhone?: string; appointedOn?: string; note?: string; level?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "personName" | "postTitle" | "rank" | "level" | "charge" | "unit" | "job" | "phone" | "backupPhone" | "appointedOn" | "note"; by: "rank" | "level" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入防汛责任人（上传文件，后台核对） · duty_holder.transfer */
  'POST /api/holders/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 防汛责任人填报模板 · duty_holder.transfer */
  'GET /api/holders/template': { reply: Response }
  /** 防汛责任人卡片 · duty_holder.read */
  'GET /api/holders/:id': { params: { id: string }; reply: HoldersRow }
  /** 修改防汛责任人（If-Match 防止相互覆盖） · duty_holder.edit */
  'PATCH /api/holders/:id': { params: { id: string }; body: HoldersBody; reply: HoldersRow }
  /** 责任人的岗位及逐级上级 · duty_holder.read */
  'GET /api/holders/:id/chain': { params: { id: string }; reply: { chain: { postId: string; title: string; level: number; names: string }[] } }
  /** 提出修改（防汛责任人） · duty_holder.propose */
  'POST /api/holders/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: HoldersBody; reason: string }; reply: StationsReply }
  /** 确认防汛责任人信息无误 · duty_holder.edit */
  'POST /api/holders/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 防汛责任人变更历史 · duty_holder.read */
  'GET /api/holders/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 设置免打扰时段与邮箱 · holder_reach.edit */
  'PUT /api/holders/:id/reach': { params: { id: string }; body: { quiet?: CalloutPoliciesQuiet | null; email?: string | null }; reply: HolderReachRow }
  /** 恢复防汛责任人 · duty_holder.edit */
  'POST /api/holders/:id/restoration': { params: { id: string }; body: { reason: string }; reply: HoldersRow }
  /** 撤出防汛责任人 · duty_holder.edit */
  'POST /api/holders/:id/retirement': { params: { id: string }; body: { reason: string }; reply: HoldersRow }
  /** 查看防汛责任人的敏感项（留痕） · duty_holder.reveal */
  'POST /api/holders/:id/reveals': { params: { id: string }; body: { field: "phone" | "backupPhone" }; reply: { value: string } }
  /** 节假日与调休：各年安排、依据、是否核实 · holiday.read */
  'GET /api/holiday-years': { reply: { rows: HolidayYearsRow[]; knownUntil: string; next: number; missing: number | null } }
  /** 录入、修改一年的节假日与调休（写明依据，须由另一人核实） · holiday.enter */
  'PUT /api/holiday-years/:year': { params: { year: number }; body: { version: number; blocks: { name: string; from: string; to: string; work: string[] }[]; source: string; reason: string }; reply: HolidayYearsRow }
  /** 核实一年的节假日与调休（须由录入人以外的人对照通知） · holiday.verify */
  'POST /api/holiday-years/:year/verification': { params: { year: number }; body: { version: number; source: string }; reply: HolidayYearsRow }
  /** 一年节假日安排的历次录入与核实 · holiday.read */
  'GET /api/holiday-years/:year/versions': { params: { year: number }; reply: { rows: ({ version: number; act: "entered" | "verified"; days: ({ day: string; kind: "off" | "work"; name: string })[]; source: string; reason: string; at: string; byName: string })[] } }
  /** 批准或不批准查看 · tipoff.grant_identity */
  'POST /api/identity-openings/:id/decision': { params: { id: string }; body: { granted: boolean }; reply: StationsReply }
  /** 显示举报人身份（一次） · tipoff.ask_identity */
  'POST /api/identity-openings/:id/showing': { params: { id: string }; reply: { reporters: { name: string; phone?: string; idNumber?: string; note?: string }[] } }
  /** 口令与会话规则 · user.read */
  'GET /api/identity-policy': { reply: { rows: IdentityPolicyRow[] } }
  /** 修改口令与会话规则 · policy.change */
  'PUT /api/identity-policy/:key': { params: { key: string }; body: { value: number }; reply: IdentityPolicyRow }
  /** 导入记录 · import.use */
  'GET /api/imports': { query?: { ledger?: string; state?: string; limit?: number; cursor?: string }; reply: { rows: ({ id: string; ledger: string; fileName: string; bytes: number; at: string; by: string; place: string; state: "waiting" | "checking" | "mapping" | "ready" | "writing" | "written" | "failed" | "cancelled"; rows: number; fresh: number; changed: number; same: number; wrong: number; skipped: number; noted: number; total: number; read: number; rate: number | null; secondsLeft: number | null; checkedAt: string | null; writtenAt: string | null; cancelledAt: string | null; cancelledBy: string | null; changeId: string | null; undoneAt: string | null; undoneBy: string | null; undoUntil: string | null; problem: { code: string; detail: string } | null; erased: boolean })[]; next: string | null } }
  /** 一次导入：进度、计数、列的对应 · import.use */
  'GET /api/imports/:id': { params: { id: string }; reply: EnterprisesReply7 }
  /** 取消导入 · import.use */
  'POST /api/imports/:id/cancellation': { params: { id: string }; reply: EnterprisesReply7 }
  /** 导入预览：错误、更新、新增、不变的行 · import.use */
  'GET /api/imports/:id/rows': { params: { id: string }; query: { verdict: "wrong" | "noted" | "new" | "changed" | "same"; limit?: number; cursor?: number }; reply: { rows: ImportsRow[]; next: number | null } }
  /** 改正一行（或所有同样错法的行）并重新核对 · import.use */
  'PATCH /api/imports/:id/rows/:row': { params: { id: string; row: number }; body: { cells: { column: number; text: string }[]; alike?: string }; reply: { mended: number; rows: number; fresh: number; changed: number; same: number; wrong: number; skipped: number; noted: number; row: ImportsRow | null } }
  /** 改列的对应、工作表、默认区划、坐标系，重新核对 · import.use */
  'PUT /api/imports/:id/setup': { params: { id: string }; body: { sheet?: string; columns?: (string | null)[]; region?: string | null; datum?: "wgs84" | "gcj02" | "bd09" }; reply: EnterprisesReply7 }
  /** 整批撤销（24 小时内） · import.use */
  'POST /api/imports/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 写入核对过的行 · import.use */
  'POST /api/imports/:id/writing': { params: { id: string }; reply: EnterprisesReply7 }
  /** 错误行，原表格式，附错误原因 · import.use */
  'GET /api/imports/:id/wrong-file': { params: { id: string }; reply: Response }
  /** 可选的区划 · incident.read */
  'GET /api/incident-places': { query?: { q?: string; levels?: string; under?: string }; reply: IncidentsRegion2[] }
  /** 突发事件列表 · incident.read */
  'GET /api/incidents': { query?: { limit?: number; cursor?: string; state?: "open" | "closed" | "all"; q?: string; class?: "natural" | "accident" | "health" | "social"; warningId?: string }; reply: { rows: ({ id: string; title: string; class: "natural" | "accident" | "health" | "social"; kind: string; grade: 1 | 2 | 3 | 4 | null; gradeConfirmedAt: string | null; gradeConfirmedBy: string | null; place: string; regionCode: string; regionPath: string; regionName: string; lon: number | null; lat: number | null; startedAt: string; knownAt: string; source: "warning" | "phone" | "report" | "system" | "other"; warningId: string | null; summary: string; openedAt: string; openedBy: string; closedAt: string | null; closedBy: string | null; closeReason: string | null; finalAt: string | null; openWork: number; nextDue: string | null })[]; total: number; next: string | null } }
  /** 开设突发事件 · incident.open */
  'POST /api/incidents': { body: { title: string; class: "natural" | "accident" | "health" | "social"; kind: string; grade?: 1 | 2 | 3 | 4 | null; place: string; regionCode: string; lon?: number | null; lat?: number | null; startedAt: string; knownAt?: string; source?: "warning" | "phone" | "report" | "system" | "other"; summary?: string; concerned?: string[] }; reply: StationsReply }
  /** 由预警开设突发事件 · incident.open */
  'POST /api/incidents/from-warning': { body: { warningId: string; title?: string }; reply: StationsReply }
  /** 突发事件 · incident.read */
  'GET /api/incidents/:id': { params: { id: string }; reply: { id: string; title: string; class: "natural" | "accident" | "health" | "social"; kind: string; grade: 1 | 2 | 3 | 4 | null; gradeConfirmedAt: string | null; gradeConfirmedBy: string | null; place: string; regionCode: string; regionPath: string; regionName: string; lon: number | null; lat: number | null; startedAt: string; knownAt: string; source: "warning" | "phone" | "report" | "system" | "other"; warningId: string | null; summary: string; openedAt: string; openedBy: string; closedAt: string | null; closedBy: string | null; closeReason: string | null; finalAt: string | null; clocks: ({ id: string; step: "phone" | "first" | "follow"; dueAt: string; source: string; article: string; verified: boolean; satisfiedAt: string | null; firedAt: string | null })[]; reports: ({ id: string; stage: "first" | "follow" | "final"; seq: number; channel: "phone" | "written" | "system"; reporter: string; receiver: string; approver: string; content: string; sentAt: string; receivedAt: string | null; dueAt: string | null; late: boolean; filedAt: string; filedBy: string })[]; openWork: { kind: string; id: string; title: string }[]; regions: IncidentsRegion[] } }
  /** 采信来源 · loss.adopt */
  'POST /api/incidents/:id/adoptions': { params: { id: string }; body: { indicator: string; source: "county" | "town" | "bureau"; note?: string }; reply: { id: string; value: number } }
  /** 结束突发事件 · incident.close */
  'POST /api/incidents/:id/closure': { params: { id: string }; body: { reason: string }; reply: StationsReply }
  /** 定级、确认等级 · incident.grade */
  'POST /api/incidents/:id/grade': { params: { id: string }; body: { grade: 1 | 2 | 3 | 4 | null; confirm?: boolean; reason: string }; reply: StationsReply }
  /** 数字与来源 · incident.read */
  'GET /api/incidents/:id/losses': { params: { id: string }; reply: { lines: ({ indicator: { key: string; name: string; nameEn: string; unit: string; unitEn: string; ordinal: number; partOf: string | null; source: string; verified: boolean }; cells: ({ source: "county" | "town" | "bureau"; value: number | null; regions: number; expected: number | null; asOf: string | null })[]; adopted: { source: "county" | "town" | "bureau"; value: number; note: string; adoptedAt: string; adoptedBy: string } | null; value: number | null; check: "unreported" | "zero" | "single" | "agree" | "differ"; difference: number | null; differsAt: string | null; asOf: string | null })[]; at: string; disagreeing: number } }
  /** 填报灾情数字 · loss.report */
  'POST /api/incidents/:id/losses': { params: { id: string }; body: { indicator: string; source: "county" | "town" | "bureau"; regionCode: string; value: number; asOf?: string; note?: string }; reply: StationsReply }
  /** 一个指标的历次填报 · incident.read */
  'GET /api/incidents/:id/losses/:indicator': { params: { id: string; indicator: string }; reply: ({ id: string; source: "county" | "town" | "bureau"; regionName: string; value: number; asOf: string; note: string; reportedAt: string; reportedBy: string; current: boolean })[] }
  /** 记一笔 · incident.note */
  'POST /api/incidents/:id/notes': { params: { id: string }; body: { kind: "phone" | "instruction" | "scene"; text: string; key?: boolean }; reply: { eventId: number } }
  /** 重新开启突发事件 · incident.close */
  'POST /api/incidents/:id/reopening': { params: { id: string }; body: { reason: string }; reply: StationsReply }
  /** 信息报告（首报、续报、终报） · incident.report */
  'POST /api/incidents/:id/reports': { params: { id: string }; body: { stage: "first" | "follow" | "final"; channel: "phone" | "written" | "system"; reporter: string; receiver: string; approver?: string; content: string; sentAt?: string; receivedAt?: string | null }; reply: { id: string; late: boolean } }
  /** 现场：范围与避灾点 · incident.read */
  'GET /api/incidents/:id/scene': { params: { id: string }; reply: { shelters: { id: string; name: string; capacity: number; lon: number; lat: number }[]; regions: IncidentsRegion2[] } }
  /** 时间线 · incident.read */
  'GET /api/incidents/:id/timeline': { params: { id: string }; query?: { kind?: "all" | "key" | "ours"; limit?: number; before?: number }; reply: { counts: { all: number; key: number; ours: number }; rows: { id: number; at: string; type: string; subjectKind: string; subjectId: string; actorKind: string; actorName: string; drill: boolean; key: boolean; same: number; data: Record<string, unknown> }[]; next: number | null } }
  /** 若干指标的数值和同比 · indicator.read */
  'GET /api/indicator-board': { query: { keys: string; region?: string; from?: string; to?: string }; reply: { at: string; numbers: ({ key: string; value: number | null; previous: number | null; change: IndicatorBoardNumberChange; list: string | null })[] } }
  /** 指标目录 · indicator.read */
  'GET /api/indicators': { reply: { indicators: ({ key: string; title: { zh: string; en: string }; means: { zh: string; en: string }; unit: string; centre: "registry" | "command" | "supervision" | "education"; dated: boolean; additive: boolean; fewer: boolean; dimensions: IndicatorsIndicatorDimension[] })[] } }
  /** 指标：数值、同比、按月、按地 · indicator.read */
  'GET /api/indicators/:key': { params: { key: string }; query?: { region?: string; from?: string; to?: string; filter?: string }; reply: { key: string; title: { zh: string; en: string }; means: { zh: string; en: string }; unit: string; centre: "registry" | "command" | "supervision" | "education"; dated: boolean; additive: boolean; fewer: boolean; dimensions: IndicatorsIndicatorDimension[]; at: string; region: IncidentsRegion; from: string | null; to: string | null; previousFrom: string | null; previousTo: string | null; value: number | null; previous: number | null; change: IndicatorBoardNumberChange; months: ({ month: string; value: number | null; previous: number | null })[]; places: ({ code: string; name: string; own: boolean; value: number | null; previous: number | null })[]; list: string | null } }
  /** 导出指标背后的记录 · indicator.read */
  'GET /api/indicators/:key/export': { params: { key: string }; query?: { region?: string; from?: string; to?: string; filter?: string }; reply: Response }
  /** 指标背后的记录 · indicator.read */
  'GET /api/indicators/:key/rows': { params: { key: string }; query?: { region?: string; from?: string; to?: string; filter?: string; limit?: number; cursor?: string }; reply: { at: string; columns: { name: string; label: { zh: string; en: string }; options?: FiguresWordColumnOption[] }[]; rows: ({ id: string; href: string | null; place: string; cells: unknown[] })[]; next: string | null } }
  /** 指标按类别 · indicator.read */
  'GET /api/indicators/:key/splits': { params: { key: string }; query?: { region?: string; from?: string; to?: string; filter?: string }; reply: { at: string; splits: ({ field: string; label: { zh: string; en: string }; values: ({ option: string; label: { zh: string; en: string }; value: number | null; previous: number | null })[] })[] } }
  /** 灾害信息员台账 · informant.read */
  'GET /api/informants': { query?: { personName?: string; rank?: string; gender?: string; unit?: string; job?: string; phone?: string; backupPhone?: string; appointedOn?: string; leavesOn?: string; trainedOn?: string; certificate?: string; insured?: "true" | "false"; note?: string; level?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InformantsReply; sort?: InformantsReply2; limit?: number; cursor?: string }; reply: { rows: InformantsRow[]; total: number; next: string | null } }
  /** 新增灾害信息员 · informant.edit */
  'POST /api/informants': { body: { regionCode: string; personName: string; rank: "A" | "B"; gender?: "male" | "female" | null; unit?: string | null; job?: string | null; phone: string; backupPhone?: string | null; appointedOn?: string | null; leavesOn?: string | null; trainedOn?: string | null; certificate?: string | null; insured?: boolean | null; note?: string | null }; reply: InformantsRow }
  /** 批量修改灾害信息员 · informant.edit */
  'POST /api/informants/bulk-changes': { body: { ids: string[]; set: InformantsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（灾害信息员） · informant.edit */
  'POST /api/informants/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（灾害信息员） · informant.edit */
  'POST /api/informants/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（灾害信息员，xlsx） · informant.edit */
  'GET /api/informants/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（灾害信息员） · informant.edit */
  'POST /api/informants/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认灾害信息员 · informant.edit */
  'POST /api/informants/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出灾害信息员（与列表同一筛选，留痕） · informant.transfer */
  'GET /api/informants/export': { query?: { personName?: string; rank?: string; gender?: string; unit?: string; job?: string; phone?: string; backupPhone?: string; appointedOn?: string; leavesOn?: string; trainedOn?: string; certificate?: string; insured?: "true" | "false"; note?: string; level?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InformantsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: InformantsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 灾害信息员分组计数 · informant.read */
  'GET /api/informants/groups': { query: { personName?: string; rank?: string; gender?: string; unit?: string; job?: string; phone?: string; backupPhone?: string; appointedOn?: string; leavesOn?: string; trainedOn?: string; certificate?: string; insured?: "true" | "false"; note?: string; level?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InformantsReply; by: "rank" | "level" | "insured" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入灾害信息员（上传文件，后台核对） · informant.transfer */
  'POST /api/informants/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 灾害信息员填报模板 · informant.transfer */
  'GET /api/informants/template': { reply: Response }
  /** 灾害信息员卡片 · informant.read */
  'GET /api/informants/:id': { params: { id: string }; reply: InformantsRow }
  /** 修改灾害信息员（If-Match 防止相互覆盖） · informant.edit */
  'PATCH /api/informants/:id': { params: { id: string }; body: InformantsBody; reply: InformantsRow }
  /** 提出修改（灾害信息员） · informant.propose */
  'POST /api/informants/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: InformantsBody; reason: string }; reply: StationsReply }
  /** 确认灾害信息员信息无误 · informant.edit */
  'POST /api/informants/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 灾害信息员变更历史 · informant.read */
  'GET /api/informants/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复灾害信息员 · informant.edit */
  'POST /api/informants/:id/restoration': { params: { id: string }; body: { reason: string }; reply: InformantsRow }
  /** 撤出灾害信息员 · informant.edit */
  'POST /api/informants/:id/retirement': { params: { id: string }; body: { reason: string }; reply: InformantsRow }
  /** 查看灾害信息员的敏感项（留痕） · informant.reveal */
  'POST /api/informants/:id/reveals': { params: { id: string }; body: { field: "phone" | "backupPhone" }; reply: { value: string } }
  /** 安排检查人员 · inspection.assign */
  'POST /api/inspection-assignments': { body: { ids: string[]; userIds: string[]; groupNo?: number | null; dueOn?: string | null }; reply: { assigned: number } }
  /** 检查行动台账 · inspection_campaign.read */
  'GET /api/inspection-campaigns': { query?: { code?: string; name?: string; mode?: string; startsOn?: string; endsOn?: string; lead?: string; basis?: string; goal?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "name" | "mode" | "startsOn" | "endsOn" | "lead" | "basis" | "goal"; sort?: InspectionCampaignsReply; limit?: number; cursor?: string }; reply: { rows: InspectionCampaignsRow[]; total: number; next: string | null } }
  /** 新增检查行动 · inspection_campaign.edit */
  'POST /api/inspection-campaigns': { body: { regionCode: string; code: string; name: string; mode: "self" | "department" | "supervision" | "undercover" | "unannounced" | "joint" | "cross" | "double_random"; startsOn: string; endsOn: string; lead: string; basis?: string | null; goal?: string | null }; reply: InspectionCampaignsRow }
  /** 批量修改检查行动 · inspection_campaign.edit */
  'POST /api/inspection-campaigns/bulk-changes': { body: { ids: string[]; set: InspectionCampaignsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（检查行动） · inspection_campaign.edit */
  'POST /api/inspection-campaigns/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出检查行动（与列表同一筛选，留痕） · inspection_campaign.transfer */
  'GET /api/inspection-campaigns/export': { query?: { code?: string; name?: string; mode?: string; startsOn?: string; endsOn?: string; lead?: string; basis?: string; goal?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "name" | "mode" | "startsOn" | "endsOn" | "lead" | "basis" | "goal"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: InspectionCampaignsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 检查行动分组计数 · inspection_campaign.read */
  'GET /api/inspection-campaigns/groups': { query: { code?: string; name?: string; mode?: string; startsOn?: string; endsOn?: string; lead?: string; basis?: string; goal?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "name" | "mode" | "startsOn" | "endsOn" | "lead" | "basis" | "goal"; by: "mode" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入检查行动（上传文件，后台核对） · inspection_campaign.transfer */
  'POST /api/inspection-campaigns/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 检查行动填报模板 · inspection_campaign.transfer */
  'GET /api/inspection-campaigns/template': { reply: Response }
  /** 检查行动卡片 · inspection_campaign.read */
  'GET /api/inspection-campaigns/:id': { params: { id: string }; reply: InspectionCampaignsRow }
  /** 修改检查行动（If-Match 防止相互覆盖） · inspection_campaign.edit */
  'PATCH /api/inspection-campaigns/:id': { params: { id: string }; body: InspectionCampaignsBody; reply: InspectionCampaignsRow }
  /** 提出修改（检查行动） · inspection_campaign.propose */
  'POST /api/inspection-campaigns/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: InspectionCampaignsBody; reason: string }; reply: StationsReply }
  /** 设置行动所用清单 · inspection_campaign.edit */
  'PUT /api/inspection-campaigns/:id/checklists': { params: { id: string }; body: { checklistIds: string[] }; reply: { checklists: number } }
  /** 设置检查组 · inspection_campaign.edit */
  'PUT /api/inspection-campaigns/:id/groups': { params: { id: string }; body: { groups: ({ no: number; name: string; leader?: string; departments?: string[]; counties?: string[]; members?: ({ userId?: string | null; name: string; department?: string; duty?: "leader" | "liaison" | "member" })[] })[] }; reply: { groups: number } }
  /** 检查行动变更历史 · inspection_campaign.read */
  'GET /api/inspection-campaigns/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 检查行动进展 · inspection_campaign.read */
  'GET /api/inspection-campaigns/:id/progress': { params: { id: string }; reply: { id: string; code: string; name: string; mode: "self" | "department" | "supervision" | "undercover" | "unannounced" | "joint" | "cross" | "double_random"; startsOn: string; endsOn: string; lead: string; basis: string | null; goal: string | null; regionPath: string; groups: ({ no: number; name: string; leader: string; departments: string[]; counties: string[]; members: ({ userId: string | null; name: string; department: string; duty: "leader" | "liaison" | "member" })[]; planned: number; done: number; findings: number; onSpot: number })[]; checklists: { id: string; key: string; version: number; title: string; items: number; verified: boolean }[]; planned: number; done: number; findings: number; onSpot: number; dangers: number; cleared: number; ungrouped: number } }
  /** 恢复检查行动 · inspection_campaign.edit */
  'POST /api/inspection-campaigns/:id/restoration': { params: { id: string }; body: { reason: string }; reply: InspectionCampaignsRow }
  /** 撤出检查行动 · inspection_campaign.edit */
  'POST /api/inspection-campaigns/:id/retirement': { params: { id: string }; body: { reason: string }; reply: InspectionCampaignsRow }
  /** 检查覆盖率 · inspection.read */
  'GET /api/inspection-coverage': { query: { by?: "county" | "town" | "sector"; region?: string; from: string; to: string }; reply: { rows: { key: string; label: string; inspected: number; all: number; times: number }[]; inspected: number; all: number; times: number } }
  /** 抽取检查对象并生成检查任务 · inspection.draw */
  'POST /api/inspection-draws': { body: { title: string; reason?: string; method: "targeted" | "random" | "graded" | "given"; filter?: Record<string, string>; count?: number; enterpriseIds?: string[]; mode: "self" | "department" | "supervision" | "undercover" | "unannounced" | "joint" | "cross" | "double_random"; dueOn?: string | null; campaignId?: string | null; checklistId?: string | null; inspectorsEach?: number }; reply: { id: string; code: string; drawn: number; pool: number } }
  /** 按留存的种子和抽取池复核抽取 · inspection_selection.read */
  'GET /api/inspection-draws/:id/proof': { params: { id: string }; reply: { same: boolean; pool: number; drawn: number; seed: string | null; tampered: string[] } }
  /** 分级差异化检查频次 · checklist.read */
  'GET /api/inspection-frequencies': { reply: InspectionFrequenciesReply[] }
  /** 修改检查频次 · inspection_frequency.change */
  'PUT /api/inspection-frequencies/:color/:rating': { params: { color: "red" | "orange" | "yellow" | "blue"; rating: "national" | "provincial" | "quanzhou" | "none" }; body: { everyMonths: number; source: string; verified: boolean }; reply: InspectionFrequenciesReply }
  /** 一天的检查路线（就近排序） · inspection.walk */
  'GET /api/inspection-route': { query?: { userId?: string; until?: string; lon?: number; lat?: number; most?: number }; reply: { stops: ({ id: string; code: string; enterpriseName: string; place: string; color: string | null; dueOn: string | null; lon: number; lat: number; metres: number })[]; metres: number; unplaced: number } }
  /** 检查对象抽取台账 · inspection_selection.read */
  'GET /api/inspection-selections': { query?: { title?: string; reason?: string; code?: string; method?: string; drawnOn?: string; pool?: string; drawn?: string; seed?: string; filter?: string; drawnBy?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "reason" | "method" | "drawnOn" | "pool" | "drawn" | "seed" | "filter" | "drawnBy"; sort?: InspectionSelectionsReply; limit?: number; cursor?: string }; reply: { rows: InspectionSelectionsRow[]; total: number; next: string | null } }
  /** 新增检查对象抽取 · inspection_selection.edit */
  'POST /api/inspection-selections': { body: { regionCode: string; title: string; reason?: string | null }; reply: InspectionSelectionsRow }
  /** 批量修改检查对象抽取 · inspection_selection.edit */
  'POST /api/inspection-selections/bulk-changes': { body: { ids: string[]; set: InspectionSelectionsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（检查对象抽取） · inspection_selection.edit */
  'POST /api/inspection-selections/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出检查对象抽取（与列表同一筛选，留痕） · inspection_selection.transfer */
  'GET /api/inspection-selections/export': { query?: { title?: string; reason?: string; code?: string; method?: string; drawnOn?: string; pool?: string; drawn?: string; seed?: string; filter?: string; drawnBy?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "reason" | "method" | "drawnOn" | "pool" | "drawn" | "seed" | "filter" | "drawnBy"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: InspectionSelectionsReply; sensitive?: "true" | "false" }; reply: Response }
  /** 检查对象抽取分组计数 · inspection_selection.read */
  'GET /api/inspection-selections/groups': { query: { title?: string; reason?: string; code?: string; method?: string; drawnOn?: string; pool?: string; drawn?: string; seed?: string; filter?: string; drawnBy?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "reason" | "method" | "drawnOn" | "pool" | "drawn" | "seed" | "filter" | "drawnBy"; by: "method" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 检查对象抽取卡片 · inspection_selection.read */
  'GET /api/inspection-selections/:id': { params: { id: string }; reply: InspectionSelectionsRow }
  /** 修改检查对象抽取（If-Match 防止相互覆盖） · inspection_selection.edit */
  'PATCH /api/inspection-selections/:id': { params: { id: string }; body: InspectionSelectionsBody; reply: InspectionSelectionsRow }
  /** 提出修改（检查对象抽取） · inspection_selection.propose */
  'POST /api/inspection-selections/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: InspectionSelectionsBody; reason: string }; reply: StationsReply }
  /** 检查对象抽取变更历史 · inspection_selection.read */
  'GET /api/inspection-selections/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复检查对象抽取 · inspection_selection.edit */
  'POST /api/inspection-selections/:id/restoration': { params: { id: string }; body: { reason: string }; reply: InspectionSelectionsRow }
  /** 撤出检查对象抽取 · inspection_selection.edit */
  'POST /api/inspection-selections/:id/retirement': { params: { id: string }; body: { reason: string }; reply: InspectionSelectionsRow }
  /** 提交检查记录 · inspection.submit */
  'POST /api/inspection-submissions': { body: { id: string; planId?: string | null; enterpriseId: string; checklistVersionId: string; answers: ({ itemCode: string; result: "conforming" | "failing" | "not_applicable"; note?: string; photoIds?: string[]; grade?: "general" | "major"; dueOn?: string; fixedOnSpot?: { note: string; photoIds?: string[] } })[]; inspectors: ({ userId?: string | null; name: string; certificate?: string })[]; signatures: ({ side: "inspector" | "enterprise"; name: string; at?: string; drawing?: string; refusal?: string })[]; startedAt: string; finishedAt: string; position?: { lon: number; lat: number; accuracy?: number } | null }; reply: { id: string; code: string; recordNumber: string; orderNumber: string | null; receivedAt: string; superseded: boolean; dangers: { itemCode: string; id: string; onSpot: boolean }[] } }
  /** 检查台账 · inspection.read */
  'GET /api/inspections': { query?: { dueOn?: string; note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; stage?: string; mode?: string; campaignName?: string; campaignId?: string | "*"; groupNo?: string; selectionId?: string | "*"; checklistKey?: string; checklistVersion?: string; inspectors?: string; doneOn?: string; items?: string; conforming?: string; failing?: string; notApplicable?: string; onSpot?: string; signed?: string; recordNumber?: string; orderNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InspectionsReply; sort?: InspectionsReply2; limit?: number; cursor?: string }; reply: { rows: InspectionsRow[]; total: number; next: string | null } }
  /** 新增检查 · inspection.edit */
  'POST /api/inspections': { body: { regionCode: string; lon?: number | null; lat?: number | null; dueOn?: string | null; note?: string | null }; reply: InspectionsRow }
  /** 批量修改检查 · inspection.edit */
  'POST /api/inspections/bulk-changes': { body: { ids: string[]; set: InspectionsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（检查） · inspection.edit */
  'POST /api/inspections/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出检查（与列表同一筛选，留痕） · inspection.transfer */
  'GET /api/inspections/export': { query?: { dueOn?: string; note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; stage?: string; mode?: string; campaignName?: string; campaignId?: string | "*"; groupNo?: string; selectionId?: string | "*"; checklistKey?: string; checklistVersion?: string; inspectors?: string; doneOn?: string; items?: string; conforming?: string; failing?: string; notApplicable?: string; onSpot?: string; signed?: string; recordNumber?: string; orderNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InspectionsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: InspectionsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 检查分组计数 · inspection.read */
  'GET /api/inspections/groups': { query: { dueOn?: string; note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; stage?: string; mode?: string; campaignName?: string; campaignId?: string | "*"; groupNo?: string; selectionId?: string | "*"; checklistKey?: string; checklistVersion?: string; inspectors?: string; doneOn?: string; items?: string; conforming?: string; failing?: string; notApplicable?: string; onSpot?: string; signed?: string; recordNumber?: string; orderNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InspectionsReply; by: "sector" | "stage" | "mode" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 离一点最近的检查（与列表同一筛选） · inspection.read */
  'GET /api/inspections/nearest': { query: { dueOn?: string; note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; stage?: string; mode?: string; campaignName?: string; campaignId?: string | "*"; groupNo?: string; selectionId?: string | "*"; checklistKey?: string; checklistVersion?: string; inspectors?: string; doneOn?: string; items?: string; conforming?: string; failing?: string; notApplicable?: string; onSpot?: string; signed?: string; recordNumber?: string; orderNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InspectionsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 检查图层：总数、有位置的数、范围 · inspection.read */
  'GET /api/inspections/tiles': { query?: { dueOn?: string; note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; stage?: string; mode?: string; campaignName?: string; campaignId?: string | "*"; groupNo?: string; selectionId?: string | "*"; checklistKey?: string; checklistVersion?: string; inspectors?: string; doneOn?: string; items?: string; conforming?: string; failing?: string; notApplicable?: string; onSpot?: string; signed?: string; recordNumber?: string; orderNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InspectionsReply }; reply: EnterprisesReply8 }
  /** 检查矢量瓦片（MVT，与列表同一筛选） · inspection.read */
  'GET /api/inspections/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { dueOn?: string; note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; stage?: string; mode?: string; campaignName?: string; campaignId?: string | "*"; groupNo?: string; selectionId?: string | "*"; checklistKey?: string; checklistVersion?: string; inspectors?: string; doneOn?: string; items?: string; conforming?: string; failing?: string; notApplicable?: string; onSpot?: string; signed?: string; recordNumber?: string; orderNumber?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InspectionsReply; v?: string }; reply: Response }
  /** 检查卡片 · inspection.read */
  'GET /api/inspections/:id': { params: { id: string }; reply: InspectionsRow }
  /** 修改检查（If-Match 防止相互覆盖） · inspection.edit */
  'PATCH /api/inspections/:id': { params: { id: string }; body: InspectionsBody; reply: InspectionsRow }
  /** 提出修改（检查） · inspection.propose */
  'POST /api/inspections/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: InspectionsBody; reason: string }; reply: StationsReply }
  /** 检查文书 docx · inspection.read */
  'GET /api/inspections/:id/documents/:kind': { params: { id: string; kind: "record" | "order" }; reply: Response }
  /** 检查结果、签字与文书 · inspection.read */
  'GET /api/inspections/:id/findings': { params: { id: string }; reply: { checklist: { id: string; title: string; version: number } | null; answers: ({ itemCode: string; section: string; content: string; basis: string; isMajor: boolean; evidenceRequired: boolean; result: "conforming" | "failing" | "not_applicable"; note: string; photoIds: string[]; dangerId: string | null; dangerCode: string | null; dangerDueOn: string | null; limitDays: number | null; onSpot: boolean })[]; inspectors: ({ userId: string | null; name: string; certificate: string })[]; signatures: ({ side: "inspector" | "enterprise"; name: string; signedAt: string | null; drawing: string | null; refusal: string | null })[]; received: { startedAt: string; finishedAt: string; receivedAt: string; receivedFrom: string; superseded: boolean; lon: number | null; lat: number | null; accuracy: number | null } | null } }
  /** 检查变更历史 · inspection.read */
  'GET /api/inspections/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复检查 · inspection.edit */
  'POST /api/inspections/:id/restoration': { params: { id: string }; body: { reason: string }; reply: InspectionsRow }
  /** 撤出检查 · inspection.edit */
  'POST /api/inspections/:id/retirement': { params: { id: string }; body: { reason: string }; reply: InspectionsRow }
  /** 检查员 · inspection.assign */
  'GET /api/inspectors': { reply: { id: string; name: string; regionPath: string; place: string; open: number }[] }
  /** 保险保单台账 · insurance_policy.read */
  'GET /api/insurance-policies': { query?: { number?: string; kind?: string; insurer?: string; holder?: string; insured?: string; enterprise?: string | "*"; sum?: string; limitEach?: string; premium?: string; households?: string; people?: string; startsOn?: string; endsOn?: string; contact?: string; phone?: string; claimCount?: string; claimPaid?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InsurancePoliciesReply; sort?: InsurancePoliciesReply2; limit?: number; cursor?: string }; reply: { rows: InsurancePoliciesRow[]; total: number; next: string | null } }
  /** 新增保险保单 · insurance_policy.edit */
  'POST /api/insurance-policies': { body: { regionCode: string; number: string; kind: "housing" | "public" | "safety" | "other"; insurer: string; holder: string; insured?: string | null; enterprise?: string | null; sum: number; limitEach?: number | null; premium: number; households?: number | null; people?: number | null; startsOn: string; endsOn: string; claims?: InsurancePoliciesClaim[] | null; contact?: string | null; phone?: string | null }; reply: InsurancePoliciesRow }
  /** 批量修改保险保单 · insurance_policy.edit */
  'POST /api/insurance-policies/bulk-changes': { body: { ids: string[]; set: InsurancePoliciesBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（保险保单） · insurance_policy.edit */
  'POST /api/insurance-policies/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（保险保单） · insurance_policy.edit */
  'POST /api/insurance-policies/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（保险保单，xlsx） · insurance_policy.edit */
  'GET /api/insurance-policies/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（保险保单） · insurance_policy.edit */
  'POST /api/insurance-policies/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认保险保单 · insurance_policy.edit */
  'POST /api/insurance-policies/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出保险保单（与列表同一筛选，留痕） · insurance_policy.transfer */
  'GET /api/insurance-policies/export': { query?: { number?: string; kind?: string; insurer?: string; holder?: string; insured?: string; enterprise?: string | "*"; sum?: string; limitEach?: string; premium?: string; households?: string; people?: string; startsOn?: string; endsOn?: string; contact?: string; phone?: string; claimCount?: string; claimPaid?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InsurancePoliciesReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: InsurancePoliciesReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 保险保单分组计数 · insurance_policy.read */
  'GET /api/insurance-policies/groups': { query: { number?: string; kind?: string; insurer?: string; holder?: string; insured?: string; enterprise?: string | "*"; sum?: string; limitEach?: string; premium?: string; households?: string; people?: string; startsOn?: string; endsOn?: string; contact?: string; phone?: string; claimCount?: string; claimPaid?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InsurancePoliciesReply; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入保险保单（上传文件，后台核对） · insurance_policy.transfer */
  'POST /api/insurance-policies/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 保险保单填报模板 · insurance_policy.transfer */
  'GET /api/insurance-policies/template': { reply: Response }
  /** 保险保单卡片 · insurance_policy.read */
  'GET /api/insurance-policies/:id': { params: { id: string }; reply: InsurancePoliciesRow }
  /** 修改保险保单（If-Match 防止相互覆盖） · insurance_policy.edit */
  'PATCH /api/insurance-policies/:id': { params: { id: string }; body: InsurancePoliciesBody; reply: InsurancePoliciesRow }
  /** 提出修改（保险保单） · insurance_policy.propose */
  'POST /api/insurance-policies/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: InsurancePoliciesBody; reason: string }; reply: StationsReply }
  /** 确认保险保单信息无误 · insurance_policy.edit */
  'POST /api/insurance-policies/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 保险保单变更历史 · insurance_policy.read */
  'GET /api/insurance-policies/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复保险保单 · insurance_policy.edit */
  'POST /api/insurance-policies/:id/restoration': { params: { id: string }; body: { reason: string }; reply: InsurancePoliciesRow }
  /** 撤出保险保单 · insurance_policy.edit */
  'POST /api/insurance-policies/:id/retirement': { params: { id: string }; body: { reason: string }; reply: InsurancePoliciesRow }
  /** 查看保险保单的敏感项（留痕） · insurance_policy.reveal */
  'POST /api/insurance-policies/:id/reveals': { params: { id: string }; body: { field: "phone" }; reply: { value: string } }
  /** 事故调查的时限 · investigation.read */
  'GET /api/investigation-limits': { reply: ({ key: string; amount: number; unit: "day" | "month"; article: string; source: string; verified: boolean })[] }
  /** 修改时限 · investigation_limit.change */
  'PUT /api/investigation-limits/:key': { params: { key: string }; body: { amount: number; source: string; verified: boolean }; reply: { ok: true } }
  /** 事故调查列表（逾期在前） · investigation.read */
  'GET /api/investigations': { query?: { shows?: "late" | "open" | "escalated" | "listed" | "evaluation" | "closed" | "all"; lead?: "county" | "city" | "other"; state?: "opened" | "investigating" | "suspended" | "submitted" | "reviewed" | "approved" | "enforcing" | "published" | "evaluated" | "closed"; year?: number; q?: string; limit?: number; offset?: number }; reply: { rows: ({ id: string; accidentId: string; accidentName: string; occurredOn: string; place: string; deaths: number | null; grade: number | null; state: "opened" | "investigating" | "suspended" | "submitted" | "reviewed" | "approved" | "enforcing" | "published" | "evaluated" | "closed"; stateSince: string; lead: "county" | "city" | "other"; authority: string; escalatedOn: string | null; listedOn: string | null; submittedOn: string | null; approvedOn: string | null; closedOn: string | null; demo: boolean; revision: number; units: number; people: number; clock: InvestigationsRowClock | null; late: boolean })[]; total: number; counts: Record<string, number> } }
  /** 立案调查 · investigation.conduct */
  'POST /api/investigations': { body: { accidentId: string; authority?: string; entrustedTo?: string; openedOn?: string }; reply: SitrepsReply }
  /** 一件事故调查：经过、时限、调查组、追责、措施、四不放过 · investigation.read */
  'GET /api/investigations/:id': { params: { id: string }; reply: { id: string; accidentId: string; state: "opened" | "investigating" | "suspended" | "submitted" | "reviewed" | "approved" | "enforcing" | "published" | "evaluated" | "closed"; stateSince: string; lead: "county" | "city" | "other"; authority: string; entrustedTo: string | null; partner: string | null; occurredOn: string; openedOn: string; demo: boolean; place: string; escalatedOn: string | null; escalatedReason: string | null; escalatedDoc: string | null; escalatedBy: string | null; listedOn: string | null; listingNo: string | null; listingBody: string | null; listingDueOn: string | null; reviewedOn: string | null; reviewOpinion: string | null; reviewedBy: string | null; liftedOn: string | null; liftedBy: string | null; findings: { profile?: string; course?: string; casualties?: string; directCause?: string; indirectCause?: string; nature?: string; liability?: string; prevention?: string; rescue?: string }; reportDueOn: string; submittedOn: string | null; approvalDueOn: string | null; approvedOn: string | null; approvalDoc: string | null; approvedBy: string | null; publishedOn: string | null; publicationUrl: string | null; secretReason: string | null; selectionId: string | null; selectedOn: string | null; selectedBy: string | null; closedOn: string | null; closedByName: string | null; closeReason: string | null; archiveNo: string | null; revision: number; updatedAt: string; updatedBy: string; accident: { id: string; name: string; occurredOn: string; unitName: string | null; enterpriseId: string | null; category: string | null; type: string | null; industry: string | null; deaths: number | null; missing: number | null; seriousInjuries: number | null; minorInjuries: number | null; grade: number | null; provisional: boolean; ledBy: string | null }; members: ({ id: string; name: string; organization: string; body: "government" | "emergency" | "sector" | "supervision" | "police" | "union" | "procuratorate" | "expert" | "partner" | "unit"; leader: boolean; declaredAt: string; signedOn: string | null; removedOn: string | null; removedReason: string | null })[]; appraisals: ({ id: string; subject: string; agency: string; fromOn: string; untilOn: string | null; conclusion: string | null })[]; extensions: ({ id: string; days: number; reason: string; askedAt: string; askedBy: string | null; askedByName: string; decidedAt: string | null; decidedByName: string | null; granted: boolean | null; doc: string | null })[]; accountabilities: ({ id: string; party: "unit" | "person"; name: string; post: string | null; measure: "party_discipline" | "administrative_discipline" | "administrative_penalty" | "criminal" | "organization" | "internal"; detail: string; amount: number | null; state: "proposed" | "decided" | "done"; proposedOn: string; decidedOn: string | null; decidedDoc: string | null; doneOn: string | null; evidence: string | null; fileId: string | null; revision: number })[]; measures: ({ id: string; text: string; unit: string; dueOn: string | null; evaluation: { result: "done" | "partly" | "not"; evidence: string; fileId: string | null; opinion: string; at: string; byName: string } | null })[]; gates: ({ clause: "cause" | "liability" | "rectification" | "education"; evidence: string; fileId: string | null; at: string; byName: string })[]; evaluation: { startOn: string; dueOn: string; doneOn: string | null; doneBy: string | null; opinion: string | null; publicationUrl: string | null } | null; steps: ({ seq: number; fromState: string | null; verb: "open" | "begin" | "suspend" | "resume" | "escalate" | "submit" | "return" | "review" | "approve" | "enforce" | "publish" | "evaluate" | "close"; toState: "opened" | "investigating" | "suspended" | "submitted" | "reviewed" | "approved" | "enforcing" | "published" | "evaluated" | "closed"; at: string; byName: string; note: string; doc: string | null })[]; files: { id: string; name: string; mime: string; bytes: number; addedAt: string; addedBy: string }[]; clocks: InvestigationsRowClock[]; missing: { bodies: ("government" | "emergency" | "sector" | "supervision" | "police" | "union" | "procuratorate" | "expert" | "partner" | "unit")[]; parts: ("profile" | "course" | "casualties" | "directCause" | "indirectCause" | "nature" | "liability" | "prevention" | "rescue")[] }; outgrown: boolean; fine: { from: number; to: number; head: number } | null } }
  /** 提出处理意见 · investigation.conduct */
  'POST /api/investigations/:id/accountabilities': { params: { id: string }; body: { revision: number; party: "unit" | "person"; name: string; post?: string; measure: "party_discipline" | "administrative_discipline" | "administrative_penalty" | "criminal" | "organization" | "internal"; detail?: string; amount?: number }; reply: SitrepsReply }
  /** 处理决定已落实 · investigation.conduct */
  'POST /api/investigations/:id/accountabilities/:accountabilityId/completion': { params: { id: string; accountabilityId: string }; body: { revision: number; evidence?: string; fileId?: string; doneOn?: string }; reply: SitrepsReply }
  /** 作出处理决定 · investigation.conduct */
  'POST /api/investigations/:id/accountabilities/:accountabilityId/decision': { params: { id: string; accountabilityId: string }; body: { revision: number; doc: string; decidedOn?: string }; reply: SitrepsReply }
  /** 撤回处理意见 · investigation.conduct */
  'POST /api/investigations/:id/accountabilities/:accountabilityId/withdrawal': { params: { id: string; accountabilityId: string }; body: InvestigationsBody; reply: SitrepsReply }
  /** 中止：技术鉴定，时限停计 · investigation.conduct */
  'POST /api/investigations/:id/appraisals': { params: { id: string }; body: { revision: number; subject: string; agency: string }; reply: SitrepsReply }
  /** 批复 · investigation.decide */
  'POST /api/investigations/:id/approval': { params: { id: string }; body: { revision: number; doc: string }; reply: SitrepsReply }
  /** 调查组开始调查 · investigation.conduct */
  'POST /api/investigations/:id/beginning': { params: { id: string }; body: { revision: number }; reply: SitrepsReply }
  /** “四不放过”逐项确认，附证据 · investigation.conduct */
  'PUT /api/investigations/:id/clauses': { params: { id: string }; body: { revision: number; clause: "cause" | "liability" | "rectification" | "education"; evidence?: string; fileId?: string }; reply: SitrepsReply }
  /** 结案归档 · investigation.close */
  'POST /api/investigations/:id/closure': { params: { id: string }; body: { revision: number; reason: string }; reply: { id: string; revision: number; archiveNo: string } }
  /** 举一反三：同类企业 · investigation.read */
  'GET /api/investigations/:id/elsewhere': { params: { id: string }; query?: { by?: "industry" | "sector" | "features" }; reply: { total: number; rows: ({ id: string; name: string; place: string; color: string | null })[] } }
  /** 举一反三：生成检查名单 · investigation.conduct */
  'POST /api/investigations/:id/elsewhere': { params: { id: string }; body: { revision: number; by: "industry" | "sector" | "features"; count?: number }; reply: { id: string; revision: number; selectionId: string } }
  /** 进入责任追究和整改落实 · investigation.conduct */
  'POST /api/investigations/:id/enforcement': { params: { id: string }; body: { revision: number; nobody?: string }; reply: SitrepsReply }
  /** 提级调查 · investigation.decide */
  'POST /api/investigations/:id/escalation': { params: { id: string }; body: { revision: number; reason: string; doc: string }; reply: SitrepsReply }
  /** 完成整改评估 · investigation.conduct */
  'POST /api/investigations/:id/evaluation': { params: { id: string }; body: { revision: number; opinion: string; url?: string }; reply: SitrepsReply }
  /** 批准或不同意延期（非申请人） · investigation.decide */
  'POST /api/investigations/:id/extension-decision': { params: { id: string }; body: { revision: number; granted: boolean; doc: string }; reply: SitrepsReply }
  /** 申请延长提交报告的期限 · investigation.conduct */
  'POST /api/investigations/:id/extensions': { params: { id: string }; body: { revision: number; days: number; reason: string }; reply: SitrepsReply }
  /** 附上文件 · investigation.conduct */
  'POST /api/investigations/:id/files': { params: { id: string }; query: { name: string; revision: number }; reply: { id: string; revision: number; fileId: string } }
  /** 下载附件 · investigation.read */
  'GET /api/investigations/:id/files/:fileId': { params: { id: string; fileId: string }; reply: Response }
  /** 撰写调查报告 · investigation.conduct */
  'PUT /api/investigations/:id/findings': { params: { id: string }; body: { revision: number; findings: { profile?: string; course?: string; casualties?: string; directCause?: string; indirectCause?: string; nature?: string; liability?: string; prevention?: string; rescue?: string } }; reply: SitrepsReply }
  /** 挂牌督办 · investigation.list */
  'POST /api/investigations/:id/listing': { params: { id: string }; body: { revision: number; no: string; body: string; listedOn?: string; dueOn?: string }; reply: SitrepsReply }
  /** 解除督办 · investigation.list */
  'POST /api/investigations/:id/listing-lifting': { params: { id: string }; body: { revision: number }; reply: SitrepsReply }
  /** 写入整改措施 · investigation.conduct */
  'POST /api/investigations/:id/measures': { params: { id: string }; body: { revision: number; text: string; unit: string; dueOn?: string }; reply: SitrepsReply }
  /** 评估一条整改措施 · investigation.conduct */
  'PUT /api/investigations/:id/measures/:measureId/evaluation': { params: { id: string; measureId: string }; body: { revision: number; result: "done" | "partly" | "not"; evidence?: string; fileId?: string; opinion?: string }; reply: SitrepsReply }
  /** 删除整改措施 · investigation.conduct */
  'POST /api/investigations/:id/measures/:measureId/removal': { params: { id: string; measureId: string }; body: { revision: number }; reply: SitrepsReply }
  /** 列入调查组（先声明有无利害关系） · investigation.conduct */
  'POST /api/investigations/:id/members': { params: { id: string }; body: { revision: number; name: string; organization: string; body: "government" | "emergency" | "sector" | "supervision" | "police" | "union" | "procuratorate" | "expert" | "partner" | "unit"; leader?: boolean; interest: "none" | "has" | "undeclared" }; reply: SitrepsReply }
  /** 退出调查组（回避或调整） · investigation.conduct */
  'POST /api/investigations/:id/members/:memberId/removal': { params: { id: string; memberId: string }; body: InvestigationsBody; reply: SitrepsReply }
  /** 公开调查报告，或写明不公开的理由 · investigation.conduct */
  'POST /api/investigations/:id/publication': { params: { id: string }; body: { revision: number; url?: string; secretReason?: string; publishedOn?: string }; reply: SitrepsReply }
  /** 鉴定结束，恢复调查 · investigation.conduct */
  'POST /api/investigations/:id/resumption': { params: { id: string }; body: { revision: number; conclusion: string }; reply: SitrepsReply }
  /** 退回补充调查 · investigation.decide */
  'POST /api/investigations/:id/return': { params: { id: string }; body: { revision: number; reason: string }; reply: SitrepsReply }
  /** 上级安委会办公室审核（挂牌督办） · investigation.list */
  'POST /api/investigations/:id/review': { params: { id: string }; body: { revision: number; agreed: boolean; opinion: string }; reply: SitrepsReply }
  /** 报告送审 · investigation.conduct */
  'POST /api/investigations/:id/submission': { params: { id: string }; body: { revision: number; signed: string[] }; reply: SitrepsReply }
  /** 接受邀请 · public */
  'POST /api/invites/acceptance': { body: { token: string; login: string; password: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 查看邀请 · public */
  'POST /api/invites/opening': { body: { token: string }; reply: { name: string; roles: string[]; regionName: string; invitedBy: string; expiresAt: string; passwordLength: number } }
  /** 典型经验库台账 · knowledge.read */
  'GET /api/knowledge': { query?: { code?: string; title?: string; kind?: string; summary?: string; text?: string; unit?: string; area?: string; tags?: string; publishedOn?: string; source?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "kind" | "summary" | "text" | "unit" | "area" | "tags" | "publishedOn" | "source"; sort?: KnowledgeReply; limit?: number; cursor?: string }; reply: { rows: KnowledgeRow[]; total: number; next: string | null } }
  /** 新增典型经验库 · knowledge.edit */
  'POST /api/knowledge': { body: { regionCode: string; code: string; title: string; kind: "practice" | "institution" | "idea" | "enforcement_case" | "accident_case" | "mechanism" | "toolbook" | "method"; summary?: string | null; text?: string | null; unit?: string | null; area?: string | null; tags?: string | null; publishedOn?: string | null; source?: string | null }; reply: KnowledgeRow }
  /** 批量修改典型经验库 · knowledge.edit */
  'POST /api/knowledge/bulk-changes': { body: { ids: string[]; set: KnowledgeBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（典型经验库） · knowledge.edit */
  'POST /api/knowledge/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出典型经验库（与列表同一筛选，留痕） · knowledge.transfer */
  'GET /api/knowledge/export': { query?: { code?: string; title?: string; kind?: string; summary?: string; text?: string; unit?: string; area?: string; tags?: string; publishedOn?: string; source?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "kind" | "summary" | "text" | "unit" | "area" | "tags" | "publishedOn" | "source"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: KnowledgeReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 典型经验库分组计数 · knowledge.read */
  'GET /api/knowledge/groups': { query: { code?: string; title?: string; kind?: string; summary?: string; text?: string; unit?: string; area?: string; tags?: string; publishedOn?: string; source?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "kind" | "summary" | "text" | "unit" | "area" | "tags" | "publishedOn" | "source"; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入典型经验库（上传文件，后台核对） · knowledge.transfer */
  'POST /api/knowledge/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 典型经验库填报模板 · knowledge.transfer */
  'GET /api/knowledge/template': { reply: Response }
  /** 典型经验库卡片 · knowledge.read */
  'GET /api/knowledge/:id': { params: { id: string }; reply: KnowledgeRow }
  /** 修改典型经验库（If-Match 防止相互覆盖） · knowledge.edit */
  'PATCH /api/knowledge/:id': { params: { id: string }; body: KnowledgeBody; reply: KnowledgeRow }
  /** 登记采用 · knowledge.adopt */
  'POST /api/knowledge/:id/adoptions': { params: { id: string }; body: { regionCode: string; adoptedOn: string; note: string }; reply: StationsReply }
  /** 提出修改（典型经验库） · knowledge.propose */
  'POST /api/knowledge/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: KnowledgeBody; reason: string }; reply: StationsReply }
  /** 佐证 · knowledge.read */
  'GET /api/knowledge/:id/evidence': { params: { id: string }; reply: MeasuresReply4 }
  /** 上传佐证（PDF、Word、Excel、JPG、PNG、ZIP） · knowledge.edit */
  'POST /api/knowledge/:id/evidence': { params: { id: string }; query: { name: string }; reply: StationsReply }
  /** 下载佐证 · knowledge.read */
  'GET /api/knowledge/:id/evidence/:file': { params: { id: string; file: string }; reply: Response }
  /** 典型经验库变更历史 · knowledge.read */
  'GET /api/knowledge/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 推送 · knowledge.push */
  'POST /api/knowledge/:id/pushes': { params: { id: string }; body: { roles: ("city_duty" | "city_leader" | "county_commander" | "county_duty" | "town_cadre" | "office" | "inspector")[]; regionCodes: string[]; note: string }; reply: { ids: string[] } }
  /** 恢复典型经验库 · knowledge.edit */
  'POST /api/knowledge/:id/restoration': { params: { id: string }; body: { reason: string }; reply: KnowledgeRow }
  /** 撤出典型经验库 · knowledge.edit */
  'POST /api/knowledge/:id/retirement': { params: { id: string }; body: { reason: string }; reply: KnowledgeRow }
  /** 推送、已读和采用情况 · knowledge.read */
  'GET /api/knowledge/:id/standing': { params: { id: string }; reply: { pushes: ({ id: string; place: string | null; roles: ("city_duty" | "city_leader" | "county_commander" | "county_duty" | "town_cadre" | "office" | "inspector")[]; note: string; by: string; at: string; readers: { name: string; at: string }[] })[]; adoptions: ({ id: string; place: string | null; note: string; adoptedOn: string; by: string })[]; mayPush: boolean; mayAdopt: boolean; regions: { code: string; name: string }[] } }
  /** 法律依据台账 · law.read */
  'GET /api/laws': { query?: { name?: string; kind?: string; edition?: string; effectiveOn?: string; issuer?: string; verified?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "edition" | "effectiveOn" | "issuer" | "verified"; sort?: LawsReply; limit?: number; cursor?: string }; reply: { rows: LawsRow[]; total: number; next: string | null } }
  /** 新增法律依据 · law.edit */
  'POST /api/laws': { body: { regionCode: string; name: string; kind: "law" | "regulation" | "rule" | "local" | "document"; edition: string; effectiveOn?: string | null; issuer?: string | null; verified?: boolean | null }; reply: LawsRow }
  /** 批量修改法律依据 · law.edit */
  'POST /api/laws/bulk-changes': { body: { ids: string[]; set: LawsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（法律依据） · law.edit */
  'POST /api/laws/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出法律依据（与列表同一筛选，留痕） · law.transfer */
  'GET /api/laws/export': { query?: { name?: string; kind?: string; edition?: string; effectiveOn?: string; issuer?: string; verified?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "edition" | "effectiveOn" | "issuer" | "verified"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: LawsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 法律依据分组计数 · law.read */
  'GET /api/laws/groups': { query: { name?: string; kind?: string; edition?: string; effectiveOn?: string; issuer?: string; verified?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "edition" | "effectiveOn" | "issuer" | "verified"; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入法律依据（上传文件，后台核对） · law.transfer */
  'POST /api/laws/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 法律依据填报模板 · law.transfer */
  'GET /api/laws/template': { reply: Response }
  /** 法律依据卡片 · law.read */
  'GET /api/laws/:id': { params: { id: string }; reply: LawsRow }
  /** 修改法律依据（If-Match 防止相互覆盖） · law.edit */
  'PATCH /api/laws/:id': { params: { id: string }; body: LawsBody; reply: LawsRow }
  /** 提出修改（法律依据） · law.propose */
  'POST /api/laws/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: LawsBody; reason: string }; reply: StationsReply }
  /** 法律依据变更历史 · law.read */
  'GET /api/laws/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复法律依据 · law.edit */
  'POST /api/laws/:id/restoration': { params: { id: string }; body: { reason: string }; reply: LawsRow }
  /** 撤出法律依据 · law.edit */
  'POST /api/laws/:id/retirement': { params: { id: string }; body: { reason: string }; reply: LawsRow }
  /** 本人的台账显示设置（列、密度、每页行数） · ledger_view.read */
  'GET /api/ledger-settings': { reply: { rows: ({ ledger: string; view: "" | string; columns: string[] | null; density: "dense" | "wide" | null; size: 50 | 100 | 200 | null })[] } }
  /** 保存本人的台账显示设置 · ledger_view.keep */
  'PUT /api/ledger-settings': { body: { ledger: string; view: "" | string; columns: string[] | null; density: "dense" | "wide" | null; size: 50 | 100 | 200 | null }; reply: Record<string, unknown> }
  /** 保存的视图（本人的与共享的） · ledger_view.read */
  'GET /api/ledger-views': { query: { ledger: string }; reply: { rows: LedgerViewsRow[] } }
  /** 存为视图 · ledger_view.keep */
  'POST /api/ledger-views': { body: { name: string; query: Record<string, string>; sort: string | null; columns: string[]; density: "dense" | "wide"; shared: boolean; ledger: string }; reply: LedgerViewsRow }
  /** 删除视图 · ledger_view.keep */
  'DELETE /api/ledger-views/:id': { params: { id: string }; reply: Record<string, unknown> }
  /** 修改视图 · ledger_view.keep */
  'PATCH /api/ledger-views/:id': { params: { id: string }; body: { name?: string; query?: Record<string, string>; sort?: string | null; columns?: string[]; density?: "dense" | "wide"; shared?: boolean }; reply: LedgerViewsRow }
  /** 一库总览：各台账在辖区内的条数 · ledger_view.read */
  'GET /api/ledgers': { reply: { rows: ({ key: string; count: number; stale: number | null; changedAt: string | null })[] } }
  /** 发函规则 · letter.read */
  'GET /api/letter-rules': { reply: { rules: LetterRulesRule[]; settings: LetterRulesSetting } }
  /** 修改发函规则 · letter_rule.change */
  'PUT /api/letter-rules': { body: { trigger: "pair" | "single"; letter: "notice" | "caution"; leastAccidents: number; leastDeaths: number; period: "rolling" | "calendar"; since: string; source: string; verified: boolean }; reply: { rules: LetterRulesRule[] } }
  /** 修改函件落款、字号、答复期限 · letter_rule.change */
  'PUT /api/letter-settings': { body: { agency: string; series: string; replyDays: number; requirements: string; source: string; verified: boolean }; reply: { settings: LetterRulesSetting } }
  /** 提示告知函、警示函列表 · letter.read */
  'GET /api/letters': { query?: { state?: string; year?: number; limit?: number; offset?: number }; reply: { rows: LettersRow[]; total: number; counts: Record<string, number>; toDecide: number } }
  /** 函件 · letter.read */
  'GET /api/letters/:id': { params: { id: string }; reply: { id: string; kind: "notice" | "caution"; trigger: "pair" | "single"; countyCode: string; countyName: string; regionPath: string; state: "draft" | "submitted" | "issued" | "sent" | "received" | "replied" | "closed" | "withdrawn"; agency: string; title: string; facts: string; requirements: string; revision: number; draftedAt: string; editedName: string | null; editedBy: string | null; submittedName: string | null; submittedBy: string | null; submittedAt: string | null; number: string | null; issuedOn: string | null; issuedName: string | null; sentAt: string | null; sentHow: string | null; receivedAt: string | null; receivedName: string | null; replyDueOn: string | null; replyProvisional: boolean | null; repliedAt: string | null; reply: string | null; replyName: string | null; closedAt: string | null; closedNote: string | null; closedName: string | null; withdrawnReason: string | null; changedAt: string | null; changedWhat: string | null; decidedAt: string | null; decision: string | null; decidedName: string | null; demo: boolean; accidents: ({ accidentId: string; name: string; occurredOn: string; deaths: number; nowDeaths: number | null; nowOn: string | null; here: boolean })[]; deeds: { id: number; at: string; type: string; actorKind: string; actorName: string; detail: string }[] } }
  /** 修改函件草稿 · letter.draft */
  'PUT /api/letters/:id': { params: { id: string }; body: { revision: number; title: string; facts: string; requirements: string }; reply: LettersRow }
  /** 函件办结 · letter.draft */
  'POST /api/letters/:id/closure': { params: { id: string }; body: { note: string }; reply: LettersRow }
  /** 已发函件事实变化的处理意见 · letter.sign */
  'POST /api/letters/:id/decision': { params: { id: string }; body: { decision: string }; reply: LettersRow }
  /** 登记函件送达方式 · letter.draft */
  'POST /api/letters/:id/dispatch': { params: { id: string }; body: { how: string }; reply: LettersRow }
  /** 下载函件 docx · letter.read */
  'GET /api/letters/:id/docx': { params: { id: string }; reply: Response }
  /** 县（市、区）签收函件 · letter.answer */
  'POST /api/letters/:id/receipt': { params: { id: string }; body: { by: string }; reply: LettersRow }
  /** 县（市、区）反馈 · letter.answer */
  'POST /api/letters/:id/reply': { params: { id: string }; body: { text: string }; reply: LettersRow }
  /** 函件退回修改 · letter.sign */
  'POST /api/letters/:id/return': { params: { id: string }; body: { reason: string }; reply: LettersRow }
  /** 签发函件（另一人，取号） · letter.sign */
  'POST /api/letters/:id/signature': { params: { id: string }; body: { revision: number }; reply: LettersRow }
  /** 函件送签 · letter.draft */
  'POST /api/letters/:id/submission': { params: { id: string }; body: { revision: number }; reply: LettersRow }
  /** 撤回函件草稿 · letter.draft */
  'POST /api/letters/:id/withdrawal': { params: { id: string }; body: { reason: string }; reply: LettersRow }
  /** 速报联动单位台账 · linked_unit.read */
  'GET /api/linked-units': { query?: { name?: string; organization?: string | "*"; tells?: string; minutes?: string; standing?: string; channels?: string; dutyPhone?: string; contact?: string; joinedOn?: string; leftOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "organization" | "tells" | "minutes" | "standing" | "channels" | "dutyPhone" | "contact" | "joinedOn" | "leftOn"; sort?: LinkedUnitsReply; limit?: number; cursor?: string }; reply: { rows: LinkedUnitsRow[]; total: number; next: string | null } }
  /** 新增速报联动单位 · linked_unit.edit */
  'POST /api/linked-units': { body: { regionCode: string; name: string; organization?: string | null; tells: ("weather" | "water" | "geology" | "sea" | "forest" | "fire" | "traffic" | "health" | "lifeline" | "work" | "order")[]; minutes?: number | null; standing: "linked" | "trial" | "left"; channels?: ("phone" | "group" | "system" | "fax")[] | null; dutyPhone: string; contact?: string | null; joinedOn?: string | null; leftOn?: string | null }; reply: LinkedUnitsRow }
  /** 批量修改速报联动单位 · linked_unit.edit */
  'POST /api/linked-units/bulk-changes': { body: { ids: string[]; set: LinkedUnitsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（速报联动单位） · linked_unit.edit */
  'POST /api/linked-units/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 批量确认速报联动单位 · linked_unit.edit */
  'POST /api/linked-units/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出速报联动单位（与列表同一筛选，留痕） · linked_unit.transfer */
  'GET /api/linked-units/export': { query?: { name?: string; organization?: string | "*"; tells?: string; minutes?: string; standing?: string; channels?: string; dutyPhone?: string; contact?: string; joinedOn?: string; leftOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "organization" | "tells" | "minutes" | "standing" | "channels" | "dutyPhone" | "contact" | "joinedOn" | "leftOn"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: LinkedUnitsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 速报联动单位分组计数 · linked_unit.read */
  'GET /api/linked-units/groups': { query: { name?: string; organization?: string | "*"; tells?: string; minutes?: string; standing?: string; channels?: string; dutyPhone?: string; contact?: string; joinedOn?: string; leftOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "organization" | "tells" | "minutes" | "standing" | "channels" | "dutyPhone" | "contact" | "joinedOn" | "leftOn"; by: "tells" | "standing" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入速报联动单位（上传文件，后台核对） · linked_unit.transfer */
  'POST /api/linked-units/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 速报联动单位填报模板 · linked_unit.transfer */
  'GET /api/linked-units/template': { reply: Response }
  /** 速报联动单位卡片 · linked_unit.read */
  'GET /api/linked-units/:id': { params: { id: string }; reply: LinkedUnitsRow }
  /** 修改速报联动单位（If-Match 防止相互覆盖） · linked_unit.edit */
  'PATCH /api/linked-units/:id': { params: { id: string }; body: LinkedUnitsBody; reply: LinkedUnitsRow }
  /** 提出修改（速报联动单位） · linked_unit.propose */
  'POST /api/linked-units/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: LinkedUnitsBody; reason: string }; reply: StationsReply }
  /** 确认速报联动单位信息无误 · linked_unit.edit */
  'POST /api/linked-units/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 速报联动单位变更历史 · linked_unit.read */
  'GET /api/linked-units/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复速报联动单位 · linked_unit.edit */
  'POST /api/linked-units/:id/restoration': { params: { id: string }; body: { reason: string }; reply: LinkedUnitsRow }
  /** 撤出速报联动单位 · linked_unit.edit */
  'POST /api/linked-units/:id/retirement': { params: { id: string }; body: { reason: string }; reply: LinkedUnitsRow }
  /** 查看速报联动单位的敏感项（留痕） · linked_unit.reveal */
  'POST /api/linked-units/:id/reveals': { params: { id: string }; body: { field: "dutyPhone" }; reply: { value: string } }
  /** 重大隐患与市领导督办 · danger.read */
  'GET /api/major-dangers': { query?: { year?: number }; reply: { rows: DangerEscalationsRow[]; counts: { cleared: number; rectifying: number; waiting: number; overdue: number }; years: number[] } }
  /** 重大危险源台账 · major_hazard.read */
  'GET /api/major-hazards': { query?: { name?: string; enterprise?: string | "*"; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; sort?: MajorHazardsReply2; limit?: number; cursor?: string }; reply: { rows: MajorHazardsRow[]; total: number; next: string | null } }
  /** 新增重大危险源 · major_hazard.edit */
  'POST /api/major-hazards': { body: { regionCode: string; lon: number; lat: number; name: string; enterprise: string; kind: "tanks" | "store" | "plant" | "filling"; level: "1" | "2" | "3" | "4"; rValue?: number | null; chemicals?: MajorHazardsChemical[] | null; exposed?: number | null; head?: string | null; headPhone?: string | null; technician?: string | null; technicianPhone?: string | null; operator?: string | null; operatorPhone?: string | null; monitoring?: ("level" | "temperature" | "pressure" | "combustible" | "toxic" | "video" | "shutoff")[] | null; connected?: boolean | null; filingNumber?: string | null; filedOn?: string | null; filedUntil?: string | null; assessedOn?: string | null; note?: string | null }; reply: MajorHazardsRow }
  /** 批量修改重大危险源 · major_hazard.edit */
  'POST /api/major-hazards/bulk-changes': { body: { ids: string[]; set: MajorHazardsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（重大危险源） · major_hazard.edit */
  'POST /api/major-hazards/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（重大危险源） · major_hazard.edit */
  'POST /api/major-hazards/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（重大危险源，xlsx） · major_hazard.edit */
  'GET /api/major-hazards/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（重大危险源） · major_hazard.edit */
  'POST /api/major-hazards/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认重大危险源 · major_hazard.edit */
  'POST /api/major-hazards/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出重大危险源（与列表同一筛选，留痕） · major_hazard.transfer */
  'GET /api/major-hazards/export': { query?: { name?: string; enterprise?: string | "*"; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: MajorHazardsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 重大危险源分组计数 · major_hazard.read */
  'GET /api/major-hazards/groups': { query: { name?: string; enterprise?: string | "*"; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; by: "kind" | "level" | "monitoring" | "connected" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入重大危险源（上传文件，后台核对） · major_hazard.transfer */
  'POST /api/major-hazards/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的重大危险源（与列表同一筛选） · major_hazard.read */
  'GET /api/major-hazards/nearest': { query: { name?: string; enterprise?: string | "*"; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 重大危险源填报模板 · major_hazard.transfer */
  'GET /api/major-hazards/template': { reply: Response }
  /** 重大危险源图层：总数、有位置的数、范围 · major_hazard.read */
  'GET /api/major-hazards/tiles': { query?: { name?: string; enterprise?: string | "*"; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply }; reply: EnterprisesReply8 }
  /** 重大危险源矢量瓦片（MVT，与列表同一筛选） · major_hazard.read */
  'GET /api/major-hazards/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; enterprise?: string | "*"; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; v?: string }; reply: Response }
  /** 重大危险源卡片 · major_hazard.read */
  'GET /api/major-hazards/:id': { params: { id: string }; reply: MajorHazardsRow }
  /** 修改重大危险源（If-Match 防止相互覆盖） · major_hazard.edit */
  'PATCH /api/major-hazards/:id': { params: { id: string }; body: MajorHazardsBody; reply: MajorHazardsRow }
  /** 提出修改（重大危险源） · major_hazard.propose */
  'POST /api/major-hazards/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: MajorHazardsBody; reason: string }; reply: StationsReply }
  /** 确认重大危险源信息无误 · major_hazard.edit */
  'POST /api/major-hazards/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 重大危险源变更历史 · major_hazard.read */
  'GET /api/major-hazards/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复重大危险源 · major_hazard.edit */
  'POST /api/major-hazards/:id/restoration': { params: { id: string }; body: { reason: string }; reply: MajorHazardsRow }
  /** 撤出重大危险源 · major_hazard.edit */
  'POST /api/major-hazards/:id/retirement': { params: { id: string }; body: { reason: string }; reply: MajorHazardsRow }
  /** 查看重大危险源的敏感项（留痕） · major_hazard.reveal */
  'POST /api/major-hazards/:id/reveals': { params: { id: string }; body: { field: "headPhone" | "technicianPhone" | "operatorPhone" }; reply: { value: string } }
  /** 综合应急管理站台账 · management_post.read */
  'GET /api/management-posts': { query?: { name?: string; grade?: string; pilot?: "true" | "false"; hasBody?: "true" | "false"; hasRules?: "true" | "false"; hasPlatform?: "true" | "false"; hasTeam?: "true" | "false"; hasEnforcement?: "true" | "false"; hasStore?: "true" | "false"; hasEducation?: "true" | "false"; evidence?: string; staff?: string; officers?: string; rescuers?: string; head?: string; headPhone?: string; dutyPhone?: string; address?: string; area?: string; investment?: string; dueOn?: string; builtOn?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ManagementPostsReply; sort?: ManagementPostsReply2; limit?: number; cursor?: string }; reply: { rows: ManagementPostsRow[]; total: number; next: string | null } }
  /** 新增综合应急管理站 · management_post.edit */
  'POST /api/management-posts': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; grade: "planned" | "building" | "met" | "model"; pilot?: boolean | null; hasBody?: boolean | null; hasRules?: boolean | null; hasPlatform?: boolean | null; hasTeam?: boolean | null; hasEnforcement?: boolean | null; hasStore?: boolean | null; hasEducation?: boolean | null; evidence?: string | null; staff?: number | null; officers?: number | null; rescuers?: number | null; head: string; headPhone: string; dutyPhone?: string | null; address?: string | null; area?: number | null; investment?: number | null; dueOn?: string | null; builtOn?: string | null }; reply: ManagementPostsRow }
  /** 批量修改综合应急管理站 · management_post.edit */
  'POST /api/management-posts/bulk-changes': { body: { ids: string[]; set: ManagementPostsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（综合应急管理站） · management_post.edit */
  'POST /api/management-posts/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（综合应急管理站） · management_post.edit */
  'POST /api/management-posts/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（综合应急管理站，xlsx） · management_post.edit */
  'GET /api/management-posts/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（综合应急管理站） · management_post.edit */
  'POST /api/management-posts/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认综合应急管理站 · management_post.edit */
  'POST /api/management-posts/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出综合应急管理站（与列表同一筛选，留痕） · management_post.transfer */
  'GET /api/management-posts/export': { query?: { name?: string; grade?: string; pilot?: "true" | "false"; hasBody?: "true" | "false"; hasRules?: "true" | "false"; hasPlatform?: "true" | "false"; hasTeam?: "true" | "false"; hasEnforcement?: "true" | "false"; hasStore?: "true" | "false"; hasEducation?: "true" | "false"; evidence?: string; staff?: string; officers?: string; rescuers?: string; head?: string; headPhone?: string; dutyPhone?: string; address?: string; area?: string; investment?: string; dueOn?: string; builtOn?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ManagementPostsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ManagementPostsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 综合应急管理站分组计数 · management_post.read */
  'GET /api/management-posts/groups': { query: { name?: string; grade?: string; pilot?: "true" | "false"; hasBody?: "true" | "false"; hasRules?: "true" | "false"; hasPlatform?: "true" | "false"; hasTeam?: "true" | "false"; hasEnforcement?: "true" | "false"; hasStore?: "true" | "false"; hasEducation?: "true" | "false"; evidence?: string; staff?: string; officers?: string; rescuers?: string; head?: string; headPhone?: string; dutyPhone?: string; address?: string; area?: string; investment?: string; dueOn?: string; builtOn?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ManagementPostsReply; by: "grade" | "pilot" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入综合应急管理站（上传文件，后台核对） · management_post.transfer */
  'POST /api/management-posts/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的综合应急管理站（与列表同一筛选） · management_post.read */
  'GET /api/management-posts/nearest': { query: { name?: string; grade?: string; pilot?: "true" | "false"; hasBody?: "true" | "false"; hasRules?: "true" | "false"; hasPlatform?: "true" | "false"; hasTeam?: "true" | "false"; hasEnforcement?: "true" | "false"; hasStore?: "true" | "false"; hasEducation?: "true" | "false"; evidence?: string; staff?: string; officers?: string; rescuers?: string; head?: string; headPhone?: string; dutyPhone?: string; address?: string; area?: string; investment?: string; dueOn?: string; builtOn?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ManagementPostsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 综合应急管理站填报模板 · management_post.transfer */
  'GET /api/management-posts/template': { reply: Response }
  /** 综合应急管理站图层：总数、有位置的数、范围 · management_post.read */
  'GET /api/management-posts/tiles': { query?: { name?: string; grade?: string; pilot?: "true" | "false"; hasBody?: "true" | "false"; hasRules?: "true" | "false"; hasPlatform?: "true" | "false"; hasTeam?: "true" | "false"; hasEnforcement?: "true" | "false"; hasStore?: "true" | "false"; hasEducation?: "true" | "false"; evidence?: string; staff?: string; officers?: string; rescuers?: string; head?: string; headPhone?: string; dutyPhone?: string; address?: string; area?: string; investment?: string; dueOn?: string; builtOn?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ManagementPostsReply }; reply: EnterprisesReply8 }
  /** 综合应急管理站矢量瓦片（MVT，与列表同一筛选） · management_post.read */
  'GET /api/management-posts/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; grade?: string; pilot?: "true" | "false"; hasBody?: "true" | "false"; hasRules?: "true" | "false"; hasPlatform?: "true" | "false"; hasTeam?: "true" | "false"; hasEnforcement?: "true" | "false"; hasStore?: "true" | "false"; hasEducation?: "true" | "false"; evidence?: string; staff?: string; officers?: string; rescuers?: string; head?: string; headPhone?: string; dutyPhone?: string; address?: string; area?: string; investment?: string; dueOn?: string; builtOn?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ManagementPostsReply; v?: string }; reply: Response }
  /** 综合应急管理站卡片 · management_post.read */
  'GET /api/management-posts/:id': { params: { id: string }; reply: ManagementPostsRow }
  /** 修改综合应急管理站（If-Match 防止相互覆盖） · management_post.edit */
  'PATCH /api/management-posts/:id': { params: { id: string }; body: ManagementPostsBody; reply: ManagementPostsRow }
  /** 提出修改（综合应急管理站） · management_post.propose */
  'POST /api/management-posts/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ManagementPostsBody; reason: string }; reply: StationsReply }
  /** 确认综合应急管理站信息无误 · management_post.edit */
  'POST /api/management-posts/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 综合应急管理站变更历史 · management_post.read */
  'GET /api/management-posts/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复综合应急管理站 · management_post.edit */
  'POST /api/management-posts/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ManagementPostsRow }
  /** 撤出综合应急管理站 · management_post.edit */
  'POST /api/management-posts/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ManagementPostsRow }
  /** 查看综合应急管理站的敏感项（留痕） · management_post.reveal */
  'POST /api/management-posts/:id/reveals': { params: { id: string }; body: { field: "headPhone" | "dutyPhone" }; reply: { value: string } }
  /** 底图：陆地、市界、县界（GeoJSON，WGS84） · map.read */
  'GET /api/map/base': { reply: { type: "FeatureCollection"; attribution: string[]; features: unknown[] } }
  /** 乡镇边界（导入过的，WGS84） · map.read */
  'GET /api/map/towns': { reply: { rows: { code: string; attribution: string; geometry: unknown }[] } }
  /** 当前用户 · public */
  'GET /api/me': { reply: { actor: { id: string; login: string; name: string; roles: string[]; administrator: boolean; totp: boolean; cast: boolean } | null; stage: "open" | "totp" | "enrol" | "password" | null; permissions: string[]; region: MeRegion | null; cityName: string | null; demo: boolean; demoCity: boolean; now: string } }
  /** 修改口令 · public */
  'PUT /api/me/password': { body: { current?: string; next: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 我的登录会话 · public */
  'GET /api/me/sessions': { reply: MeReply }
  /** 结束我的一个会话 · public */
  'DELETE /api/me/sessions/:id': { params: { id: string }; reply: Record<string, unknown> }
  /** 开始绑定身份验证器 · public */
  'POST /api/me/totp': { reply: { secret: string; uri: string } }
  /** 确认绑定身份验证器 · public */
  'POST /api/me/totp/confirmation': { body: { code: string }; reply: { stage: "open" | "totp" | "enrol" | "password"; recovery: string[] } }
  /** 措施树：国家 → 省 → 市 · measure.read */
  'GET /api/measure-tree': { reply: { national: ({ id: string; code: string; level: "national" | "province" | "city"; title: string; parentId: string | null; owner: string | null; status: "open" | "reported" | "done"; progress: number | null; dueOn: string | null; overdue: boolean; sum: MeasureTreeNationalSum; children: ({ id: string; code: string; level: "national" | "province" | "city"; title: string; parentId: string | null; owner: string | null; status: "open" | "reported" | "done"; progress: number | null; dueOn: string | null; overdue: boolean; sum: MeasureTreeNationalSum; children: MeasureTreeNationalChildrenChildren[] })[] })[]; added: MeasureTreeNationalChildrenChildren[]; counts: { national: number; province: number; carried: number; added: number }; sum: MeasureTreeNationalSum; late: ({ id: string; code: string; level: "national" | "province" | "city"; title: string; parentId: string | null; owner: string | null; status: "open" | "reported" | "done"; progress: number | null; dueOn: string | null; overdue: boolean; sum?: MeasureTreeNationalSum })[] } }
  /** 安全生产措施台账 · measure.read */
  'GET /api/measures': { query?: { code?: string; level?: string; title?: string; content?: string; parentId?: string | "*"; owner?: string; partners?: string; dueOn?: string; source?: string; verified?: "true" | "false"; status?: string; progress?: string; reportedOn?: string; doneOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MeasuresReply; sort?: MeasuresReply2; limit?: number; cursor?: string }; reply: { rows: MeasuresRow[]; total: number; next: string | null } }
  /** 新增安全生产措施 · measure.edit */
  'POST /api/measures': { body: { regionCode: string; code: string; level: "national" | "province" | "city"; title: string; content?: string | null; parentId?: string | null; owner?: string | null; partners?: string | null; dueOn?: string | null; source?: string | null; verified?: boolean | null }; reply: MeasuresRow }
  /** 批量修改安全生产措施 · measure.edit */
  'POST /api/measures/bulk-changes': { body: { ids: string[]; set: MeasuresBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（安全生产措施） · measure.edit */
  'POST /api/measures/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出安全生产措施（与列表同一筛选，留痕） · measure.transfer */
  'GET /api/measures/export': { query?: { code?: string; level?: string; title?: string; content?: string; parentId?: string | "*"; owner?: string; partners?: string; dueOn?: string; source?: string; verified?: "true" | "false"; status?: string; progress?: string; reportedOn?: string; doneOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MeasuresReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: MeasuresReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 安全生产措施分组计数 · measure.read */
  'GET /api/measures/groups': { query: { code?: string; level?: string; title?: string; content?: string; parentId?: string | "*"; owner?: string; partners?: string; dueOn?: string; source?: string; verified?: "true" | "false"; status?: string; progress?: string; reportedOn?: string; doneOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MeasuresReply; by: "level" | "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入安全生产措施（上传文件，后台核对） · measure.transfer */
  'POST /api/measures/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 安全生产措施填报模板 · measure.transfer */
  'GET /api/measures/template': { reply: Response }
  /** 安全生产措施卡片 · measure.read */
  'GET /api/measures/:id': { params: { id: string }; reply: MeasuresRow }
  /** 修改安全生产措施（If-Match 防止相互覆盖） · measure.edit */
  'PATCH /api/measures/:id': { params: { id: string }; body: MeasuresBody; reply: MeasuresRow }
  /** 核定办结 · measure.accept */
  'POST /api/measures/:id/acceptance': { params: { id: string }; body: { note: string }; reply: Record<string, unknown> }
  /** 提出修改（安全生产措施） · measure.propose */
  'POST /api/measures/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: MeasuresBody; reason: string }; reply: StationsReply }
  /** 佐证 · measure.read */
  'GET /api/measures/:id/evidence': { params: { id: string }; reply: MeasuresReply4 }
  /** 上传佐证（PDF、Word、Excel、JPG、PNG、ZIP） · measure.report */
  'POST /api/measures/:id/evidence': { params: { id: string }; query: { name: string }; reply: StationsReply }
  /** 下载佐证 · measure.read */
  'GET /api/measures/:id/evidence/:file': { params: { id: string; file: string }; reply: Response }
  /** 安全生产措施变更历史 · measure.read */
  'GET /api/measures/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 进展报告 · measure.read */
  'GET /api/measures/:id/reports': { params: { id: string }; reply: MeasuresReply3 }
  /** 报告进展 · measure.report */
  'POST /api/measures/:id/reports': { params: { id: string }; body: MeasuresBody2; reply: Record<string, unknown> }
  /** 恢复安全生产措施 · measure.edit */
  'POST /api/measures/:id/restoration': { params: { id: string }; body: { reason: string }; reply: MeasuresRow }
  /** 撤出安全生产措施 · measure.edit */
  'POST /api/measures/:id/retirement': { params: { id: string }; body: { reason: string }; reply: MeasuresRow }
  /** 退回 · measure.accept */
  'POST /api/measures/:id/return': { params: { id: string }; body: MeasuresBody3; reply: Record<string, unknown> }
  /** 移动目标：危货车辆和船舶 · mover.read */
  'GET /api/movers': { query?: { kind?: "vehicle" | "vessel"; state?: "all" | "live" | "stale" | "never" | "alarm" | "sea" | "heard" | "retired"; q?: string; region?: string; limit?: number; cursor?: string }; reply: { rows: MoversRow[]; total: number; next: string | null } }
  /** 登记移动目标 · mover.edit */
  'POST /api/movers': { body: { name: string; callSign?: string; sort: "tanker" | "box" | "explosives" | "gas" | "fishing" | "passenger" | "cargo" | "oil" | "tug" | "other"; hazardClass?: string; goods?: string; owner?: string; homePort?: string; regionCode: string; contact?: string; phone?: string; people?: number | null; kind: "vehicle"; key: string } | { name: string; callSign?: string; sort: "tanker" | "box" | "explosives" | "gas" | "fishing" | "passenger" | "cargo" | "oil" | "tug" | "other"; hazardClass?: string; goods?: string; owner?: string; homePort?: string; regionCode: string; contact?: string; phone?: string; people?: number | null; kind: "vessel"; key: string }; reply: StationsReply }
  /** 移动目标的最新位置（地图用，最多 5000 个） · mover.read */
  'GET /api/movers/map': { query?: { kind?: "vehicle" | "vessel"; state?: "all" | "live" | "stale" | "never" | "alarm" | "sea" | "heard" | "retired"; q?: string; region?: string }; reply: { rows: ({ id: string; kind: "vehicle" | "vessel"; name: string; lon: number; lat: number; speedKmh: number | null; heading: number | null; observedAt: string; stale: boolean; alarmed: boolean; atSea: boolean })[]; most: number } }
  /** 被拒收的报文（最近 100 条） · mover.edit */
  'GET /api/movers/refusals': { query?: { protocol?: string; reason?: string }; reply: { rows: ({ receivedAt: string; protocol: string; remote: string; key: string | null; reason: string; detail: string; raw: string })[] } }
  /** 未登记而请求注册的终端 · mover.edit */
  'GET /api/movers/strangers': { reply: { rows: ({ key: string; plate: string; terminal: string; maker: string; remote: string; reason: "unknown" | "plate" | "terminal"; asked: number; firstAt: string; lastAt: string })[] } }
  /** 一个移动目标 · mover.read */
  'GET /api/movers/:id': { params: { id: string }; reply: { mover: MoversRow } }
  /** 修改移动目标 · mover.edit */
  'PUT /api/movers/:id': { params: { id: string }; body: { name: string; callSign?: string; sort: "tanker" | "box" | "explosives" | "gas" | "fishing" | "passenger" | "cargo" | "oil" | "tug" | "other"; hazardClass?: string; goods?: string; owner?: string; homePort?: string; regionCode: string; contact?: string; phone?: string; people?: number | null }; reply: Record<string, unknown> }
  /** 注销移动目标 · mover.edit */
  'POST /api/movers/:id/retirement': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 查看联系电话（留痕） · mover.reveal */
  'POST /api/movers/:id/reveals': { params: { id: string }; reply: { value: string } }
  /** 一天的轨迹和报警（北京时间的一天） · mover.read */
  'GET /api/movers/:id/track': { params: { id: string }; query?: { day?: string }; reply: { day: string; points: ({ at: string; lon: number; lat: number; fixed: boolean; speedKmh: number | null; heading: number | null; alarms: number; flagged: boolean })[]; episodes: ({ bit: number | "overspeed"; from: string; until: string; ongoing: boolean; lon: number; lat: number; peakKmh: number | null })[]; overspeedKmh: number; source: string; verified: boolean; cut: boolean } }
  /** 解除车载终端的绑定（换终端时） · mover.edit */
  'POST /api/movers/:id/unbinding': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 最近可用队伍 · dispatch.command */
  'GET /api/nearest-teams': { query: { lon: number; lat: number; skills?: string; equipment?: string; limit?: number }; reply: ({ id: string; name: string; kind: string; tier: string; readiness: "ready" | "standby" | "off"; skills: string[]; matched: string[]; missing: string[]; equipment: { name: string; count: number; unit: string }[]; members: number; lon: number; lat: number; distanceM: number; etaMinutes: number; able: boolean; takenBy: string | null; reason: string })[] }
  /** 新业态认领台账 · new_business.read */
  'GET /api/new-businesses': { query?: { name?: string; description?: string; risks?: string; proposer?: string; dueOn?: string; status?: string; ownerId?: string | "*"; ownerReason?: string; dutyId?: string | "*"; settledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "description" | "risks" | "proposer" | "dueOn" | "status" | "ownerId" | "ownerReason" | "dutyId" | "settledOn"; sort?: NewBusinessesReply; limit?: number; cursor?: string }; reply: { rows: NewBusinessesRow[]; total: number; next: string | null } }
  /** 新增新业态认领 · new_business.edit */
  'POST /api/new-businesses': { body: { regionCode: string; name: string; description: string; risks?: string | null; proposer: string; dueOn: string }; reply: NewBusinessesRow }
  /** 批量修改新业态认领 · new_business.edit */
  'POST /api/new-businesses/bulk-changes': { body: { ids: string[]; set: NewBusinessesBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（新业态认领） · new_business.edit */
  'POST /api/new-businesses/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出新业态认领（与列表同一筛选，留痕） · new_business.transfer */
  'GET /api/new-businesses/export': { query?: { name?: string; description?: string; risks?: string; proposer?: string; dueOn?: string; status?: string; ownerId?: string | "*"; ownerReason?: string; dutyId?: string | "*"; settledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "description" | "risks" | "proposer" | "dueOn" | "status" | "ownerId" | "ownerReason" | "dutyId" | "settledOn"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: NewBusinessesReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 新业态认领分组计数 · new_business.read */
  'GET /api/new-businesses/groups': { query: { name?: string; description?: string; risks?: string; proposer?: string; dueOn?: string; status?: string; ownerId?: string | "*"; ownerReason?: string; dutyId?: string | "*"; settledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "description" | "risks" | "proposer" | "dueOn" | "status" | "ownerId" | "ownerReason" | "dutyId" | "settledOn"; by: "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入新业态认领（上传文件，后台核对） · new_business.transfer */
  'POST /api/new-businesses/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 新业态认领填报模板 · new_business.transfer */
  'GET /api/new-businesses/template': { reply: Response }
  /** 新业态认领卡片 · new_business.read */
  'GET /api/new-businesses/:id': { params: { id: string }; reply: NewBusinessesRow }
  /** 修改新业态认领（If-Match 防止相互覆盖） · new_business.edit */
  'PATCH /api/new-businesses/:id': { params: { id: string }; body: NewBusinessesBody; reply: NewBusinessesRow }
  /** 指定监管单位 · new_business.assign */
  'POST /api/new-businesses/:id/assignment': { params: { id: string }; body: NewBusinessesBody2; reply: Record<string, unknown> }
  /** 提出修改（新业态认领） · new_business.propose */
  'POST /api/new-businesses/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: NewBusinessesBody; reason: string }; reply: StationsReply }
  /** 认领新业态 · new_business.claim */
  'POST /api/new-businesses/:id/claim': { params: { id: string }; body: NewBusinessesBody2; reply: Record<string, unknown> }
  /** 新业态认领变更历史 · new_business.read */
  'GET /api/new-businesses/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 不予列入 · new_business.assign */
  'POST /api/new-businesses/:id/rejection': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 恢复新业态认领 · new_business.edit */
  'POST /api/new-businesses/:id/restoration': { params: { id: string }; body: { reason: string }; reply: NewBusinessesRow }
  /** 撤出新业态认领 · new_business.edit */
  'POST /api/new-businesses/:id/retirement': { params: { id: string }; body: { reason: string }; reply: NewBusinessesRow }
  /** 列入责任清单 · new_business.settle */
  'POST /api/new-businesses/:id/settlement': { params: { id: string }; body: { code: string; item: string; area?: string; lawId?: string; article?: string; document?: string; since: string }; reply: { dutyId: string } }
  /** 我的通知 · notice.read */
  'GET /api/notices': { reply: { rows: ({ callId: string; level: 1 | 2 | 3 | 4; title: string; message: string; number: string | null; post: string; regionName: string; role: "holder" | "superior"; drill: boolean; startedAt: string; endedAt: string | null; state: "calling" | "answered" | "covered" | "unwoken"; answer: "received" | "cannot_come" | "handed_over" | null; answeredAt: string | null; page: string })[]; told: ({ id: string; kind: "change" | "lift" | "cancel"; level: 1 | 2 | 3 | 4; title: string; message: string; drill: boolean; createdAt: string })[] } }
  /** 可下达的单位 · order.draft */
  'GET /api/order-addressees': { query?: { q?: string; limit?: number }; reply: { id: string; name: string; kind: string; regionName: string; regionPath: string }[] }
  /** 接手督办 · order.urge */
  'POST /api/order-escalations/:id/taking': { params: { id: string }; reply: StationsReply }
  /** 按预案卡片汇总的指令 · order.read */
  'GET /api/order-groups': { query: { incidentId: string }; reply: ({ cardId: string; orderId: string | null; title: string; measure: string; total: number; received: number; completed: number; overdue: number; nextDue: string | null })[] }
  /** 任务指令列表 · order.read */
  'GET /api/orders': { query?: { limit?: number; cursor?: string; incidentId?: string; responseId?: string; cardId?: string | "none"; state?: "open" | "done" | "overdue" | "drafted" | "all"; mine?: "yes" | "no"; q?: string }; reply: { rows: ({ id: string; incidentId: string; incidentTitle: string; responseId: string | null; basis: string; cardId: string | null; no: string | null; title: string; measure: string; orgId: string | null; teamId: string | null; addresseeName: string; regionPath: string; issuerName: string; state: "drafted" | "issued" | "sent" | "received" | "arrived" | "reported" | "completed" | "withdrawn"; signMinutes: number; completeMinutes: number; createdAt: string; signDue: string | null; completeDue: string | null; receivedAt: string | null; endedAt: string | null; lastNote: string | null; lastBy: string | null; lastAt: string | null; lon: number | null; lat: number | null; overdue: "sign" | "complete" | null; heldBy: string | null; urges: number })[]; total: number; next: string | null; counts: { overdue: number; open: number; done: number; drafted: number } } }
  /** 拟制指令 · order.draft */
  'POST /api/orders': { body: { incidentId: string; orgId?: string | null; teamId?: string | null; title: string; measure: string; signMinutes?: number; completeMinutes?: number; lon?: number | null; lat?: number | null; issue?: boolean }; reply: { id: string; state: "drafted" | "issued" | "sent" | "received" | "arrived" | "reported" | "completed" | "withdrawn"; no: string | null } }
  /** 任务指令 · order.read */
  'GET /api/orders/:id': { params: { id: string }; reply: { id: string; incidentId: string; incidentTitle: string; responseId: string | null; basis: string; cardId: string | null; no: string | null; title: string; measure: string; orgId: string | null; teamId: string | null; addresseeName: string; regionPath: string; issuerName: string; state: "drafted" | "issued" | "sent" | "received" | "arrived" | "reported" | "completed" | "withdrawn"; signMinutes: number; completeMinutes: number; createdAt: string; signDue: string | null; completeDue: string | null; receivedAt: string | null; endedAt: string | null; lastNote: string | null; lastBy: string | null; lastAt: string | null; lon: number | null; lat: number | null; overdue: "sign" | "complete" | null; heldBy: string | null; urges: number; steps: ({ seq: number; fromState: string; toState: "drafted" | "issued" | "sent" | "received" | "arrived" | "reported" | "completed" | "withdrawn"; at: string; byName: string; channel: "system" | "phone"; toldBy: string | null; note: string })[]; mayAnswer: boolean; mayRecord: boolean; mayIssue: boolean; escalations: ({ id: string; due: "sign" | "complete"; regionName: string; at: string; minutesOver: number; takenAt: string | null; takenBy: string | null })[] } }
  /** 到达 · order.step */
  'POST /api/orders/:id/arrival': { params: { id: string }; body: OrdersBody; reply: OrdersReply }
  /** 办结指令 · order.step */
  'POST /api/orders/:id/completion': { params: { id: string }; body: OrdersBody2; reply: OrdersReply }
  /** 反馈 · order.step */
  'POST /api/orders/:id/feedback': { params: { id: string }; body: OrdersBody2; reply: OrdersReply }
  /** 签发并下达指令 · order.issue */
  'POST /api/orders/:id/issue': { params: { id: string }; reply: OrdersReply }
  /** 签收指令 · order.step */
  'POST /api/orders/:id/receipt': { params: { id: string }; body: OrdersBody; reply: OrdersReply }
  /** 催办 · order.urge */
  'POST /api/orders/:id/urging': { params: { id: string }; body: { channel?: "phone" | "system"; note?: string }; reply: OrdersReply }
  /** 撤回指令 · order.withdraw */
  'POST /api/orders/:id/withdrawal': { params: { id: string }; body: { reason: string }; reply: OrdersReply }
  /** 组织机构台账 · organization.read */
  'GET /api/organizations': { query?: { name?: string; code?: string; kind?: string; superiorId?: string | "*"; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; sort?: OrganizationsReply2; limit?: number; cursor?: string }; reply: { rows: OrganizationsRow[]; total: number; next: string | null } }
  /** 新增组织机构 · organization.edit */
  'POST /api/organizations': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; code: string; kind: "government" | "flood_command" | "safety_committee" | "special_committee" | "bureau" | "department" | "town" | "village" | "unit"; superiorId?: string | null; leader?: string | null; liaison?: string | null; phone?: string | null; members?: OrganizationsMember[] | null; duties?: string | null; source?: string | null; docNumber?: string | null; establishedOn?: string | null; note?: string | null }; reply: OrganizationsRow }
  /** 批量修改组织机构 · organization.edit */
  'POST /api/organizations/bulk-changes': { body: { ids: string[]; set: OrganizationsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（组织机构） · organization.edit */
  'POST /api/organizations/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（组织机构） · organization.edit */
  'POST /api/organizations/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（组织机构，xlsx） · organization.edit */
  'GET /api/organizations/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（组织机构） · organization.edit */
  'POST /api/organizations/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认组织机构 · organization.edit */
  'POST /api/organizations/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出组织机构（与列表同一筛选，留痕） · organization.transfer */
  'GET /api/organizations/export': { query?: { name?: string; code?: string; kind?: string; superiorId?: string | "*"; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: OrganizationsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 组织机构分组计数 · organization.read */
  'GET /api/organizations/groups': { query: { name?: string; code?: string; kind?: string; superiorId?: string | "*"; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入组织机构（上传文件，后台核对） · organization.transfer */
  'POST /api/organizations/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的组织机构（与列表同一筛选） · organization.read */
  'GET /api/organizations/nearest': { query: { name?: string; code?: string; kind?: string; superiorId?: string | "*"; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 组织机构填报模板 · organization.transfer */
  'GET /api/organizations/template': { reply: Response }
  /** 组织机构图层：总数、有位置的数、范围 · organization.read */
  'GET /api/organizations/tiles': { query?: { name?: string; code?: string; kind?: string; superiorId?: string | "*"; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply }; reply: EnterprisesReply8 }
  /** 组织机构矢量瓦片（MVT，与列表同一筛选） · organization.read */
  'GET /api/organizations/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; code?: string; kind?: string; superiorId?: string | "*"; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; v?: string }; reply: Response }
  /** 组织机构卡片 · organization.read */
  'GET /api/organizations/:id': { params: { id: string }; reply: OrganizationsRow }
  /** 修改组织机构（If-Match 防止相互覆盖） · organization.edit */
  'PATCH /api/organizations/:id': { params: { id: string }; body: OrganizationsBody; reply: OrganizationsRow }
  /** 提出修改（组织机构） · organization.propose */
  'POST /api/organizations/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: OrganizationsBody; reason: string }; reply: StationsReply }
  /** 确认组织机构信息无误 · organization.edit */
  'POST /api/organizations/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 组织机构变更历史 · organization.read */
  'GET /api/organizations/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复组织机构 · organization.edit */
  'POST /api/organizations/:id/restoration': { params: { id: string }; body: { reason: string }; reply: OrganizationsRow }
  /** 撤出组织机构 · organization.edit */
  'POST /api/organizations/:id/retirement': { params: { id: string }; body: { reason: string }; reply: OrganizationsRow }
  /** 查看组织机构的敏感项（留痕） · organization.reveal */
  'POST /api/organizations/:id/reveals': { params: { id: string }; body: { field: "phone" }; reply: { value: string } }
  /** 安全文化公园台账 · park.read */
  'GET /api/parks': { query?: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string | "*"; depot?: string | "*"; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; sort?: ParksReply2; limit?: number; cursor?: string }; reply: { rows: ParksRow[]; total: number; next: string | null } }
  /** 新增安全文化公园 · park.edit */
  'POST /api/parks': { body: { regionCode: string; lon: number; lat: number; name: string; status: "planned" | "building" | "open" | "closed"; address?: string | null; area?: number | null; investment?: number | null; openedOn?: string | null; screen?: boolean | null; experience?: boolean | null; refuge?: boolean | null; fireStation?: boolean | null; reserve?: boolean | null; screenCode?: string | null; shelter?: string | null; depot?: string | null; capacity?: number | null; visitors?: number | null; hours?: string | null; owner?: string | null; keeper?: string | null; keeperPhone?: string | null }; reply: ParksRow }
  /** 批量修改安全文化公园 · park.edit */
  'POST /api/parks/bulk-changes': { body: { ids: string[]; set: ParksBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（安全文化公园） · park.edit */
  'POST /api/parks/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（安全文化公园） · park.edit */
  'POST /api/parks/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（安全文化公园，xlsx） · park.edit */
  'GET /api/parks/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（安全文化公园） · park.edit */
  'POST /api/parks/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认安全文化公园 · park.edit */
  'POST /api/parks/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出安全文化公园（与列表同一筛选，留痕） · park.transfer */
  'GET /api/parks/export': { query?: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string | "*"; depot?: string | "*"; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ParksReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 安全文化公园分组计数 · park.read */
  'GET /api/parks/groups': { query: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string | "*"; depot?: string | "*"; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; by: "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入安全文化公园（上传文件，后台核对） · park.transfer */
  'POST /api/parks/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的安全文化公园（与列表同一筛选） · park.read */
  'GET /api/parks/nearest': { query: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string | "*"; depot?: string | "*"; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 安全文化公园填报模板 · park.transfer */
  'GET /api/parks/template': { reply: Response }
  /** 安全文化公园图层：总数、有位置的数、范围 · park.read */
  'GET /api/parks/tiles': { query?: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string | "*"; depot?: string | "*"; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply }; reply: EnterprisesReply8 }
  /** 安全文化公园矢量瓦片（MVT，与列表同一筛选） · park.read */
  'GET /api/parks/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string | "*"; depot?: string | "*"; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; v?: string }; reply: Response }
  /** 安全文化公园卡片 · park.read */
  'GET /api/parks/:id': { params: { id: string }; reply: ParksRow }
  /** 修改安全文化公园（If-Match 防止相互覆盖） · park.edit */
  'PATCH /api/parks/:id': { params: { id: string }; body: ParksBody; reply: ParksRow }
  /** 提出修改（安全文化公园） · park.propose */
  'POST /api/parks/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ParksBody; reason: string }; reply: StationsReply }
  /** 确认安全文化公园信息无误 · park.edit */
  'POST /api/parks/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 安全文化公园变更历史 · park.read */
  'GET /api/parks/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复安全文化公园 · park.edit */
  'POST /api/parks/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ParksRow }
  /** 撤出安全文化公园 · park.edit */
  'POST /api/parks/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ParksRow }
  /** 查看安全文化公园的敏感项（留痕） · park.reveal */
  'POST /api/parks/:id/reveals': { params: { id: string }; body: { field: "keeperPhone" }; reply: { value: string } }
  /** 删去未移交的问题 · patrol.find */
  'DELETE /api/patrol-issues/:id': { params: { id: string }; reply: PatrolsReply3 }
  /** 修改巡查问题 · patrol.find */
  'PUT /api/patrol-issues/:id': { params: { id: string }; body: PatrolsBody2; reply: PatrolsReply3 }
  /** 回头看评定 · patrol.judge */
  'POST /api/patrol-issues/:id/judgement': { params: { id: string }; body: { verdict: "resolved" | "unresolved"; note: string; dueOn?: string | null }; reply: { stage: string } }
  /** 填写问题整改情况 · patrol.rectify */
  'POST /api/patrol-issues/:id/rectification': { params: { id: string }; body: { note: string }; reply: PatrolsReply3 }
  /** 安全生产巡查台账 · patrol.read */
  'GET /api/patrols': { query?: { title?: string; year?: string; no?: string; leader?: string; deputy?: string; members?: string; startedOn?: string; endedOn?: string; basis?: string; stage?: string; issues?: string; resolved?: string; handoverNumber?: string; reportDueOn?: string; reportedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: PatrolsReply; sort?: PatrolsReply2; limit?: number; cursor?: string }; reply: { rows: PatrolsRow[]; total: number; next: string | null } }
  /** 新增安全生产巡查 · patrol.edit */
  'POST /api/patrols': { body: { regionCode: string; title: string; year: number; no: number; leader: string; deputy?: string | null; members?: string | null; startedOn?: string | null; endedOn?: string | null; basis?: string | null }; reply: PatrolsRow }
  /** 批量修改安全生产巡查 · patrol.edit */
  'POST /api/patrols/bulk-changes': { body: { ids: string[]; set: PatrolsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（安全生产巡查） · patrol.edit */
  'POST /api/patrols/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出安全生产巡查（与列表同一筛选，留痕） · patrol.transfer */
  'GET /api/patrols/export': { query?: { title?: string; year?: string; no?: string; leader?: string; deputy?: string; members?: string; startedOn?: string; endedOn?: string; basis?: string; stage?: string; issues?: string; resolved?: string; handoverNumber?: string; reportDueOn?: string; reportedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: PatrolsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: PatrolsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 安全生产巡查分组计数 · patrol.read */
  'GET /api/patrols/groups': { query: { title?: string; year?: string; no?: string; leader?: string; deputy?: string; members?: string; startedOn?: string; endedOn?: string; basis?: string; stage?: string; issues?: string; resolved?: string; handoverNumber?: string; reportDueOn?: string; reportedOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: PatrolsReply; by: "stage" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入安全生产巡查（上传文件，后台核对） · patrol.transfer */
  'POST /api/patrols/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 安全生产巡查填报模板 · patrol.transfer */
  'GET /api/patrols/template': { reply: Response }
  /** 安全生产巡查卡片 · patrol.read */
  'GET /api/patrols/:id': { params: { id: string }; reply: PatrolsRow }
  /** 修改安全生产巡查（If-Match 防止相互覆盖） · patrol.edit */
  'PATCH /api/patrols/:id': { params: { id: string }; body: PatrolsBody; reply: PatrolsRow }
  /** 提出修改（安全生产巡查） · patrol.propose */
  'POST /api/patrols/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: PatrolsBody; reason: string }; reply: StationsReply }
  /** 巡查步骤与问题 · patrol.read */
  'GET /api/patrols/:id/course': { params: { id: string }; reply: { steps: ({ step: "mobilization" | "briefing" | "records" | "interviews" | "unannounced" | "feedback" | "handover" | "rectification" | "look_back"; plannedOn: string | null; doneOn: string | null; people: string; note: string; doneBy: string | null })[]; issues: ({ kind: "responsibility" | "institution" | "mechanism" | "supervision" | "site"; content: string; basis: string; owner: string; dueOn: string | null; enterpriseId: string | null; enterpriseName: string | null; id: string; no: number; foundBy: string; foundAt: string; handedOverAt: string | null; dangerId: string | null; rectifiedOn: string | null; rectifiedNote: string; rectifiedName: string | null; verdict: "resolved" | null; judgedName: string | null; judgedAt: string | null; judgedNote: string; rounds: number })[]; may: { step: boolean; issue: boolean; rectify: boolean; judge: boolean } } }
  /** 移交问题清单 · patrol.step */
  'POST /api/patrols/:id/handover': { params: { id: string }; body: { reportDueOn: string }; reply: { number: string; issues: number; dangers: number } }
  /** 安全生产巡查变更历史 · patrol.read */
  'GET /api/patrols/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 登记巡查问题 · patrol.find */
  'POST /api/patrols/:id/issues': { params: { id: string }; body: PatrolsBody2; reply: PatrolsReply3 }
  /** 安排巡查步骤日期 · patrol.step */
  'PUT /api/patrols/:id/plan': { params: { id: string }; body: { steps: ({ step: "mobilization" | "briefing" | "records" | "interviews" | "unannounced" | "feedback" | "handover" | "rectification" | "look_back"; plannedOn: string | null })[] }; reply: { planned: number } }
  /** 提交整改报告 · patrol.rectify */
  'POST /api/patrols/:id/report': { params: { id: string }; body: { note?: string }; reply: { stage: string } }
  /** 恢复安全生产巡查 · patrol.edit */
  'POST /api/patrols/:id/restoration': { params: { id: string }; body: { reason: string }; reply: PatrolsRow }
  /** 撤出安全生产巡查 · patrol.edit */
  'POST /api/patrols/:id/retirement': { params: { id: string }; body: { reason: string }; reply: PatrolsRow }
  /** 完成一个巡查步骤 · patrol.step */
  'POST /api/patrols/:id/steps': { params: { id: string }; body: { step: "mobilization" | "briefing" | "records" | "interviews" | "unannounced" | "feedback" | "handover" | "rectification" | "look_back"; doneOn: string; people?: string; note?: string }; reply: { stage: string } }
  /** 上传现场照片（原始字节；收妥后才答复回执，重绘后才可见） · photo.add */
  'POST /api/photos': { query: { id: string; sha256: string; takenAt?: string; deviceNow?: string; lon?: number; lat?: number; accuracy?: number; note?: string }; reply: PhotosReply }
  /** 一张照片（重绘后的画面） · photo.read */
  'GET /api/photos/:id': { params: { id: string }; reply: Response }
  /** 预案卡片 · order.read */
  'GET /api/plan-cards': { query?: { track?: "typhoon" | "rain"; level?: number }; reply: ({ id: string; track: "typhoon" | "rain"; level: 1 | 2 | 3 | 4; ordinal: number; title: string; measure: string; addressee: "county" | "town" | "bureau"; orgCode: string | null; signMinutes: number; completeMinutes: number; source: string; verified: boolean; changedAt: string | null; changedBy: string | null; disabledAt: string | null })[] }
  /** 新增预案卡片 · plan_card.change */
  'POST /api/plan-cards': { body: { title: string; measure: string; addressee: "county" | "town" | "bureau"; orgCode?: string | null; signMinutes: number; completeMinutes: number; source: string; verified: boolean; disabled?: boolean; track: "typhoon" | "rain"; level: 1 | 2 | 3 | 4 }; reply: StationsReply }
  /** 修改预案卡片 · plan_card.change */
  'PUT /api/plan-cards/:id': { params: { id: string }; body: { title: string; measure: string; addressee: "county" | "town" | "bureau"; orgCode?: string | null; signMinutes: number; completeMinutes: number; source: string; verified: boolean; disabled?: boolean }; reply: StationsReply }
  /** 预案试点台账 · plan_pilot.read */
  'GET /api/plan-pilots': { query?: { name?: string; namedOn?: string; document?: string; progress?: string; plans?: string; cards?: string; drills?: string; acceptedOn?: string; lead?: string; fruit?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "namedOn" | "document" | "progress" | "plans" | "cards" | "drills" | "acceptedOn" | "lead" | "fruit"; sort?: PlanPilotsReply; limit?: number; cursor?: string }; reply: { rows: PlanPilotsRow[]; total: number; next: string | null } }
  /** 新增预案试点 · plan_pilot.edit */
  'POST /api/plan-pilots': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; namedOn: string; document?: string | null; progress: "surveyed" | "writing" | "tested" | "accepted"; plans?: number | null; cards?: number | null; drills?: number | null; acceptedOn?: string | null; lead?: string | null; fruit?: string | null }; reply: PlanPilotsRow }
  /** 批量修改预案试点 · plan_pilot.edit */
  'POST /api/plan-pilots/bulk-changes': { body: { ids: string[]; set: PlanPilotsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（预案试点） · plan_pilot.edit */
  'POST /api/plan-pilots/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出预案试点（与列表同一筛选，留痕） · plan_pilot.transfer */
  'GET /api/plan-pilots/export': { query?: { name?: string; namedOn?: string; document?: string; progress?: string; plans?: string; cards?: string; drills?: string; acceptedOn?: string; lead?: string; fruit?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "namedOn" | "document" | "progress" | "plans" | "cards" | "drills" | "acceptedOn" | "lead" | "fruit"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: PlanPilotsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 预案试点分组计数 · plan_pilot.read */
  'GET /api/plan-pilots/groups': { query: { name?: string; namedOn?: string; document?: string; progress?: string; plans?: string; cards?: string; drills?: string; acceptedOn?: string; lead?: string; fruit?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "namedOn" | "document" | "progress" | "plans" | "cards" | "drills" | "acceptedOn" | "lead" | "fruit"; by: "progress" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入预案试点（上传文件，后台核对） · plan_pilot.transfer */
  'POST /api/plan-pilots/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的预案试点（与列表同一筛选） · plan_pilot.read */
  'GET /api/plan-pilots/nearest': { query: { name?: string; namedOn?: string; document?: string; progress?: string; plans?: string; cards?: string; drills?: string; acceptedOn?: string; lead?: string; fruit?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "namedOn" | "document" | "progress" | "plans" | "cards" | "drills" | "acceptedOn" | "lead" | "fruit"; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 预案试点填报模板 · plan_pilot.transfer */
  'GET /api/plan-pilots/template': { reply: Response }
  /** 预案试点图层：总数、有位置的数、范围 · plan_pilot.read */
  'GET /api/plan-pilots/tiles': { query?: { name?: string; namedOn?: string; document?: string; progress?: string; plans?: string; cards?: string; drills?: string; acceptedOn?: string; lead?: string; fruit?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "namedOn" | "document" | "progress" | "plans" | "cards" | "drills" | "acceptedOn" | "lead" | "fruit" }; reply: EnterprisesReply8 }
  /** 预案试点矢量瓦片（MVT，与列表同一筛选） · plan_pilot.read */
  'GET /api/plan-pilots/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; namedOn?: string; document?: string; progress?: string; plans?: string; cards?: string; drills?: string; acceptedOn?: string; lead?: string; fruit?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "namedOn" | "document" | "progress" | "plans" | "cards" | "drills" | "acceptedOn" | "lead" | "fruit"; v?: string }; reply: Response }
  /** 预案试点卡片 · plan_pilot.read */
  'GET /api/plan-pilots/:id': { params: { id: string }; reply: PlanPilotsRow }
  /** 修改预案试点（If-Match 防止相互覆盖） · plan_pilot.edit */
  'PATCH /api/plan-pilots/:id': { params: { id: string }; body: PlanPilotsBody; reply: PlanPilotsRow }
  /** 提出修改（预案试点） · plan_pilot.propose */
  'POST /api/plan-pilots/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: PlanPilotsBody; reason: string }; reply: StationsReply }
  /** 预案试点变更历史 · plan_pilot.read */
  'GET /api/plan-pilots/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复预案试点 · plan_pilot.edit */
  'POST /api/plan-pilots/:id/restoration': { params: { id: string }; body: { reason: string }; reply: PlanPilotsRow }
  /** 撤出预案试点 · plan_pilot.edit */
  'POST /api/plan-pilots/:id/retirement': { params: { id: string }; body: { reason: string }; reply: PlanPilotsRow }
  /** 岗位 · duty_holder.read */
  'GET /api/posts': { query?: { q?: string; region?: string; limit?: number; cursor?: string; vacant?: string }; reply: { rows: ({ id: string; title: string; level: number; charge: string; regionCode: string; regionPath: string; place: string; superiorPostId: string | null; superiorTitle: string | null; a: string | null; b: string | null })[]; total: number; next: string | null; all: number; own: number; counties: StationsCounty[] } }
  /** 设立岗位 · duty_holder.edit */
  'POST /api/posts': { body: { regionCode: string; title: string; charge?: string; superiorPostId?: string | null }; reply: StationsReply }
  /** 全国地级单位（首次运行时选择） · public */
  'GET /api/prefectures': { reply: { rows: { code: string; name: string; province: string }[] } }
  /** 专项行动：领域 × 月份 · programme.read */
  'GET /api/programme-board': { query?: { programme?: string }; reply: { programmes: { id: string; name: string; kind: string; startsOn: string; endsOn: string; tasks: number }[]; chosen: string | null; fields: ({ name: string; lead: string | null })[]; months: string[]; cells: ({ area: string | null; month: string | null; total: number; done: number; overdue: number })[]; consultations: { id: string; title: string; topic: string; heldOn: string; chair: string; tasks: number; done: number; overdue: number }[] } }
  /** 一格或一次会商的任务 · programme_task.read */
  'GET /api/programme-board/tasks': { query?: { programme?: string; area?: string; month?: string; consultation?: string }; reply: { rows: ({ id: string; code: string; title: string; unit: string; dueOn: string; status: "open" | "reported" | "done"; progress: number | null; doneOn: string | null; overdue: boolean })[] } }
  /** 任务清单台账 · programme_task.read */
  'GET /api/programme-tasks': { query?: { code?: string; title?: string; programmeId?: string | "*"; consultationId?: string | "*"; area?: string; month?: string; unit?: string; dueOn?: string; status?: string; progress?: string; reportedOn?: string; doneOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "programmeId" | "consultationId" | "area" | "month" | "unit" | "dueOn" | "status" | "progress" | "reportedOn" | "doneOn"; sort?: ProgrammeTasksReply; limit?: number; cursor?: string }; reply: { rows: ProgrammeTasksRow[]; total: number; next: string | null } }
  /** 新增任务清单 · programme_task.edit */
  'POST /api/programme-tasks': { body: { regionCode: string; code: string; title: string; programmeId?: string | null; consultationId?: string | null; area?: string | null; month?: string | null; unit: string; dueOn: string }; reply: ProgrammeTasksRow }
  /** 批量修改任务清单 · programme_task.edit */
  'POST /api/programme-tasks/bulk-changes': { body: { ids: string[]; set: ProgrammeTasksBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（任务清单） · programme_task.edit */
  'POST /api/programme-tasks/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出任务清单（与列表同一筛选，留痕） · programme_task.transfer */
  'GET /api/programme-tasks/export': { query?: { code?: string; title?: string; programmeId?: string | "*"; consultationId?: string | "*"; area?: string; month?: string; unit?: string; dueOn?: string; status?: string; progress?: string; reportedOn?: string; doneOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "programmeId" | "consultationId" | "area" | "month" | "unit" | "dueOn" | "status" | "progress" | "reportedOn" | "doneOn"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ProgrammeTasksReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 任务清单分组计数 · programme_task.read */
  'GET /api/programme-tasks/groups': { query: { code?: string; title?: string; programmeId?: string | "*"; consultationId?: string | "*"; area?: string; month?: string; unit?: string; dueOn?: string; status?: string; progress?: string; reportedOn?: string; doneOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "title" | "programmeId" | "consultationId" | "area" | "month" | "unit" | "dueOn" | "status" | "progress" | "reportedOn" | "doneOn"; by: "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入任务清单（上传文件，后台核对） · programme_task.transfer */
  'POST /api/programme-tasks/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 任务清单填报模板 · programme_task.transfer */
  'GET /api/programme-tasks/template': { reply: Response }
  /** 任务清单卡片 · programme_task.read */
  'GET /api/programme-tasks/:id': { params: { id: string }; reply: ProgrammeTasksRow }
  /** 修改任务清单（If-Match 防止相互覆盖） · programme_task.edit */
  'PATCH /api/programme-tasks/:id': { params: { id: string }; body: ProgrammeTasksBody; reply: ProgrammeTasksRow }
  /** 核定办结 · programme_task.accept */
  'POST /api/programme-tasks/:id/acceptance': { params: { id: string }; body: { note: string }; reply: Record<string, unknown> }
  /** 提出修改（任务清单） · programme_task.propose */
  'POST /api/programme-tasks/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ProgrammeTasksBody; reason: string }; reply: StationsReply }
  /** 佐证 · programme_task.read */
  'GET /api/programme-tasks/:id/evidence': { params: { id: string }; reply: MeasuresReply4 }
  /** 上传佐证（PDF、Word、Excel、JPG、PNG、ZIP） · programme_task.report */
  'POST /api/programme-tasks/:id/evidence': { params: { id: string }; query: { name: string }; reply: StationsReply }
  /** 下载佐证 · programme_task.read */
  'GET /api/programme-tasks/:id/evidence/:file': { params: { id: string; file: string }; reply: Response }
  /** 任务清单变更历史 · programme_task.read */
  'GET /api/programme-tasks/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 进展报告 · programme_task.read */
  'GET /api/programme-tasks/:id/reports': { params: { id: string }; reply: MeasuresReply3 }
  /** 报告进展 · programme_task.report */
  'POST /api/programme-tasks/:id/reports': { params: { id: string }; body: MeasuresBody2; reply: Record<string, unknown> }
  /** 恢复任务清单 · programme_task.edit */
  'POST /api/programme-tasks/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ProgrammeTasksRow }
  /** 撤出任务清单 · programme_task.edit */
  'POST /api/programme-tasks/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ProgrammeTasksRow }
  /** 退回 · programme_task.accept */
  'POST /api/programme-tasks/:id/return': { params: { id: string }; body: MeasuresBody3; reply: Record<string, unknown> }
  /** 专项行动台账 · programme.read */
  'GET /api/programmes': { query?: { code?: string; name?: string; kind?: string; startsOn?: string; endsOn?: string; source?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "name" | "kind" | "startsOn" | "endsOn" | "areas" | "source" | "note"; sort?: ProgrammesReply; limit?: number; cursor?: string }; reply: { rows: ProgrammesRow[]; total: number; next: string | null } }
  /** 新增专项行动 · programme.edit */
  'POST /api/programmes': { body: { regionCode: string; code: string; name: string; kind: "three_year" | "hundred_days" | "other"; startsOn: string; endsOn: string; areas?: ProgrammesArea[] | null; source?: string | null; note?: string | null }; reply: ProgrammesRow }
  /** 批量修改专项行动 · programme.edit */
  'POST /api/programmes/bulk-changes': { body: { ids: string[]; set: ProgrammesBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（专项行动） · programme.edit */
  'POST /api/programmes/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出专项行动（与列表同一筛选，留痕） · programme.transfer */
  'GET /api/programmes/export': { query?: { code?: string; name?: string; kind?: string; startsOn?: string; endsOn?: string; source?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "name" | "kind" | "startsOn" | "endsOn" | "areas" | "source" | "note"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ProgrammesReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 专项行动分组计数 · programme.read */
  'GET /api/programmes/groups': { query: { code?: string; name?: string; kind?: string; startsOn?: string; endsOn?: string; source?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "name" | "kind" | "startsOn" | "endsOn" | "areas" | "source" | "note"; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入专项行动（上传文件，后台核对） · programme.transfer */
  'POST /api/programmes/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 专项行动填报模板 · programme.transfer */
  'GET /api/programmes/template': { reply: Response }
  /** 专项行动卡片 · programme.read */
  'GET /api/programmes/:id': { params: { id: string }; reply: ProgrammesRow }
  /** 修改专项行动（If-Match 防止相互覆盖） · programme.edit */
  'PATCH /api/programmes/:id': { params: { id: string }; body: ProgrammesBody; reply: ProgrammesRow }
  /** 提出修改（专项行动） · programme.propose */
  'POST /api/programmes/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ProgrammesBody; reason: string }; reply: StationsReply }
  /** 专项行动变更历史 · programme.read */
  'GET /api/programmes/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复专项行动 · programme.edit */
  'POST /api/programmes/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ProgrammesRow }
  /** 撤出专项行动 · programme.edit */
  'POST /api/programmes/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ProgrammesRow }
  /** 重点项目台账 · project.read */
  'GET /api/projects': { query?: { code?: string; name?: string; kind?: string; lead?: string; partners?: string; plan?: string; content?: string; investment?: string; arranged?: string; spent?: string; source?: string; status?: string; progress?: string; startOn?: string; dueOn?: string; finishedOn?: string; problem?: string; contact?: string; phone?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProjectsReply; sort?: ProjectsReply2; limit?: number; cursor?: string }; reply: { rows: ProjectsRow[]; total: number; next: string | null } }
  /** 新增重点项目 · project.edit */
  'POST /api/projects': { body: { regionCode: string; lon?: number | null; lat?: number | null; code: string; name: string; kind: "base" | "command" | "store" | "shelter" | "monitoring" | "education" | "grassroots" | "risk"; lead: string; partners?: string | null; plan?: string | null; content?: string | null; investment: number; arranged?: number | null; spent?: number | null; source?: "province" | "city" | "county" | "bond" | "mixed" | null; status: "planned" | "building" | "delayed" | "done"; progress: number; milestones?: ProjectsMilestone[] | null; startOn?: string | null; dueOn?: string | null; finishedOn?: string | null; problem?: string | null; contact?: string | null; phone?: string | null }; reply: ProjectsRow }
  /** 批量修改重点项目 · project.edit */
  'POST /api/projects/bulk-changes': { body: { ids: string[]; set: ProjectsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（重点项目） · project.edit */
  'POST /api/projects/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（重点项目） · project.edit */
  'POST /api/projects/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（重点项目，xlsx） · project.edit */
  'GET /api/projects/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（重点项目） · project.edit */
  'POST /api/projects/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认重点项目 · project.edit */
  'POST /api/projects/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出重点项目（与列表同一筛选，留痕） · project.transfer */
  'GET /api/projects/export': { query?: { code?: string; name?: string; kind?: string; lead?: string; partners?: string; plan?: string; content?: string; investment?: string; arranged?: string; spent?: string; source?: string; status?: string; progress?: string; startOn?: string; dueOn?: string; finishedOn?: string; problem?: string; contact?: string; phone?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProjectsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ProjectsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 重点项目分组计数 · project.read */
  'GET /api/projects/groups': { query: { code?: string; name?: string; kind?: string; lead?: string; partners?: string; plan?: string; content?: string; investment?: string; arranged?: string; spent?: string; source?: string; status?: string; progress?: string; startOn?: string; dueOn?: string; finishedOn?: string; problem?: string; contact?: string; phone?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProjectsReply; by: "kind" | "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入重点项目（上传文件，后台核对） · project.transfer */
  'POST /api/projects/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的重点项目（与列表同一筛选） · project.read */
  'GET /api/projects/nearest': { query: { code?: string; name?: string; kind?: string; lead?: string; partners?: string; plan?: string; content?: string; investment?: string; arranged?: string; spent?: string; source?: string; status?: string; progress?: string; startOn?: string; dueOn?: string; finishedOn?: string; problem?: string; contact?: string; phone?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProjectsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 重点项目填报模板 · project.transfer */
  'GET /api/projects/template': { reply: Response }
  /** 重点项目图层：总数、有位置的数、范围 · project.read */
  'GET /api/projects/tiles': { query?: { code?: string; name?: string; kind?: string; lead?: string; partners?: string; plan?: string; content?: string; investment?: string; arranged?: string; spent?: string; source?: string; status?: string; progress?: string; startOn?: string; dueOn?: string; finishedOn?: string; problem?: string; contact?: string; phone?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProjectsReply }; reply: EnterprisesReply8 }
  /** 重点项目矢量瓦片（MVT，与列表同一筛选） · project.read */
  'GET /api/projects/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; kind?: string; lead?: string; partners?: string; plan?: string; content?: string; investment?: string; arranged?: string; spent?: string; source?: string; status?: string; progress?: string; startOn?: string; dueOn?: string; finishedOn?: string; problem?: string; contact?: string; phone?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProjectsReply; v?: string }; reply: Response }
  /** 重点项目卡片 · project.read */
  'GET /api/projects/:id': { params: { id: string }; reply: ProjectsRow }
  /** 修改重点项目（If-Match 防止相互覆盖） · project.edit */
  'PATCH /api/projects/:id': { params: { id: string }; body: ProjectsBody; reply: ProjectsRow }
  /** 提出修改（重点项目） · project.propose */
  'POST /api/projects/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ProjectsBody; reason: string }; reply: StationsReply }
  /** 确认重点项目信息无误 · project.edit */
  'POST /api/projects/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 重点项目变更历史 · project.read */
  'GET /api/projects/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复重点项目 · project.edit */
  'POST /api/projects/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ProjectsRow }
  /** 撤出重点项目 · project.edit */
  'POST /api/projects/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ProjectsRow }
  /** 查看重点项目的敏感项（留痕） · project.reveal */
  'POST /api/projects/:id/reveals': { params: { id: string }; body: { field: "phone" }; reply: { value: string } }
  /** 保护对象台账 · protected_place.read */
  'GET /api/protected-places': { query?: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string | "*"; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; sort?: ProtectedPlacesReply2; limit?: number; cursor?: string }; reply: { rows: ProtectedPlacesRow[]; total: number; next: string | null } }
  /** 新增保护对象 · protected_place.edit */
  'POST /api/protected-places': { body: { regionCode: string; lon: number; lat: number; name: string; kind: ProtectedPlacesRowKind; address?: string | null; peopleDay?: number | null; peopleNight?: number | null; immobile?: number | null; beds?: number | null; critical?: number | null; floors?: number | null; area?: number | null; risks?: ("low" | "water" | "slope" | "chemical" | "old" | "forest")[] | null; fireKey?: boolean | null; regulator?: string | null; contact: string; phone: string; nightPhone?: string | null; shelter?: string | null; vehicles?: number | null; plan?: string | null; drilledOn?: string | null }; reply: ProtectedPlacesRow }
  /** 批量修改保护对象 · protected_place.edit */
  'POST /api/protected-places/bulk-changes': { body: { ids: string[]; set: ProtectedPlacesBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（保护对象） · protected_place.edit */
  'POST /api/protected-places/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（保护对象） · protected_place.edit */
  'POST /api/protected-places/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（保护对象，xlsx） · protected_place.edit */
  'GET /api/protected-places/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（保护对象） · protected_place.edit */
  'POST /api/protected-places/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认保护对象 · protected_place.edit */
  'POST /api/protected-places/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出保护对象（与列表同一筛选，留痕） · protected_place.transfer */
  'GET /api/protected-places/export': { query?: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string | "*"; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ProtectedPlacesReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 保护对象分组计数 · protected_place.read */
  'GET /api/protected-places/groups': { query: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string | "*"; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; by: "kind" | "risks" | "fireKey" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入保护对象（上传文件，后台核对） · protected_place.transfer */
  'POST /api/protected-places/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的保护对象（与列表同一筛选） · protected_place.read */
  'GET /api/protected-places/nearest': { query: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string | "*"; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 保护对象填报模板 · protected_place.transfer */
  'GET /api/protected-places/template': { reply: Response }
  /** 保护对象图层：总数、有位置的数、范围 · protected_place.read */
  'GET /api/protected-places/tiles': { query?: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string | "*"; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply }; reply: EnterprisesReply8 }
  /** 保护对象矢量瓦片（MVT，与列表同一筛选） · protected_place.read */
  'GET /api/protected-places/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string | "*"; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; v?: string }; reply: Response }
  /** 保护对象卡片 · protected_place.read */
  'GET /api/protected-places/:id': { params: { id: string }; reply: ProtectedPlacesRow }
  /** 修改保护对象（If-Match 防止相互覆盖） · protected_place.edit */
  'PATCH /api/protected-places/:id': { params: { id: string }; body: ProtectedPlacesBody; reply: ProtectedPlacesRow }
  /** 提出修改（保护对象） · protected_place.propose */
  'POST /api/protected-places/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ProtectedPlacesBody; reason: string }; reply: StationsReply }
  /** 确认保护对象信息无误 · protected_place.edit */
  'POST /api/protected-places/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 保护对象变更历史 · protected_place.read */
  'GET /api/protected-places/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复保护对象 · protected_place.edit */
  'POST /api/protected-places/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ProtectedPlacesRow }
  /** 撤出保护对象 · protected_place.edit */
  'POST /api/protected-places/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ProtectedPlacesRow }
  /** 查看保护对象的敏感项（留痕） · protected_place.reveal */
  'POST /api/protected-places/:id/reveals': { params: { id: string }; body: { field: "phone" | "nightPhone" }; reply: { value: string } }
  /** 发布渠道的代码与地址 · publication.read */
  'GET /api/publication-settings': { reply: PublicationSettingsReply }
  /** 修改发布渠道的代码或地址 · publication.configure */
  'PUT /api/publication-settings': { body: { key: "cap.sender" | "national.sector" | "national.unit" | "national.extension" | "broadcast.ebrid" | "broadcast.destination" | "broadcast.url"; value: string; source: string; verified: boolean }; reply: PublicationSettingsReply }
  /** 发布记录 · publication.read */
  'GET /api/publications': { query?: { state?: "pending" | "done" | "failed"; limit?: number }; reply: { rows: ({ id: string; warningId: string; channel: "callout" | "cap" | "national" | "broadcast" | "public" | "webhook"; act: "alert" | "update" | "cancel"; alertId: string; drill: boolean; state: "pending" | "done" | "failed"; attempts: number; reason: string | null; detail: Record<string, unknown>; createdAt: string; nextAt: string | null; doneAt: string | null; files: string[]; title: string })[] } }
  /** 发布文件：CAP、12379 报文与表单、应急广播包 · warning.read */
  'GET /api/publications/:id/files/:name': { params: { id: string; name: string }; reply: Response }
  /** 对失败的发布再试 · publication.retry */
  'POST /api/publications/:id/retry': { params: { id: string }; reply: WarningsReply }
  /** 网页推送：是否启用，本人登记的浏览器 · push.receive */
  'GET /api/push': { reply: { on: boolean; publicKey: string; rows: PushRow[] } }
  /** 登记本浏览器接收叫应推送 · push.receive */
  'POST /api/push/browsers': { body: { subscription: { endpoint: string; keys: { p256dh: string; auth: string } }; label: string }; reply: PushRow }
  /** 取消一个浏览器的推送 · push.receive */
  'DELETE /api/push/browsers/:id': { params: { id: string }; reply: Record<string, unknown> }
  /** 向本人的一个浏览器试发一条 · push.receive */
  'POST /api/push/browsers/:id/trial': { params: { id: string }; reply: Record<string, unknown> }
  /** 网页推送设置与最近 24 小时的发送 · push.configure */
  'GET /api/push/settings': { reply: PushReply }
  /** 启用或停用网页推送 · push.configure */
  'PUT /api/push/settings': { body: { on: boolean; contact: "" | string; allowPrivate: boolean }; reply: PushReply }
  /** 推送给我的 · knowledge.read */
  'GET /api/pushed-knowledge': { query?: { state?: "unread" | "all" }; reply: { rows: ({ id: string; knowledgeId: string; title: string; kind: string; summary: string | null; note: string; place: string | null; by: string; at: string; readAt: string | null })[]; unread: number; kinds: { kind: string; items: number; pushed: number; adopted: number }[] } }
  /** 标记已读 · knowledge.read */
  'POST /api/pushed-knowledge/:id/reading': { params: { id: string }; reply: Record<string, unknown> }
  /** 修改烈度衰减模型系数 · quake.model */
  'PUT /api/quake-model': { body: { a: number; b: number; c: number; r0: number; source: string; verified: boolean }; reply: { model: QuakesModel } }
  /** 地震 · quake.read */
  'GET /api/quakes': { query?: { days?: number; magnitude?: number; limit?: number; cursor?: string }; reply: { rows: QuakesRow[]; total: number; next: string | null; model: QuakesModel } }
  /** 地震：模型烈度圈和可能受影响的乡镇 · quake.read */
  'GET /api/quakes/:id': { params: { id: string }; reply: { quake: QuakesRow; towns: { code: string; name: string; countyName: string; km: number; intensity: number }[]; model: QuakesModel } }
  /** 数据质量：各县各台账得分与构成 · quality.read */
  'GET /api/quality': { query?: { ledger?: string; region?: string }; reply: { at: string; day: string; cells: ({ ledger: string; county: string; name: string; rows: number; score: number | null; parts: ({ component: "complete" | "position" | "confirmed" | "single" | "valid"; field: string | null; count: number; of: number })[] })[]; counties: ({ county: string; name: string; score: number | null })[]; weights: ({ component: "complete" | "position" | "confirmed" | "single" | "valid"; weight: number; source: string; verified: boolean })[] } }
  /** 质量分权重：现行与历次 · quality.read */
  'GET /api/quality/weights': { reply: { versions: QualityVersion[] } }
  /** 修改质量分权重（写明理由，留版本） · quality.weigh */
  'POST /api/quality/weights': { body: { version: number; weights: { complete: number; position: number; confirmed: number; single: number; valid: number }; source: string; verified: boolean; reason: string }; reply: QualityVersion }
  /** 测站上报观测值（Authorization: Bearer 测站密钥） · public */
  'POST /api/readings': { body: { sentAt?: string; readings: ({ element: string; observedAt: string; value: number | null })[] }; reply: { result: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; readings: number; flagged: number } }
  /** 按映射上报外部格式的 JSON（Authorization: Bearer 测站密钥；可用 gzip） · public */
  'POST /api/readings/:mapping': { params: { mapping: string }; reply: { items: ({ index: number; result: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; reason: string | null; detail: string; station: string | null; readings: number; flagged: number })[] } }
  /** 收到的 CAP 消息：校验和签名三项结论 · feed.read */
  'GET /api/received-alerts/:id': { params: { id: string }; reply: { id: string; identifier: string; sender: string; sent: string; version: string; status: string; msgType: string; event: string; headline: string; level: number | null; regionCodes: string[]; description: string; instruction: string; problems: { kind: string; code: string; detail: string; line?: number; path?: string }[]; verdicts: { digest: { verdict: string; why: string | null }; signature: { verdict: string; why: string | null }; certificate: { verdict: string; faults: string[]; subject: string | null; issuer: string | null; from: string | null; until: string | null } }; shapes: { areaDesc: string; drawn: [number, number][]; vertices: number; crosses: boolean }[]; source: string; warningId: string | null; relayNote: string | null; receivedAt: string } }
  /** 行刑衔接移送台账 · referral.read */
  'GET /api/referrals': { query?: { code?: string; name?: string; offence?: string; persons?: string; accidentId?: string | "*"; enterpriseId?: string | "*"; materials?: string; foundOn?: string; decidedOn?: string; referredOn?: string; police?: string; answer?: string; answeredOn?: string; reconsideredOn?: string; copiedOn?: string; outcome?: string; note?: string; days?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ReferralsReply; sort?: ReferralsReply2; limit?: number; cursor?: string }; reply: { rows: ReferralsRow[]; total: number; next: string | null } }
  /** 新增行刑衔接移送 · referral.edit */
  'POST /api/referrals': { body: { regionCode: string; code: string; name: string; offence: "134" | "135" | "136" | "137" | "139" | "229" | "134-2" | "134-1" | "139-1"; persons: number; accidentId?: string | null; enterpriseId?: string | null; materials?: ("letter" | "report" | "items" | "appraisal" | "photos")[] | null; foundOn?: string | null; decidedOn?: string | null; referredOn: string; police?: string | null; answer?: "filed" | "not_filed" | "refiled" | "returned" | null; answeredOn?: string | null; reconsideredOn?: string | null; copiedOn?: string | null; outcome?: "investigating" | "prosecution" | "convicted" | "not_prosecuted" | null; note?: string | null }; reply: ReferralsRow }
  /** 批量修改行刑衔接移送 · referral.edit */
  'POST /api/referrals/bulk-changes': { body: { ids: string[]; set: ReferralsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（行刑衔接移送） · referral.edit */
  'POST /api/referrals/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出行刑衔接移送（与列表同一筛选，留痕） · referral.transfer */
  'GET /api/referrals/export': { query?: { code?: string; name?: string; offence?: string; persons?: string; accidentId?: string | "*"; enterpriseId?: string | "*"; materials?: string; foundOn?: string; decidedOn?: string; referredOn?: string; police?: string; answer?: string; answeredOn?: string; reconsideredOn?: string; copiedOn?: string; outcome?: string; note?: string; days?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ReferralsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ReferralsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 行刑衔接移送分组计数 · referral.read */
  'GET /api/referrals/groups': { query: { code?: string; name?: string; offence?: string; persons?: string; accidentId?: string | "*"; enterpriseId?: string | "*"; materials?: string; foundOn?: string; decidedOn?: string; referredOn?: string; police?: string; answer?: string; answeredOn?: string; reconsideredOn?: string; copiedOn?: string; outcome?: string; note?: string; days?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ReferralsReply; by: "offence" | "answer" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入行刑衔接移送（上传文件，后台核对） · referral.transfer */
  'POST /api/referrals/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 行刑衔接移送填报模板 · referral.transfer */
  'GET /api/referrals/template': { reply: Response }
  /** 行刑衔接移送卡片 · referral.read */
  'GET /api/referrals/:id': { params: { id: string }; reply: ReferralsRow }
  /** 修改行刑衔接移送（If-Match 防止相互覆盖） · referral.edit */
  'PATCH /api/referrals/:id': { params: { id: string }; body: ReferralsBody; reply: ReferralsRow }
  /** 提出修改（行刑衔接移送） · referral.propose */
  'POST /api/referrals/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: ReferralsBody; reason: string }; reply: StationsReply }
  /** 行刑衔接移送变更历史 · referral.read */
  'GET /api/referrals/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复行刑衔接移送 · referral.edit */
  'POST /api/referrals/:id/restoration': { params: { id: string }; body: { reason: string }; reply: ReferralsRow }
  /** 撤出行刑衔接移送 · referral.edit */
  'POST /api/referrals/:id/retirement': { params: { id: string }; body: { reason: string }; reply: ReferralsRow }
  /** 区划 · region.read */
  'GET /api/regions': { query?: { q?: string; limit?: number; parent?: string; under?: string; level?: number }; reply: { rows: ({ code: string; parentCode: string | null; level: 2 | 3 | 4 | 5; name: string; shortName: string; path: string; gbCode: string | null; gbParent: string | null; functional: boolean; lon: number | null; lat: number | null; positionNote: string | null; place: string; children: number })[]; total: number } }
  /** 区划详情 · region.read */
  'GET /api/regions/:code': { params: { code: string }; reply: { region: { code: string; parentCode: string | null; level: 2 | 3 | 4 | 5; name: string; shortName: string; path: string; gbCode: string | null; gbParent: string | null; functional: boolean; lon: number | null; lat: number | null; positionNote: string | null }; chain: MeRegion[]; children: number; outline: { source: string; datum: string; schematic: boolean; version: number; importedAt: string } | null } }
  /** 提醒规则：哪个时限提醒谁，是否启用 · reminder_rule.read */
  'GET /api/reminder-rules': { reply: { rows: ReminderRulesRow[]; quiet: { from: string; to: string } | null; quietBy: string | null; gatherMinutes: number; ways: ({ way: "sms" | "wecom"; connected: boolean; sent: number; delivered: number; failed: number; unclear: number; waiting: number })[] } }
  /** 修改提醒规则（写明依据和理由，修改后待核实） · reminder_rule.change */
  'PUT /api/reminder-rules': { body: { eventType: string; part: string; version: number; roles: ("enterprise_officer" | "town_cadre" | "inspector" | "county_duty" | "county_commander" | "city_duty" | "office" | "city_leader")[]; ways: ("sms" | "wecom")[]; urgent: boolean; on: boolean; source: string; reason: string }; reply: ReminderRulesRow }
  /** 核实提醒规则（须由修改人以外的人） · reminder_rule.verify */
  'POST /api/reminder-rules/verification': { body: { eventType: string; part: string; version: number }; reply: ReminderRulesRow }
  /** 设定提醒短信的免打扰时段 · reminder_rule.change */
  'PUT /api/reminder-settings': { body: { quiet: { from: string; to: string } | null; gatherMinutes: number }; reply: Record<string, unknown> }
  /** 我的提醒 · reminder.read */
  'GET /api/reminders': { reply: { rows: ({ eventId: number; type: string; title: string; place: string; dueAt: string | null; article: string | null; toldAt: string; seenAt: string | null; page: string | null })[]; unseen: number } }
  /** 已阅提醒 · reminder.read */
  'POST /api/reminders/seen': { body: { eventIds: number[] }; reply: { seen: number } }
  /** 是否正在回放 · replay.read */
  'GET /api/replay/state': { reply: { running: ReplayRunning | null } }
  /** 最近的回放 · replay.read */
  'GET /api/replays': { reply: { rows: ReplayRunning[]; total: number } }
  /** 回放的逐小时记录 · replay.read */
  'GET /api/replays/:id/protocol': { params: { id: string }; reply: { run: ReplayRunning; hours: ({ stormAt: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; force: number | null; cityKm: number | null; reached: { "7": string[]; "10": string[]; "12": string[] }; inForce: { "1": number; "2": number; "3": number; "4": number }; severest: { track: string; name: string; level: number }[]; issued: number; raised: number; lowered: number; lifted: number; alarms: number; rivers: number; callouts: { due: number; answered: number; readOut: number; escalated: number; unwoken: number } })[]; total: number } }
  /** 报告时限 · incident.read */
  'GET /api/report-limits': { reply: ({ id: string; class: "natural" | "accident" | "health" | "social" | null; grade: 1 | 2 | 3 | 4 | null; ungraded: boolean; step: "phone" | "first" | "follow"; minutes: number | null; atTimes: string[] | null; source: string; article: string; verified: boolean })[] }
  /** 修改报告时限 · report_limit.change */
  'PUT /api/report-limits/:id': { params: { id: string }; body: { minutes: number | null; atTimes: string[] | null; source: string; article: string; verified: boolean }; reply: StationsReply }
  /** 统计报告列表 · report.read */
  'GET /api/reports': { query?: { kind?: "annual" | "county" | "monthly" | "weekly"; limit?: number; offset?: number }; reply: { rows: ({ id: string; kind: "annual" | "county" | "monthly" | "weekly"; templateVersion: number; regionPath: string; regionName: string; fromDay: string; toDay: string; agency: string; title: string[]; recipients: string[]; demo: boolean; asOf: string; revision: number; state: "draft" | "signed" | "withdrawn"; draftedAt: string; draftedBy: string; draftedName: string; editedAt: string | null; editedBy: string | null; editedName: string | null; signedAt: string | null; signedName: string | null; docText: string | null })[]; total: number } }
  /** 拟统计报告 · report.draft */
  'POST /api/reports': { body: { kind: "annual" | "county" | "monthly" | "weekly"; region?: string; period: string }; reply: StationsReply }
  /** 统计报告 · report.read */
  'GET /api/reports/:id': { params: { id: string }; reply: { id: string; kind: "annual" | "county" | "monthly" | "weekly"; templateVersion: number; regionPath: string; regionName: string; fromDay: string; toDay: string; agency: string; title: string[]; recipients: string[]; demo: boolean; asOf: string; revision: number; state: "draft" | "signed" | "withdrawn"; draftedAt: string; draftedBy: string; draftedName: string; editedAt: string | null; editedBy: string | null; editedName: string | null; signedAt: string | null; signedName: string | null; docText: string | null; body: (SitrepsBody | SitrepsBody2 | SitrepsBody3)[]; figures: ({ slot: string; row: number | null; key: string; print: "plain" | "change" | "numeral" | "range" | "names" | "both_fall" | "share" | "table"; params: Record<string, unknown>; value: number | null; before: number | null; unit: string; text: string; rowCount: number; kept: boolean; takenAt: string })[]; tables: SitrepsTable } }
  /** 修改报告文字 · report.draft */
  'PUT /api/reports/:id': { params: { id: string }; body: { revision: number; title: string[]; recipients: string[]; body: (SitrepsBody4 | SitrepsBody5 | SitrepsBody6)[] }; reply: SitrepsReply }
  /** 报告与今日记录的差异 · report.read */
  'GET /api/reports/:id/differences': { params: { id: string }; reply: SitrepsReply2 }
  /** 下载 docx · report.read */
  'GET /api/reports/:id/docx': { params: { id: string }; reply: Response }
  /** 按最新记录取数 · report.draft */
  'POST /api/reports/:id/figures': { params: { id: string }; reply: StationsReply }
  /** 报告中一个数字背后的记录 · report.read */
  'GET /api/reports/:id/figures/:slot': { params: { id: string; slot: string }; query?: { which?: "issued" | "now"; limit?: number; offset?: number }; reply: { slot: string; key: string; params: Record<string, unknown>; value: number | null; unit: string; text: string; at: string; columns: string[]; rows: Record<string, unknown>[]; total: number; kept: boolean } }
  /** 签发统计报告 · report.sign */
  'POST /api/reports/:id/signature': { params: { id: string }; body: { revision: number }; reply: { id: string; docText: string } }
  /** 把这份报告的文字存为模板 · report.template */
  'POST /api/reports/:id/template': { params: { id: string }; reply: { version: number } }
  /** 作废未签发的报告稿 · report.draft */
  'POST /api/reports/:id/withdrawal': { params: { id: string }; reply: StationsReply }
  /** 签发响应 · response.sign */
  'POST /api/response-changes/:id/signature': { params: { id: string }; reply: { docText: string; responseId: string } }
  /** 撤回响应文稿 · response.draft */
  'POST /api/response-changes/:id/withdrawal': { params: { id: string }; reply: StationsReply }
  /** 启动条件与签发权限 · response.read */
  'GET /api/response-rules': { reply: { approvers: ({ regionLevel: 2 | 3; level: 1 | 2 | 3 | 4; postTitle: string; role: string; source: string; verified: boolean })[]; triggers: ({ track: "typhoon" | "rain"; level: 1 | 2 | 3 | 4; condition: string; source: string; verified: boolean })[] } }
  /** 修改签发权限 · response_rule.change */
  'PUT /api/response-rules/approvers/:regionLevel/:level': { params: { regionLevel: number; level: number }; body: { postTitle: string; role: "city_leader" | "county_commander"; source: string; verified: boolean }; reply: { ok: true } }
  /** 修改启动条件 · response_rule.change */
  'PUT /api/response-rules/triggers/:track/:level': { params: { track: "typhoon" | "rain"; level: number }; body: { condition: string; source: string; verified: boolean }; reply: { ok: true } }
  /** 应急响应 · response.read */
  'GET /api/responses': { query?: { incidentId?: string; active?: "yes" | "all"; limit?: number }; reply: ({ id: string; incidentId: string; track: "typhoon" | "rain"; regionCode: string; regionPath: string; regionName: string; level: 1 | 2 | 3 | 4 | null; startedAt: string | null; endedAt: string | null; expectedUntil: string | null; docText: string | null; changes: ({ id: string; responseId: string; kind: "start" | "raise" | "lower" | "end"; fromLevel: 1 | 2 | 3 | 4 | null; toLevel: 1 | 2 | 3 | 4 | null; reason: string; matter: string | null; expectedUntil: string | null; measures: string | null; warningId: string | null; draftedAt: string; draftedBy: string; draftedByName: string; signedAt: string | null; signedByName: string | null; signedAs: string | null; docText: string | null; withdrawnAt: string | null; withdrawnBy: string | null })[] })[] }
  /** 起草启动响应 · response.draft */
  'POST /api/responses': { body: { incidentId: string; track: "typhoon" | "rain"; level: 1 | 2 | 3 | 4; warningId?: string | null; reason: string; matter?: string; expectedUntil?: string | null; measures?: string }; reply: ResponsesReply }
  /** 起草调整或终止响应 · response.draft */
  'POST /api/responses/:id/changes': { params: { id: string }; body: { toLevel: 1 | 2 | 3 | 4 | null; warningId?: string | null; reason: string; matter?: string; expectedUntil?: string | null; measures?: string }; reply: ResponsesReply }
  /** 留存期限：各类个人信息和记录保存多少天，依据，最近一次清除 · retention.read */
  'GET /api/retention-rules': { reply: { rows: RetentionRulesRow[] } }
  /** 修改留存期限（写明依据和理由，修改后待核实） · retention.change */
  'PUT /api/retention-rules/:key': { params: { key: string }; body: { version: number; days: number; source: string; reason: string }; reply: RetentionRulesRow }
  /** 核实留存期限（须由修改人以外的人对照原文） · retention.verify */
  'POST /api/retention-rules/:key/verification': { params: { key: string }; body: StandardsBody; reply: RetentionRulesRow }
  /** 一项留存期限的历次修改与核实 · retention.read */
  'GET /api/retention-rules/:key/versions': { params: { key: string }; reply: { rows: ({ version: number; act: "set" | "verified"; days: number; source: string; reason: string; at: string; byName: string })[] } }
  /** 风险点台账 · risk_point.read */
  'GET /api/risk-points': { query?: { name?: string; enterprise?: string | "*"; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; sort?: RiskPointsReply2; limit?: number; cursor?: string }; reply: { rows: RiskPointsRow[]; total: number; next: string | null } }
  /** 新增风险点 · risk_point.edit */
  'POST /api/risk-points': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; enterprise?: string | null; part?: string | null; category?: "place" | "device" | "task" | "public" | null; accidents?: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[] | null; method: "lec" | "ls" | "direct"; likelihood?: number | null; exposure?: number | null; consequence?: number | null; judged?: "red" | "orange" | "yellow" | "blue" | null; judgedBecause?: string | null; control?: "company" | "workshop" | "team" | null; engineering?: string | null; management?: string | null; training?: string | null; protection?: string | null; emergency?: string | null; person?: string | null; phone?: string | null; posted?: boolean | null; assessedOn?: string | null; reviewOn?: string | null }; reply: RiskPointsRow }
  /** 批量修改风险点 · risk_point.edit */
  'POST /api/risk-points/bulk-changes': { body: { ids: string[]; set: RiskPointsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（风险点） · risk_point.edit */
  'POST /api/risk-points/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（风险点） · risk_point.edit */
  'POST /api/risk-points/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（风险点，xlsx） · risk_point.edit */
  'GET /api/risk-points/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（风险点） · risk_point.edit */
  'POST /api/risk-points/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认风险点 · risk_point.edit */
  'POST /api/risk-points/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出风险点（与列表同一筛选，留痕） · risk_point.transfer */
  'GET /api/risk-points/export': { query?: { name?: string; enterprise?: string | "*"; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: RiskPointsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 风险点分组计数 · risk_point.read */
  'GET /api/risk-points/groups': { query: { name?: string; enterprise?: string | "*"; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; by: "category" | "accidents" | "color" | "control" | "posted" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入风险点（上传文件，后台核对） · risk_point.transfer */
  'POST /api/risk-points/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的风险点（与列表同一筛选） · risk_point.read */
  'GET /api/risk-points/nearest': { query: { name?: string; enterprise?: string | "*"; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 风险点填报模板 · risk_point.transfer */
  'GET /api/risk-points/template': { reply: Response }
  /** 风险点图层：总数、有位置的数、范围 · risk_point.read */
  'GET /api/risk-points/tiles': { query?: { name?: string; enterprise?: string | "*"; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply }; reply: EnterprisesReply8 }
  /** 风险点矢量瓦片（MVT，与列表同一筛选） · risk_point.read */
  'GET /api/risk-points/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; enterprise?: string | "*"; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; v?: string }; reply: Response }
  /** 风险点卡片 · risk_point.read */
  'GET /api/risk-points/:id': { params: { id: string }; reply: RiskPointsRow }
  /** 修改风险点（If-Match 防止相互覆盖） · risk_point.edit */
  'PATCH /api/risk-points/:id': { params: { id: string }; body: RiskPointsBody; reply: RiskPointsRow }
  /** 提出修改（风险点） · risk_point.propose */
  'POST /api/risk-points/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: RiskPointsBody; reason: string }; reply: StationsReply }
  /** 确认风险点信息无误 · risk_point.edit */
  'POST /api/risk-points/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 风险点变更历史 · risk_point.read */
  'GET /api/risk-points/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复风险点 · risk_point.edit */
  'POST /api/risk-points/:id/restoration': { params: { id: string }; body: { reason: string }; reply: RiskPointsRow }
  /** 撤出风险点 · risk_point.edit */
  'POST /api/risk-points/:id/retirement': { params: { id: string }; body: { reason: string }; reply: RiskPointsRow }
  /** 查看风险点的敏感项（留痕） · risk_point.reveal */
  'POST /api/risk-points/:id/reveals': { params: { id: string }; body: { field: "phone" }; reply: { value: string } }
  /** 规则可适用的地区 · rule.change */
  'GET /api/rule-regions': { reply: { rows: { code: string; name: string }[] } }
  /** 规则试算记录 · rule.read */
  'GET /api/rule-trials': { query?: { rule?: string; limit?: number; cursor?: string }; reply: { rows: RuleTrialsReply[]; total: number; next: string | null } }
  /** 用历史数据试算规则（不产生报警） · rule.try */
  'POST /api/rule-trials': { body: { ruleId: string | null; form: { title: string; regionCode: string | null; months: number[]; stationKinds: string[] | null; levels: RulesLevel[]; clearFactor: number; clearMinutes: number; warningTrack: string | null; enabled: boolean; source: string }; from: string; to: string }; reply: RuleTrialsReply }
  /** 一次试算：进度，按级别、月份、县（市、区）的条数 · rule.read */
  'GET /api/rule-trials/:id': { params: { id: string }; reply: { trial: RuleTrialsReply; counts: ({ side: "draft" | "present"; level: 1 | 2 | 3 | 4; month: string; countyCode: string; countyName: string; difference: "new" | "changed" | "gone" | "same"; n: number })[]; stations: number } }
  /** 停止试算 · rule.try */
  'POST /api/rule-trials/:id/cancellation': { params: { id: string }; reply: RuleTrialsReply }
  /** 试算会产生的报警 · rule.read */
  'GET /api/rule-trials/:id/spans': { params: { id: string }; query?: { limit?: number; cursor?: string; difference?: "new" | "changed" | "gone" | "same"; level?: number; county?: string; month?: string }; reply: { rows: RuleTrialsRow[]; total: number; next: string | null } }
  /** 测站过程线与试算报警时段 · rule.read */
  'GET /api/rule-trials/:id/stations/:station/curve': { params: { id: string; station: string }; query: { from: string; to: string }; reply: { stationName: string; unit: string; points: { at: string; value: number }[]; lines: RuleTrialsLine[]; spans: RuleTrialsRow[] } }
  /** 预警规则 · rule.read */
  'GET /api/rules': { reply: { rows: RulesRow[] } }
  /** 新增预警规则 · rule.change */
  'POST /api/rules': { body: { title: string; regionCode: string | null; months: number[]; stationKinds: string[] | null; levels: RulesLevel[]; clearFactor: number; clearMinutes: number; warningTrack: string | null; enabled: boolean; source: string; reason: string; untried?: string | null }; reply: RulesRow }
  /** 预警规则及历次版本 · rule.read */
  'GET /api/rules/:id': { params: { id: string }; reply: { rule: RulesRow; versions: ({ version: number; form: RulesVersionForm; reason: string; changedBy: string; changedAt: string; trialId: string | null; untried: string | null })[] } }
  /** 修改预警规则（成为新版本） · rule.change */
  'PUT /api/rules/:id': { params: { id: string }; body: { title: string; regionCode: string | null; months: number[]; stationKinds: string[] | null; levels: RulesLevel[]; clearFactor: number; clearMinutes: number; warningTrack: string | null; enabled: boolean; source: string; reason: string; untried?: string | null; version: number }; reply: RulesRow }
  /** 对照原文核对预警规则 · rule.change */
  'POST /api/rules/:id/verification': { params: { id: string }; body: StandardsBody; reply: RulesRow }
  /** 宣传活动台账 · safety_event.read */
  'GET /api/safety-events': { query?: { name?: string; kind?: string; ordinal?: string; level?: string; entered?: string; heldOn?: string; endedOn?: string; topic?: string; hosts?: string; people?: string; summary?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "ordinal" | "level" | "entered" | "heldOn" | "endedOn" | "topic" | "hosts" | "people" | "summary"; sort?: SafetyEventsReply; limit?: number; cursor?: string }; reply: { rows: SafetyEventsRow[]; total: number; next: string | null } }
  /** 新增宣传活动 · safety_event.edit */
  'POST /api/safety-events': { body: { regionCode: string; name: string; kind: "month" | "advice" | "entry" | "lesson" | "contest" | "lecture" | "meeting" | "other"; ordinal?: number | null; level?: "city" | "county" | "town" | "village" | "enterprise" | null; entered?: "enterprise" | "village" | "community" | "school" | "family" | null; heldOn: string; endedOn?: string | null; topic?: string | null; hosts?: string | null; people?: number | null; summary?: string | null }; reply: SafetyEventsRow }
  /** 批量修改宣传活动 · safety_event.edit */
  'POST /api/safety-events/bulk-changes': { body: { ids: string[]; set: SafetyEventsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（宣传活动） · safety_event.edit */
  'POST /api/safety-events/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出宣传活动（与列表同一筛选，留痕） · safety_event.transfer */
  'GET /api/safety-events/export': { query?: { name?: string; kind?: string; ordinal?: string; level?: string; entered?: string; heldOn?: string; endedOn?: string; topic?: string; hosts?: string; people?: string; summary?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "ordinal" | "level" | "entered" | "heldOn" | "endedOn" | "topic" | "hosts" | "people" | "summary"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: SafetyEventsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 宣传活动分组计数 · safety_event.read */
  'GET /api/safety-events/groups': { query: { name?: string; kind?: string; ordinal?: string; level?: string; entered?: string; heldOn?: string; endedOn?: string; topic?: string; hosts?: string; people?: string; summary?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "ordinal" | "level" | "entered" | "heldOn" | "endedOn" | "topic" | "hosts" | "people" | "summary"; by: "kind" | "level" | "entered" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入宣传活动（上传文件，后台核对） · safety_event.transfer */
  'POST /api/safety-events/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 宣传活动填报模板 · safety_event.transfer */
  'GET /api/safety-events/template': { reply: Response }
  /** 宣传活动卡片 · safety_event.read */
  'GET /api/safety-events/:id': { params: { id: string }; reply: SafetyEventsRow }
  /** 修改宣传活动（If-Match 防止相互覆盖） · safety_event.edit */
  'PATCH /api/safety-events/:id': { params: { id: string }; body: SafetyEventsBody; reply: SafetyEventsRow }
  /** 提出修改（宣传活动） · safety_event.propose */
  'POST /api/safety-events/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: SafetyEventsBody; reason: string }; reply: StationsReply }
  /** 宣传活动变更历史 · safety_event.read */
  'GET /api/safety-events/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复宣传活动 · safety_event.edit */
  'POST /api/safety-events/:id/restoration': { params: { id: string }; body: { reason: string }; reply: SafetyEventsRow }
  /** 撤出宣传活动 · safety_event.edit */
  'POST /api/safety-events/:id/retirement': { params: { id: string }; body: { reason: string }; reply: SafetyEventsRow }
  /** 全库搜索 · search.read */
  'GET /api/search': { query: { q: string }; reply: { rows: ({ kind: string; id: string; title: string; detail: string; level: number | null; label: { zh: string; en: string }; icon: string; path: string })[]; more: { zh: string; en: string }[]; guessed: boolean } }
  /** 扫码自查：问题（无须登录，不含个人信息） · public */
  'GET /api/self-check-links/:code': { params: { code: string }; reply: { name: string; lastOn: string | null; checklistId: string; title: string; items: { code: string; section: string; content: string; isMajor: boolean }[] } }
  /** 扫码自查：提交 · public */
  'POST /api/self-check-links/:code': { params: { code: string }; body: { id: string; checklistId: string; answers: ({ itemCode: string; result: "conforming" | "failing" | "not_applicable"; note?: string; photoIds?: string[] })[] }; reply: { code: string; failing: number } }
  /** 扫码自查：照片 · public */
  'POST /api/self-check-links/:code/photos': { params: { code: string }; query: { id: string; sha256: string; takenAt?: string; deviceNow?: string; lon?: number; lat?: number; accuracy?: number }; reply: PhotosReply }
  /** 企业自查台账 · self_check.read */
  'GET /api/self-checks': { query?: { note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; doneOn?: string; items?: string; failing?: string; notApplicable?: string; checklist?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "enterpriseName" | "enterpriseId" | "sector" | "doneOn" | "items" | "failing" | "notApplicable" | "checklist" | "note"; sort?: SelfChecksReply; limit?: number; cursor?: string }; reply: { rows: SelfChecksRow[]; total: number; next: string | null } }
  /** 新增企业自查 · self_check.edit */
  'POST /api/self-checks': { body: { regionCode: string; lon?: number | null; lat?: number | null; note?: string | null }; reply: SelfChecksRow }
  /** 批量修改企业自查 · self_check.edit */
  'POST /api/self-checks/bulk-changes': { body: { ids: string[]; set: SelfChecksBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（企业自查） · self_check.edit */
  'POST /api/self-checks/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出企业自查（与列表同一筛选，留痕） · self_check.transfer */
  'GET /api/self-checks/export': { query?: { note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; doneOn?: string; items?: string; failing?: string; notApplicable?: string; checklist?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "enterpriseName" | "enterpriseId" | "sector" | "doneOn" | "items" | "failing" | "notApplicable" | "checklist" | "note"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: SelfChecksReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 企业自查分组计数 · self_check.read */
  'GET /api/self-checks/groups': { query: { note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; doneOn?: string; items?: string; failing?: string; notApplicable?: string; checklist?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "enterpriseName" | "enterpriseId" | "sector" | "doneOn" | "items" | "failing" | "notApplicable" | "checklist" | "note"; by: "sector" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 离一点最近的企业自查（与列表同一筛选） · self_check.read */
  'GET /api/self-checks/nearest': { query: { note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; doneOn?: string; items?: string; failing?: string; notApplicable?: string; checklist?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "enterpriseName" | "enterpriseId" | "sector" | "doneOn" | "items" | "failing" | "notApplicable" | "checklist" | "note"; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 企业自查图层：总数、有位置的数、范围 · self_check.read */
  'GET /api/self-checks/tiles': { query?: { note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; doneOn?: string; items?: string; failing?: string; notApplicable?: string; checklist?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "enterpriseName" | "enterpriseId" | "sector" | "doneOn" | "items" | "failing" | "notApplicable" | "checklist" | "note" }; reply: EnterprisesReply8 }
  /** 企业自查矢量瓦片（MVT，与列表同一筛选） · self_check.read */
  'GET /api/self-checks/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { note?: string; code?: string; enterpriseName?: string; enterpriseId?: string | "*"; sector?: string; doneOn?: string; items?: string; failing?: string; notApplicable?: string; checklist?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "code" | "enterpriseName" | "enterpriseId" | "sector" | "doneOn" | "items" | "failing" | "notApplicable" | "checklist" | "note"; v?: string }; reply: Response }
  /** 企业自查卡片 · self_check.read */
  'GET /api/self-checks/:id': { params: { id: string }; reply: SelfChecksRow }
  /** 修改企业自查（If-Match 防止相互覆盖） · self_check.edit */
  'PATCH /api/self-checks/:id': { params: { id: string }; body: SelfChecksBody; reply: SelfChecksRow }
  /** 提出修改（企业自查） · self_check.propose */
  'POST /api/self-checks/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: SelfChecksBody; reason: string }; reply: StationsReply }
  /** 企业自查变更历史 · self_check.read */
  'GET /api/self-checks/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复企业自查 · self_check.edit */
  'POST /api/self-checks/:id/restoration': { params: { id: string }; body: { reason: string }; reply: SelfChecksRow }
  /** 撤出企业自查 · self_check.edit */
  'POST /api/self-checks/:id/retirement': { params: { id: string }; body: { reason: string }; reply: SelfChecksRow }
  /** 退出登录 · public */
  'DELETE /api/session': { reply: Record<string, unknown> }
  /** 登录 · public */
  'POST /api/session': { body: { login: string; password: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 验证第二要素 · public */
  'POST /api/session/second-factor': { body: { code: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 避灾点台账 · shelter.read */
  'GET /api/shelters': { query?: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; upgradedOn?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; sort?: SheltersReply2; limit?: number; cursor?: string }; reply: { rows: SheltersRow[]; total: number; next: string | null } }
  /** 新增避灾点 · shelter.edit */
  'POST /api/shelters': { body: { regionCode: string; lon: number; lat: number; name: string; code: string; level?: "county" | "town" | "village" | null; type?: "indoor" | "outdoor" | null; status?: "closed" | "standby" | "open" | "full" | null; address?: string | null; capacity: number; dayCapacity?: number | null; nightCapacity?: number | null; area?: number | null; facilities?: ("water" | "power" | "toilet" | "medical" | "communications" | "signs" | "barrier_free" | "kitchen" | "bedding" | "shower" | "separate" | "helipad")[] | null; supplies?: TeamsEquipment[] | null; hazards?: ("typhoon" | "flood" | "geology" | "earthquake" | "fire")[] | null; standardized?: boolean | null; standardizedYear?: number | null; upgradedOn?: string | null; owner?: string | null; managerName: string; phone: string; note?: string | null }; reply: SheltersRow }
  /** 批量修改避灾点 · shelter.edit */
  'POST /api/shelters/bulk-changes': { body: { ids: string[]; set: SheltersBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（避灾点） · shelter.edit */
  'POST /api/shelters/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（避灾点） · shelter.edit */
  'POST /api/shelters/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（避灾点，xlsx） · shelter.edit */
  'GET /api/shelters/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（避灾点） · shelter.edit */
  'POST /api/shelters/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认避灾点 · shelter.edit */
  'POST /api/shelters/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出避灾点（与列表同一筛选，留痕） · shelter.transfer */
  'GET /api/shelters/export': { query?: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; upgradedOn?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: SheltersReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 避灾点分组计数 · shelter.read */
  'GET /api/shelters/groups': { query: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; upgradedOn?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; by: "level" | "type" | "status" | "facilities" | "hazards" | "standardized" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入避灾点（上传文件，后台核对） · shelter.transfer */
  'POST /api/shelters/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的避灾点（与列表同一筛选） · shelter.read */
  'GET /api/shelters/nearest': { query: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; upgradedOn?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 避灾点填报模板 · shelter.transfer */
  'GET /api/shelters/template': { reply: Response }
  /** 避灾点图层：总数、有位置的数、范围 · shelter.read */
  'GET /api/shelters/tiles': { query?: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; upgradedOn?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply }; reply: EnterprisesReply8 }
  /** 避灾点矢量瓦片（MVT，与列表同一筛选） · shelter.read */
  'GET /api/shelters/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; upgradedOn?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; v?: string }; reply: Response }
  /** 避灾点卡片 · shelter.read */
  'GET /api/shelters/:id': { params: { id: string }; reply: SheltersRow }
  /** 修改避灾点（If-Match 防止相互覆盖） · shelter.edit */
  'PATCH /api/shelters/:id': { params: { id: string }; body: SheltersBody; reply: SheltersRow }
  /** 提出修改（避灾点） · shelter.propose */
  'POST /api/shelters/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: SheltersBody; reason: string }; reply: StationsReply }
  /** 确认避灾点信息无误 · shelter.edit */
  'POST /api/shelters/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 避灾点变更历史 · shelter.read */
  'GET /api/shelters/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复避灾点 · shelter.edit */
  'POST /api/shelters/:id/restoration': { params: { id: string }; body: { reason: string }; reply: SheltersRow }
  /** 撤出避灾点 · shelter.edit */
  'POST /api/shelters/:id/retirement': { params: { id: string }; body: { reason: string }; reply: SheltersRow }
  /** 查看避灾点的敏感项（留痕） · shelter.reveal */
  'POST /api/shelters/:id/reveals': { params: { id: string }; body: { field: "phone" }; reply: { value: string } }
  /** 用一次性链接登录 · public */
  'POST /api/sign-in-links/use': { body: { token: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 十四类气象灾害预警信号标准 · warning.read */
  'GET /api/signal-kinds': { reply: { rows: ({ key: string; name: string; blue: string | null; yellow: string | null; orange: string | null; red: string | null; source: string; verified: boolean })[] } }
  /** 收录气象台预警信号 · signal.relay */
  'POST /api/signals': { body: { title: string; areaCode?: string }; reply: WarningsRow }
  /** 识读预警信号标题 · signal.relay */
  'POST /api/signals/preview': { body: { title: string }; reply: { signal: { act: "issue" | "change" | "continue" | "lift"; kind: string; kindName: string; level: 1 | 2 | 3 | 4; from: 1 | 2 | 3 | 4 | null; issuer: string; title: string }; area: { code: string; name: string } | null; standing: ({ id: string; title: string; level: 1 | 2 | 3 | 4 })[] } }
  /** 依据预警信号起草防指预警 · warning.draft */
  'POST /api/signals/:id/draft': { params: { id: string }; reply: WarningsRow }
  /** 情况报告列表 · sitrep.read */
  'GET /api/sitreps': { query?: { incidentId?: string }; reply: { rows: ({ id: string; incidentId: string; incidentTitle: string; agency: string; title: string[]; recipients: string[]; demo: boolean; asOf: string; revision: number; state: "draft" | "signed" | "withdrawn"; draftedAt: string; draftedBy: string; draftedName: string; editedAt: string | null; editedBy: string | null; editedName: string | null; signedAt: string | null; signedName: string | null; issue: number | null; docText: string | null })[]; total: number } }
  /** 拟情况报告 · sitrep.draft */
  'POST /api/sitreps': { body: { incidentId: string }; reply: StationsReply }
  /** 情况报告 · sitrep.read */
  'GET /api/sitreps/:id': { params: { id: string }; reply: { id: string; incidentId: string; incidentTitle: string; agency: string; title: string[]; recipients: string[]; demo: boolean; asOf: string; revision: number; state: "draft" | "signed" | "withdrawn"; draftedAt: string; draftedBy: string; draftedName: string; editedAt: string | null; editedBy: string | null; editedName: string | null; signedAt: string | null; signedName: string | null; issue: number | null; docText: string | null; body: (SitrepsBody | SitrepsBody2 | SitrepsBody3)[]; figures: ({ slot: string; key: string; value: number | null; unit: string; text: string; takenAt: string; count: number; before: { issue: number; value: number | null; text: string } | null })[]; tables: SitrepsTable; nextIssue: number } }
  /** 修改报告文字 · sitrep.draft */
  'PUT /api/sitreps/:id': { params: { id: string }; body: { revision: number; title: string[]; recipients: string[]; body: (SitrepsBody4 | SitrepsBody5 | SitrepsBody6)[] }; reply: SitrepsReply }
  /** 报告与今日记录的差异 · sitrep.read */
  'GET /api/sitreps/:id/differences': { params: { id: string }; reply: SitrepsReply2 }
  /** 下载 docx · sitrep.read */
  'GET /api/sitreps/:id/docx': { params: { id: string }; reply: Response }
  /** 按最新记录取数 · sitrep.draft */
  'POST /api/sitreps/:id/figures': { params: { id: string }; reply: StationsReply }
  /** 报告中一个数字背后的记录 · sitrep.read */
  'GET /api/sitreps/:id/figures/:slot': { params: { id: string; slot: string }; query?: { which?: "issued" | "now"; limit?: number; offset?: number }; reply: { slot: string; key: string; value: number | null; unit: string; text: string; at: string; columns: string[]; rows: Record<string, unknown>[]; total: number } }
  /** 签发情况报告 · sitrep.sign */
  'POST /api/sitreps/:id/signature': { params: { id: string }; body: { revision: number }; reply: { id: string; docText: string; issue: number } }
  /** 作废未签发的稿子 · sitrep.draft */
  'POST /api/sitreps/:id/withdrawal': { params: { id: string }; reply: StationsReply }
  /** 数据源：各协议的监听、连接与来报 · source.read */
  'GET /api/sources': { reply: { doors: ({ protocol: string; title: string; delivers: string; docs: string; state: "listening" | "off" | "failed" | "unknown"; port: number; reason: string; processes: number; connections: number; turnedAway: number; perMinute: number; lastAt: string | null; quarantined: number; day: number })[]; mappings: ({ key: string; title: string; topic: string; spec: { items: string; station: string; time: string; timeFormat: "iso" | "beijing" | "s" | "ms"; elements: { element: string; path: string; factor: number; offset: number }[] }; enabled: boolean; id: string; changedAt: string; changedBy: string })[]; brokers: { id: string; title: string; url: string; username: string; hasPassword: boolean; enabled: boolean; changedAt: string; changedBy: string }[]; users: ({ name: string; topic: string; createdAt: string; createdBy: string; revokedAt: string | null })[]; at: string } }
  /** 登记外部 MQTT 服务器（密码只写不读） · source.edit */
  'POST /api/sources/brokers': { body: SourcesBody2; reply: StationsReply }
  /** 修改外部 MQTT 服务器 · source.edit */
  'PUT /api/sources/brokers/:id': { params: { id: string }; body: SourcesBody2; reply: Record<string, unknown> }
  /** 新建报文映射 · source.edit */
  'POST /api/sources/mappings': { body: SourcesBody; reply: StationsReply }
  /** 修改报文映射 · source.edit */
  'PUT /api/sources/mappings/:id': { params: { id: string }; body: SourcesBody; reply: Record<string, unknown> }
  /** 新建 MQTT 网关用户（密码只显示一次） · source.edit */
  'POST /api/sources/users': { body: { name: string; topic: string }; reply: { key: string } }
  /** 停用 MQTT 网关用户 · source.edit */
  'DELETE /api/sources/users/:name': { params: { name: string }; reply: Record<string, unknown> }
  /** 标准限值：现行值、依据、是否核实 · standard.read */
  'GET /api/standards': { reply: { rows: StandardsRow[] } }
  /** 修改标准限值（写明依据和理由，修改后待核实） · standard.change */
  'PUT /api/standards/:key': { params: { key: string }; body: { version: number; value: unknown; source: string; reason: string }; reply: StandardsRow }
  /** 核实标准限值（须由修改人以外的人对照原文） · standard.verify */
  'POST /api/standards/:key/verification': { params: { key: string }; body: StandardsBody; reply: StandardsRow }
  /** 一项标准限值的历次修改与核实 · standard.read */
  'GET /api/standards/:key/versions': { params: { key: string }; reply: { rows: ({ version: number; act: "set" | "verified"; value: unknown; source: string; reason: string; at: string; byName: string })[] } }
  /** 设备健康：现有问题及分县计数 · station_health.read */
  'GET /api/station-health': { query?: { kind?: "silent" | "stuck" | "jumping" | "battery" | "clock"; county?: string }; reply: { judgedAt: string | null; rows: ({ id: string; stationId: string; code: string; name: string; stationKind: string; county: string; town: string; regionPath: string; kind: "silent" | "stuck" | "jumping" | "battery" | "clock"; element: string; since: string; foundAt: string; value: number | null; line: number; owner: string; maintainer: string })[]; total: number; counts: ({ regionCode: string; county: string; kind: "silent" | "stuck" | "jumping" | "battery" | "clock"; n: number })[] } }
  /** 设备健康判定限值 · station_health.read */
  'GET /api/station-health/limits': { reply: { rows: ({ kind: "silent" | "stuck" | "jumping" | "battery" | "clock"; element: string; amount: number; neighbours: number | null; source: string; verifiedAt: string | null; verifiedBy: string | null })[] } }
  /** 修改设备健康判定限值 · station_health.configure */
  'PUT /api/station-health/limits': { body: { kind: "silent" | "stuck" | "jumping" | "battery" | "clock"; element: string; amount: number; neighbours: number | null; source: string; verified: boolean }; reply: Record<string, unknown> }
  /** 监测站的位置（与台账同一筛选） · station.read */
  'GET /api/station-points': { query?: { q?: string; region?: string; kind?: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O" | "E"; state?: "active" | "retired" | "all" }; reply: { total: number; rows: ({ id: string; name: string; code: string; kind: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O" | "E"; place: string; lon: number; lat: number })[] } }
  /** 监测站台账 · station.read */
  'GET /api/stations': { query?: { q?: string; region?: string; limit?: number; cursor?: string; kind?: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O" | "E"; state?: "active" | "retired" | "all" }; reply: { rows: StationsRow[]; total: number; next: string | null; all: number; own: number; counties: StationsCounty[] } }
  /** 登记监测站 · station.edit */
  'POST /api/stations': { body: { code?: string; address?: StationsAddress; name: string; kind: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O" | "E"; regionCode: string; lon: number; lat: number; thresholds?: StationsThreshold; owner?: string; maintainer?: string; batteryLow?: number | null; intervalMinutes?: number | null; intervals?: StationsRowInterval; maintainerPhone?: string }; reply: StationsReply }
  /** 监测站 · station.read */
  'GET /api/stations/:id': { params: { id: string }; reply: StationsRow }
  /** 修改监测站 · station.edit */
  'PUT /api/stations/:id': { params: { id: string }; body: { name: string; kind: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O" | "E"; regionCode: string; lon: number; lat: number; thresholds?: StationsThreshold; owner?: string; maintainer?: string; batteryLow?: number | null; intervalMinutes?: number | null; intervals?: StationsRowInterval; maintainerPhone?: string }; reply: StationsRow }
  /** 测站的通信地址 · station.read */
  'GET /api/stations/:id/addresses': { params: { id: string }; reply: { rows: ({ protocol: string; address: string; settings: Record<string, string | number | boolean>; hasSecret: boolean; checkSecret: boolean; createdAt: string })[] } }
  /** 登记或修改测站的通信地址（密码只写不读） · station.edit */
  'PUT /api/stations/:id/addresses': { params: { id: string }; body: StationsAddress; reply: Record<string, unknown> }
  /** 删去测站的通信地址 · station.edit */
  'DELETE /api/stations/:id/addresses/:protocol/:address': { params: { id: string; protocol: "sl651" | "hj212" | "mqtt" | "http"; address: string }; reply: Record<string, unknown> }
  /** 测站的校准记录 · station.read */
  'GET /api/stations/:id/calibrations': { params: { id: string }; reply: { rows: ({ id: string; element: string; fromAt: string; shift: number; factor: number; reason: string; by: string; at: string; withdrawnAt: string | null; withdrawnBy: string | null })[] } }
  /** 登记校准（读取时换算，原始值不变） · station.edit */
  'POST /api/stations/:id/calibrations': { params: { id: string }; body: { element: string; fromAt: string; shift?: number; factor?: number; reason: string }; reply: StationsReply }
  /** 撤回校准（记录保留） · station.edit */
  'DELETE /api/stations/:id/calibrations/:calibration': { params: { id: string; calibration: string }; reply: Record<string, unknown> }
  /** 测站的下行命令 · station_command.read */
  'GET /api/stations/:id/commands': { params: { id: string }; reply: { lines: ({ protocol: string; address: string; kinds: ({ key: string; sets: boolean; fields: ({ key: string; kind: "time" | "number" | "text" | "hex" | "elements" | "secret"; required?: boolean; least?: number; most?: number })[] })[] })[]; rows: ({ id: string; protocol: string; address: string; command: string; sets: boolean; params: Record<string, string>; reason: string; byName: string; queuedAt: string; expiresAt: string; state: "queued" | "sent" | "answered" | "refused" | "timeout"; sends: number; sentAt: string | null; endedAt: string | null; detail: string; said: { name: string; text: string }[] })[] } }
  /** 向测站下发查询命令 · station_command.query */
  'POST /api/stations/:id/commands': { params: { id: string }; body: { protocol: string; address: string; command: string; params?: Record<string, string> }; reply: StationsReply }
  /** 向测站下发设置命令（须填写理由） · station_command.set */
  'POST /api/stations/:id/commands/settings': { params: { id: string }; body: { protocol: string; address: string; command: string; params?: Record<string, string>; reason: string }; reply: StationsReply }
  /** 发测站密钥（只显示一次，旧密钥失效） · station.issue_key */
  'POST /api/stations/:id/key': { params: { id: string }; reply: { key: string } }
  /** 查看测站维护人电话（留痕） · station.reveal */
  'POST /api/stations/:id/maintainer-phone': { params: { id: string }; reply: { phone: string } }
  /** 测站的照片 · station.read */
  'GET /api/stations/:id/photos': { params: { id: string }; reply: { rows: { id: string; width: number; height: number; caption: string; addedAt: string; addedBy: string }[] } }
  /** 上传测站照片（JPEG，按像素重绘后保存） · station.edit */
  'POST /api/stations/:id/photos': { params: { id: string }; query?: { caption?: string }; reply: StationsReply }
  /** 删去测站的一张照片 · station.edit */
  'DELETE /api/stations/:id/photos/:photo': { params: { id: string; photo: string }; reply: Record<string, unknown> }
  /** 测站的一张照片 · station.read */
  'GET /api/stations/:id/photos/:photo': { params: { id: string; photo: string }; reply: Response }
  /** 恢复监测站 · station.edit */
  'DELETE /api/stations/:id/retirement': { params: { id: string }; reply: Record<string, unknown> }
  /** 停用监测站 · station.edit */
  'POST /api/stations/:id/retirement': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 最低库存：储备库 × 物资，低于的在前 · supply.read */
  'GET /api/stock-minimums': { query?: { short?: "true" | "false"; depot?: string; q?: string; limit?: number; cursor?: string }; reply: { rows: { id: string; depot: string; depotName: string; place: string; name: string; unit: string; minimum: number; held: number; batches: number; expired: number; short: boolean; changedAt: string; changedBy: string }[]; total: number; next: string | null; under: number } }
  /** 设定一座储备库一种物资的最低库存 · supply.edit */
  'PUT /api/stock-minimums': { body: { depot: string; name: string; unit: string; minimum: number; reason: string }; reply: StationsReply }
  /** 取消最低库存 · supply.edit */
  'POST /api/stock-minimums/:id/removal': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 台风 24、48 小时警戒线 · storm.read */
  'GET /api/storm-warning-lines': { reply: StormWarningLinesReply }
  /** 修改警戒线 · storm.import */
  'PUT /api/storm-warning-lines': { body: { hours: 24 | 48; points: [number, number][]; source: string; verified: boolean }; reply: StormWarningLinesReply }
  /** 台风列表 · storm.read */
  'GET /api/storms': { reply: { rows: StormsRow[]; total: number } }
  /** 当前台风 · storm.read */
  'GET /api/storms/active': { reply: { storm: StormsRow | null; state: StormsState | null; replayed: boolean } }
  /** 人工录入台风定位 · storm.import */
  'POST /api/storms/fixes': { body: { stormId?: string; no: string; name: string; nameZh?: string | null; fix: { at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; radii?: { "7": number[] | null; "10": number[] | null; "12": number[] | null } } }; reply: { storm: StormsRow } }
  /** 导入台风路径 · storm.import */
  'POST /api/storms/import': { body: { file: string; text: string; pick?: string }; reply: { storm: StormsRow; fixes: number } }
  /** 台风及其各时次位置 · storm.read */
  'GET /api/storms/:id': { params: { id: string }; reply: { storm: StormsRow; fixes: ({ at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; radii: { "7": number[] | null; "10": number[] | null; "12": number[] | null } | null; kind: "observed" | "forecast"; grade: string | null; radiiModel: boolean; interpolated: boolean; receivedAt: string })[]; state: StormsState | null } }
  /** 风圈到达各乡镇的时间 · storm.read */
  'GET /api/storms/:id/arrivals': { params: { id: string }; query?: { force?: number }; reply: { force: 7 | 10 | 12; at: string | null; rows: ({ code: string; name: string; countyCode: string; countyName: string; reachedAt: string; leftAt: string | null; nearestKm: number; nearestAt: string; observed: boolean })[]; total: number; towns: number } }
  /** 某时刻的风圈 · storm.read */
  'GET /api/storms/:id/circles': { params: { id: string }; query?: { at?: string; agency?: string }; reply: { type: "FeatureCollection"; features: StormsFeature[]; at: string; state: StormsState } }
  /** 各机构台风预报 · storm.read */
  'GET /api/storms/:id/forecasts': { params: { id: string }; reply: { rows: ({ agency: string; baseAt: string; leadHours: number; at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; source: string; receivedAt: string })[] } }
  /** 七、十、十二级风圈到达各乡镇的时间 · storm.read */
  'GET /api/storms/:id/reach': { params: { id: string }; query?: { agency?: string }; reply: { now: string | null; agency: string | null; model: boolean; rows: ({ code: string; name: string; countyCode: string; countyName: string; kmNow: number | null; nearestKm: number; nearestAt: string; reach: { "7": StormsRowReach7 | null; "10": StormsRowReach7 | null; "12": StormsRowReach7 | null } })[]; total: number; towns: number } }
  /** 历史相似路径 · storm.read */
  'GET /api/storms/:id/similar': { params: { id: string }; query?: { limit?: number }; reply: { rows: ({ id: string; no: string; name: string; nameZh: string | null; line: [number, number][]; score: number; meanKm: number; placeKm: number; windDiff: number | null; nearestKm: number; nearestAt: string; peakMs: number | null })[]; total: number; compared: number } }
  /** 台风路径 · storm.read */
  'GET /api/storms/:id/track': { params: { id: string }; reply: { type: "FeatureCollection"; features: StormsFeature[] } }
  /** 应急物资台账 · supply.read */
  'GET /api/supplies': { query?: { name?: string; kind?: string; depot?: string | "*"; batch?: string; model?: string; quantity?: string; unit?: string; minimum?: string; spot?: string; producedOn?: string; expiresOn?: string; boughtOn?: string; price?: string; supplier?: string; source?: string; condition?: string; checkedOn?: string; short?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SuppliesReply; sort?: SuppliesReply2; limit?: number; cursor?: string }; reply: { rows: SuppliesRow[]; total: number; next: string | null } }
  /** 新增应急物资 · supply.edit */
  'POST /api/supplies': { body: { regionCode: string; name: string; kind: "relief" | "flood" | "forest" | "communications" | "medical" | "rescue" | "hazmat" | "other"; depot: string; batch: string; model?: string | null; quantity: number; unit: string; minimum?: number | null; spot?: string | null; producedOn?: string | null; expiresOn?: string | null; boughtOn?: string | null; price?: number | null; supplier?: string | null; source?: "bought" | "allotted" | "donated" | "agreed" | null; condition?: "good" | "check" | "scrap" | null; checkedOn?: string | null }; reply: SuppliesRow }
  /** 批量修改应急物资 · supply.edit */
  'POST /api/supplies/bulk-changes': { body: { ids: string[]; set: SuppliesBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（应急物资） · supply.edit */
  'POST /api/supplies/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 批量确认应急物资 · supply.edit */
  'POST /api/supplies/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出应急物资（与列表同一筛选，留痕） · supply.transfer */
  'GET /api/supplies/export': { query?: { name?: string; kind?: string; depot?: string | "*"; batch?: string; model?: string; quantity?: string; unit?: string; minimum?: string; spot?: string; producedOn?: string; expiresOn?: string; boughtOn?: string; price?: string; supplier?: string; source?: string; condition?: string; checkedOn?: string; short?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SuppliesReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: SuppliesReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 应急物资分组计数 · supply.read */
  'GET /api/supplies/groups': { query: { name?: string; kind?: string; depot?: string | "*"; batch?: string; model?: string; quantity?: string; unit?: string; minimum?: string; spot?: string; producedOn?: string; expiresOn?: string; boughtOn?: string; price?: string; supplier?: string; source?: string; condition?: string; checkedOn?: string; short?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SuppliesReply; by: "kind" | "short" | "source" | "condition" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入应急物资（上传文件，后台核对） · supply.transfer */
  'POST /api/supplies/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 应急物资填报模板 · supply.transfer */
  'GET /api/supplies/template': { reply: Response }
  /** 应急物资卡片 · supply.read */
  'GET /api/supplies/:id': { params: { id: string }; reply: SuppliesRow }
  /** 修改应急物资（If-Match 防止相互覆盖） · supply.edit */
  'PATCH /api/supplies/:id': { params: { id: string }; body: SuppliesBody; reply: SuppliesRow }
  /** 提出修改（应急物资） · supply.propose */
  'POST /api/supplies/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: SuppliesBody; reason: string }; reply: StationsReply }
  /** 确认应急物资信息无误 · supply.edit */
  'POST /api/supplies/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 应急物资变更历史 · supply.read */
  'GET /api/supplies/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复应急物资 · supply.edit */
  'POST /api/supplies/:id/restoration': { params: { id: string }; body: { reason: string }; reply: SuppliesRow }
  /** 撤出应急物资 · supply.edit */
  'POST /api/supplies/:id/retirement': { params: { id: string }; body: { reason: string }; reply: SuppliesRow }
  /** 救援队伍台账 · team.read */
  'GET /api/teams': { query?: { name?: string; kind?: string; tier?: string; area?: string; skills?: string; readiness?: string; coastal?: "true" | "false"; allied?: "true" | "false"; owner?: string; leaderName?: string; phone?: string; dutyPhone?: string; address?: string; members?: string; core?: string; dispatchMinutes?: string; registration?: string; establishedOn?: string; insured?: string; insuredUntil?: string; trainings?: string; trainedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: TeamsReply; sort?: TeamsReply2; limit?: number; cursor?: string }; reply: { rows: TeamsRow[]; total: number; next: string | null } }
  /** 新增救援队伍 · team.edit */
  'POST /api/teams': { body: { regionCode: string; lon: number; lat: number; name: string; kind: "national" | "professional" | "grassroots" | "unit" | "social" | "volunteer" | "military"; tier: "city" | "county" | "town"; area?: "coast" | "urban" | "mountain" | "mobile" | null; skills: TeamsRowSkill[]; readiness?: "ready" | "standby" | "off" | null; coastal?: boolean | null; allied?: boolean | null; owner?: string | null; leaderName: string; phone: string; dutyPhone?: string | null; address?: string | null; members: number; core?: number | null; equipment?: TeamsEquipment[] | null; dispatchMinutes?: number | null; registration?: string | null; establishedOn?: string | null; insured?: number | null; insuredUntil?: string | null; trainings?: number | null; trainedOn?: string | null; note?: string | null }; reply: TeamsRow }
  /** 批量修改救援队伍 · team.edit */
  'POST /api/teams/bulk-changes': { body: { ids: string[]; set: TeamsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（救援队伍） · team.edit */
  'POST /api/teams/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（救援队伍） · team.edit */
  'POST /api/teams/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（救援队伍，xlsx） · team.edit */
  'GET /api/teams/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（救援队伍） · team.edit */
  'POST /api/teams/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认救援队伍 · team.edit */
  'POST /api/teams/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出救援队伍（与列表同一筛选，留痕） · team.transfer */
  'GET /api/teams/export': { query?: { name?: string; kind?: string; tier?: string; area?: string; skills?: string; readiness?: string; coastal?: "true" | "false"; allied?: "true" | "false"; owner?: string; leaderName?: string; phone?: string; dutyPhone?: string; address?: string; members?: string; core?: string; dispatchMinutes?: string; registration?: string; establishedOn?: string; insured?: string; insuredUntil?: string; trainings?: string; trainedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: TeamsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: TeamsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 救援队伍分组计数 · team.read */
  'GET /api/teams/groups': { query: { name?: string; kind?: string; tier?: string; area?: string; skills?: string; readiness?: string; coastal?: "true" | "false"; allied?: "true" | "false"; owner?: string; leaderName?: string; phone?: string; dutyPhone?: string; address?: string; members?: string; core?: string; dispatchMinutes?: string; registration?: string; establishedOn?: string; insured?: string; insuredUntil?: string; trainings?: string; trainedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: TeamsReply; by: "kind" | "tier" | "area" | "skills" | "readiness" | "coastal" | "allied" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入救援队伍（上传文件，后台核对） · team.transfer */
  'POST /api/teams/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的救援队伍（与列表同一筛选） · team.read */
  'GET /api/teams/nearest': { query: { name?: string; kind?: string; tier?: string; area?: string; skills?: string; readiness?: string; coastal?: "true" | "false"; allied?: "true" | "false"; owner?: string; leaderName?: string; phone?: string; dutyPhone?: string; address?: string; members?: string; core?: string; dispatchMinutes?: string; registration?: string; establishedOn?: string; insured?: string; insuredUntil?: string; trainings?: string; trainedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: TeamsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 救援队伍填报模板 · team.transfer */
  'GET /api/teams/template': { reply: Response }
  /** 救援队伍图层：总数、有位置的数、范围 · team.read */
  'GET /api/teams/tiles': { query?: { name?: string; kind?: string; tier?: string; area?: string; skills?: string; readiness?: string; coastal?: "true" | "false"; allied?: "true" | "false"; owner?: string; leaderName?: string; phone?: string; dutyPhone?: string; address?: string; members?: string; core?: string; dispatchMinutes?: string; registration?: string; establishedOn?: string; insured?: string; insuredUntil?: string; trainings?: string; trainedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: TeamsReply }; reply: EnterprisesReply8 }
  /** 救援队伍矢量瓦片（MVT，与列表同一筛选） · team.read */
  'GET /api/teams/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; kind?: string; tier?: string; area?: string; skills?: string; readiness?: string; coastal?: "true" | "false"; allied?: "true" | "false"; owner?: string; leaderName?: string; phone?: string; dutyPhone?: string; address?: string; members?: string; core?: string; dispatchMinutes?: string; registration?: string; establishedOn?: string; insured?: string; insuredUntil?: string; trainings?: string; trainedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: TeamsReply; v?: string }; reply: Response }
  /** 救援队伍卡片 · team.read */
  'GET /api/teams/:id': { params: { id: string }; reply: TeamsRow }
  /** 修改救援队伍（If-Match 防止相互覆盖） · team.edit */
  'PATCH /api/teams/:id': { params: { id: string }; body: TeamsBody; reply: TeamsRow }
  /** 提出修改（救援队伍） · team.propose */
  'POST /api/teams/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: TeamsBody; reason: string }; reply: StationsReply }
  /** 确认救援队伍信息无误 · team.edit */
  'POST /api/teams/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 救援队伍变更历史 · team.read */
  'GET /api/teams/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 队伍备勤状态 · team.set_readiness */
  'PUT /api/teams/:id/readiness': { params: { id: string }; body: { readiness: "ready" | "standby" | "off" }; reply: TeamsRow }
  /** 恢复救援队伍 · team.edit */
  'POST /api/teams/:id/restoration': { params: { id: string }; body: { reason: string }; reply: TeamsRow }
  /** 撤出救援队伍 · team.edit */
  'POST /api/teams/:id/retirement': { params: { id: string }; body: { reason: string }; reply: TeamsRow }
  /** 查看救援队伍的敏感项（留痕） · team.reveal */
  'POST /api/teams/:id/reveals': { params: { id: string }; body: { field: "phone" | "dutyPhone" }; reply: { value: string } }
  /** 乡镇日雨量（8 时至次日 8 时） · telemetry.read */
  'GET /api/telemetry/days': { query: { from: string; to: string; region?: string }; reply: { from: string; to: string; rows: { regionPath: string; county: string; town: string; stations: number; mean: number; most: number; mostAt: string }[] } }
  /** 测站的最新观测 · telemetry.read */
  'GET /api/telemetry/gauges/:id': { params: { id: string }; query?: { asOf?: string }; reply: { gauge: TelemetryRow; asOf: string | null; latest: { element: string; observedAt: string; value: number }[]; elements: string[]; status: { key: string; above: number } | null } }
  /** 测站过程线（最长一年，按时段归并） · telemetry.read */
  'GET /api/telemetry/gauges/:id/curve': { params: { id: string }; query: { element: string; hours?: number; asOf?: string; from?: string; to?: string }; reply: { element: string; from: string | null; to: string | null; step: number; calibrated: boolean; points: { at: string; value: number; low?: number; high?: number; n?: number; sent?: number }[]; flagged: ({ at: string; value: number; quality: string | null })[]; lines: { key: string; value: number }[]; verified: boolean } }
  /** 测站日雨量（8 时至次日 8 时） · telemetry.read */
  'GET /api/telemetry/gauges/:id/days': { params: { id: string }; query: { from: string; to: string }; reply: { rows: { day: string; mm: number; falls: number }[] } }
  /** 导出测站观测值（xlsx 或 csv） · telemetry.read */
  'GET /api/telemetry/gauges/:id/export': { params: { id: string }; query: { element: string; from: string; to: string; format?: "xlsx" | "csv" }; reply: Response }
  /** 测站的一张图片 · telemetry.read */
  'GET /api/telemetry/gauges/:id/pictures/:at': { params: { id: string; at: string }; reply: Response }
  /** 测站观测值 · telemetry.read */
  'GET /api/telemetry/gauges/:id/readings': { params: { id: string }; query?: { element?: string; limit?: number; cursor?: string }; reply: { rows: ({ element: string; observedAt: string; value: number; sentAt: string; flagged: boolean; quality: string | null })[]; total: number; next: string | null } }
  /** 测站的图片和人工置数 · telemetry.read */
  'GET /api/telemetry/gauges/:id/shown': { params: { id: string }; reply: { pictures: ({ takenAt: string; width: number | null; height: number | null; fault: string | null; ready: boolean })[]; notes: { writtenAt: string; text: string }[] } }
  /** 各测站一个要素的最新值 · telemetry.read */
  'GET /api/telemetry/latest': { query: { element: string; region?: string }; reply: { element: string; at: string; rows: { observedAt: string; value: number; stationId: string; code: string; name: string; kind: string; regionPath: string }[] } }
  /** 雨情：各测站时段雨量 · telemetry.read */
  'GET /api/telemetry/rain': { query?: { hours?: number; asOf?: string; region?: string }; reply: { asOf: string | null; at: string; hours: number; rows: TelemetryRow[] } }
  /** 遥测设置 · telemetry.read */
  'GET /api/telemetry/settings': { reply: TelemetryReply }
  /** 修改遥测设置 · telemetry.configure */
  'PUT /api/telemetry/settings': { body: { futureMinutes: number; silentMinutes: number }; reply: TelemetryReply }
  /** 举报奖励台账 · tipoff.read */
  'GET /api/tipoff-rewards': { query: { year: number }; reply: { rows: ({ basis: "fine" | "floor" | "concealed"; amount: number; formula: string; proposedAt: string; proposedName: string; approvedAt: string | null; approvedName: string | null; notifiedAt: string | null; claimDueAt: string | null; claimedAt: string | null; paidName: string | null; forfeitedAt: string | null; code: string; title: string; tipoffId: string })[] } }
  /** 举报核查时限和奖励标准 · tipoff.read */
  'GET /api/tipoff-rules': { reply: TipoffRulesReply }
  /** 修改一条时限或标准 · tipoff_rule.change */
  'PUT /api/tipoff-rules/:key': { params: { key: string }; body: { value: number; source: string; verified: boolean }; reply: TipoffRulesReply }
  /** 举报 · tipoff.read */
  'GET /api/tipoffs': { query?: { show?: "open" | "overdue" | "reward" | "done" | "all"; q?: string; limit?: number }; reply: { rows: TipoffsRow[]; counts: Record<string, number> } }
  /** 受理电话举报（12350） · tipoff.receive */
  'POST /api/tipoffs': { body: { regionCode: string; kind: "danger" | "illegal" | "accident" | "other"; title: string; unitName?: string; site?: string; description: string; reporters?: { name: string; phone?: string; idNumber?: string; note?: string }[] }; reply: { id: string; code: string; password: string } }
  /** 一件举报、它的步骤和相似举报 · tipoff.read */
  'GET /api/tipoffs/:id': { params: { id: string }; reply: { tipoff: TipoffsRow; steps: ({ step: "receive" | "transfer" | "join" | "verify" | "extend" | "establish" | "dismiss" | "propose" | "send_back" | "approve" | "notify" | "claim" | "forfeit" | "archive"; fromState: TipoffsRowState | null; toState: TipoffsRowState; note: string; at: string; byName: string })[]; openings: ({ id: string; reason: string; askedAt: string; askedBy: string; askedName: string; decidedAt: string | null; decidedName: string | null; granted: boolean | null; shownAt: string | null })[]; same: TipoffsRow[]; photos: DangersPhoto[] } }
  /** 归档 · tipoff.handle */
  'POST /api/tipoffs/:id/archiving': { params: { id: string }; body: { note?: string }; reply: TipoffsRow }
  /** 认定不属实 · tipoff.handle */
  'POST /api/tipoffs/:id/dismissal': { params: { id: string }; body: { finding: string }; reply: TipoffsRow }
  /** 延长核查期限 · tipoff.approve */
  'POST /api/tipoffs/:id/extension': { params: { id: string }; body: { reason: string }; reply: TipoffsRow }
  /** 认定属实 · tipoff.handle */
  'POST /api/tipoffs/:id/finding': { params: { id: string }; body: { finding: string; fine?: number | null; grade?: number | null; deaths?: number | null; danger?: { title: string; description?: string; grade?: "general" | "major"; criterionId?: string; dueOn?: string } }; reply: TipoffsRow }
  /** 申请查看举报人身份 · tipoff.ask_identity */
  'POST /api/tipoffs/:id/identity-openings': { params: { id: string }; body: { reason: string }; reply: StationsReply }
  /** 并入首个举报 · tipoff.handle */
  'POST /api/tipoffs/:id/joining': { params: { id: string }; body: { firstId: string; note?: string }; reply: TipoffsRow }
  /** 提出奖励 · tipoff.handle */
  'POST /api/tipoffs/:id/reward': { params: { id: string }; reply: TipoffsRow }
  /** 批准奖励 · tipoff.approve */
  'POST /api/tipoffs/:id/reward/approval': { params: { id: string }; reply: TipoffsRow }
  /** 通知领奖 · tipoff.handle */
  'POST /api/tipoffs/:id/reward/notice': { params: { id: string }; reply: TipoffsRow }
  /** 凭查询密码发放奖励 · tipoff.pay */
  'POST /api/tipoffs/:id/reward/payment': { params: { id: string }; body: { password: string }; reply: TipoffsRow }
  /** 退回奖励 · tipoff.approve */
  'POST /api/tipoffs/:id/reward/return': { params: { id: string }; body: { note: string }; reply: TipoffsRow }
  /** 转办其他部门 · tipoff.handle */
  'POST /api/tipoffs/:id/transfer': { params: { id: string }; body: { to: string; note?: string }; reply: TipoffsRow }
  /** 受理并核查 · tipoff.handle */
  'POST /api/tipoffs/:id/verification': { params: { id: string }; body: { note?: string }; reply: TipoffsRow }
  /** 培训台账 · training.read */
  'GET /api/trainings': { query?: { name?: string; kind?: string; startedOn?: string; days?: string; people?: string; passed?: string; hosts?: string; venue?: string; content?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "startedOn" | "days" | "people" | "passed" | "hosts" | "venue" | "content"; sort?: TrainingsReply; limit?: number; cursor?: string }; reply: { rows: TrainingsRow[]; total: number; next: string | null } }
  /** 新增培训 · training.edit */
  'POST /api/trainings': { body: { regionCode: string; name: string; kind: "leaders" | "officers" | "informants" | "enterprise" | "operators" | "teams" | "public"; startedOn: string; days: number; people: number; passed?: number | null; hosts?: string | null; venue?: string | null; content?: string | null }; reply: TrainingsRow }
  /** 批量修改培训 · training.edit */
  'POST /api/trainings/bulk-changes': { body: { ids: string[]; set: TrainingsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（培训） · training.edit */
  'POST /api/trainings/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出培训（与列表同一筛选，留痕） · training.transfer */
  'GET /api/trainings/export': { query?: { name?: string; kind?: string; startedOn?: string; days?: string; people?: string; passed?: string; hosts?: string; venue?: string; content?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "startedOn" | "days" | "people" | "passed" | "hosts" | "venue" | "content"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: TrainingsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 培训分组计数 · training.read */
  'GET /api/trainings/groups': { query: { name?: string; kind?: string; startedOn?: string; days?: string; people?: string; passed?: string; hosts?: string; venue?: string; content?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "startedOn" | "days" | "people" | "passed" | "hosts" | "venue" | "content"; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入培训（上传文件，后台核对） · training.transfer */
  'POST /api/trainings/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 培训填报模板 · training.transfer */
  'GET /api/trainings/template': { reply: Response }
  /** 培训卡片 · training.read */
  'GET /api/trainings/:id': { params: { id: string }; reply: TrainingsRow }
  /** 修改培训（If-Match 防止相互覆盖） · training.edit */
  'PATCH /api/trainings/:id': { params: { id: string }; body: TrainingsBody; reply: TrainingsRow }
  /** 提出修改（培训） · training.propose */
  'POST /api/trainings/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: TrainingsBody; reason: string }; reply: StationsReply }
  /** 培训变更历史 · training.read */
  'GET /api/trainings/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复培训 · training.edit */
  'POST /api/trainings/:id/restoration': { params: { id: string }; body: { reason: string }; reply: TrainingsRow }
  /** 撤出培训 · training.edit */
  'POST /api/trainings/:id/retirement': { params: { id: string }; body: { reason: string }; reply: TrainingsRow }
  /** 用户台账 · user.read */
  'GET /api/users': { query?: { limit?: number; cursor?: string; text?: string; role?: DemoRowRole; state?: "active" | "disabled" | "waiting" | "locked" }; reply: { rows: ({ id: string; login: string; name: string; roles: DemoRowRole[]; requestedRoles: DemoRowRole[]; regionPath: string; regionName: string; phoneMask: string | null; castAs: string | null; unitName: string | null; totp: boolean; sessions: number; lastSeenAt: string | null; lockedUntil: string | null; createdAt: string; disabledAt: string | null })[]; total: number; next: string | null } }
  /** 未接受的邀请 · user.read */
  'GET /api/users/invites': { reply: { rows: ({ id: string; name: string; phoneMask: string | null; roles: string[]; regionPath: string; regionName: string; createdBy: string; createdAt: string; expiresAt: string })[] } }
  /** 邀请用户 · user.invite */
  'POST /api/users/invites': { body: { name: string; phone?: string; roles: DemoRowRole[]; regionPath: string }; reply: { id: string; token: string; expiresAt: string } }
  /** 撤回邀请 · user.invite */
  'DELETE /api/users/invites/:id': { params: { id: string }; reply: Record<string, unknown> }
  /** 启用用户 · user.invite */
  'DELETE /api/users/:id/disablement': { params: { id: string }; reply: Record<string, unknown> }
  /** 停用用户 · user.invite */
  'POST /api/users/:id/disablement': { params: { id: string }; reply: Record<string, unknown> }
  /** 授予角色与辖区 · user.grant */
  'PUT /api/users/:id/roles': { params: { id: string }; body: { roles: DemoRowRole[]; regionPath: string; unit?: string }; reply: Record<string, unknown> }
  /** 重置身份验证器 · user.grant */
  'DELETE /api/users/:id/second-factor': { params: { id: string }; reply: Record<string, unknown> }
  /** 用户的登录会话 · user.read */
  'GET /api/users/:id/sessions': { params: { id: string }; reply: MeReply }
  /** 结束用户的一个会话 · user.invite */
  'DELETE /api/users/:id/sessions/:sessionId': { params: { id: string; sessionId: string }; reply: Record<string, unknown> }
  /** 发一次性登录链接 · user.invite */
  'POST /api/users/:id/sign-in-link': { params: { id: string }; reply: { token: string; expiresAt: string } }
  /** 海上船舶：谁还在风圈内，何时到达 · mover.read */
  'GET /api/vessels-at-sea': { query?: { storm?: string; region?: string; q?: string; registered?: "true" | "false" }; reply: { storm: { id: string; no: string; name: string; replay: boolean } | null; steps: ({ hours: number; at: string; lon: number; lat: number; circles: { "7": number[] | null; "10": number[] | null; "12": number[] | null }; model: boolean })[]; rows: ({ id: string; key: string; name: string; sort: "tanker" | "box" | "explosives" | "gas" | "fishing" | "passenger" | "cargo" | "oil" | "tug" | "other"; owner: string; homePort: string; home: string; contact: string; phoneMask: string; people: number | null; registered: boolean; observedAt: string; stale: boolean; lon: number; lat: number; speedKmh: number | null; heading: number | null; km: number | null; demo: boolean; reached: { "7": string | null; "10": string | null; "12": string | null } })[]; total: number; at: string } }
  /** 导出海上船舶名单（留痕） · mover.read */
  'GET /api/vessels-at-sea/export': { query?: { storm?: string; region?: string; q?: string; registered?: "true" | "false"; force?: number }; reply: Response }
  /** 村级预案台账 · village_plan.read */
  'GET /api/village-plans': { query?: { title?: string; filedOn?: string; hazards?: string; peopleAtRisk?: string; householdsAtRisk?: string; meetingPoint?: string; route?: string; leader?: string; leaderPhone?: string; drilledOn?: string; note?: string; edition?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: VillagePlansReply; sort?: VillagePlansReply2; limit?: number; cursor?: string }; reply: { rows: VillagePlansRow[]; total: number; next: string | null } }
  /** 新增村级预案 · village_plan.edit */
  'POST /api/village-plans': { body: { regionCode: string; lon?: number | null; lat?: number | null; title: string; filedOn: string; hazards?: ("torrent" | "geology" | "waterlogging" | "surge" | "wind" | "dam")[] | null; peopleAtRisk: number; householdsAtRisk?: number | null; meetingPoint?: string | null; route?: string | null; leader?: string | null; leaderPhone?: string | null; drilledOn?: string | null; note?: string | null }; reply: VillagePlansRow }
  /** 批量修改村级预案 · village_plan.edit */
  'POST /api/village-plans/bulk-changes': { body: { ids: string[]; set: VillagePlansBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（村级预案） · village_plan.edit */
  'POST /api/village-plans/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 批量确认村级预案 · village_plan.edit */
  'POST /api/village-plans/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出村级预案（与列表同一筛选，留痕） · village_plan.transfer */
  'GET /api/village-plans/export': { query?: { title?: string; filedOn?: string; hazards?: string; peopleAtRisk?: string; householdsAtRisk?: string; meetingPoint?: string; route?: string; leader?: string; leaderPhone?: string; drilledOn?: string; note?: string; edition?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: VillagePlansReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: VillagePlansReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 村级预案分组计数 · village_plan.read */
  'GET /api/village-plans/groups': { query: { title?: string; filedOn?: string; hazards?: string; peopleAtRisk?: string; householdsAtRisk?: string; meetingPoint?: string; route?: string; leader?: string; leaderPhone?: string; drilledOn?: string; note?: string; edition?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: VillagePlansReply; by: "hazards" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入村级预案（上传文件，后台核对） · village_plan.transfer */
  'POST /api/village-plans/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的村级预案（与列表同一筛选） · village_plan.read */
  'GET /api/village-plans/nearest': { query: { title?: string; filedOn?: string; hazards?: string; peopleAtRisk?: string; householdsAtRisk?: string; meetingPoint?: string; route?: string; leader?: string; leaderPhone?: string; drilledOn?: string; note?: string; edition?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: VillagePlansReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 村级预案填报模板 · village_plan.transfer */
  'GET /api/village-plans/template': { reply: Response }
  /** 村级预案图层：总数、有位置的数、范围 · village_plan.read */
  'GET /api/village-plans/tiles': { query?: { title?: string; filedOn?: string; hazards?: string; peopleAtRisk?: string; householdsAtRisk?: string; meetingPoint?: string; route?: string; leader?: string; leaderPhone?: string; drilledOn?: string; note?: string; edition?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: VillagePlansReply }; reply: EnterprisesReply8 }
  /** 村级预案矢量瓦片（MVT，与列表同一筛选） · village_plan.read */
  'GET /api/village-plans/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { title?: string; filedOn?: string; hazards?: string; peopleAtRisk?: string; householdsAtRisk?: string; meetingPoint?: string; route?: string; leader?: string; leaderPhone?: string; drilledOn?: string; note?: string; edition?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: VillagePlansReply; v?: string }; reply: Response }
  /** 村级预案卡片 · village_plan.read */
  'GET /api/village-plans/:id': { params: { id: string }; reply: VillagePlansRow }
  /** 修改村级预案（If-Match 防止相互覆盖） · village_plan.edit */
  'PATCH /api/village-plans/:id': { params: { id: string }; body: VillagePlansBody; reply: VillagePlansRow }
  /** 提出修改（村级预案） · village_plan.propose */
  'POST /api/village-plans/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: VillagePlansBody; reason: string }; reply: StationsReply }
  /** 确认村级预案信息无误 · village_plan.edit */
  'POST /api/village-plans/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 备案村级预案新版（代替在册的一版；没有给的项沿用） · village_plan.edit */
  'POST /api/village-plans/:id/editions': { params: { id: string }; body: { title?: string; filedOn: string; hazards?: ("torrent" | "geology" | "waterlogging" | "surge" | "wind" | "dam")[] | null; peopleAtRisk?: number; householdsAtRisk?: number | null; meetingPoint?: string | null; route?: string | null; leader?: string | null; leaderPhone?: string | null; drilledOn?: string | null; note?: string | null }; reply: VillagePlansRow }
  /** 村级预案变更历史 · village_plan.read */
  'GET /api/village-plans/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复村级预案 · village_plan.edit */
  'POST /api/village-plans/:id/restoration': { params: { id: string }; body: { reason: string }; reply: VillagePlansRow }
  /** 撤出村级预案 · village_plan.edit */
  'POST /api/village-plans/:id/retirement': { params: { id: string }; body: { reason: string }; reply: VillagePlansRow }
  /** 查看村级预案的敏感项（留痕） · village_plan.reveal */
  'POST /api/village-plans/:id/reveals': { params: { id: string }; body: { field: "leaderPhone" }; reply: { value: string } }
  /** 等我应答的叫应 · waiting_call.answer */
  'GET /api/waiting-calls': { reply: { rows: ({ callId: string; level: 1 | 2 | 3 | 4; title: string; message: string; post: string; regionName: string; role: "holder" | "superior" | "stand_in" | "knock"; drill: boolean; startedAt: string; nextAt: string | null })[] } }
  /** 桌面已弹出（送达留痕） · waiting_call.answer */
  'POST /api/waiting-calls/shown': { body: { callIds: string[] }; reply: { shown: number } }
  /** 在桌面应答叫应 · waiting_call.answer */
  'POST /api/waiting-calls/:id/answer': { params: { id: string }; body: { answer: "received" | "cannot_come" | "handed_over"; note?: string; to?: string }; reply: { answered: boolean } }
  /** 可转派的人员 · waiting_call.answer */
  'GET /api/waiting-calls/:id/stand-ins': { params: { id: string }; reply: { rows: { holderId: string; personName: string; duty: string }[] } }
  /** 可选的预警类别与范围 · warning.draft */
  'GET /api/warning-areas': { reply: { kinds: { key: string; name: string; nameEn: string; issuer: string; hours: number }[]; areas: { code: string; name: string; level: number }[]; towns: { code: string; name: string; countyCode: string; countyName: string }[] } }
  /** 批量签发同级预警（第二人，键入级别） · warning.release */
  'POST /api/warning-releases': { body: { items: WarningSubmissionsItem[]; typedLevel: string }; reply: WarningSubmissionsReply }
  /** 批量核稿送签 · warning.draft */
  'POST /api/warning-submissions': { body: { items: WarningSubmissionsItem[] }; reply: WarningSubmissionsReply }
  /** 试算预警范围 · warning.draft */
  'POST /api/warning-targets': { body: { areaCode: string; regionCodes?: string[]; shape?: WarningsShape | WarningsShape2; alarmLevel?: 1 | 2 | 3 | 4 }; reply: { how: string | null; towns: { code: string; name: string; countyName: string }[] } }
  /** 预警文字模板与时限 · warning.read */
  'GET /api/warning-wording': { reply: { templates: WarningWordingTemplate[]; limits: WarningWordingLimit[]; kinds: WarningWordingKind[]; issuers: WarningWordingIssuer[] } }
  /** 修改发布单位 · warning.word */
  'PUT /api/warning-wording/issuers': { body: { body: string; issuer: string; series: string; legalBasis: string; source: string; verified: boolean }; reply: { issuers: WarningWordingIssuer[] } }
  /** 修改预警类别 · warning.word */
  'PUT /api/warning-wording/kinds': { body: { key: string; name: string; nameEn: string; body: string; eventCode: string; hours: number; source: string; verified: boolean; category: "Geo" | "Met" | "Safety" | "Security" | "Rescue" | "Fire" | "Health" | "Env" | "Transport" | "Infra" | "CBRNE" | "Other" }; reply: { kinds: WarningWordingKind[] } }
  /** 修改办理时限 · warning.word */
  'PUT /api/warning-wording/limits': { body: { step: "submit" | "release" | "expire"; minutes: number; article: string; source: string; verified: boolean }; reply: { limits: WarningWordingLimit[] } }
  /** 修改预警文字模板 · warning.word */
  'PUT /api/warning-wording/templates': { body: { track: string; level: 1 | 2 | 3 | 4; version: number; verified: boolean; caution: string; measures: string; source: string }; reply: { templates: WarningWordingTemplate[] } }
  /** 预警 · warning.read */
  'GET /api/warnings': { query?: { limit?: number; cursor?: string; state?: string; origin?: "own" | "relay"; level?: number }; reply: { rows: WarningsRow[]; total: number; next: string | null } }
  /** 拟预警稿 · warning.draft */
  'POST /api/warnings': { body: { areaCode: string; regionCodes?: string[]; shape?: WarningsShape | WarningsShape2; alarmLevel?: 1 | 2 | 3 | 4; track: string; level: 1 | 2 | 3 | 4; basis?: string; followsId?: string }; reply: WarningsRow }
  /** 预警、覆盖乡镇、历次版本与经过 · warning.read */
  'GET /api/warnings/:id': { params: { id: string }; reply: { warning: WarningsRow; towns: ({ code: string; name: string; countyName: string; path: string; byAlarm: boolean; inForceFrom: string | null; endedAt: string | null; takenBy: string | null; alarmLevel: 1 | 2 | 3 | 4 | null })[]; measured: ({ station: string; town: string; kind: string; element: string | null; minutes: number | null; value: number; threshold: number; unit: string; than: "above" | "below"; level: 1 | 2 | 3 | 4; openedAt: string })[]; versions: ({ id: string; level: 1 | 2 | 3 | 4; state: "draft" | "submitted" | "released" | "superseded" | "lifted" | "cancelled" | "withdrawn"; change: "new" | "upgrade" | "downgrade" | "area" | "extend" | "correct"; docNo: string | null; draftedAt: string; releasedAt: string | null })[]; deeds: { id: number; at: string; type: string; actorName: string; actorKind: string; data: Record<string, unknown> }[]; inside: string[]; insideThen: ({ key: string; value: number | null; unit: string; at: string })[] } }
  /** 修改预警稿 · warning.draft */
  'PUT /api/warnings/:id': { params: { id: string }; body: { startsAt: string | null; expiresAt?: string | null; caution: string; measures: string; legalBasis: string; basis: string; regionCodes: string[] }; reply: WarningsRow }
  /** 拟变更稿：升降级（level）、调整范围（area）、延续（extend）、更正文字（correct） · warning.draft */
  'POST /api/warnings/:id/changes': { params: { id: string }; body: { change: "area"; regionCodes?: string[]; shape?: WarningsShape | WarningsShape2; reason: string } | { change: "extend"; expiresAt: string; reason: string } | { change: "correct"; reason: string } | { change?: "level"; level: 1 | 2 | 3 | 4; reason: string }; reply: WarningsRow }
  /** 确认解除或撤销（第二人） · warning.release */
  'POST /api/warnings/:id/lift': { params: { id: string }; body: { reason: string }; reply: WarningsRow }
  /** 撤销解除申请 · warning.draft */
  'DELETE /api/warnings/:id/lift-request': { params: { id: string }; reply: WarningsRow }
  /** 提出解除，或提出撤销误发 · warning.draft */
  'POST /api/warnings/:id/lift-request': { params: { id: string }; body: { reason: string; as?: "lift" | "cancel" }; reply: WarningsRow }
  /** 一条预警的发布渠道与状态 · warning.read */
  'GET /api/warnings/:id/publications': { params: { id: string }; reply: WarningsReply }
  /** 签发预警（第二人，键入级别） · warning.release */
  'POST /api/warnings/:id/release': { params: { id: string }; body: { revision: number; typedLevel: string }; reply: WarningsRow }
  /** 退回修改 · warning.release */
  'POST /api/warnings/:id/return': { params: { id: string }; body: { reason: string }; reply: WarningsRow }
  /** 核稿送签 · warning.draft */
  'POST /api/warnings/:id/submission': { params: { id: string }; body: { revision: number }; reply: WarningsRow }
  /** 撤回预警稿 · warning.draft */
  'POST /api/warnings/:id/withdrawal': { params: { id: string }; body: { reason: string }; reply: WarningsRow }
  /** 水利工程台账 · waterwork.read */
  'GET /api/waterworks': { query?: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string | "*"; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; sort?: WaterworksReply2; limit?: number; cursor?: string }; reply: { rows: WaterworksRow[]; total: number; next: string | null } }
  /** 新增水利工程 · waterwork.edit */
  'POST /api/waterworks': { body: { regionCode: string; lon: number; lat: number; code: string; name: string; kind: "reservoir" | "pond" | "levee" | "sluice"; grade: "large_1" | "large_2" | "medium" | "small_1" | "small_2" | "pond" | "g1" | "g2" | "g3" | "g4" | "g5"; river?: string | null; capacity?: number | null; dam?: "earth" | "masonry" | "concrete" | "other" | null; damHeight?: number | null; length?: number | null; standard?: number | null; protects?: number | null; floodLimit?: number | null; normalLevel?: number | null; designLevel?: number | null; checkLevel?: number | null; crest?: number | null; datum?: "1985" | "luoxing" | "assumed" | null; station?: string | null; administrative: string; administrativePhone: string; technical?: string | null; technicalPhone?: string | null; patrol?: string | null; patrolPhone?: string | null; safety?: "1" | "2" | "3" | null; danger: "sound" | "faulty" | "repair" | "empty"; assessedOn?: string | null; downstream?: string | null }; reply: WaterworksRow }
  /** 批量修改水利工程 · waterwork.edit */
  'POST /api/waterworks/bulk-changes': { body: { ids: string[]; set: WaterworksBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（水利工程） · waterwork.edit */
  'POST /api/waterworks/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（水利工程） · waterwork.edit */
  'POST /api/waterworks/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（水利工程，xlsx） · waterwork.edit */
  'GET /api/waterworks/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 用短信发送确认链接（水利工程） · waterwork.edit */
  'POST /api/waterworks/confirmation-links/:batch/texts': { params: { batch: string }; reply: EnterprisesReply12 }
  /** 批量确认水利工程 · waterwork.edit */
  'POST /api/waterworks/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出水利工程（与列表同一筛选，留痕） · waterwork.transfer */
  'GET /api/waterworks/export': { query?: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string | "*"; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: WaterworksReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 水利工程分组计数 · waterwork.read */
  'GET /api/waterworks/groups': { query: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string | "*"; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; by: "kind" | "grade" | "safety" | "danger" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入水利工程（上传文件，后台核对） · waterwork.transfer */
  'POST /api/waterworks/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的水利工程（与列表同一筛选） · waterwork.read */
  'GET /api/waterworks/nearest': { query: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string | "*"; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 水利工程填报模板 · waterwork.transfer */
  'GET /api/waterworks/template': { reply: Response }
  /** 水利工程图层：总数、有位置的数、范围 · waterwork.read */
  'GET /api/waterworks/tiles': { query?: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string | "*"; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply }; reply: EnterprisesReply8 }
  /** 水利工程矢量瓦片（MVT，与列表同一筛选） · waterwork.read */
  'GET /api/waterworks/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string | "*"; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; v?: string }; reply: Response }
  /** 水利工程卡片 · waterwork.read */
  'GET /api/waterworks/:id': { params: { id: string }; reply: WaterworksRow }
  /** 修改水利工程（If-Match 防止相互覆盖） · waterwork.edit */
  'PATCH /api/waterworks/:id': { params: { id: string }; body: WaterworksBody; reply: WaterworksRow }
  /** 提出修改（水利工程） · waterwork.propose */
  'POST /api/waterworks/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: WaterworksBody; reason: string }; reply: StationsReply }
  /** 确认水利工程信息无误 · waterwork.edit */
  'POST /api/waterworks/:id/confirmation': { params: { id: string }; reply: EnterprisesReply10 }
  /** 水利工程变更历史 · waterwork.read */
  'GET /api/waterworks/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复水利工程 · waterwork.edit */
  'POST /api/waterworks/:id/restoration': { params: { id: string }; body: { reason: string }; reply: WaterworksRow }
  /** 撤出水利工程 · waterwork.edit */
  'POST /api/waterworks/:id/retirement': { params: { id: string }; body: { reason: string }; reply: WaterworksRow }
  /** 查看水利工程的敏感项（留痕） · waterwork.reveal */
  'POST /api/waterworks/:id/reveals': { params: { id: string }; body: { field: "administrativePhone" | "technicalPhone" | "patrolPhone" }; reply: { value: string } }
  /** 天气过程台账 · weather_process.read */
  'GET /api/weather-processes': { query?: { name?: string; kind?: string; startedOn?: string; endedOn?: string; storm?: string; rain?: string; wind?: string; coldest?: string; stricken?: string; guarded?: string; source?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "startedOn" | "endedOn" | "storm" | "rain" | "wind" | "coldest" | "stricken" | "guarded" | "source"; sort?: WeatherProcessesReply; limit?: number; cursor?: string }; reply: { rows: WeatherProcessesRow[]; total: number; next: string | null } }
  /** 新增天气过程 · weather_process.edit */
  'POST /api/weather-processes': { body: { regionCode: string; name: string; kind: "typhoon" | "rain" | "convection" | "cold"; startedOn: string; endedOn?: string | null; storm?: string | null; rain?: number | null; wind?: number | null; coldest?: number | null; stricken?: string | null; guarded?: string | null; source?: string | null }; reply: WeatherProcessesRow }
  /** 批量修改天气过程 · weather_process.edit */
  'POST /api/weather-processes/bulk-changes': { body: { ids: string[]; set: WeatherProcessesBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（天气过程） · weather_process.edit */
  'POST /api/weather-processes/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出天气过程（与列表同一筛选，留痕） · weather_process.transfer */
  'GET /api/weather-processes/export': { query?: { name?: string; kind?: string; startedOn?: string; endedOn?: string; storm?: string; rain?: string; wind?: string; coldest?: string; stricken?: string; guarded?: string; source?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "startedOn" | "endedOn" | "storm" | "rain" | "wind" | "coldest" | "stricken" | "guarded" | "source"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: WeatherProcessesReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 天气过程分组计数 · weather_process.read */
  'GET /api/weather-processes/groups': { query: { name?: string; kind?: string; startedOn?: string; endedOn?: string; storm?: string; rain?: string; wind?: string; coldest?: string; stricken?: string; guarded?: string; source?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "kind" | "startedOn" | "endedOn" | "storm" | "rain" | "wind" | "coldest" | "stricken" | "guarded" | "source"; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入天气过程（上传文件，后台核对） · weather_process.transfer */
  'POST /api/weather-processes/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 天气过程填报模板 · weather_process.transfer */
  'GET /api/weather-processes/template': { reply: Response }
  /** 天气过程卡片 · weather_process.read */
  'GET /api/weather-processes/:id': { params: { id: string }; reply: WeatherProcessesRow }
  /** 修改天气过程（If-Match 防止相互覆盖） · weather_process.edit */
  'PATCH /api/weather-processes/:id': { params: { id: string }; body: WeatherProcessesBody; reply: WeatherProcessesRow }
  /** 提出修改（天气过程） · weather_process.propose */
  'POST /api/weather-processes/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: WeatherProcessesBody; reason: string }; reply: StationsReply }
  /** 天气过程变更历史 · weather_process.read */
  'GET /api/weather-processes/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复天气过程 · weather_process.edit */
  'POST /api/weather-processes/:id/restoration': { params: { id: string }; body: { reason: string }; reply: WeatherProcessesRow }
  /** 撤出天气过程 · weather_process.edit */
  'POST /api/weather-processes/:id/retirement': { params: { id: string }; body: { reason: string }; reply: WeatherProcessesRow }
  /** 事件推送 · webhook.read */
  'GET /api/webhooks': { reply: { rows: ({ id: string; name: string; url: string; prefixes: string[]; regionPath: string; regionName: string; withRow: boolean; reason: string; createdAt: string; createdBy: string; disabledAt: string | null; waiting: number; dead: number; lastDeliveredAt: string | null })[]; privateAllowed: boolean } }
  /** 新增事件推送（密钥只显示一次） · webhook.manage */
  'POST /api/webhooks': { body: { name: string; url: string; prefixes: string[]; regionPath: string; withRow?: boolean; reason: string }; reply: WebhooksReply }
  /** 推送记录 · webhook.read */
  'GET /api/webhooks/:id/deliveries': { params: { id: string }; query?: { state?: "waiting" | "delivered" | "dead"; before?: number; limit?: number }; reply: { rows: ({ id: string; eventId: number; type: string; subjectKind: string; subjectId: string; eventAt: string; state: "waiting" | "delivered" | "dead"; attempts: number; nextAt: string | null; status: number | null; error: string | null; deliveredAt: string | null })[] } }
  /** 启用事件推送 · webhook.manage */
  'DELETE /api/webhooks/:id/disablement': { params: { id: string }; reply: Record<string, unknown> }
  /** 停用事件推送 · webhook.manage */
  'POST /api/webhooks/:id/disablement': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 补发：一条，或某时以来的全部 · webhook.manage */
  'POST /api/webhooks/:id/replays': { params: { id: string }; body: { delivery: string } | { since: string }; reply: { sent: number } }
  /** 更换推送密钥 · webhook.manage */
  'POST /api/webhooks/:id/secret': { params: { id: string }; body: { reason: string }; reply: WebhooksReply }
  /** 年度目标台账 · year_target.read */
  'GET /api/year-targets': { query?: { name?: string; year?: string; kind?: string; value?: string; valueTo?: string; unit?: string; done?: string; dueOn?: string; livelihood?: "true" | "false"; owner?: string; source?: string; note?: string; met?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "year" | "kind" | "value" | "valueTo" | "unit" | "done" | "met" | "dueOn" | "livelihood" | "owner" | "source" | "note"; sort?: YearTargetsReply; limit?: number; cursor?: string }; reply: { rows: YearTargetsRow[]; total: number; next: string | null } }
  /** 新增年度目标 · year_target.edit */
  'POST /api/year-targets': { body: { regionCode: string; name: string; year: number; kind: YearTargetsRowKind; value: number; valueTo?: number | null; unit: string; done?: number | null; dueOn?: string | null; livelihood?: boolean | null; owner?: string | null; source?: string | null; note?: string | null }; reply: YearTargetsRow }
  /** 批量修改年度目标 · year_target.edit */
  'POST /api/year-targets/bulk-changes': { body: { ids: string[]; set: YearTargetsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（年度目标） · year_target.edit */
  'POST /api/year-targets/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 导出年度目标（与列表同一筛选，留痕） · year_target.transfer */
  'GET /api/year-targets/export': { query?: { name?: string; year?: string; kind?: string; value?: string; valueTo?: string; unit?: string; done?: string; dueOn?: string; livelihood?: "true" | "false"; owner?: string; source?: string; note?: string; met?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "year" | "kind" | "value" | "valueTo" | "unit" | "done" | "met" | "dueOn" | "livelihood" | "owner" | "source" | "note"; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: YearTargetsReply; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 年度目标分组计数 · year_target.read */
  'GET /api/year-targets/groups': { query: { name?: string; year?: string; kind?: string; value?: string; valueTo?: string; unit?: string; done?: string; dueOn?: string; livelihood?: "true" | "false"; owner?: string; source?: string; note?: string; met?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: "position" | "name" | "year" | "kind" | "value" | "valueTo" | "unit" | "done" | "met" | "dueOn" | "livelihood" | "owner" | "source" | "note"; by: "kind" | "met" | "livelihood" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入年度目标（上传文件，后台核对） · year_target.transfer */
  'POST /api/year-targets/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 年度目标填报模板 · year_target.transfer */
  'GET /api/year-targets/template': { reply: Response }
  /** 年度目标卡片 · year_target.read */
  'GET /api/year-targets/:id': { params: { id: string }; reply: YearTargetsRow }
  /** 修改年度目标（If-Match 防止相互覆盖） · year_target.edit */
  'PATCH /api/year-targets/:id': { params: { id: string }; body: YearTargetsBody; reply: YearTargetsRow }
  /** 提出修改（年度目标） · year_target.propose */
  'POST /api/year-targets/:id/change-requests': { params: { id: string }; body: { kind: "change" | "retire"; set?: YearTargetsBody; reason: string }; reply: StationsReply }
  /** 年度目标变更历史 · year_target.read */
  'GET /api/year-targets/:id/history': { params: { id: string }; reply: EnterprisesReply4 }
  /** 恢复年度目标 · year_target.edit */
  'POST /api/year-targets/:id/restoration': { params: { id: string }; body: { reason: string }; reply: YearTargetsRow }
  /** 撤出年度目标 · year_target.edit */
  'POST /api/year-targets/:id/retirement': { params: { id: string }; body: { reason: string }; reply: YearTargetsRow }
  /** 链接页的中文字体表 · public */
  'GET /c/letters.css': { reply: Response }
  /** 链接页的中文字体 · public */
  'GET /c/letters/:name': { params: { name: string }; reply: Response }
  /** 链接页的小脚本：位置、缺字时取字体 · public */
  'GET /c/page.js': { reply: Response }
  /** 叫应链接页（手机，无须登录） · public */
  'GET /c/:token': { params: { token: string }; reply: Response }
  /** 用链接应答 · public */
  'POST /c/:token': { params: { token: string }; body: { answer: "received" | "cannot_come" | "handed_over"; to?: string; note?: string; lon?: number; lat?: number }; reply: Response }
  /** 公开：一条签名的 CAP 1.2 消息 · public */
  'GET /cap/alerts/:name': { params: { name: string }; reply: Response }
  /** 公开：CAP 签名证书 · public */
  'GET /cap/certificate.pem': { reply: Response }
  /** 公开：CAP 消息的 Atom 源 · public */
  'GET /cap/feed.atom': { reply: Response }
  /** 本人确认页（手机，无须登录） · public */
  'GET /k/:token': { params: { token: string }; reply: Response }
  /** 用链接确认或说明变化 · public */
  'POST /k/:token': { params: { token: string }; body: { answer: "right" | "changed"; note?: string }; reply: Response }
  /** 公开：安全生产曝光台（网页） · public */
  'GET /public/exposures': { query?: { lang?: "zh" | "en" }; reply: Response }
  /** 公开：查询举报办理情况（网页） · public */
  'GET /public/tipoff-status': { query?: { lang?: "zh" | "en" }; reply: Response }
  /** 公开：凭编号和密码查询 · public */
  'POST /public/tipoff-status': { query?: { lang?: "zh" | "en" }; body: { code?: string; password?: string }; reply: Response }
  /** 公开：举报页的小脚本（附照片） · public */
  'GET /public/tipoff.js': { reply: Response }
  /** 公开：举报（网页，无须登录） · public */
  'GET /public/tipoffs': { query?: { lang?: "zh" | "en" }; reply: Response }
  /** 公开：提交举报 · public */
  'POST /public/tipoffs': { query?: { lang?: "zh" | "en" }; body: { regionCode?: string; kind: "danger" | "illegal" | "accident" | "other"; title?: string; unitName?: string; site?: string; description?: string; name?: string; phone?: string; idNumber?: string; others?: string; website?: string }; reply: Response }
  /** 公开：凭编号和密码附一张照片 · public */
  'POST /public/tipoffs/:code/photos': { params: { code: string }; reply: { kept: number } }
  /** 公开：生效中的预警（网页） · public */
  'GET /public/warnings': { query?: { lang?: "zh" | "en" }; reply: Response }
  /** 公开：一条预警（网页） · public */
  'GET /public/warnings/:id': { params: { id: string }; query?: { lang?: "zh" | "en" }; reply: Response }
  /** 联络测试链接页（手机，无须登录） · public */
  'GET /t/:token': { params: { token: string }; reply: Response }
  /** 确认或否认联络号码 · public */
  'POST /t/:token': { params: { token: string }; body: { answer: "right" | "wrong" }; reply: Response }
}

/** Operations that answer a file: the Response itself, to be streamed. */
const files: ReadonlySet<string> = new Set(["GET /api/accidents/export","GET /api/accidents/template","GET /api/accidents/tiles/:z/:x/:y","GET /api/around/export","GET /api/assessment-targets/:id/feedback.docx","GET /api/benchmarks/export","GET /api/benchmarks/template","GET /api/bulletins/:id/docx","GET /api/census-layers/export","GET /api/chemicals/export","GET /api/chemicals/template","GET /api/chemicals/tiles/:z/:x/:y","GET /api/consultations/export","GET /api/consultations/template","GET /api/dangers/export","GET /api/dangers/template","GET /api/dangers/tiles/:z/:x/:y","GET /api/depots/confirmation-links/:batch/file","GET /api/depots/export","GET /api/depots/template","GET /api/depots/tiles/:z/:x/:y","GET /api/drills/export","GET /api/drills/template","GET /api/drills/tiles/:z/:x/:y","GET /api/duty-items/export","GET /api/duty-items/template","GET /api/emergency-plans/confirmation-links/:batch/file","GET /api/emergency-plans/export","GET /api/emergency-plans/template","GET /api/enterprises/confirmation-links/:batch/file","GET /api/enterprises/export","GET /api/enterprises/template","GET /api/enterprises/tiles/:z/:x/:y","GET /api/equipment/confirmation-links/:batch/file","GET /api/equipment/export","GET /api/equipment/template","GET /api/equipment/tiles/:z/:x/:y","GET /api/experts/confirmation-links/:batch/file","GET /api/experts/export","GET /api/experts/template","GET /api/experts/tiles/:z/:x/:y","GET /api/exposures/export","GET /api/exposures/template","GET /api/forest-fires/export","GET /api/forest-fires/template","GET /api/forest-fires/tiles/:z/:x/:y","GET /api/forest-wardens/confirmation-links/:batch/file","GET /api/forest-wardens/export","GET /api/forest-wardens/template","GET /api/forest-wardens/tiles/:z/:x/:y","GET /api/geohazards/confirmation-links/:batch/file","GET /api/geohazards/export","GET /api/geohazards/template","GET /api/geohazards/tiles/:z/:x/:y","GET /api/holders/confirmation-links/:batch/file","GET /api/holders/export","GET /api/holders/template","GET /api/imports/:id/wrong-file","GET /api/indicators/:key/export","GET /api/informants/confirmation-links/:batch/file","GET /api/informants/export","GET /api/informants/template","GET /api/inspection-campaigns/export","GET /api/inspection-campaigns/template","GET /api/inspection-selections/export","GET /api/inspections/export","GET /api/inspections/tiles/:z/:x/:y","GET /api/inspections/:id/documents/:kind","GET /api/insurance-policies/confirmation-links/:batch/file","GET /api/insurance-policies/export","GET /api/insurance-policies/template","GET /api/investigations/:id/files/:fileId","GET /api/knowledge/export","GET /api/knowledge/template","GET /api/knowledge/:id/evidence/:file","GET /api/laws/export","GET /api/laws/template","GET /api/letters/:id/docx","GET /api/linked-units/export","GET /api/linked-units/template","GET /api/major-hazards/confirmation-links/:batch/file","GET /api/major-hazards/export","GET /api/major-hazards/template","GET /api/major-hazards/tiles/:z/:x/:y","GET /api/management-posts/confirmation-links/:batch/file","GET /api/management-posts/export","GET /api/management-posts/template","GET /api/management-posts/tiles/:z/:x/:y","GET /api/measures/export","GET /api/measures/template","GET /api/measures/:id/evidence/:file","GET /api/new-businesses/export","GET /api/new-businesses/template","GET /api/organizations/confirmation-links/:batch/file","GET /api/organizations/export","GET /api/organizations/template","GET /api/organizations/tiles/:z/:x/:y","GET /api/parks/confirmation-links/:batch/file","GET /api/parks/export","GET /api/parks/template","GET /api/parks/tiles/:z/:x/:y","GET /api/patrols/export","GET /api/patrols/template","GET /api/photos/:id","GET /api/plan-pilots/export","GET /api/plan-pilots/template","GET /api/plan-pilots/tiles/:z/:x/:y","GET /api/programme-tasks/export","GET /api/programme-tasks/template","GET /api/programme-tasks/:id/evidence/:file","GET /api/programmes/export","GET /api/programmes/template","GET /api/projects/confirmation-links/:batch/file","GET /api/projects/export","GET /api/projects/template","GET /api/projects/tiles/:z/:x/:y","GET /api/protected-places/confirmation-links/:batch/file","GET /api/protected-places/export","GET /api/protected-places/template","GET /api/protected-places/tiles/:z/:x/:y","GET /api/publications/:id/files/:name","GET /api/referrals/export","GET /api/referrals/template","GET /api/reports/:id/docx","GET /api/risk-points/confirmation-links/:batch/file","GET /api/risk-points/export","GET /api/risk-points/template","GET /api/risk-points/tiles/:z/:x/:y","GET /api/safety-events/export","GET /api/safety-events/template","GET /api/self-checks/export","GET /api/self-checks/tiles/:z/:x/:y","GET /api/shelters/confirmation-links/:batch/file","GET /api/shelters/export","GET /api/shelters/template","GET /api/shelters/tiles/:z/:x/:y","GET /api/sitreps/:id/docx","GET /api/stations/:id/photos/:photo","GET /api/supplies/export","GET /api/supplies/template","GET /api/teams/confirmation-links/:batch/file","GET /api/teams/export","GET /api/teams/template","GET /api/teams/tiles/:z/:x/:y","GET /api/telemetry/gauges/:id/export","GET /api/telemetry/gauges/:id/pictures/:at","GET /api/trainings/export","GET /api/trainings/template","GET /api/vessels-at-sea/export","GET /api/village-plans/export","GET /api/village-plans/template","GET /api/village-plans/tiles/:z/:x/:y","GET /api/waterworks/confirmation-links/:batch/file","GET /api/waterworks/export","GET /api/waterworks/template","GET /api/waterworks/tiles/:z/:x/:y","GET /api/weather-processes/export","GET /api/weather-processes/template","GET /api/year-targets/export","GET /api/year-targets/template","GET /c/letters.css","GET /c/letters/:name","GET /c/page.js","GET /c/:token","POST /c/:token","GET /cap/alerts/:name","GET /cap/certificate.pem","GET /cap/feed.atom","GET /k/:token","POST /k/:token","GET /public/exposures","GET /public/tipoff-status","POST /public/tipoff-status","GET /public/tipoff.js","GET /public/tipoffs","POST /public/tipoffs","GET /public/warnings","GET /public/warnings/:id","GET /t/:token","POST /t/:token"])

export type Name = keyof Operations
export type Args<K extends Name> = Omit<Operations[K], 'reply'>
export type Reply<K extends Name> = Operations[K]['reply']
/** Operations with nothing that must be given. */
type Free = { [K in Name]: Record<string, never> extends Args<K> ? K : never }[Name]
type Lists = { [K in Name]: Operations[K]['reply'] extends { rows: unknown[]; next: string | null } ? K : never }[Name]
type RowOf<K extends Name> = Operations[K]['reply'] extends { rows: (infer R)[] } ? R : never

export type Options = {
  /** 'https://anlan.example.gov.cn' */
  base: string
  /** anl_…, issued by the security administrator */
  token: string
  fetch?: typeof fetch
}
export type Call = {
  /** of a mutation; one is made up where absent. A repeat under the same key is done once. */
  key?: string
  /** the version that was read: a change by somebody else meanwhile is refused with 412 */
  version?: number
  signal?: AbortSignal
}

/** What the server refused, with its permanent code. */
export class AnlanError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>
  constructor(status: number, problem: Partial<{ code: string; detail: string; details: Record<string, unknown> }>) {
    super(problem.detail ?? `HTTP ${status}`)
    this.status = status
    this.code = problem.code ?? 'server.unclear'
    this.details = problem.details ?? {}
  }
}

export function anlan({ base, token, fetch: ask = fetch }: Options) {
  async function request<K extends Free>(operation: K, args?: Args<K>, call?: Call): Promise<Reply<K>>
  async function request<K extends Name>(operation: K, args: Args<K>, call?: Call): Promise<Reply<K>>
  async function request(operation: Name, args: { params?: object; query?: object; body?: unknown } = {}, { key, version, signal }: Call = {}): Promise<unknown> {
    const [method = 'GET', path = ''] = operation.split(' '), params = (args.params ?? {}) as Record<string, unknown>, query = new URLSearchParams()
    for (const [name, value] of Object.entries(args.query ?? {})) if (value !== undefined && value !== null) query.append(name, String(value))
    const headers: Record<string, string> = { authorization: `Bearer ${token}`, accept: 'application/json' }
    if (method !== 'GET') headers['idempotency-key'] = key ?? crypto.randomUUID()
    if (version !== undefined) headers['if-match'] = `"${version}"`
    if (args.body !== undefined) headers['content-type'] = 'application/json'
    const address = base.replace(/\/$/, '') + path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name]))) + (query.size ? `?${query}` : '')
    const response = await ask(address, { method, headers, signal: signal ?? null, ...(args.body === undefined ? {} : { body: JSON.stringify(args.body) }) })
    if (!response.ok) throw new AnlanError(response.status, (await response.json().catch(() => ({}))) as object)
    return files.has(operation) ? response : response.json()
  }
  /** Every row of a list, page after page. */
  async function* each<K extends Lists>(operation: K, query: Args<K> extends { query?: infer Q } ? Omit<NonNullable<Q>, 'cursor'> : never): AsyncGenerator<RowOf<K>> {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = (await request(operation, { query: { limit: 200, ...(query as object), cursor } } as unknown as Args<K>)) as unknown as { rows: RowOf<K>[]; next: string | null }
      yield* page.rows
      cursor = page.next
    }
  }
  return { request, each }
}

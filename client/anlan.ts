// Made by scripts/make-client.ts out of the server's OpenAPI document; changes here are lost. Needs nothing but fetch: Node 20, Deno, Bun, a browser.
export type AlarmsRow = { id: string; ruleId: string; ruleTitle: string; ruleVersion: number; stationId: string; stationCode: string; stationName: string; regionPath: string; townName: string; countyName: string; level: 1 | 2 | 3 | 4; peakLevel: 1 | 2 | 3 | 4; hours: number; mm: number; thresholdMm: number | null; openedAt: string; lastAt: string; occurrences: number; belowSince: string | null; clearedAt: string | null; recordedAt: string; warningId: string | null }
export type CalloutPoliciesReply = { rows: CalloutPoliciesRow[] }
export type CalloutPoliciesRow = { id: string; level: 1 | 2 | 3 | 4; version: number; title: string; steps: CalloutPoliciesRowStep[]; marks: CalloutPoliciesRowMark; reportAfter: number; source: string; verified: boolean; createdAt: string; createdBy: string; retiredAt: string | null }
export type CalloutPoliciesRowMark = Record<string, number>
export type CalloutPoliciesRowStep = { kind: "notice" | "text" | "voice" | "next" | "superior" | "superior_text" | "superior_next" | "duty" | "again"; after: number }
export type CensusLayersBody = { regionCode?: string; title?: string; theme?: "flood" | "geology" | "earthquake" | "weather" | "sea" | "forest" | "bearers" | "capacity" | "zoning" | "other"; source?: string; year?: number | null; scale?: string | null; labelField?: string | null; note?: string | null }
export type CensusLayersReply = "position" | "title" | "theme" | "layerVersion" | "current" | "source" | "year" | "scale" | "datum" | "geometryKind" | "featureCount" | "vertexCount" | "labelField" | "file" | "note"
export type CensusLayersReply2 = "title" | "-title" | "theme" | "-theme" | "layerVersion" | "-layerVersion" | "current" | "-current" | "source" | "-source" | "year" | "-year" | "scale" | "-scale" | "datum" | "-datum" | "geometryKind" | "-geometryKind" | "featureCount" | "-featureCount" | "vertexCount" | "-vertexCount" | "labelField" | "-labelField" | "file" | "-file" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type CensusLayersRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; title: string | null; theme: "flood" | "geology" | "earthquake" | "weather" | "sea" | "forest" | "bearers" | "capacity" | "zoning" | "other" | null; layerVersion: number | null; current: boolean | null; source: string | null; year: number | null; scale: string | null; datum: "wgs84" | "gcj02" | "cgcs2000" | null; geometryKind: "point" | "line" | "polygon" | "mixed" | null; featureCount: number | null; vertexCount: number | null; labelField: string | null; file: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ChemicalsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; alias?: string | null; enterprise?: string; cas?: string | null; un?: string | null; hazard?: "1" | "3" | "7" | "8" | "9" | "2.1" | "2.2" | "2.3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2"; phase?: "gas" | "liquid" | "solid" | null; lists?: ("key" | "toxic" | "explosive" | "drug")[] | null; most?: number; current?: number | null; critical?: number | null; spot?: string; facility?: "tank" | "warehouse" | "cylinder" | "process" | "cabinet" | "truck"; units?: ChemicalsUnit[] | null; majorHazard?: string | null; use?: "made" | "used" | "sold" | "stored" | null; sds?: boolean | null; extinguish?: string | null; distance?: number | null }
export type ChemicalsReply = "position" | "name" | "alias" | "enterprise" | "cas" | "un" | "hazard" | "phase" | "lists" | "most" | "current" | "critical" | "spot" | "facility" | "units" | "majorHazard" | "use" | "sds" | "extinguish" | "distance"
export type ChemicalsReply2 = "name" | "-name" | "alias" | "-alias" | "cas" | "-cas" | "un" | "-un" | "hazard" | "-hazard" | "phase" | "-phase" | "most" | "-most" | "current" | "-current" | "critical" | "-critical" | "spot" | "-spot" | "facility" | "-facility" | "use" | "-use" | "sds" | "-sds" | "distance" | "-distance" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ChemicalsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; alias: string | null; enterprise: string | null; enterpriseName: string | null; cas: string | null; un: string | null; hazard: "1" | "3" | "7" | "8" | "9" | "2.1" | "2.2" | "2.3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2" | null; phase: "gas" | "liquid" | "solid" | null; lists: ("key" | "toxic" | "explosive" | "drug")[] | null; most: number | null; current: number | null; critical: number | null; spot: string | null; facility: "tank" | "warehouse" | "cylinder" | "process" | "cabinet" | "truck" | null; units: ChemicalsRowUnit[] | null; majorHazard: string | null; majorHazardName: string | null; use: "made" | "used" | "sold" | "stored" | null; sds: boolean | null; extinguish: string | null; distance: number | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ChemicalsRowUnit = { code: string; volume: number; stored: number }
export type ChemicalsUnit = { code: string; volume: number; stored: number }
export type DemoRowRole = "city_duty" | "city_leader" | "county_commander" | "county_duty" | "town_cadre" | "informant" | "enterprise_officer" | "team_leader" | "office" | "sysadmin" | "secadmin" | "auditor"
export type DepotsBody = { regionCode?: string; lon?: number; lat?: number; code?: string; name?: string; tier?: "national" | "province" | "city" | "county" | "town" | "village" | "agency"; kinds?: ("relief" | "flood" | "forest" | "safety" | "medical" | "general")[] | null; owner?: string | null; address?: string; area?: number | null; volume?: number | null; people?: number | null; builtOn?: string | null; status?: "open" | "building" | "closed" | null; keeper?: string | null; keeperPhone?: string | null; deputy?: string | null; deputyPhone?: string | null; dutyPhone?: string | null; truck?: "heavy" | "medium" | "light" | null; forklift?: boolean | null; loadMinutes?: number | null; note?: string | null }
export type DepotsReply = "position" | "code" | "name" | "tier" | "kinds" | "owner" | "address" | "area" | "volume" | "people" | "builtOn" | "status" | "keeper" | "keeperPhone" | "deputy" | "deputyPhone" | "dutyPhone" | "truck" | "forklift" | "loadMinutes" | "note"
export type DepotsReply2 = "code" | "-code" | "name" | "-name" | "tier" | "-tier" | "owner" | "-owner" | "address" | "-address" | "area" | "-area" | "volume" | "-volume" | "people" | "-people" | "builtOn" | "-builtOn" | "status" | "-status" | "keeper" | "-keeper" | "deputy" | "-deputy" | "truck" | "-truck" | "forklift" | "-forklift" | "loadMinutes" | "-loadMinutes" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type DepotsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; tier: "national" | "province" | "city" | "county" | "town" | "village" | "agency" | null; kinds: ("relief" | "flood" | "forest" | "safety" | "medical" | "general")[] | null; owner: string | null; address: string | null; area: number | null; volume: number | null; people: number | null; builtOn: string | null; status: "open" | "building" | "closed" | null; keeper: string | null; keeperPhone: string | null; deputy: string | null; deputyPhone: string | null; dutyPhone: string | null; truck: "heavy" | "medium" | "light" | null; forklift: boolean | null; loadMinutes: number | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type DeskTrack = { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
export type EmergencyPlansBody = { regionCode?: string; title?: string; kind?: "overall" | "special" | "department" | "local" | "enterprise"; subject?: "overall" | "flood" | "forest" | "earthquake" | "geology" | "relief" | "chemical" | "mine" | "trade" | "traffic" | "fire"; edition?: number; status?: "force" | "revising" | "repealed"; responsible?: string; issuer?: string | null; documentNumber?: string | null; issuedOn?: string | null; filedNumber?: string | null; filedOn?: string | null; filedWith?: string | null; reviewedOn?: string | null; revision?: "law" | "command" | "risk" | "resource" | "problem" | "due" | "other" | null; drilledOn?: string | null; pilot?: boolean | null; pages?: number | null; contact?: string | null; phone?: string | null }
export type EmergencyPlansReply = "position" | "title" | "kind" | "subject" | "edition" | "status" | "responsible" | "issuer" | "documentNumber" | "issuedOn" | "filedNumber" | "filedOn" | "filedWith" | "reviewDue" | "reviewedOn" | "revision" | "drilledOn" | "pilot" | "pages" | "contact" | "phone"
export type EmergencyPlansReply2 = "title" | "-title" | "kind" | "-kind" | "subject" | "-subject" | "edition" | "-edition" | "status" | "-status" | "responsible" | "-responsible" | "issuer" | "-issuer" | "documentNumber" | "-documentNumber" | "issuedOn" | "-issuedOn" | "filedNumber" | "-filedNumber" | "filedOn" | "-filedOn" | "filedWith" | "-filedWith" | "reviewDue" | "-reviewDue" | "reviewedOn" | "-reviewedOn" | "revision" | "-revision" | "drilledOn" | "-drilledOn" | "pilot" | "-pilot" | "pages" | "-pages" | "contact" | "-contact" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type EmergencyPlansRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; title: string | null; kind: "overall" | "special" | "department" | "local" | "enterprise" | null; subject: "overall" | "flood" | "forest" | "earthquake" | "geology" | "relief" | "chemical" | "mine" | "trade" | "traffic" | "fire" | null; edition: number | null; status: "force" | "revising" | "repealed" | null; responsible: string | null; issuer: string | null; documentNumber: string | null; issuedOn: string | null; filedNumber: string | null; filedOn: string | null; filedWith: string | null; reviewDue: string | null; reviewedOn: string | null; revision: "law" | "command" | "risk" | "resource" | "problem" | "due" | "other" | null; drilledOn: string | null; pilot: boolean | null; pages: number | null; contact: string | null; phone: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
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
export type ExpertsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; identity?: string | null; gender?: "male" | "female" | null; subjects?: ExpertsRowSubject[]; tier?: "national" | "province" | "city" | "county"; unit?: string; post?: string | null; rank?: "senior" | "associate" | "middle" | "other" | null; education?: string | null; certificates?: string | null; phone?: string; landline?: string | null; address?: string | null; available?: "ready" | "away" | "ended" | null; appointedBy?: string | null; appointedOn?: string | null; appointedUntil?: string | null; insured?: boolean | null; resume?: string | null }
export type ExpertsReply = "position" | "name" | "identity" | "gender" | "subjects" | "tier" | "unit" | "post" | "rank" | "education" | "certificates" | "phone" | "landline" | "address" | "available" | "appointedBy" | "appointedOn" | "appointedUntil" | "insured" | "resume"
export type ExpertsReply2 = "name" | "-name" | "gender" | "-gender" | "tier" | "-tier" | "unit" | "-unit" | "post" | "-post" | "rank" | "-rank" | "education" | "-education" | "certificates" | "-certificates" | "address" | "-address" | "available" | "-available" | "appointedBy" | "-appointedBy" | "appointedOn" | "-appointedOn" | "appointedUntil" | "-appointedUntil" | "insured" | "-insured" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ExpertsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; identity?: string | null; gender: "male" | "female" | null; subjects: ExpertsRowSubject[] | null; tier: "national" | "province" | "city" | "county" | null; unit: string | null; post: string | null; rank: "senior" | "associate" | "middle" | "other" | null; education: string | null; certificates: string | null; phone: string | null; landline: string | null; address?: string | null; available: "ready" | "away" | "ended" | null; appointedBy: string | null; appointedOn: string | null; appointedUntil: string | null; insured: boolean | null; resume: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type ExpertsRowSubject = "chemical" | "mine" | "trade" | "dust" | "construction" | "fire" | "special" | "power" | "gas" | "traffic" | "sea" | "flood" | "geology" | "weather" | "earthquake" | "forest" | "medical" | "communications" | "law" | "psychology" | "other"
export type FiguresWord = { title: { zh: string; en: string }; means: { zh: string; en: string }; columns: FiguresWordColumn }
export type FiguresWordColumn = Record<string, FiguresWordColumn2>
export type FiguresWordColumn2 = { zh: string; en: string; options?: FiguresWordColumnOption[] }
export type FiguresWordColumnOption = { zh: string; en: string; value: string }
export type FirstRunSecadmin = { name: string; phone: string }
export type ForestWardensBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; phone?: string; identity?: string | null; kind?: "full" | "part" | "ecology" | "head" | "warden"; grid?: string; gridName?: string | null; area?: number | null; forestFarm?: string | null; keyPoints?: ("graves" | "farming" | "scenic" | "temple" | "power" | "village" | "store")[] | null; people?: number | null; patrols?: number | null; terminal?: string | null; gear?: string | null; status?: "on" | "off" | null; leader?: string | null; leaderPhone?: string | null; trainedOn?: string | null; insuredUntil?: string | null }
export type ForestWardensReply = "position" | "name" | "phone" | "identity" | "kind" | "grid" | "gridName" | "area" | "forestFarm" | "keyPoints" | "people" | "patrols" | "terminal" | "gear" | "status" | "leader" | "leaderPhone" | "trainedOn" | "insuredUntil"
export type ForestWardensReply2 = "name" | "-name" | "kind" | "-kind" | "grid" | "-grid" | "gridName" | "-gridName" | "area" | "-area" | "forestFarm" | "-forestFarm" | "people" | "-people" | "patrols" | "-patrols" | "terminal" | "-terminal" | "gear" | "-gear" | "status" | "-status" | "leader" | "-leader" | "trainedOn" | "-trainedOn" | "insuredUntil" | "-insuredUntil" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type ForestWardensRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; phone: string | null; identity?: string | null; kind: "full" | "part" | "ecology" | "head" | "warden" | null; grid: string | null; gridName: string | null; area: number | null; forestFarm: string | null; keyPoints: ("graves" | "farming" | "scenic" | "temple" | "power" | "village" | "store")[] | null; people: number | null; patrols: number | null; terminal: string | null; gear: string | null; status: "on" | "off" | null; leader: string | null; leaderPhone: string | null; trainedOn: string | null; insuredUntil: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type GeohazardsBody = { regionCode?: string; lon?: number; lat?: number; code?: string; name?: string; kind?: "landslide" | "rockfall" | "debris_flow" | "collapse" | "slope" | "fissure" | "subsidence"; grade?: "1" | "2" | "3" | "4"; stability?: "good" | "fair" | "bad" | null; volume?: number | null; triggers?: ("rain" | "cut" | "river" | "mining" | "earthquake" | "weathering")[] | null; households?: number | null; people?: number; assets?: number | null; targets?: string | null; deaths?: number | null; loss?: number | null; monitorA?: string; phoneA?: string; monitorB?: string | null; phoneB?: string | null; responsible?: string | null; responsiblePhone?: string | null; rain?: number | null; signs?: string | null; signal?: string | null; route?: string | null; shelter?: string | null; cards?: boolean | null; treatment?: "watch" | "works" | "move" | "done" | null; foundOn?: string | null }
export type GeohazardsReply = "position" | "code" | "name" | "kind" | "grade" | "stability" | "volume" | "triggers" | "households" | "people" | "assets" | "targets" | "deaths" | "loss" | "monitorA" | "phoneA" | "monitorB" | "phoneB" | "responsible" | "responsiblePhone" | "rain" | "signs" | "signal" | "route" | "shelter" | "cards" | "treatment" | "foundOn"
export type GeohazardsReply2 = "code" | "-code" | "name" | "-name" | "kind" | "-kind" | "grade" | "-grade" | "stability" | "-stability" | "volume" | "-volume" | "households" | "-households" | "people" | "-people" | "assets" | "-assets" | "targets" | "-targets" | "deaths" | "-deaths" | "loss" | "-loss" | "monitorA" | "-monitorA" | "monitorB" | "-monitorB" | "responsible" | "-responsible" | "rain" | "-rain" | "signal" | "-signal" | "cards" | "-cards" | "treatment" | "-treatment" | "foundOn" | "-foundOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type GeohazardsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; kind: "landslide" | "rockfall" | "debris_flow" | "collapse" | "slope" | "fissure" | "subsidence" | null; grade: "1" | "2" | "3" | "4" | null; stability: "good" | "fair" | "bad" | null; volume: number | null; triggers: ("rain" | "cut" | "river" | "mining" | "earthquake" | "weathering")[] | null; households: number | null; people: number | null; assets: number | null; targets: string | null; deaths: number | null; loss: number | null; monitorA: string | null; phoneA: string | null; monitorB: string | null; phoneB: string | null; responsible: string | null; responsiblePhone: string | null; rain: number | null; signs: string | null; signal: string | null; route: string | null; shelter: string | null; shelterName: string | null; cards: boolean | null; treatment: "watch" | "works" | "move" | "done" | null; foundOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type HoldersBody = { regionCode?: string; personName?: string; postTitle?: string; rank?: "A" | "B"; charge?: string | null; unit?: string | null; job?: string | null; phone?: string; backupPhone?: string | null; appointedOn?: string | null; note?: string | null }
export type HoldersReply = "personName" | "-personName" | "postTitle" | "-postTitle" | "rank" | "-rank" | "level" | "-level" | "charge" | "-charge" | "unit" | "-unit" | "job" | "-job" | "appointedOn" | "-appointedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type HoldersRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; personName: string | null; postTitle: string | null; rank: "A" | "B" | null; level: "city" | "county" | "town" | "village" | null; charge: string | null; unit: string | null; job: string | null; phone: string | null; backupPhone: string | null; appointedOn: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type IdentityPolicyRow = { key: string; value: number; unit: string; source: string; verified: boolean; changedAt: string; changedBy: string }
export type ImportsRow = { row: number; verdict: "wrong" | "noted" | "new" | "changed" | "same"; name: string; issues: ImportsRowIssue[]; cells: string[]; fields: ImportsRowField[] }
export type ImportsRowField = { field: string; before: string; after: string }
export type ImportsRowIssue = { field: string; column: number | null; text: string; zh: string; en: string; suggest?: string; fix?: ImportsRowIssueFix[] }
export type ImportsRowIssueFix = { column: number; text: string }
export type IncidentsRegion = { code: string; name: string; path: string; level: number; lon: number | null; lat: number | null }
export type InformantsBody = { regionCode?: string; personName?: string; rank?: "A" | "B"; gender?: "male" | "female" | null; unit?: string | null; job?: string | null; phone?: string; backupPhone?: string | null; appointedOn?: string | null; leavesOn?: string | null; trainedOn?: string | null; certificate?: string | null; insured?: boolean | null; note?: string | null }
export type InformantsReply = "position" | "personName" | "rank" | "level" | "gender" | "unit" | "job" | "phone" | "backupPhone" | "appointedOn" | "leavesOn" | "trainedOn" | "certificate" | "insured" | "note"
export type InformantsReply2 = "personName" | "-personName" | "rank" | "-rank" | "level" | "-level" | "gender" | "-gender" | "unit" | "-unit" | "job" | "-job" | "appointedOn" | "-appointedOn" | "leavesOn" | "-leavesOn" | "trainedOn" | "-trainedOn" | "certificate" | "-certificate" | "insured" | "-insured" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type InformantsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; personName: string | null; rank: "A" | "B" | null; level: "city" | "county" | "town" | "village" | null; gender: "male" | "female" | null; unit: string | null; job: string | null; phone: string | null; backupPhone: string | null; appointedOn: string | null; leavesOn: string | null; trainedOn: string | null; certificate: string | null; insured: boolean | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type InsurancePoliciesBody = { regionCode?: string; number?: string; kind?: "housing" | "public" | "safety" | "other"; insurer?: string; holder?: string; insured?: string | null; enterprise?: string | null; sum?: number; limitEach?: number | null; premium?: number; households?: number | null; people?: number | null; startsOn?: string; endsOn?: string; claims?: InsurancePoliciesClaim[] | null; contact?: string | null; phone?: string | null }
export type InsurancePoliciesClaim = { day: string; cause: string; amount: number }
export type InsurancePoliciesReply = "position" | "number" | "kind" | "insurer" | "holder" | "insured" | "enterprise" | "sum" | "limitEach" | "premium" | "households" | "people" | "startsOn" | "endsOn" | "claims" | "claimCount" | "claimPaid" | "contact" | "phone"
export type InsurancePoliciesReply2 = "number" | "-number" | "kind" | "-kind" | "insurer" | "-insurer" | "holder" | "-holder" | "insured" | "-insured" | "sum" | "-sum" | "limitEach" | "-limitEach" | "premium" | "-premium" | "households" | "-households" | "people" | "-people" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "claimCount" | "-claimCount" | "claimPaid" | "-claimPaid" | "contact" | "-contact" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type InsurancePoliciesRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; number: string | null; kind: "housing" | "public" | "safety" | "other" | null; insurer: string | null; holder: string | null; insured: string | null; enterprise: string | null; enterpriseName: string | null; sum: number | null; limitEach: number | null; premium: number | null; households: number | null; people: number | null; startsOn: string | null; endsOn: string | null; claims: InsurancePoliciesRowClaim[] | null; claimCount: number | null; claimPaid: number | null; contact: string | null; phone: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type InsurancePoliciesRowClaim = { day: string; cause: string; amount: number }
export type LedgerViewsRow = { name: string; query: Record<string, string>; sort: string | null; columns: string[]; density: "dense" | "wide"; shared: boolean; id: string; ledger: string; mine: boolean; owner: string; updatedAt: string; count: number | null }
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
export type Problem = { type: string; title: string; status: number; code: string; detail: string; details: Record<string, unknown>; requestId?: string }
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
export type ReplayRunning = { id: string; stormId: string; title: string; speed: number; modelNote: string; startedAt: string; stormFrom: string; stormUntil: string; stormAt: string; heartbeatAt: string; framesSent: number; framesAcked: number; endedAt: string | null; endedBy: "finished" | "stopped" | "lost" | null }
export type ResponsesReply = { responseId: string; changeId: string }
export type RiskPointsBody = { regionCode?: string; lon?: number | null; lat?: number | null; name?: string; enterprise?: string | null; part?: string | null; category?: "place" | "device" | "task" | "public" | null; accidents?: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[] | null; method?: "lec" | "ls" | "direct"; likelihood?: number | null; exposure?: number | null; consequence?: number | null; judged?: "red" | "orange" | "yellow" | "blue" | null; judgedBecause?: string | null; control?: "company" | "workshop" | "team" | null; engineering?: string | null; management?: string | null; training?: string | null; protection?: string | null; emergency?: string | null; person?: string | null; phone?: string | null; posted?: boolean | null; assessedOn?: string | null; reviewOn?: string | null }
export type RiskPointsReply = "position" | "name" | "enterprise" | "part" | "category" | "accidents" | "method" | "likelihood" | "exposure" | "consequence" | "judged" | "judgedBecause" | "score" | "color" | "control" | "engineering" | "management" | "training" | "protection" | "emergency" | "person" | "phone" | "posted" | "assessedOn" | "reviewOn"
export type RiskPointsReply2 = "name" | "-name" | "part" | "-part" | "category" | "-category" | "method" | "-method" | "likelihood" | "-likelihood" | "exposure" | "-exposure" | "consequence" | "-consequence" | "judged" | "-judged" | "judgedBecause" | "-judgedBecause" | "score" | "-score" | "color" | "-color" | "control" | "-control" | "person" | "-person" | "posted" | "-posted" | "assessedOn" | "-assessedOn" | "reviewOn" | "-reviewOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type RiskPointsRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; enterprise: string | null; enterpriseName: string | null; part: string | null; category: "place" | "device" | "task" | "public" | null; accidents: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[] | null; method: "lec" | "ls" | "direct" | null; likelihood: number | null; exposure: number | null; consequence: number | null; judged: "red" | "orange" | "yellow" | "blue" | null; judgedBecause: string | null; score: number | null; color: "red" | "orange" | "yellow" | "blue" | null; control: "company" | "workshop" | "team" | null; engineering: string | null; management: string | null; training: string | null; protection: string | null; emergency: string | null; person: string | null; phone: string | null; posted: boolean | null; assessedOn: string | null; reviewOn: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type RulesLevel = { level: 1 | 2 | 3 | 4; hours: 1 | 3 | 6 | 12 | 24; mm: number }
export type RulesRow = { title: string; regionCode: string | null; months: number[]; levels: RulesRowLevel[]; clearFactor: number; clearMinutes: number; enabled: boolean; source: string; id: string; kind: "rain"; version: number; regionName: string; regionPath: string; verifiedAt: string | null; verifiedBy: string | null; changedAt: string; changedBy: string }
export type RulesRowLevel = { level: 1 | 2 | 3 | 4; hours: 1 | 3 | 6 | 12 | 24; mm: number }
export type SheltersBody = { regionCode?: string; lon?: number; lat?: number; name?: string; code?: string; level?: "county" | "town" | "village" | null; type?: "indoor" | "outdoor" | null; status?: "closed" | "standby" | "open" | "full" | null; address?: string | null; capacity?: number; dayCapacity?: number | null; nightCapacity?: number | null; area?: number | null; facilities?: ("water" | "power" | "toilet" | "medical" | "communications" | "signs" | "barrier_free" | "kitchen" | "bedding" | "shower" | "separate" | "helipad")[] | null; supplies?: TeamsEquipment[] | null; hazards?: ("typhoon" | "flood" | "geology" | "earthquake" | "fire")[] | null; standardized?: boolean | null; standardizedYear?: number | null; owner?: string | null; managerName?: string; phone?: string; note?: string | null }
export type SheltersReply = "position" | "name" | "code" | "level" | "type" | "status" | "address" | "capacity" | "dayCapacity" | "nightCapacity" | "area" | "facilities" | "supplies" | "hazards" | "standardized" | "standardizedYear" | "owner" | "managerName" | "phone" | "note"
export type SheltersReply2 = "name" | "-name" | "code" | "-code" | "level" | "-level" | "type" | "-type" | "status" | "-status" | "address" | "-address" | "capacity" | "-capacity" | "dayCapacity" | "-dayCapacity" | "nightCapacity" | "-nightCapacity" | "area" | "-area" | "standardized" | "-standardized" | "standardizedYear" | "-standardizedYear" | "owner" | "-owner" | "managerName" | "-managerName" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type SheltersRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; name: string | null; code: string | null; level: "county" | "town" | "village" | null; type: "indoor" | "outdoor" | null; status: "closed" | "standby" | "open" | "full" | null; address: string | null; capacity: number | null; dayCapacity: number | null; nightCapacity: number | null; area: number | null; facilities: ("water" | "power" | "toilet" | "medical" | "communications" | "signs" | "barrier_free" | "kitchen" | "bedding" | "shower" | "separate" | "helipad")[] | null; supplies: TeamsRowEquipment[] | null; hazards: ("typhoon" | "flood" | "geology" | "earthquake" | "fire")[] | null; standardized: boolean | null; standardizedYear: number | null; owner: string | null; managerName: string | null; phone: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type StationsCounty = { code: string; name: string; count: number }
export type StationsReply = { id: string }
export type StationsRow = { id: string; code: string; name: string; kind: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O"; regionCode: string; regionPath: string; place: string; lon: number; lat: number; thresholds: StationsRowThreshold; hasKey: boolean; demo: boolean; createdAt: string; retiredAt: string | null }
export type StationsRowThreshold = { warning?: number; guarantee?: number; flood_limit?: number; design?: number; source?: string; verified?: boolean }
export type StationsThreshold = { warning?: number; guarantee?: number; flood_limit?: number; design?: number; source?: string; verified?: boolean }
export type StormsFeature = { type: "Feature"; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
export type StormsRow = { id: string; no: string; name: string; nameZh: string | null; origin: "replay" | "import"; source: string; demo: boolean; enteredAt: string; firstAt: string | null; lastAt: string | null; peakWindMs: number | null; receivedAt: string | null }
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
export type VillagePlansBody = { regionCode?: string; lon?: number | null; lat?: number | null; title?: string; filedOn?: string; hazards?: ("torrent" | "geology" | "waterlogging" | "surge" | "wind" | "dam")[] | null; peopleAtRisk?: number; householdsAtRisk?: number | null; meetingPoint?: string | null; route?: string | null; leader?: string | null; leaderPhone?: string | null; drilledOn?: string | null; note?: string | null }
export type VillagePlansReply = "position" | "title" | "edition" | "filedOn" | "hazards" | "peopleAtRisk" | "householdsAtRisk" | "meetingPoint" | "route" | "leader" | "leaderPhone" | "drilledOn" | "note"
export type VillagePlansReply2 = "title" | "-title" | "edition" | "-edition" | "filedOn" | "-filedOn" | "peopleAtRisk" | "-peopleAtRisk" | "householdsAtRisk" | "-householdsAtRisk" | "meetingPoint" | "-meetingPoint" | "leader" | "-leader" | "drilledOn" | "-drilledOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type VillagePlansRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; title: string | null; edition: number | null; filedOn: string | null; hazards: ("torrent" | "geology" | "waterlogging" | "surge" | "wind" | "dam")[] | null; peopleAtRisk: number | null; householdsAtRisk: number | null; meetingPoint: string | null; route: string | null; leader: string | null; leaderPhone: string | null; drilledOn: string | null; note: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type WarningSubmissionsItem = { id: string; revision: number }
export type WarningSubmissionsRefused = { id: string; code: string; detail: string }
export type WarningSubmissionsReply = { done: WarningsRow[]; refused: WarningSubmissionsRefused[] }
export type WarningWordingLimit = { step: "submit" | "release"; minutes: number; article: string; source: string; verified: boolean }
export type WarningWordingTemplate = { track: "rain" | "typhoon"; level: 1 | 2 | 3 | 4; caution: string; measures: string; source: string; verified: boolean; version: number; changedAt: string; changedBy: string }
export type WarningsRow = { id: string; origin: "own" | "relay"; track: "rain" | "typhoon" | null; kind: string; kindName: string; level: 1 | 2 | 3 | 4; state: "draft" | "submitted" | "released" | "superseded" | "lifted" | "withdrawn"; change: "new" | "upgrade" | "downgrade"; areaCode: string; areaName: string; regionPath: string; title: string; startsAt: string | null; area: string; caution: string; measures: string; issuer: string; legalBasis: string; basis: string; docNo: string | null; revision: number; draftedAt: string; draftedBy: string | null; draftedName: string; editedBy: string | null; submittedAt: string | null; submittedBy: string | null; submittedName: string | null; releasedAt: string | null; releasedBy: string | null; releasedName: string | null; supersededAt: string | null; liftRequestedAt: string | null; liftRequestedBy: string | null; liftRequestedName: string | null; liftReason: string | null; liftedAt: string | null; liftedName: string | null; endedReason: string | null; supersedesId: string | null; followsId: string | null; calloutId: string | null; dueAt: string | null; towns: number; alarmLevel: 1 | 2 | 3 | 4 | null }
export type WaterworksBody = { regionCode?: string; lon?: number; lat?: number; code?: string; name?: string; kind?: "reservoir" | "pond" | "levee" | "sluice"; grade?: "large_1" | "large_2" | "medium" | "small_1" | "small_2" | "pond" | "g1" | "g2" | "g3" | "g4" | "g5"; river?: string | null; capacity?: number | null; dam?: "earth" | "masonry" | "concrete" | "other" | null; damHeight?: number | null; length?: number | null; standard?: number | null; protects?: number | null; floodLimit?: number | null; normalLevel?: number | null; designLevel?: number | null; checkLevel?: number | null; crest?: number | null; datum?: "1985" | "luoxing" | "assumed" | null; station?: string | null; administrative?: string; administrativePhone?: string; technical?: string | null; technicalPhone?: string | null; patrol?: string | null; patrolPhone?: string | null; safety?: "1" | "2" | "3" | null; danger?: "sound" | "faulty" | "repair" | "empty"; assessedOn?: string | null; downstream?: string | null }
export type WaterworksReply = "position" | "code" | "name" | "kind" | "grade" | "river" | "capacity" | "dam" | "damHeight" | "length" | "standard" | "protects" | "floodLimit" | "normalLevel" | "designLevel" | "checkLevel" | "crest" | "datum" | "station" | "administrative" | "administrativePhone" | "technical" | "technicalPhone" | "patrol" | "patrolPhone" | "safety" | "danger" | "assessedOn" | "downstream"
export type WaterworksReply2 = "code" | "-code" | "name" | "-name" | "kind" | "-kind" | "grade" | "-grade" | "river" | "-river" | "capacity" | "-capacity" | "dam" | "-dam" | "damHeight" | "-damHeight" | "length" | "-length" | "standard" | "-standard" | "protects" | "-protects" | "floodLimit" | "-floodLimit" | "normalLevel" | "-normalLevel" | "designLevel" | "-designLevel" | "checkLevel" | "-checkLevel" | "crest" | "-crest" | "datum" | "-datum" | "administrative" | "-administrative" | "technical" | "-technical" | "patrol" | "-patrol" | "safety" | "-safety" | "danger" | "-danger" | "assessedOn" | "-assessedOn" | "updatedAt" | "-updatedAt" | "confirmedAt" | "-confirmedAt" | "region" | "-region"
export type WaterworksRow = { id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null; code: string | null; name: string | null; kind: "reservoir" | "pond" | "levee" | "sluice" | null; grade: "large_1" | "large_2" | "medium" | "small_1" | "small_2" | "pond" | "g1" | "g2" | "g3" | "g4" | "g5" | null; river: string | null; capacity: number | null; dam: "earth" | "masonry" | "concrete" | "other" | null; damHeight: number | null; length: number | null; standard: number | null; protects: number | null; floodLimit: number | null; normalLevel: number | null; designLevel: number | null; checkLevel: number | null; crest: number | null; datum: "1985" | "luoxing" | "assumed" | null; station: string | null; stationName: string | null; administrative: string | null; administrativePhone: string | null; technical: string | null; technicalPhone: string | null; patrol: string | null; patrolPhone: string | null; safety: "1" | "2" | "3" | null; danger: "sound" | "faulty" | "repair" | "empty" | null; assessedOn: string | null; downstream: string | null; stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean }
export type WebhooksReply = { id: string; secret: string }

export type Operations = {
  /** 报警 · alarm.read */
  'GET /api/alarms': { query?: { limit?: number; cursor?: string; state?: "open" | "cleared" | "all"; level?: number; region?: string }; reply: { rows: AlarmsRow[]; total: number; next: string | null } }
  /** 报警及其逐时雨量 · alarm.read */
  'GET /api/alarms/:id': { params: { id: string }; reply: { alarm: AlarmsRow; rain: { at: string; mm: number }[]; deeds: { id: number; at: string; type: string; data: Record<string, unknown> }[] } }
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
  /** 审计日志 · audit.read */
  'GET /api/audit': { query?: { limit?: number; cursor?: string; type?: string; actor?: string; subject?: string; from?: string; to?: string }; reply: { rows: ({ id: number; at: string; type: string; subjectKind: string; subjectId: string; regionPath: string; regionName: string; actorKind: string; actorName: string; data: Record<string, unknown>; drill: boolean; seal: number | null })[]; total: number; next: string | null } }
  /** 审计链状态 · audit.read */
  'GET /api/audit/seal': { reply: { events: number; sealed: number; headSeq: number; headHash: string | null; sealedAt: string | null; openSeconds: number | null; now: string } }
  /** 叫应策略 · callout_policy.read */
  'GET /api/callout-policies': { reply: CalloutPoliciesReply }
  /** 修改叫应策略（生成新版本） · callout_policy.edit */
  'PUT /api/callout-policies/:level': { params: { level: number }; body: { version: number; steps: ({ kind: "notice" | "text" | "voice" | "next" | "superior" | "superior_text" | "superior_next" | "duty" | "again"; after: number })[]; marks: CalloutPoliciesRowMark; reportAfter: number; source: string; verified: boolean }; reply: CalloutPoliciesRow }
  /** 叫应策略的历次版本 · callout_policy.read */
  'GET /api/callout-policies/:level/versions': { params: { level: number }; reply: CalloutPoliciesReply }
  /** 叫应列表 · callout.read */
  'GET /api/callouts': { query?: { limit?: number; cursor?: string; open?: "true" | "false"; drill?: "true" | "false"; subjectId?: string; level?: number }; reply: { rows: ({ id: string; number: string | null; subjectKind: string; subjectId: string; round: number; level: 1 | 2 | 3 | 4; title: string; regionPath: string; regionName: string | null; drill: boolean; startedAt: string; startedBy: string; endedAt: string | null; endReason: string | null; due: number; sent: number; delivered: number; heard: number; answered: number; covered: number; calling: number; unwoken: number })[]; total: number; next: string | null } }
  /** 叫应概况 · callout.read */
  'GET /api/callouts/:id': { params: { id: string }; reply: { id: string; number: string | null; subjectKind: string; subjectId: string; round: number; level: 1 | 2 | 3 | 4; title: string; message: string; policy: { title: string; version: number; steps: CalloutPoliciesRowStep[]; marks: CalloutPoliciesRowMark; reportAfter: number; source: string; verified: boolean }; regionPath: string; regionName: string | null; drill: boolean; startedAt: string; startedBy: string; endedAt: string | null; endReason: string | null; counts: { due: number; sent: number; delivered: number; heard: number; answered: number; covered: number; calling: number; unwoken: number }; basePath: string; readAloud: string } }
  /** 结束叫应 · callout.end */
  'POST /api/callouts/:id/ending': { params: { id: string }; body: { reason: string }; reply: { ended: boolean } }
  /** 叫应人员名单 · callout.read */
  'GET /api/callouts/:id/people': { params: { id: string }; query?: { limit?: number; cursor?: string; under?: string; state?: "answered" | "covered" | "calling" | "unwoken" | "open" | "sent" | "delivered" | "heard" }; reply: { rows: ({ callId: string; calloutPostId: string; title: string; regionName: string; regionPath: string; postLevel: number; rank: string; personName: string; phoneMask: string | null; state: "calling" | "answered" | "covered" | "unwoken"; postState: "calling" | "unwoken" | "unmanned" | "woken"; answer: "received" | "cannot_come" | "handed_over" | null; tried: ({ channel: string; state: "queued" | "sending" | "sent" | "delivered" | "heard" | "failed" | "unknown" | "withdrawn"; times: number; reason: string | null })[]; nextKind: string | null; nextAt: string | null; markAt: string | null; ownerKind: string | null; ownerName: string | null })[]; total: number; next: string | null } }
  /** 一人的叫应经过 · callout.read */
  'GET /api/callouts/:id/people/:callId': { params: { id: string; callId: string }; reply: { calloutPostId: string; title: string; regionName: string; charge: string; state: "calling" | "unwoken" | "unmanned" | "woken"; nextStep: number | null; nextKind: string | null; nextAt: string | null; markAt: string | null; ownerKind: string | null; ownerName: string | null; ownedAt: string | null; wokenAt: string | null; calls: ({ callId: string; role: "holder" | "superior"; rank: string; personName: string; phoneMask: string | null; title: string; state: "calling" | "answered" | "covered" | "unwoken"; answer: "received" | "cannot_come" | "handed_over" | null; answeredAt: string | null; answeredVia: string | null; answeredBy: string | null; note: string | null; lon: number | null; lat: number | null; attempts: ({ id: string; channel: string; step: number; state: "queued" | "sending" | "sent" | "delivered" | "heard" | "failed" | "unknown" | "withdrawn"; reason: string | null; queuedAt: string; sentAt: string | null; deliveredAt: string | null; heardAt: string | null; endedAt: string | null; keyPressed: string | null; seconds: number | null; madeBy: string | null })[] })[] } }
  /** 按区划的叫应计数 · callout.read */
  'GET /api/callouts/:id/regions': { params: { id: string }; query?: { under?: string }; reply: { rows: { due: number; sent: number; delivered: number; heard: number; answered: number; covered: number; calling: number; unwoken: number; code: string; name: string; path: string; level: number; own: boolean; leaf: boolean }[] } }
  /** 显示完整号码（留痕） · call.open_phone */
  'POST /api/calls/:id/phone-openings': { params: { id: string }; reply: { phone: string } }
  /** 记录电话念知的结果 · call.record */
  'POST /api/calls/:id/spoken': { params: { id: string }; body: { result: "received" | "cannot_come" | "handed_over" | "no_answer"; note?: string; seconds?: number }; reply: { answered: boolean } }
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
  /** 导入风险普查图层（上传文件，后台核对） · census_layer.transfer */
  'POST /api/census-layers/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 风险普查图层填报模板 · census_layer.transfer */
  'GET /api/census-layers/template': { reply: Response }
  /** 导入普查图层（GeoJSON，或带经纬度两列的表格），成为该图层的新版本 · census_layer.transfer */
  'POST /api/census-layers/versions': { body: { title: string; theme: "flood" | "geology" | "earthquake" | "weather" | "sea" | "forest" | "bearers" | "capacity" | "zoning" | "other"; source: string; datum: "wgs84" | "gcj02" | "cgcs2000"; year?: number | null; scale?: string | null; labelField?: string | null; note?: string | null; regionCode?: string; file: string; text?: string; sheet?: string }; reply: { layer: CensusLayersRow; kept: number; outside: number } }
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
  /** 变更申请 · change_request.read */
  'GET /api/change-requests': { query?: { state?: "open" | "accepted" | "returned" | "withdrawn"; mine?: "true" | "false"; ledger?: string; row?: string; limit?: number; cursor?: string }; reply: { rows: ({ id: string; ledger: string; rowId: string; name: string; place: string; kind: "change" | "retire" | "note"; fields: { field: string; before: unknown; now: unknown; after: unknown }[]; reason: string; state: "open" | "accepted" | "returned" | "withdrawn"; version: number; rowVersion: number; rowRetired: boolean; askedBy: string; askedAt: string; mine: boolean; mayDecide: boolean; decidedBy: string | null; decidedAt: string | null; answer: string | null })[]; total: number; next: string | null } }
  /** 采纳变更申请 · change_request.decide */
  'POST /api/change-requests/:id/acceptance': { params: { id: string }; body: { version?: number; answer?: string }; reply: Record<string, unknown> }
  /** 退回变更申请（写明理由） · change_request.decide */
  'POST /api/change-requests/:id/return': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 撤回自己的变更申请 · change_request.read */
  'POST /api/change-requests/:id/withdrawal': { params: { id: string }; reply: Record<string, unknown> }
  /** 渠道状态 · channel.read */
  'GET /api/channels': { reply: { rows: ({ key: string; state: "connected" | "not_connected" | "failing" | "paused"; perSecond: number; burst: number; queued: number; sending: number; unknown: number; oldestDueAt: string | null; lastOkAt: string | null; lastErrorAt: string | null; lastError: string | null; pausedAt: string | null; pausedBy: string | null })[]; gateway: { url: string | null; source: "environment" | "setting" | "demo" | "none"; receipts: { applied: number; repeated: number; late: number; unknownKey: number; lastAt: string | null; lagSeconds: number | null } } } }
  /** 渠道发送上限 · channel.edit */
  'PUT /api/channels/:key/budget': { params: { key: string }; body: { perSecond: number; burst: number }; reply: { done: boolean } }
  /** 恢复渠道 · channel.pause */
  'DELETE /api/channels/:key/pause': { params: { key: string }; reply: { done: boolean } }
  /** 暂停渠道 · channel.pause */
  'POST /api/channels/:key/pause': { params: { key: string }; body: { reason: string }; reply: { done: boolean } }
  /** 企业危化品台账 · chemical.read */
  'GET /api/chemicals': { query?: { name?: string; alias?: string; enterprise?: string; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; sort?: ChemicalsReply2; limit?: number; cursor?: string }; reply: { rows: ChemicalsRow[]; total: number; next: string | null } }
  /** 新增企业危化品 · chemical.edit */
  'POST /api/chemicals': { body: { regionCode: string; lon?: number | null; lat?: number | null; name: string; alias?: string | null; enterprise: string; cas?: string | null; un?: string | null; hazard: "1" | "3" | "7" | "8" | "9" | "2.1" | "2.2" | "2.3" | "4.1" | "4.2" | "4.3" | "5.1" | "5.2" | "6.1" | "6.2"; phase?: "gas" | "liquid" | "solid" | null; lists?: ("key" | "toxic" | "explosive" | "drug")[] | null; most: number; current?: number | null; critical?: number | null; spot: string; facility: "tank" | "warehouse" | "cylinder" | "process" | "cabinet" | "truck"; units?: ChemicalsUnit[] | null; majorHazard?: string | null; use?: "made" | "used" | "sold" | "stored" | null; sds?: boolean | null; extinguish?: string | null; distance?: number | null }; reply: ChemicalsRow }
  /** 批量修改企业危化品 · chemical.edit */
  'POST /api/chemicals/bulk-changes': { body: { ids: string[]; set: ChemicalsBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（企业危化品） · chemical.edit */
  'POST /api/chemicals/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 批量确认企业危化品 · chemical.edit */
  'POST /api/chemicals/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出企业危化品（与列表同一筛选，留痕） · chemical.transfer */
  'GET /api/chemicals/export': { query?: { name?: string; alias?: string; enterprise?: string; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ChemicalsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 企业危化品分组计数 · chemical.read */
  'GET /api/chemicals/groups': { query: { name?: string; alias?: string; enterprise?: string; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; by: "hazard" | "lists" | "facility" | "sds" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入企业危化品（上传文件，后台核对） · chemical.transfer */
  'POST /api/chemicals/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的企业危化品（与列表同一筛选） · chemical.read */
  'GET /api/chemicals/nearest': { query: { name?: string; alias?: string; enterprise?: string; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 企业危化品填报模板 · chemical.transfer */
  'GET /api/chemicals/template': { reply: Response }
  /** 企业危化品图层：总数、有位置的数、范围 · chemical.read */
  'GET /api/chemicals/tiles': { query?: { name?: string; alias?: string; enterprise?: string; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply }; reply: EnterprisesReply8 }
  /** 企业危化品矢量瓦片（MVT，与列表同一筛选） · chemical.read */
  'GET /api/chemicals/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; alias?: string; enterprise?: string; cas?: string; un?: string; hazard?: string; phase?: string; lists?: string; most?: string; current?: string; critical?: string; spot?: string; facility?: string; majorHazard?: string; use?: string; sds?: "true" | "false"; extinguish?: string; distance?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ChemicalsReply; v?: string }; reply: Response }
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
  'GET /api/desk/badges': { reply: { monitoring: number; command: number } }
  /** 值班台 · desk.read */
  'GET /api/desk/night': { query?: { hours?: number }; reply: { at: string; rain: { asOf: string | null; replay: boolean; hours: number; gauges: ({ id: string; name: string; countyName: string; lon: number; lat: number; mm: number | null; lastAt: string | null })[]; over: { mm: number; value: number }[]; silent: number; most: { name: string; countyName: string; mm: number } | null }; responses: ({ id: string; incidentId: string; track: "typhoon" | "rain"; level: 1 | 2 | 3 | 4; regionName: string; startedAt: string; docText: string | null })[]; warnings: ({ level: 1 | 2 | 3 | 4; value: number })[]; wrong: { rows: ({ kind: "draft" | "submitted" | "lift" | "response" | "alarms" | "silent" | "quarantine"; level: 1 | 2 | 3 | 4 | null; id: string; title: string; who: string | null; since: string; n: number; station: string | null; mm: number | null; hours: number | null; warningId: string | null })[]; value: number }; due: { rows: ({ kind: "warning_submit" | "warning_release" | "report_phone" | "report_first" | "report_follow" | "order_sign" | "order_complete" | "response_period"; id: string; title: string; regionName: string; dueAt: string; article: string })[]; overdue: number; today: number }; silent: { rows: ({ callId: string; calloutId: string; title: string; townName: string; countyName: string; rank: string; personName: string; state: "calling" | "unwoken"; tries: number; nextKind: string | null; nextAt: string | null; ownerName: string | null })[]; unwoken: number; calling: number }; callout: { id: string; level: 1 | 2 | 3 | 4; drill: boolean; startedAt: string; running: number; counties: { path: string; name: string; due: number; answered: number; covered: number; calling: number; unwoken: number }[] } | null; ages: ({ key: "rain" | "water" | "storm" | "signal" | "receipt"; at: string | null })[] } }
  /** 值班台的台风 · desk.read */
  'GET /api/desk/storm': { reply: { storm: { id: string; no: string; name: string; replayed: boolean; at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; force: number | null; grade: string | null; heading: number; speedKmh: number; radiiModel: boolean; cityKm: number | null; receivedAt: string | null; source: string } | null; track: DeskTrack[]; circles: DeskTrack[]; next: { name: string; countyName: string; reachedAt: string } | null; reached: number } }
  /** 队伍调派 · dispatch.read */
  'GET /api/dispatches': { query?: { incidentId?: string; active?: "yes" | "all"; limit?: number }; reply: ({ id: string; teamId: string; teamName: string; incidentId: string; orderId: string | null; orderNo: string; task: string; place: string; regionPath: string; lon: number | null; lat: number | null; teamLon: number | null; teamLat: number | null; distanceM: number | null; etaMinutes: number | null; why: string; state: "dispatched" | "departed" | "arrived" | "returned" | "cancelled"; dispatchedAt: string; dispatchedBy: string; departedAt: string | null; arrivedAt: string | null; returnedAt: string | null; cancelledAt: string | null; cancelReason: string | null })[] }
  /** 调派队伍 · dispatch.command */
  'POST /api/dispatches': { body: { incidentId: string; teamId: string; orderId?: string | null; task: string; place: string; regionCode?: string | null; skills?: ("water" | "diving" | "sea" | "drainage" | "mountain" | "medical" | "demolition" | "engineering" | "forest_fire" | "hazmat" | "communications" | "drone" | "power")[]; lon?: number | null; lat?: number | null }; reply: { id: string; orderNo: string; etaMinutes: number | null } }
  /** 取消调派 · dispatch.command */
  'POST /api/dispatches/:id/cancellation': { params: { id: string }; body: { reason: string }; reply: StationsReply }
  /** 出发、到达、返回 · dispatch.move */
  'POST /api/dispatches/:id/movements': { params: { id: string }; body: { to: "departed" | "arrived" | "returned" }; reply: { id: string; state: "dispatched" | "departed" | "arrived" | "returned" | "cancelled"; at: string } }
  /** 疑似重复：成对的记录与理由 · duplicate.read */
  'GET /api/duplicates': { query?: { ledger?: string; region?: string; state?: "open" | "dismissed" | "merged"; limit?: number; cursor?: string }; reply: { rows: ({ id: string; ledger: string; reasons: ({ by: "phone" | "code" | "name" | "near"; field: string; share: number | null })[]; state: "open" | "dismissed" | "merged"; foundAt: string; decidedAt: string | null; decidedBy: string | null; reason: string | null; kept: string | null; rowA?: string; rowB?: string; a: Record<string, unknown>; b: Record<string, unknown> })[]; total: number; next: string | null; ledgers: { ledger: string; count: number }[] } }
  /** 查找疑似重复 · duplicate.decide */
  'POST /api/duplicates/runs': { body: { ledger?: string }; reply: { found: number; open: number } }
  /** 不是重复（写明理由） · duplicate.decide */
  'POST /api/duplicates/:id/dismissal': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 合并一对记录，逐项选取 · duplicate.decide */
  'POST /api/duplicates/:id/merging': { params: { id: string }; body: { keep: string; take: string[]; versions: { a: number; b: number } }; reply: Record<string, unknown> }
  /** 撤销合并，两条都恢复 · duplicate.decide */
  'POST /api/duplicates/:id/unmerging': { params: { id: string }; body: { reason: string }; reply: { conflicts: { ledger: string; id: string; name: string; reason: string }[] } }
  /** 应急预案台账 · emergency_plan.read */
  'GET /api/emergency-plans': { query?: { title?: string; kind?: string; subject?: string; edition?: string; status?: string; responsible?: string; issuer?: string; documentNumber?: string; issuedOn?: string; filedNumber?: string; filedOn?: string; filedWith?: string; reviewedOn?: string; revision?: string; drilledOn?: string; pilot?: "true" | "false"; pages?: string; contact?: string; phone?: string; reviewDue?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EmergencyPlansReply; sort?: EmergencyPlansReply2; limit?: number; cursor?: string }; reply: { rows: EmergencyPlansRow[]; total: number; next: string | null } }
  /** 新增应急预案 · emergency_plan.edit */
  'POST /api/emergency-plans': { body: { regionCode: string; title: string; kind: "overall" | "special" | "department" | "local" | "enterprise"; subject: "overall" | "flood" | "forest" | "earthquake" | "geology" | "relief" | "chemical" | "mine" | "trade" | "traffic" | "fire"; edition: number; status: "force" | "revising" | "repealed"; responsible: string; issuer?: string | null; documentNumber?: string | null; issuedOn?: string | null; filedNumber?: string | null; filedOn?: string | null; filedWith?: string | null; reviewedOn?: string | null; revision?: "law" | "command" | "risk" | "resource" | "problem" | "due" | "other" | null; drilledOn?: string | null; pilot?: boolean | null; pages?: number | null; contact?: string | null; phone?: string | null }; reply: EmergencyPlansRow }
  /** 批量修改应急预案 · emergency_plan.edit */
  'POST /api/emergency-plans/bulk-changes': { body: { ids: string[]; set: EmergencyPlansBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（应急预案） · emergency_plan.edit */
  'POST /api/emergency-plans/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（应急预案） · emergency_plan.edit */
  'POST /api/emergency-plans/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（应急预案，xlsx） · emergency_plan.edit */
  'GET /api/emergency-plans/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
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
  /** 应急装备台账 · equipment.read */
  'GET /api/equipment': { query?: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string; depot?: string; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; sort?: EquipmentReply2; limit?: number; cursor?: string }; reply: { rows: EquipmentRow[]; total: number; next: string | null } }
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
  /** 批量确认应急装备 · equipment.edit */
  'POST /api/equipment/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出应急装备（与列表同一筛选，留痕） · equipment.transfer */
  'GET /api/equipment/export': { query?: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string; depot?: string; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: EquipmentReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 应急装备分组计数 · equipment.read */
  'GET /api/equipment/groups': { query: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string; depot?: string; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; by: "kind" | "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入应急装备（上传文件，后台核对） · equipment.transfer */
  'POST /api/equipment/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的应急装备（与列表同一筛选） · equipment.read */
  'GET /api/equipment/nearest': { query: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string; depot?: string; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 应急装备填报模板 · equipment.transfer */
  'GET /api/equipment/template': { reply: Response }
  /** 应急装备图层：总数、有位置的数、范围 · equipment.read */
  'GET /api/equipment/tiles': { query?: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string; depot?: string; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply }; reply: EnterprisesReply8 }
  /** 应急装备矢量瓦片（MVT，与列表同一筛选） · equipment.read */
  'GET /api/equipment/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; kind?: string; model?: string; performance?: string; plate?: string; beacon?: string; status?: string; team?: string; depot?: string; owner?: string; keeper?: string; keeperPhone?: string; crew?: string; madeOn?: string; boughtOn?: string; value?: string; maintainedOn?: string; inspectedUntil?: string; insuredUntil?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: EquipmentReply; v?: string }; reply: Response }
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
  /** 指标数值 · figure.read */
  'GET /api/figures/:key': { params: { key: string }; query?: { params?: string }; reply: { key: string; value: number | null; unit: string; at: string; words?: FiguresWord } }
  /** 指标背后的记录 · figure.read */
  'GET /api/figures/:key/rows': { params: { key: string }; query?: { params?: string; limit?: number; offset?: number }; reply: { key: string; value: number | null; unit: string; at: string; words?: FiguresWord; columns: string[]; rows: Record<string, unknown>[] } }
  /** 首次运行：选定城市，设立三员 · public */
  'POST /api/first-run': { body: { token?: string; city: string; sysadmin: { name: string; phone: string; login: string; password: string }; secadmin: FirstRunSecadmin; auditor: FirstRunSecadmin }; reply: { stage: "open" | "totp" | "enrol" | "password"; invites: ({ role: "secadmin" | "auditor"; name: string; token: string })[] } }
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
  'GET /api/frames': { query?: { result?: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; station?: string; limit?: number; cursor?: string }; reply: { rows: ({ id: string; receivedAt: string; protocol: string; remote: string; result: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; reason: string | null; detail: string; stationCode: string | null; stationId: string | null; stationName: string | null; func: number | null; serial: number | null; sentAt: string | null; observedAt: string | null; readings: number; flagged: number; size: number })[]; total: number; next: string | null; counts: Record<string, number>; at: string } }
  /** 未登记测站 · frame.read */
  'GET /api/frames/unregistered': { reply: { rows: { stationCode: string; frames: number; firstAt: string; lastAt: string }[] } }
  /** 一条报文 · frame.read */
  'GET /api/frames/:id': { params: { id: string }; reply: { id: string; receivedAt: string; protocol: string; remote: string; result: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; reason: string | null; detail: string; stationCode: string | null; stationId: string | null; stationName: string | null; func: number | null; serial: number | null; sentAt: string | null; observedAt: string | null; readings: number; flagged: number; size: number; hex: string; shownStation: string | null; values: ({ station: string; element: string; at: string; value: number | null })[]; attachments: ({ kind: string; size: number; text: string | null })[] } }
  /** 短信语音网关地址 · channel.edit */
  'PUT /api/gateway': { body: { url: string | null }; reply: { done: boolean } }
  /** 网关回执（签名） · public */
  'POST /api/gateway/receipts': { body: { receipts: ({ key: string; state: "sent" | "delivered" | "heard" | "failed"; at?: string; reason?: string; seconds?: number; keyPressed?: string })[] }; reply: { applied: number } }
  /** 地质灾害点台账 · geohazard.read */
  'GET /api/geohazards': { query?: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; sort?: GeohazardsReply2; limit?: number; cursor?: string }; reply: { rows: GeohazardsRow[]; total: number; next: string | null } }
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
  /** 批量确认地质灾害点 · geohazard.edit */
  'POST /api/geohazards/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出地质灾害点（与列表同一筛选，留痕） · geohazard.transfer */
  'GET /api/geohazards/export': { query?: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: GeohazardsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 地质灾害点分组计数 · geohazard.read */
  'GET /api/geohazards/groups': { query: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; by: "kind" | "grade" | "stability" | "triggers" | "cards" | "treatment" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入地质灾害点（上传文件，后台核对） · geohazard.transfer */
  'POST /api/geohazards/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的地质灾害点（与列表同一筛选） · geohazard.read */
  'GET /api/geohazards/nearest': { query: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 地质灾害点填报模板 · geohazard.transfer */
  'GET /api/geohazards/template': { reply: Response }
  /** 地质灾害点图层：总数、有位置的数、范围 · geohazard.read */
  'GET /api/geohazards/tiles': { query?: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply }; reply: EnterprisesReply8 }
  /** 地质灾害点矢量瓦片（MVT，与列表同一筛选） · geohazard.read */
  'GET /api/geohazards/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; kind?: string; grade?: string; stability?: string; volume?: string; triggers?: string; households?: string; people?: string; assets?: string; targets?: string; deaths?: string; loss?: string; monitorA?: string; phoneA?: string; monitorB?: string; phoneB?: string; responsible?: string; responsiblePhone?: string; rain?: string; signs?: string; signal?: string; route?: string; shelter?: string; cards?: "true" | "false"; treatment?: string; foundOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: GeohazardsReply; v?: string }; reply: Response }
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
  /** 恢复防汛责任人 · duty_holder.edit */
  'POST /api/holders/:id/restoration': { params: { id: string }; body: { reason: string }; reply: HoldersRow }
  /** 撤出防汛责任人 · duty_holder.edit */
  'POST /api/holders/:id/retirement': { params: { id: string }; body: { reason: string }; reply: HoldersRow }
  /** 查看防汛责任人的敏感项（留痕） · duty_holder.reveal */
  'POST /api/holders/:id/reveals': { params: { id: string }; body: { field: "phone" | "backupPhone" }; reply: { value: string } }
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
  'GET /api/incident-places': { query?: { q?: string; levels?: string; under?: string }; reply: IncidentsRegion[] }
  /** 突发事件列表 · incident.read */
  'GET /api/incidents': { query?: { limit?: number; cursor?: string; state?: "open" | "closed" | "all"; q?: string; class?: "natural" | "accident" | "health" | "social"; warningId?: string }; reply: { rows: ({ id: string; title: string; class: "natural" | "accident" | "health" | "social"; kind: string; grade: 1 | 2 | 3 | 4 | null; gradeConfirmedAt: string | null; gradeConfirmedBy: string | null; place: string; regionCode: string; regionPath: string; regionName: string; lon: number | null; lat: number | null; startedAt: string; knownAt: string; source: "warning" | "phone" | "report" | "system" | "other"; warningId: string | null; summary: string; openedAt: string; openedBy: string; closedAt: string | null; closedBy: string | null; closeReason: string | null; finalAt: string | null; openWork: number; nextDue: string | null })[]; total: number; next: string | null } }
  /** 开设突发事件 · incident.open */
  'POST /api/incidents': { body: { title: string; class: "natural" | "accident" | "health" | "social"; kind: string; grade?: 1 | 2 | 3 | 4 | null; place: string; regionCode: string; lon?: number | null; lat?: number | null; startedAt: string; knownAt?: string; source?: "warning" | "phone" | "report" | "system" | "other"; summary?: string; concerned?: string[] }; reply: StationsReply }
  /** 由预警开设突发事件 · incident.open */
  'POST /api/incidents/from-warning': { body: { warningId: string; title?: string }; reply: StationsReply }
  /** 突发事件 · incident.read */
  'GET /api/incidents/:id': { params: { id: string }; reply: { id: string; title: string; class: "natural" | "accident" | "health" | "social"; kind: string; grade: 1 | 2 | 3 | 4 | null; gradeConfirmedAt: string | null; gradeConfirmedBy: string | null; place: string; regionCode: string; regionPath: string; regionName: string; lon: number | null; lat: number | null; startedAt: string; knownAt: string; source: "warning" | "phone" | "report" | "system" | "other"; warningId: string | null; summary: string; openedAt: string; openedBy: string; closedAt: string | null; closedBy: string | null; closeReason: string | null; finalAt: string | null; clocks: ({ id: string; step: "phone" | "first" | "follow"; dueAt: string; source: string; article: string; verified: boolean; satisfiedAt: string | null; firedAt: string | null })[]; reports: ({ id: string; stage: "first" | "follow" | "final"; seq: number; channel: "phone" | "written" | "system"; reporter: string; receiver: string; approver: string; content: string; sentAt: string; receivedAt: string | null; dueAt: string | null; late: boolean; filedAt: string; filedBy: string })[]; openWork: { kind: string; id: string; title: string }[]; regions: { code: string; name: string; level: number }[] } }
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
  'GET /api/incidents/:id/scene': { params: { id: string }; reply: { shelters: { id: string; name: string; capacity: number; lon: number; lat: number }[]; regions: IncidentsRegion[] } }
  /** 时间线 · incident.read */
  'GET /api/incidents/:id/timeline': { params: { id: string }; query?: { kind?: "all" | "key" | "ours"; limit?: number; before?: number }; reply: { counts: { all: number; key: number; ours: number }; rows: { id: number; at: string; type: string; subjectKind: string; subjectId: string; actorKind: string; actorName: string; drill: boolean; key: boolean; same: number; data: Record<string, unknown> }[]; next: number | null } }
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
  /** 保险保单台账 · insurance_policy.read */
  'GET /api/insurance-policies': { query?: { number?: string; kind?: string; insurer?: string; holder?: string; insured?: string; enterprise?: string; sum?: string; limitEach?: string; premium?: string; households?: string; people?: string; startsOn?: string; endsOn?: string; contact?: string; phone?: string; claimCount?: string; claimPaid?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InsurancePoliciesReply; sort?: InsurancePoliciesReply2; limit?: number; cursor?: string }; reply: { rows: InsurancePoliciesRow[]; total: number; next: string | null } }
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
  /** 批量确认保险保单 · insurance_policy.edit */
  'POST /api/insurance-policies/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出保险保单（与列表同一筛选，留痕） · insurance_policy.transfer */
  'GET /api/insurance-policies/export': { query?: { number?: string; kind?: string; insurer?: string; holder?: string; insured?: string; enterprise?: string; sum?: string; limitEach?: string; premium?: string; households?: string; people?: string; startsOn?: string; endsOn?: string; contact?: string; phone?: string; claimCount?: string; claimPaid?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InsurancePoliciesReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: InsurancePoliciesReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 保险保单分组计数 · insurance_policy.read */
  'GET /api/insurance-policies/groups': { query: { number?: string; kind?: string; insurer?: string; holder?: string; insured?: string; enterprise?: string; sum?: string; limitEach?: string; premium?: string; households?: string; people?: string; startsOn?: string; endsOn?: string; contact?: string; phone?: string; claimCount?: string; claimPaid?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: InsurancePoliciesReply; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
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
  /** 接受邀请 · public */
  'POST /api/invites/acceptance': { body: { token: string; login: string; password: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 查看邀请 · public */
  'POST /api/invites/opening': { body: { token: string }; reply: { name: string; roles: string[]; regionName: string; invitedBy: string; expiresAt: string; passwordLength: number } }
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
  /** 重大危险源台账 · major_hazard.read */
  'GET /api/major-hazards': { query?: { name?: string; enterprise?: string; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; sort?: MajorHazardsReply2; limit?: number; cursor?: string }; reply: { rows: MajorHazardsRow[]; total: number; next: string | null } }
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
  /** 批量确认重大危险源 · major_hazard.edit */
  'POST /api/major-hazards/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出重大危险源（与列表同一筛选，留痕） · major_hazard.transfer */
  'GET /api/major-hazards/export': { query?: { name?: string; enterprise?: string; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: MajorHazardsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 重大危险源分组计数 · major_hazard.read */
  'GET /api/major-hazards/groups': { query: { name?: string; enterprise?: string; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; by: "kind" | "level" | "monitoring" | "connected" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入重大危险源（上传文件，后台核对） · major_hazard.transfer */
  'POST /api/major-hazards/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的重大危险源（与列表同一筛选） · major_hazard.read */
  'GET /api/major-hazards/nearest': { query: { name?: string; enterprise?: string; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 重大危险源填报模板 · major_hazard.transfer */
  'GET /api/major-hazards/template': { reply: Response }
  /** 重大危险源图层：总数、有位置的数、范围 · major_hazard.read */
  'GET /api/major-hazards/tiles': { query?: { name?: string; enterprise?: string; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply }; reply: EnterprisesReply8 }
  /** 重大危险源矢量瓦片（MVT，与列表同一筛选） · major_hazard.read */
  'GET /api/major-hazards/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; enterprise?: string; kind?: string; level?: string; rValue?: string; exposed?: string; head?: string; headPhone?: string; technician?: string; technicianPhone?: string; operator?: string; operatorPhone?: string; monitoring?: string; connected?: "true" | "false"; filingNumber?: string; filedOn?: string; filedUntil?: string; assessedOn?: string; note?: string; ratio?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: MajorHazardsReply; v?: string }; reply: Response }
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
  /** 最近可用队伍 · dispatch.command */
  'GET /api/nearest-teams': { query: { lon: number; lat: number; skills?: string; equipment?: string; limit?: number }; reply: ({ id: string; name: string; kind: string; tier: string; readiness: "ready" | "standby" | "off"; skills: string[]; matched: string[]; missing: string[]; equipment: { name: string; count: number; unit: string }[]; members: number; lon: number; lat: number; distanceM: number; etaMinutes: number; able: boolean; takenBy: string | null; reason: string })[] }
  /** 我的通知 · notice.read */
  'GET /api/notices': { reply: { rows: ({ callId: string; level: 1 | 2 | 3 | 4; title: string; message: string; number: string | null; post: string; regionName: string; role: "holder" | "superior"; drill: boolean; startedAt: string; endedAt: string | null; state: "calling" | "answered" | "covered" | "unwoken"; answer: "received" | "cannot_come" | "handed_over" | null; answeredAt: string | null; page: string })[] } }
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
  'GET /api/organizations': { query?: { name?: string; code?: string; kind?: string; superiorId?: string; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; sort?: OrganizationsReply2; limit?: number; cursor?: string }; reply: { rows: OrganizationsRow[]; total: number; next: string | null } }
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
  /** 批量确认组织机构 · organization.edit */
  'POST /api/organizations/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出组织机构（与列表同一筛选，留痕） · organization.transfer */
  'GET /api/organizations/export': { query?: { name?: string; code?: string; kind?: string; superiorId?: string; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: OrganizationsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 组织机构分组计数 · organization.read */
  'GET /api/organizations/groups': { query: { name?: string; code?: string; kind?: string; superiorId?: string; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; by: "kind" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入组织机构（上传文件，后台核对） · organization.transfer */
  'POST /api/organizations/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的组织机构（与列表同一筛选） · organization.read */
  'GET /api/organizations/nearest': { query: { name?: string; code?: string; kind?: string; superiorId?: string; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 组织机构填报模板 · organization.transfer */
  'GET /api/organizations/template': { reply: Response }
  /** 组织机构图层：总数、有位置的数、范围 · organization.read */
  'GET /api/organizations/tiles': { query?: { name?: string; code?: string; kind?: string; superiorId?: string; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply }; reply: EnterprisesReply8 }
  /** 组织机构矢量瓦片（MVT，与列表同一筛选） · organization.read */
  'GET /api/organizations/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; code?: string; kind?: string; superiorId?: string; leader?: string; liaison?: string; phone?: string; duties?: string; source?: string; docNumber?: string; establishedOn?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: OrganizationsReply; v?: string }; reply: Response }
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
  'GET /api/parks': { query?: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string; depot?: string; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; sort?: ParksReply2; limit?: number; cursor?: string }; reply: { rows: ParksRow[]; total: number; next: string | null } }
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
  /** 批量确认安全文化公园 · park.edit */
  'POST /api/parks/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出安全文化公园（与列表同一筛选，留痕） · park.transfer */
  'GET /api/parks/export': { query?: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string; depot?: string; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ParksReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 安全文化公园分组计数 · park.read */
  'GET /api/parks/groups': { query: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string; depot?: string; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; by: "status" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入安全文化公园（上传文件，后台核对） · park.transfer */
  'POST /api/parks/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的安全文化公园（与列表同一筛选） · park.read */
  'GET /api/parks/nearest': { query: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string; depot?: string; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 安全文化公园填报模板 · park.transfer */
  'GET /api/parks/template': { reply: Response }
  /** 安全文化公园图层：总数、有位置的数、范围 · park.read */
  'GET /api/parks/tiles': { query?: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string; depot?: string; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply }; reply: EnterprisesReply8 }
  /** 安全文化公园矢量瓦片（MVT，与列表同一筛选） · park.read */
  'GET /api/parks/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; status?: string; address?: string; area?: string; investment?: string; openedOn?: string; screen?: "true" | "false"; experience?: "true" | "false"; refuge?: "true" | "false"; fireStation?: "true" | "false"; reserve?: "true" | "false"; screenCode?: string; shelter?: string; depot?: string; capacity?: string; visitors?: string; hours?: string; owner?: string; keeper?: string; keeperPhone?: string; met?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ParksReply; v?: string }; reply: Response }
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
  /** 预案卡片 · order.read */
  'GET /api/plan-cards': { query?: { track?: "typhoon" | "rain"; level?: number }; reply: ({ id: string; track: "typhoon" | "rain"; level: 1 | 2 | 3 | 4; ordinal: number; title: string; measure: string; addressee: "county" | "town" | "bureau"; orgCode: string | null; signMinutes: number; completeMinutes: number; source: string; verified: boolean; changedAt: string | null; changedBy: string | null; disabledAt: string | null })[] }
  /** 新增预案卡片 · plan_card.change */
  'POST /api/plan-cards': { body: { title: string; measure: string; addressee: "county" | "town" | "bureau"; orgCode?: string | null; signMinutes: number; completeMinutes: number; source: string; verified: boolean; disabled?: boolean; track: "typhoon" | "rain"; level: 1 | 2 | 3 | 4 }; reply: StationsReply }
  /** 修改预案卡片 · plan_card.change */
  'PUT /api/plan-cards/:id': { params: { id: string }; body: { title: string; measure: string; addressee: "county" | "town" | "bureau"; orgCode?: string | null; signMinutes: number; completeMinutes: number; source: string; verified: boolean; disabled?: boolean }; reply: StationsReply }
  /** 岗位 · duty_holder.read */
  'GET /api/posts': { query?: { q?: string; region?: string; limit?: number; cursor?: string; vacant?: string }; reply: { rows: ({ id: string; title: string; level: number; charge: string; regionCode: string; regionPath: string; place: string; superiorPostId: string | null; superiorTitle: string | null; a: string | null; b: string | null })[]; total: number; next: string | null; all: number; own: number; counties: StationsCounty[] } }
  /** 设立岗位 · duty_holder.edit */
  'POST /api/posts': { body: { regionCode: string; title: string; charge?: string; superiorPostId?: string | null }; reply: StationsReply }
  /** 全国地级单位（首次运行时选择） · public */
  'GET /api/prefectures': { reply: { rows: { code: string; name: string; province: string }[] } }
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
  'GET /api/protected-places': { query?: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; sort?: ProtectedPlacesReply2; limit?: number; cursor?: string }; reply: { rows: ProtectedPlacesRow[]; total: number; next: string | null } }
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
  /** 批量确认保护对象 · protected_place.edit */
  'POST /api/protected-places/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出保护对象（与列表同一筛选，留痕） · protected_place.transfer */
  'GET /api/protected-places/export': { query?: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: ProtectedPlacesReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 保护对象分组计数 · protected_place.read */
  'GET /api/protected-places/groups': { query: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; by: "kind" | "risks" | "fireKey" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入保护对象（上传文件，后台核对） · protected_place.transfer */
  'POST /api/protected-places/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的保护对象（与列表同一筛选） · protected_place.read */
  'GET /api/protected-places/nearest': { query: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 保护对象填报模板 · protected_place.transfer */
  'GET /api/protected-places/template': { reply: Response }
  /** 保护对象图层：总数、有位置的数、范围 · protected_place.read */
  'GET /api/protected-places/tiles': { query?: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply }; reply: EnterprisesReply8 }
  /** 保护对象矢量瓦片（MVT，与列表同一筛选） · protected_place.read */
  'GET /api/protected-places/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; kind?: string; address?: string; peopleDay?: string; peopleNight?: string; immobile?: string; beds?: string; critical?: string; floors?: string; area?: string; risks?: string; fireKey?: "true" | "false"; regulator?: string; contact?: string; phone?: string; nightPhone?: string; shelter?: string; vehicles?: string; plan?: string; drilledOn?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: ProtectedPlacesReply; v?: string }; reply: Response }
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
  /** 数据质量：各县各台账得分与构成 · quality.read */
  'GET /api/quality': { query?: { ledger?: string; region?: string }; reply: { at: string; day: string; cells: ({ ledger: string; county: string; name: string; rows: number; score: number | null; parts: ({ component: "complete" | "position" | "confirmed" | "single" | "valid"; field: string | null; count: number; of: number })[] })[]; counties: ({ county: string; name: string; score: number | null })[]; weights: ({ component: "complete" | "position" | "confirmed" | "single" | "valid"; weight: number; source: string; verified: boolean })[] } }
  /** 修改质量权重 · quality.weigh */
  'PATCH /api/quality/weights/:component': { params: { component: "complete" | "position" | "confirmed" | "single" | "valid" }; body: { weight: number; source: string; verified: boolean }; reply: Record<string, unknown> }
  /** 测站上报观测值（Authorization: Bearer 测站密钥） · public */
  'POST /api/readings': { body: { sentAt?: string; readings: ({ element: string; observedAt: string; value: number | null })[] }; reply: { result: "stored" | "duplicate" | "answered" | "unregistered" | "quarantined"; readings: number; flagged: number } }
  /** 区划 · region.read */
  'GET /api/regions': { query?: { q?: string; limit?: number; parent?: string; under?: string; level?: number }; reply: { rows: ({ code: string; parentCode: string | null; level: 2 | 3 | 4 | 5; name: string; shortName: string; path: string; gbCode: string | null; gbParent: string | null; functional: boolean; lon: number | null; lat: number | null; positionNote: string | null; place: string; children: number })[]; total: number } }
  /** 区划详情 · region.read */
  'GET /api/regions/:code': { params: { code: string }; reply: { region: { code: string; parentCode: string | null; level: 2 | 3 | 4 | 5; name: string; shortName: string; path: string; gbCode: string | null; gbParent: string | null; functional: boolean; lon: number | null; lat: number | null; positionNote: string | null }; chain: MeRegion[]; children: number; outline: { source: string; datum: string; schematic: boolean; version: number; importedAt: string } | null } }
  /** 是否正在回放 · replay.read */
  'GET /api/replay/state': { reply: { running: ReplayRunning | null } }
  /** 最近的回放 · replay.read */
  'GET /api/replays': { reply: { rows: ReplayRunning[]; total: number } }
  /** 报告时限 · incident.read */
  'GET /api/report-limits': { reply: ({ id: string; class: "natural" | "accident" | "health" | "social" | null; grade: 1 | 2 | 3 | 4 | null; ungraded: boolean; step: "phone" | "first" | "follow"; minutes: number | null; atTimes: string[] | null; source: string; article: string; verified: boolean })[] }
  /** 修改报告时限 · report_limit.change */
  'PUT /api/report-limits/:id': { params: { id: string }; body: { minutes: number | null; atTimes: string[] | null; source: string; article: string; verified: boolean }; reply: StationsReply }
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
  /** 风险点台账 · risk_point.read */
  'GET /api/risk-points': { query?: { name?: string; enterprise?: string; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; sort?: RiskPointsReply2; limit?: number; cursor?: string }; reply: { rows: RiskPointsRow[]; total: number; next: string | null } }
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
  /** 批量确认风险点 · risk_point.edit */
  'POST /api/risk-points/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出风险点（与列表同一筛选，留痕） · risk_point.transfer */
  'GET /api/risk-points/export': { query?: { name?: string; enterprise?: string; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: RiskPointsReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 风险点分组计数 · risk_point.read */
  'GET /api/risk-points/groups': { query: { name?: string; enterprise?: string; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; by: "category" | "accidents" | "color" | "control" | "posted" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入风险点（上传文件，后台核对） · risk_point.transfer */
  'POST /api/risk-points/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的风险点（与列表同一筛选） · risk_point.read */
  'GET /api/risk-points/nearest': { query: { name?: string; enterprise?: string; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 风险点填报模板 · risk_point.transfer */
  'GET /api/risk-points/template': { reply: Response }
  /** 风险点图层：总数、有位置的数、范围 · risk_point.read */
  'GET /api/risk-points/tiles': { query?: { name?: string; enterprise?: string; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply }; reply: EnterprisesReply8 }
  /** 风险点矢量瓦片（MVT，与列表同一筛选） · risk_point.read */
  'GET /api/risk-points/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; enterprise?: string; part?: string; category?: string; accidents?: string; method?: string; likelihood?: string; exposure?: string; consequence?: string; judged?: string; judgedBecause?: string; control?: string; engineering?: string; management?: string; training?: string; protection?: string; emergency?: string; person?: string; phone?: string; posted?: "true" | "false"; assessedOn?: string; reviewOn?: string; score?: string; color?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: RiskPointsReply; v?: string }; reply: Response }
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
  /** 预警规则 · rule.read */
  'GET /api/rules': { reply: { rows: RulesRow[] } }
  /** 新增预警规则 · rule.change */
  'POST /api/rules': { body: { title: string; regionCode: string | null; months: number[]; levels: RulesLevel[]; clearFactor: number; clearMinutes: number; enabled: boolean; source: string; reason: string }; reply: RulesRow }
  /** 预警规则及历次版本 · rule.read */
  'GET /api/rules/:id': { params: { id: string }; reply: { rule: RulesRow; versions: ({ version: number; form: { title: string; regionCode: string | null; months: number[]; levels: RulesRowLevel[]; clearFactor: number; clearMinutes: number; enabled: boolean; source: string }; reason: string; changedBy: string; changedAt: string })[] } }
  /** 修改预警规则（成为新版本） · rule.change */
  'PUT /api/rules/:id': { params: { id: string }; body: { title: string; regionCode: string | null; months: number[]; levels: RulesLevel[]; clearFactor: number; clearMinutes: number; enabled: boolean; source: string; reason: string; version: number }; reply: RulesRow }
  /** 对照原文核对预警规则 · rule.change */
  'POST /api/rules/:id/verification': { params: { id: string }; body: { version: number; source: string }; reply: RulesRow }
  /** 全库搜索 · search.read */
  'GET /api/search': { query: { q: string }; reply: { rows: ({ kind: string; id: string; title: string; detail: string; level: number | null; label: { zh: string; en: string }; icon: string; path: string })[]; more: { zh: string; en: string }[]; guessed: boolean } }
  /** 退出登录 · public */
  'DELETE /api/session': { reply: Record<string, unknown> }
  /** 登录 · public */
  'POST /api/session': { body: { login: string; password: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 验证第二要素 · public */
  'POST /api/session/second-factor': { body: { code: string }; reply: { stage: "open" | "totp" | "enrol" | "password" } }
  /** 避灾点台账 · shelter.read */
  'GET /api/shelters': { query?: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; sort?: SheltersReply2; limit?: number; cursor?: string }; reply: { rows: SheltersRow[]; total: number; next: string | null } }
  /** 新增避灾点 · shelter.edit */
  'POST /api/shelters': { body: { regionCode: string; lon: number; lat: number; name: string; code: string; level?: "county" | "town" | "village" | null; type?: "indoor" | "outdoor" | null; status?: "closed" | "standby" | "open" | "full" | null; address?: string | null; capacity: number; dayCapacity?: number | null; nightCapacity?: number | null; area?: number | null; facilities?: ("water" | "power" | "toilet" | "medical" | "communications" | "signs" | "barrier_free" | "kitchen" | "bedding" | "shower" | "separate" | "helipad")[] | null; supplies?: TeamsEquipment[] | null; hazards?: ("typhoon" | "flood" | "geology" | "earthquake" | "fire")[] | null; standardized?: boolean | null; standardizedYear?: number | null; owner?: string | null; managerName: string; phone: string; note?: string | null }; reply: SheltersRow }
  /** 批量修改避灾点 · shelter.edit */
  'POST /api/shelters/bulk-changes': { body: { ids: string[]; set: SheltersBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（避灾点） · shelter.edit */
  'POST /api/shelters/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 生成本人确认链接（避灾点） · shelter.edit */
  'POST /api/shelters/confirmation-links': { body: EnterprisesBody2; reply: EnterprisesReply11 }
  /** 确认链接清单（避灾点，xlsx） · shelter.edit */
  'GET /api/shelters/confirmation-links/:batch/file': { params: { batch: string }; reply: Response }
  /** 批量确认避灾点 · shelter.edit */
  'POST /api/shelters/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出避灾点（与列表同一筛选，留痕） · shelter.transfer */
  'GET /api/shelters/export': { query?: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: SheltersReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 避灾点分组计数 · shelter.read */
  'GET /api/shelters/groups': { query: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; by: "level" | "type" | "status" | "facilities" | "hazards" | "standardized" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入避灾点（上传文件，后台核对） · shelter.transfer */
  'POST /api/shelters/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的避灾点（与列表同一筛选） · shelter.read */
  'GET /api/shelters/nearest': { query: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 避灾点填报模板 · shelter.transfer */
  'GET /api/shelters/template': { reply: Response }
  /** 避灾点图层：总数、有位置的数、范围 · shelter.read */
  'GET /api/shelters/tiles': { query?: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply }; reply: EnterprisesReply8 }
  /** 避灾点矢量瓦片（MVT，与列表同一筛选） · shelter.read */
  'GET /api/shelters/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { name?: string; code?: string; level?: string; type?: string; status?: string; address?: string; capacity?: string; dayCapacity?: string; nightCapacity?: string; area?: string; facilities?: string; hazards?: string; standardized?: "true" | "false"; standardizedYear?: string; owner?: string; managerName?: string; phone?: string; note?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SheltersReply; v?: string }; reply: Response }
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
  'GET /api/sitreps/:id': { params: { id: string }; reply: { id: string; incidentId: string; incidentTitle: string; agency: string; title: string[]; recipients: string[]; demo: boolean; asOf: string; revision: number; state: "draft" | "signed" | "withdrawn"; draftedAt: string; draftedBy: string; draftedName: string; editedAt: string | null; editedBy: string | null; editedName: string | null; signedAt: string | null; signedName: string | null; issue: number | null; docText: string | null; body: ({ kind: "heading"; level: 1 | 2 | 3; text: string } | { kind: "paragraph"; runs: (string | { slot: string })[] } | { kind: "table"; slot: string; title: string })[]; figures: ({ slot: string; key: string; value: number | null; unit: string; text: string; takenAt: string; count: number; before: { issue: number; value: number | null; text: string } | null })[]; tables: Record<string, Record<string, unknown>[]>; nextIssue: number } }
  /** 修改报告文字 · sitrep.draft */
  'PUT /api/sitreps/:id': { params: { id: string }; body: { revision: number; title: string[]; recipients: string[]; body: ({ kind: "heading"; level: 1 | 2 | 3; text: string } | { kind: "paragraph"; runs: (string | { slot: string })[] } | { kind: "table"; slot: string; title: string })[] }; reply: { id: string; revision: number } }
  /** 报告与今日记录的差异 · sitrep.read */
  'GET /api/sitreps/:id/differences': { params: { id: string }; reply: { at: string; rows: ({ slot: string; value: number | null; text: string })[] } }
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
  /** 监测站台账 · station.read */
  'GET /api/stations': { query?: { q?: string; region?: string; limit?: number; cursor?: string; kind?: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O"; state?: "active" | "retired" | "all" }; reply: { rows: StationsRow[]; total: number; next: string | null; all: number; own: number; counties: StationsCounty[] } }
  /** 登记监测站 · station.edit */
  'POST /api/stations': { body: { code: string; name: string; kind: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O"; regionCode: string; lon: number; lat: number; thresholds?: StationsThreshold }; reply: StationsReply }
  /** 监测站 · station.read */
  'GET /api/stations/:id': { params: { id: string }; reply: StationsRow }
  /** 修改监测站 · station.edit */
  'PUT /api/stations/:id': { params: { id: string }; body: { name: string; kind: "P" | "H" | "K" | "Z" | "D" | "T" | "M" | "G" | "Q" | "I" | "O"; regionCode: string; lon: number; lat: number; thresholds?: StationsThreshold }; reply: StationsRow }
  /** 发测站密钥（只显示一次，旧密钥失效） · station.issue_key */
  'POST /api/stations/:id/key': { params: { id: string }; reply: { key: string } }
  /** 恢复监测站 · station.edit */
  'DELETE /api/stations/:id/retirement': { params: { id: string }; reply: Record<string, unknown> }
  /** 停用监测站 · station.edit */
  'POST /api/stations/:id/retirement': { params: { id: string }; body: { reason: string }; reply: Record<string, unknown> }
  /** 台风列表 · storm.read */
  'GET /api/storms': { reply: { rows: StormsRow[]; total: number } }
  /** 当前台风 · storm.read */
  'GET /api/storms/active': { reply: { storm: StormsRow | null; state: StormsState | null; replayed: boolean } }
  /** 导入台风路径 · storm.import */
  'POST /api/storms/import': { body: { file: string; text: string; pick?: string }; reply: { storm: StormsRow; fixes: number } }
  /** 台风及其各时次位置 · storm.read */
  'GET /api/storms/:id': { params: { id: string }; reply: { storm: StormsRow; fixes: ({ at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; radii: { "7": number[] | null; "10": number[] | null; "12": number[] | null } | null; kind: "observed" | "forecast"; grade: string | null; radiiModel: boolean; interpolated: boolean; receivedAt: string })[]; state: StormsState | null } }
  /** 风圈到达各乡镇的时间 · storm.read */
  'GET /api/storms/:id/arrivals': { params: { id: string }; query?: { force?: number }; reply: { force: 7 | 10 | 12; at: string | null; rows: ({ code: string; name: string; countyCode: string; countyName: string; reachedAt: string; leftAt: string | null; nearestKm: number; nearestAt: string; observed: boolean })[]; total: number; towns: number } }
  /** 某时刻的风圈 · storm.read */
  'GET /api/storms/:id/circles': { params: { id: string }; query?: { at?: string }; reply: { type: "FeatureCollection"; features: StormsFeature[]; at: string; state: StormsState } }
  /** 台风路径 · storm.read */
  'GET /api/storms/:id/track': { params: { id: string }; reply: { type: "FeatureCollection"; features: StormsFeature[] } }
  /** 应急物资台账 · supply.read */
  'GET /api/supplies': { query?: { name?: string; kind?: string; depot?: string; batch?: string; model?: string; quantity?: string; unit?: string; minimum?: string; spot?: string; producedOn?: string; expiresOn?: string; boughtOn?: string; price?: string; supplier?: string; source?: string; condition?: string; checkedOn?: string; short?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SuppliesReply; sort?: SuppliesReply2; limit?: number; cursor?: string }; reply: { rows: SuppliesRow[]; total: number; next: string | null } }
  /** 新增应急物资 · supply.edit */
  'POST /api/supplies': { body: { regionCode: string; name: string; kind: "relief" | "flood" | "forest" | "communications" | "medical" | "rescue" | "hazmat" | "other"; depot: string; batch: string; model?: string | null; quantity: number; unit: string; minimum?: number | null; spot?: string | null; producedOn?: string | null; expiresOn?: string | null; boughtOn?: string | null; price?: number | null; supplier?: string | null; source?: "bought" | "allotted" | "donated" | "agreed" | null; condition?: "good" | "check" | "scrap" | null; checkedOn?: string | null }; reply: SuppliesRow }
  /** 批量修改应急物资 · supply.edit */
  'POST /api/supplies/bulk-changes': { body: { ids: string[]; set: SuppliesBody }; reply: EnterprisesReply5 }
  /** 撤销一次修改或导入（应急物资） · supply.edit */
  'POST /api/supplies/changes/:id/undoing': { params: { id: string }; reply: EnterprisesReply6 }
  /** 批量确认应急物资 · supply.edit */
  'POST /api/supplies/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出应急物资（与列表同一筛选，留痕） · supply.transfer */
  'GET /api/supplies/export': { query?: { name?: string; kind?: string; depot?: string; batch?: string; model?: string; quantity?: string; unit?: string; minimum?: string; spot?: string; producedOn?: string; expiresOn?: string; boughtOn?: string; price?: string; supplier?: string; source?: string; condition?: string; checkedOn?: string; short?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SuppliesReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: SuppliesReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 应急物资分组计数 · supply.read */
  'GET /api/supplies/groups': { query: { name?: string; kind?: string; depot?: string; batch?: string; model?: string; quantity?: string; unit?: string; minimum?: string; spot?: string; producedOn?: string; expiresOn?: string; boughtOn?: string; price?: string; supplier?: string; source?: string; condition?: string; checkedOn?: string; short?: "true" | "false"; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: SuppliesReply; by: "kind" | "short" | "source" | "condition" | "county" | "region" }; reply: EnterprisesReply3 }
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
  /** 测站的最新观测 · telemetry.read */
  'GET /api/telemetry/gauges/:id': { params: { id: string }; query?: { asOf?: string }; reply: { gauge: TelemetryRow; asOf: string | null; latest: { element: string; observedAt: string; value: number }[]; elements: string[] } }
  /** 测站过程线 · telemetry.read */
  'GET /api/telemetry/gauges/:id/curve': { params: { id: string }; query: { element: string; hours?: number; asOf?: string }; reply: { element: string; from: string | null; to: string | null; points: { at: string; value: number }[] } }
  /** 测站观测值 · telemetry.read */
  'GET /api/telemetry/gauges/:id/readings': { params: { id: string }; query?: { element?: string; limit?: number; cursor?: string }; reply: { rows: { element: string; observedAt: string; value: number; sentAt: string; flagged: boolean }[]; total: number; next: string | null } }
  /** 雨情：各测站时段雨量 · telemetry.read */
  'GET /api/telemetry/rain': { query?: { hours?: number; asOf?: string; region?: string }; reply: { asOf: string | null; at: string; hours: number; rows: TelemetryRow[] } }
  /** 遥测设置 · telemetry.read */
  'GET /api/telemetry/settings': { reply: TelemetryReply }
  /** 修改遥测设置 · telemetry.configure */
  'PUT /api/telemetry/settings': { body: { futureMinutes: number; silentMinutes: number }; reply: TelemetryReply }
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
  /** 可选的预警范围 · warning.draft */
  'GET /api/warning-areas': { reply: { areas: { code: string; name: string; level: number }[]; towns: { code: string; name: string; countyCode: string; countyName: string }[] } }
  /** 批量签发同级预警（第二人，键入级别） · warning.release */
  'POST /api/warning-releases': { body: { items: WarningSubmissionsItem[]; typedLevel: string }; reply: WarningSubmissionsReply }
  /** 批量核稿送签 · warning.draft */
  'POST /api/warning-submissions': { body: { items: WarningSubmissionsItem[] }; reply: WarningSubmissionsReply }
  /** 预警文字模板与时限 · warning.read */
  'GET /api/warning-wording': { reply: { templates: WarningWordingTemplate[]; limits: WarningWordingLimit[] } }
  /** 修改办理时限 · warning.word */
  'PUT /api/warning-wording/limits': { body: { step: "submit" | "release"; minutes: number; article: string; source: string; verified: boolean }; reply: { limits: WarningWordingLimit[] } }
  /** 修改预警文字模板 · warning.word */
  'PUT /api/warning-wording/templates': { body: { track: "rain" | "typhoon"; level: 1 | 2 | 3 | 4; version: number; verified: boolean; caution: string; measures: string; source: string }; reply: { templates: WarningWordingTemplate[] } }
  /** 预警 · warning.read */
  'GET /api/warnings': { query?: { limit?: number; cursor?: string; state?: string; origin?: "own" | "relay"; level?: number }; reply: { rows: WarningsRow[]; total: number; next: string | null } }
  /** 拟预警稿 · warning.draft */
  'POST /api/warnings': { body: { track: "rain" | "typhoon"; level: 1 | 2 | 3 | 4; areaCode: string; regionCodes?: string[]; basis?: string; followsId?: string }; reply: WarningsRow }
  /** 预警、覆盖乡镇、历次版本与经过 · warning.read */
  'GET /api/warnings/:id': { params: { id: string }; reply: { warning: WarningsRow; towns: ({ code: string; name: string; countyName: string; path: string; byAlarm: boolean; inForceFrom: string | null; endedAt: string | null; takenBy: string | null; alarmLevel: 1 | 2 | 3 | 4 | null })[]; measured: ({ station: string; town: string; hours: number; mm: number; level: 1 | 2 | 3 | 4; openedAt: string })[]; versions: ({ id: string; level: 1 | 2 | 3 | 4; state: "draft" | "submitted" | "released" | "superseded" | "lifted" | "withdrawn"; change: "new" | "upgrade" | "downgrade"; docNo: string | null; draftedAt: string; releasedAt: string | null })[]; deeds: { id: number; at: string; type: string; actorName: string; actorKind: string; data: Record<string, unknown> }[] } }
  /** 修改预警稿 · warning.draft */
  'PUT /api/warnings/:id': { params: { id: string }; body: { startsAt: string | null; caution: string; measures: string; legalBasis: string; basis: string; regionCodes: string[] }; reply: WarningsRow }
  /** 拟变更稿（升级或降级） · warning.draft */
  'POST /api/warnings/:id/changes': { params: { id: string }; body: { level: 1 | 2 | 3 | 4; reason: string }; reply: WarningsRow }
  /** 确认解除（第二人） · warning.release */
  'POST /api/warnings/:id/lift': { params: { id: string }; body: { reason: string }; reply: WarningsRow }
  /** 撤销解除申请 · warning.draft */
  'DELETE /api/warnings/:id/lift-request': { params: { id: string }; reply: WarningsRow }
  /** 提出解除 · warning.draft */
  'POST /api/warnings/:id/lift-request': { params: { id: string }; body: { reason: string }; reply: WarningsRow }
  /** 签发预警（第二人，键入级别） · warning.release */
  'POST /api/warnings/:id/release': { params: { id: string }; body: { revision: number; typedLevel: string }; reply: WarningsRow }
  /** 退回修改 · warning.release */
  'POST /api/warnings/:id/return': { params: { id: string }; body: { reason: string }; reply: WarningsRow }
  /** 核稿送签 · warning.draft */
  'POST /api/warnings/:id/submission': { params: { id: string }; body: { revision: number }; reply: WarningsRow }
  /** 撤回预警稿 · warning.draft */
  'POST /api/warnings/:id/withdrawal': { params: { id: string }; body: { reason: string }; reply: WarningsRow }
  /** 水利工程台账 · waterwork.read */
  'GET /api/waterworks': { query?: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; sort?: WaterworksReply2; limit?: number; cursor?: string }; reply: { rows: WaterworksRow[]; total: number; next: string | null } }
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
  /** 批量确认水利工程 · waterwork.edit */
  'POST /api/waterworks/confirmations': { body: EnterprisesBody2; reply: EnterprisesReply10 }
  /** 导出水利工程（与列表同一筛选，留痕） · waterwork.transfer */
  'GET /api/waterworks/export': { query?: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; format?: "xlsx" | "csv" | "geojson"; columns?: string; sort?: WaterworksReply2; sensitive?: "true" | "false"; reason?: string }; reply: Response }
  /** 水利工程分组计数 · waterwork.read */
  'GET /api/waterworks/groups': { query: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; by: "kind" | "grade" | "safety" | "danger" | "county" | "region" }; reply: EnterprisesReply3 }
  /** 导入水利工程（上传文件，后台核对） · waterwork.transfer */
  'POST /api/waterworks/import-files': { query: { name: string; region?: string; datum?: "wgs84" | "gcj02" | "bd09"; sheet?: string }; reply: EnterprisesReply7 }
  /** 离一点最近的水利工程（与列表同一筛选） · waterwork.read */
  'GET /api/waterworks/nearest': { query: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; at: string; limit?: number }; reply: EnterprisesReply9 }
  /** 水利工程填报模板 · waterwork.transfer */
  'GET /api/waterworks/template': { reply: Response }
  /** 水利工程图层：总数、有位置的数、范围 · waterwork.read */
  'GET /api/waterworks/tiles': { query?: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply }; reply: EnterprisesReply8 }
  /** 水利工程矢量瓦片（MVT，与列表同一筛选） · waterwork.read */
  'GET /api/waterworks/tiles/:z/:x/:y': { params: { z: number; x: number; y: number }; query?: { code?: string; name?: string; kind?: string; grade?: string; river?: string; capacity?: string; dam?: string; damHeight?: string; length?: string; standard?: string; protects?: string; floodLimit?: string; normalLevel?: string; designLevel?: string; checkLevel?: string; crest?: string; datum?: string; station?: string; administrative?: string; administrativePhone?: string; technical?: string; technicalPhone?: string; patrol?: string; patrolPhone?: string; safety?: string; danger?: string; assessedOn?: string; downstream?: string; q?: string; region?: string; state?: "active" | "retired" | "stale" | "all"; near?: string; within?: string; change?: string; lacks?: WaterworksReply; v?: string }; reply: Response }
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
  /** 链接页的中文字体表 · public */
  'GET /c/letters.css': { reply: Response }
  /** 链接页的中文字体 · public */
  'GET /c/letters/:name': { params: { name: string }; reply: Response }
  /** 链接页的小脚本：位置、缺字时取字体 · public */
  'GET /c/page.js': { reply: Response }
  /** 叫应链接页（手机，无须登录） · public */
  'GET /c/:token': { params: { token: string }; reply: Response }
  /** 用链接应答 · public */
  'POST /c/:token': { params: { token: string }; body: { answer: "received" | "cannot_come" | "handed_over"; note?: string; lon?: number; lat?: number }; reply: Response }
  /** 本人确认页（手机，无须登录） · public */
  'GET /k/:token': { params: { token: string }; reply: Response }
  /** 用链接确认或说明变化 · public */
  'POST /k/:token': { params: { token: string }; body: { answer: "right" | "changed"; note?: string }; reply: Response }
}

/** Operations that answer a file: the Response itself, to be streamed. */
const files: ReadonlySet<string> = new Set(["GET /api/around/export","GET /api/census-layers/export","GET /api/census-layers/template","GET /api/chemicals/export","GET /api/chemicals/template","GET /api/chemicals/tiles/:z/:x/:y","GET /api/depots/confirmation-links/:batch/file","GET /api/depots/export","GET /api/depots/template","GET /api/depots/tiles/:z/:x/:y","GET /api/emergency-plans/confirmation-links/:batch/file","GET /api/emergency-plans/export","GET /api/emergency-plans/template","GET /api/enterprises/confirmation-links/:batch/file","GET /api/enterprises/export","GET /api/enterprises/template","GET /api/enterprises/tiles/:z/:x/:y","GET /api/equipment/confirmation-links/:batch/file","GET /api/equipment/export","GET /api/equipment/template","GET /api/equipment/tiles/:z/:x/:y","GET /api/experts/confirmation-links/:batch/file","GET /api/experts/export","GET /api/experts/template","GET /api/experts/tiles/:z/:x/:y","GET /api/forest-wardens/confirmation-links/:batch/file","GET /api/forest-wardens/export","GET /api/forest-wardens/template","GET /api/forest-wardens/tiles/:z/:x/:y","GET /api/geohazards/confirmation-links/:batch/file","GET /api/geohazards/export","GET /api/geohazards/template","GET /api/geohazards/tiles/:z/:x/:y","GET /api/holders/confirmation-links/:batch/file","GET /api/holders/export","GET /api/holders/template","GET /api/imports/:id/wrong-file","GET /api/informants/confirmation-links/:batch/file","GET /api/informants/export","GET /api/informants/template","GET /api/insurance-policies/confirmation-links/:batch/file","GET /api/insurance-policies/export","GET /api/insurance-policies/template","GET /api/major-hazards/confirmation-links/:batch/file","GET /api/major-hazards/export","GET /api/major-hazards/template","GET /api/major-hazards/tiles/:z/:x/:y","GET /api/management-posts/confirmation-links/:batch/file","GET /api/management-posts/export","GET /api/management-posts/template","GET /api/management-posts/tiles/:z/:x/:y","GET /api/organizations/confirmation-links/:batch/file","GET /api/organizations/export","GET /api/organizations/template","GET /api/organizations/tiles/:z/:x/:y","GET /api/parks/confirmation-links/:batch/file","GET /api/parks/export","GET /api/parks/template","GET /api/parks/tiles/:z/:x/:y","GET /api/projects/confirmation-links/:batch/file","GET /api/projects/export","GET /api/projects/template","GET /api/projects/tiles/:z/:x/:y","GET /api/protected-places/confirmation-links/:batch/file","GET /api/protected-places/export","GET /api/protected-places/template","GET /api/protected-places/tiles/:z/:x/:y","GET /api/risk-points/confirmation-links/:batch/file","GET /api/risk-points/export","GET /api/risk-points/template","GET /api/risk-points/tiles/:z/:x/:y","GET /api/shelters/confirmation-links/:batch/file","GET /api/shelters/export","GET /api/shelters/template","GET /api/shelters/tiles/:z/:x/:y","GET /api/sitreps/:id/docx","GET /api/supplies/export","GET /api/supplies/template","GET /api/teams/confirmation-links/:batch/file","GET /api/teams/export","GET /api/teams/template","GET /api/teams/tiles/:z/:x/:y","GET /api/village-plans/export","GET /api/village-plans/template","GET /api/village-plans/tiles/:z/:x/:y","GET /api/waterworks/confirmation-links/:batch/file","GET /api/waterworks/export","GET /api/waterworks/template","GET /api/waterworks/tiles/:z/:x/:y","GET /c/letters.css","GET /c/letters/:name","GET /c/page.js","GET /c/:token","POST /c/:token","GET /k/:token","POST /k/:token"])

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

// The house: imports run downhill, a feature is entered by its door, model.ts is pure, pages stay out of the server's rooms.
const above = (centre, ...others) => ({
  name: `${centre}-looks-up`, severity: 'error', comment: `${centre} must not import what stands on it; news that travels uphill is an event`,
  from: { path: `^src/${centre}/` }, to: { path: `^src/(${others.join('|')})/` },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'two files that need each other are one file, or three', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    // the tests' city is built from the real composition: the one place where kit looks up
    { name: 'kit-knows-no-feature', severity: 'error', from: { path: '^src/kit/', pathNot: '^src/kit/testing/|\\.test\\.ts$' }, to: { path: '^src/(registry|notify|monitoring|command|supervision|education|reporting|desk)/|^src/server\\.ts$' } },
    above('registry', 'notify', 'monitoring', 'command', 'supervision', 'education', 'reporting', 'desk'),
    above('notify', 'monitoring', 'command', 'supervision', 'education', 'reporting', 'desk'),
    above('monitoring', 'command', 'supervision', 'education', 'reporting', 'desk'),
    above('command', 'supervision', 'education', 'reporting', 'desk'),
    above('supervision', 'monitoring', 'command', 'education', 'reporting', 'desk'),
    above('education', 'monitoring', 'command', 'supervision', 'reporting', 'desk'),
    above('reporting', 'desk'),
    { name: 'testing-is-for-tests', severity: 'error', from: { pathNot: '(\\.test|/testing)\\.ts$' }, to: { path: '^src/(?!kit/)[^/]+/[^/]+/testing\\.ts$' } },
    {
      name: 'by-the-door', severity: 'error', comment: 'a feature is entered by its index.ts (server) or web.ts (browser)',
      from: { path: '^src/([^/]+)/([^/]+)/', pathNot: '^src/kit/testing/' },
      to: { path: '^src/[^/]+/[^/]+/', pathNot: ['^src/$1/$2/', '/(index|web|testing)\\.ts$', '^src/kit/contract/'] },
    },
    { name: 'model-is-pure', severity: 'error', from: { path: '/model\\.ts$' }, to: { path: '/(store|actions|routes|jobs|index)\\.ts$|^src/kit/(db|http|events|timers)/|^node:', pathNot: '^src/kit/(contract|bound)/' } },
    { name: 'definitions-are-pure', severity: 'error', comment: 'the browser makes its pages of them: take the ledger from a door without server code', from: { path: '^src/registry/catalogue/definitions\\.ts$' }, to: { path: '^src/kit/(db|http|events)/', reachable: true } },
    { name: 'pages-stay-out', severity: 'error', comment: 'a page speaks to the server through api.ts', from: { path: '\\.tsx$' }, to: { path: '/(store|actions|routes|jobs)\\.ts$|^src/kit/(db|http|events|timers|postgres)/|^src/[^/]+/[^/]+/index\\.ts$', pathNot: '^src/(kit/(ui|contract|i18n|form|geo|bound)|registry/definition)/index\\.ts$' } },
    { name: 'server-without-pages', severity: 'error', comment: 'Node runs .ts, never .tsx', from: { path: '/(index|store|actions|routes|jobs|model)\\.ts$', pathNot: '^src/kit/(ui|i18n|form)/' }, to: { path: '\\.tsx$' } },
  ],
  options: {
    parser: 'swc', doNotFollow: { path: 'node_modules' }, exclude: { path: 'node_modules|^dist/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.json', '.js'], conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
    tsPreCompilationDeps: true,
  },
}

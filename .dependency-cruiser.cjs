/** Who may import whom. Read down: each room sees itself and what is named. Prose: docs/ARCHITECTURE.md */
const TESTS = '\\.test\\.tsx?$'
const NODE = 'node'
const TYPES = '^src/payload-types\\.ts$'
const CONFIG = '^src/config/env\\.ts$'
const CORE = '^src/core/'
const MESSAGES = '^messages/'
const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`
const PAYLOAD = npm('payload', '@payloadcms/[^/]+')
const ZOD = npm('zod')

const only = (name, from, allowed, except = []) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: [TESTS, ...except] },
  to: {
    pathNot: [from, ...allowed.filter((path) => path !== NODE)],
    ...(allowed.includes(NODE) && { dependencyTypesNot: ['core'] }),
  },
})
const never = (name, from, to) => ({ name, severity: 'error', from, to: { path: to } })

const EFFECTS = [
  CORE,
  CONFIG,
  '^access/(rules|activeMemberships|visibleServices)\\.ts$',
  '^src/outbox/(enqueue|recipients|plannedPages|dealerTerms|invitationLink)\\.ts$',
  '^src/db/',
  '^templates/render/(checkTemplate|sampleValues|shipped)\\.ts$',
  '^templates/mail/mailTemplate\\.ts$',
]

module.exports = {
  forbidden: [
    only('core-is-pure', CORE, [ZOD, npm('stdnum', '@date-fns/tz')]),
    only('config-knows-zod', '^src/config/', [ZOD, NODE], ['^src/config/(start|demoMode)\\.ts$']),
    only('messages-are-texts', MESSAGES, [CORE, npm('intl-messageformat')]),
    only('process-is-small', '^src/process/', [CONFIG, NODE, npm('pino')]),
    only('db-stores', '^src/db/', [
      CORE,
      CONFIG,
      TYPES,
      NODE,
      PAYLOAD,
      npm('mongodb', 'mongoose', 'drizzle-orm', '@libsql/[^/]+', 'libsql'),
    ]),
    only('access-asks', '^access/', [CORE, '^src/db/returnReasons\\.ts$', TYPES, PAYLOAD, '^async_hooks$']),
    only('templates-render', '^templates/', [
      CORE,
      MESSAGES,
      NODE,
      npm('liquidjs', 'pdfkit', 'bwip-js', '@fontsource[^/]*/[^/]+'),
    ]),
    only(
      'hooks-stay-thin',
      '^hooks/',
      [...EFFECTS, '^messages/refusal\\.ts$', TYPES, PAYLOAD, ZOD],
      ['^hooks/answerErrors'],
    ),
    only('errors-are-answered', '^hooks/answerErrors', [
      CORE,
      '^access/rules\\.ts$',
      '^src/db/namesNothing\\.ts$',
      MESSAGES,
      CONFIG,
      TYPES,
      PAYLOAD,
    ]),
    only('bundle-carries-the-configuration', '^src/bundle/', [
      CORE,
      MESSAGES,
      '^access/rules\\.ts$',
      '^src/db/',
      '^src/outbox/plannedPages\\.ts$',
      TYPES,
      PAYLOAD,
      NODE,
    ]),
    only('endpoints-act', '^src/endpoints/', [
      ...EFFECTS,
      '^src/(bundle|openapi)/',
      '^src/gate/catalog\\.ts$',
      '^src/outbox/(templates|draftMail|makePaper)\\.ts$',
      '^src/erp/(importCompanies|import/(runImport|importFile|runs)|undo/undoImport)\\.ts$',
      '^hooks/pages/guardOnline\\.ts$',
      '^messages/(refusal|translate|invoiceState|gridGroups)\\.ts$',
      TYPES,
      PAYLOAD,
      ZOD,
      NODE,
      npm('postal-mime', 'sharp', 'csv-stringify', 'yazl'),
    ]),
    only('openapi-describes', '^src/openapi/', [
      CORE,
      MESSAGES,
      '^src/gate/',
      '^src/endpoints/request/described\\.ts$',
      PAYLOAD,
      ZOD,
    ]),
    only('outbox-carries-out', '^src/outbox/', [
      '^src/endpoints/rmas/endDealersTurn\\.ts$',
      '^src/endpoints/grids/exports/exportSheet\\.ts$',
      CORE,
      CONFIG,
      '^templates/',
      '^messages/refusal\\.ts$',
      '^src/(db|audit)/',
      TYPES,
      NODE,
      PAYLOAD,
      npm('nodemailer', 'pino', 'request-filtering-agent'),
    ]),
    only('erp-is-an-adapter', '^src/erp/', [
      CORE,
      CONFIG,
      '^src/db/',
      '^src/outbox/(enqueue|recipients)\\.ts$',
      TYPES,
      NODE,
      PAYLOAD,
      npm('csv-parse', 'express', 'pdfkit', 'date-fns', '@date-fns/tz'),
    ]),
    only('audit-looks-back', '^src/audit/', [CORE, CONFIG, '^src/db/', TYPES, NODE, PAYLOAD]),
    only('setup-begins-an-install', '^src/setup/', [CORE, '^src/db/', TYPES, PAYLOAD]),
    only('session-and-gate-serve-every-door', '^src/(session|gate)/', [
      CORE,
      CONFIG,
      '^messages/refusal\\.ts$',
      '^access/',
      '^src/db/',
      TYPES,
      NODE,
      PAYLOAD,
      ZOD,
    ]),
    only('collections-declare', '^collections/', [
      CORE,
      CONFIG,
      '^access/',
      '^hooks/',
      '^src/endpoints/',
      TYPES,
      NODE,
      PAYLOAD,
    ]),
    only('payload-config-wires', '^payload\\.config', [
      CONFIG,
      '^(collections|hooks)/',
      '^src/(db|outbox)/',
      '^src/endpoints/(config|erp|grids|openapi)/',
      NODE,
      PAYLOAD,
      npm('sharp'),
    ]),
    only('ui-shows', '^src/ui/', [
      CORE,
      MESSAGES,
      TYPES,
      npm('react', 'react-dom', 'next', 'radix-ui', 'lucide-react', '@fontsource[^/]*/[^/]+'),
    ]),
    only('admin-shows-in-the-panel', '^src/admin/', [
      CORE,
      CONFIG,
      MESSAGES,
      '^src/ui/',
      TYPES,
      PAYLOAD,
      npm('react', 'react-dom', 'next'),
    ]),
    only('app-is-outside', '^src/app/', [
      CORE,
      CONFIG,
      MESSAGES,
      '^src/(ui|admin|session|gate)/',
      TYPES,
      NODE,
      '^payload\\.config',
      '^node_modules/',
    ]),
    never('portal-has-one-door', { path: '^src/app/', pathNot: ['^src/app/_lib/', '^src/app/\\(payload\\)/', TESTS] }, [
      PAYLOAD,
      '^payload\\.config',
    ]),
    never('panel-is-no-part-of-the-portal', { path: '^src/app/\\(portal\\)/' }, '^src/admin/'),
    never('nobody-imports-app', { pathNot: ['^src/(app/|instrumentation)', '^tests/'] }, '^src/app/'),
    never('nobody-imports-server', { pathNot: ['^src/server/', '^src/cli/demo', '^tests/'] }, '^src/server/'),
    never('nobody-imports-cli', { pathNot: ['^src/cli/', '^(tests|scripts|bench)/'] }, '^src/cli/'),
    never(
      'composition-roots-wire',
      { pathNot: ['^src/(app|server|cli)/', '^(tests|scripts|bench)/'] },
      '^payload\\.config',
    ),
    never('product-knows-no-tests', { pathNot: ['^(tests|scripts|bench)/', TESTS] }, '^(tests|scripts|bench)/'),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)node_modules/.*/node_modules', '(^|/)\\.next/'] },
  },
}

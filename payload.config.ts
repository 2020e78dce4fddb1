/** Wiring only: what exists and where it is stored. Every rule lives elsewhere (docs/ARCHITECTURE.md). */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { nl } from '@payloadcms/translations/languages/nl'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { AccountEvents } from './collections/AccountEvents'
import { Articles } from './collections/Articles'
import { Attachments } from './collections/Attachments'
import { CaseEvents } from './collections/CaseEvents'
import { CaseMessages } from './collections/CaseMessages'
import { CompanyRegister, RegisterImports } from './collections/CompanyRegister'
import { ConfigRuns } from './collections/ConfigRuns'
import { Contacts } from './collections/Contacts'
import { Customers } from './collections/Customers'
import { Documents } from './collections/Documents'
import { ErpEvents } from './collections/ErpEvents'
import { ErpImportChanges, ErpImports, ErpRowTimes } from './collections/ErpImports'
import { ExpectedDates } from './collections/ExpectedDates'
import { Forms, FormVersions } from './collections/Forms'
import { GridExports } from './collections/GridExports'
import { GridViews } from './collections/GridViews'
import { DeliverySettings } from './collections/globals/DeliverySettings'
import { FileSettings } from './collections/globals/FileSettings'
import { MailSettings } from './collections/globals/MailSettings'
import { NumberSeries } from './collections/globals/NumberSeries'
import { PortalSettings } from './collections/globals/PortalSettings'
import { PrivacySettings } from './collections/globals/PrivacySettings'
import { RegistrationSettings } from './collections/globals/RegistrationSettings'
import { ReturnSettings } from './collections/globals/ReturnSettings'
import { WarrantySettings } from './collections/globals/WarrantySettings'
import { Invoices } from './collections/Invoices'
import { Media } from './collections/Media'
import { Memberships } from './collections/Memberships'
import { OrderLines } from './collections/OrderLines'
import { Orders } from './collections/Orders'
import { Outbox } from './collections/Outbox'
import { Pages } from './collections/Pages'
import { ReasonCodes } from './collections/ReasonCodes'
import { Registrations } from './collections/Registrations'
import { ReturnReasons } from './collections/ReturnReasons'
import { Rmas } from './collections/Rmas'
import { Segments } from './collections/Segments'
import { ServiceRequests } from './collections/ServiceRequests'
import { ServiceTypes } from './collections/ServiceTypes'
import { Shipments } from './collections/Shipments'
import { Counters, IdempotencyKeys, TermsTexts } from './collections/SystemRecords'
import { Templates } from './collections/Templates'
import { Users } from './collections/Users'
import { Viewings } from './collections/Viewings'
import { WarrantyClaims } from './collections/WarrantyClaims'
import { WebhookDeliveries, WebhookEndpoints } from './collections/Webhooks'
import { answerErrors } from './hooks/answerErrors'
import { keepsItsDates, settingsKeepTheirDate } from './hooks/dates/keepDates'
import { closedToViewers, settingsClosedToViewers } from './hooks/viewing/refuseViewers'
import { env } from './src/config/env'
import { databaseAdapter } from './src/db/adapter'
import { carryTransport } from './src/db/carryTransport'
import { fillChains } from './src/db/fillChains'
import { configEndpoints } from './src/endpoints/config/configEndpoints'
import { importRows } from './src/endpoints/erp/importRows'
import { readErpEvents } from './src/endpoints/erp/readErpEvents'
import { gridEndpoints } from './src/endpoints/grids/gridEndpoints'
import { showOpenApi } from './src/endpoints/openapi/showOpenApi'
import { refusingMailAdapter } from './src/outbox/refusingMailAdapter'

/** A refusal is no fault: it is answered, not logged. */
const loggingLevels = {
  DomainError: 'debug',
  DomainErrors: 'debug',
  AuthenticationError: 'info',
  Forbidden: 'info',
  LockedAuth: 'info',
} as const

const here = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  serverURL: env.PUBLIC_URL,
  secret: env.PAYLOAD_SECRET,
  csrf: [env.PUBLIC_URL],
  cors: [],
  telemetry: false,
  graphQL: { disable: true },
  admin: {
    user: Users.slug,
    meta: { defaultOGImageType: 'off', titleSuffix: ' · Nazorg' },
    importMap: { baseDir: here },
    avatar: 'default',
    dateFormat: 'd MMMM yyyy, HH:mm',
    components: {
      graphics: { Logo: '/src/admin/brand/Logo#Logo', Icon: '/src/admin/brand/Icon#Icon' },
      providers: ['/src/admin/text/PanelTexts#PanelTexts'],
      beforeNavLinks: ['/src/admin/receiving/ReceivingLink#ReceivingLink'],
      views: {
        dashboard: { Component: '/src/admin/dashboard/Dashboard#Dashboard' },
        receiving: { Component: '/src/admin/receiving/ReceivingView#ReceivingView', path: '/receiving' },
      },
    },
  },
  collections: [
    Rmas,
    ServiceRequests,
    WarrantyClaims,
    Documents,
    Attachments,
    CaseEvents,
    CaseMessages,
    Outbox,
    Customers,
    Contacts,
    Memberships,
    AccountEvents,
    Viewings,
    GridViews,
    Registrations,
    ErpEvents,
    ErpImports,
    WebhookEndpoints,
    WebhookDeliveries,
    Segments,
    Orders,
    OrderLines,
    Shipments,
    ExpectedDates,
    Invoices,
    Articles,
    ReturnReasons,
    ServiceTypes,
    Forms,
    ReasonCodes,
    CompanyRegister,
    RegisterImports,
    Pages,
    Templates,
    Media,
    Users,
    Counters,
    IdempotencyKeys,
    GridExports,
    ErpImportChanges,
    ErpRowTimes,
    TermsTexts,
    FormVersions,
    ConfigRuns,
  ]
    .map(closedToViewers)
    .map(keepsItsDates),
  globals: [
    PortalSettings,
    ReturnSettings,
    WarrantySettings,
    DeliverySettings,
    RegistrationSettings,
    FileSettings,
    MailSettings,
    NumberSeries,
    PrivacySettings,
  ]
    .map(settingsClosedToViewers)
    .map(settingsKeepTheirDate),
  endpoints: [...configEndpoints, ...gridEndpoints, readErpEvents, importRows, showOpenApi],
  db: databaseAdapter({ url: env.DATABASE_URL, production: env.NODE_ENV === 'production' }),
  editor: lexicalEditor(),
  email: refusingMailAdapter,
  hooks: { afterError: [answerErrors] },
  onInit: async (payload) => {
    await carryTransport(payload)
    await fillChains(payload)
  },
  i18n: { supportedLanguages: { nl, en }, fallbackLanguage: 'nl' },
  logger: { options: { level: env.LOG_LEVEL, base: undefined } },
  loggingLevels,
  localization: { locales: ['nl', 'en'], defaultLocale: 'nl', fallback: true },
  sharp,
  typescript: { outputFile: path.resolve(here, 'src/payload-types.ts'), autoGenerate: false },
})

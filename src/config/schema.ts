/** What Nazorg takes from its environment. Every variable is explained in .env.example. */
import { z } from 'zod'

/** Public, so worth nothing: refused in production. */
export const DEVELOPMENT_SECRET = 'development-only-secret-do-not-use'
const SECRET_LENGTH = 32
const MOST_PER_MINUTE = 1_000_000

const wholeNumber = (name: string, min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${name} must be a whole number from ${min} to ${max}.`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `${name} must be a whole number from ${min} to ${max}.`)
    .default(fallback)

const yesOrNo = (name: string, fallback: boolean) =>
  z
    .enum(['true', 'false'], `${name} must be true or false.`)
    .transform((value) => value === 'true')
    .default(fallback)

const DatabaseUrl = z
  .string()
  .regex(/^(file:.+|mongodb(\+srv)?:\/\/.+)$/, 'DATABASE_URL must start with file: or mongodb://.')
  .refine((url) => !url.includes(':memory:'), 'DATABASE_URL must name a file: :memory: cannot hold transactions.')

const PublicUrl = z
  .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be a full address such as https://portal.example.com.' })
  .refine((url) => URL.canParse(url) && new URL(url).origin === url.replace(/\/$/, ''), {
    error: 'PUBLIC_URL must be an origin: scheme, host and port, without a path.',
  })
  .transform((url) => new URL(url).origin)

/** How many proxies stand in front, or their addresses; Express' `trust proxy` without its unsafe `true`. */
const TrustProxy = z
  .string()
  .regex(/^(\d{1,2}|(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)(,\s*[\w.:/]+)*)$/, {
    error: 'TRUST_PROXY must be the number of proxies, or a list of their addresses (10.0.0.1, 10.1.0.0/16, loopback).',
  })
  .transform((value) => (/^\d{1,2}$/.test(value) ? Number(value) : value.split(/,\s*/)))
  .default(0)

const WebhookAllow = z
  .string()
  .regex(/^[\w.-]+(:\d{1,5})?(,\s*[\w.-]+(:\d{1,5})?)*$/, {
    error: 'WEBHOOK_ALLOW must be a list of hosts, with or without a port (erp.local, 10.0.0.5:8080).',
  })
  .transform((value) => value.toLowerCase().split(/,\s*/))
  .default([])

const Variables = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'NODE_ENV must be development, production or test.')
    .default('development'),
  DEMO: yesOrNo('DEMO', false),
  PORT: wholeNumber('PORT', 1, 65_535, 3000),
  PUBLIC_URL: PublicUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: DatabaseUrl.optional(),
  PAYLOAD_SECRET: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL must look like smtp://user:password@host:587.' }).optional(),
  CLAMD_URL: z.url({ protocol: /^tcp$/, error: 'CLAMD_URL must look like tcp://host:3310.' }).optional(),
  VIES_URL: z
    .url({ protocol: /^https?$/, error: 'VIES_URL must be a full address such as https://ec.europa.eu/….' })
    .default('https://ec.europa.eu/taxation_customs/vies/rest-api'),
  WEBHOOK_ALLOW: WebhookAllow,
  ERP_INBOX: z.string().optional(),
  RELAY: yesOrNo('RELAY', true),
  TRUST_PROXY: TrustProxy,
  RATE_LIMIT_PER_MINUTE: wholeNumber('RATE_LIMIT_PER_MINUTE', 1, MOST_PER_MINUTE, 600),
  LOGIN_LIMIT_PER_MINUTE: wholeNumber('LOGIN_LIMIT_PER_MINUTE', 1, MOST_PER_MINUTE, 20),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      'LOG_LEVEL must be trace, debug, info, warn, error or silent.',
    )
    .default('info'),
})

export const VARIABLE_NAMES = Object.keys(Variables.shape)

/** Faults that only a combination of variables shows. */
function rulesOfProduction({ NODE_ENV, DEMO, PAYLOAD_SECRET, DATABASE_URL }: z.infer<typeof Variables>): string[] {
  if (NODE_ENV !== 'production') return []
  const faults: string[] = []
  // The records of a mongodb+srv name may hold the replica set: src/db/mongodb.ts asks once it is connected.
  if (DATABASE_URL?.startsWith('mongodb://') && !/[?&]replicaSet=[^&]/.test(DATABASE_URL)) {
    faults.push('DATABASE_URL must name a replica set (?replicaSet=…): MongoDB has no transactions without one.')
  }
  if (!PAYLOAD_SECRET) {
    if (!DEMO)
      faults.push('PAYLOAD_SECRET is missing: set it to a random text, for example from `openssl rand -hex 32`.')
  } else if (PAYLOAD_SECRET === DEVELOPMENT_SECRET || PAYLOAD_SECRET.length < SECRET_LENGTH) {
    faults.push(`PAYLOAD_SECRET must be your own random text of at least ${SECRET_LENGTH} characters, not a default.`)
  }
  return faults
}

function withDefaults(values: z.infer<typeof Variables>) {
  return {
    ...values,
    PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    DATABASE_URL: values.DATABASE_URL ?? `file:${values.DATA_DIR.replace(/\/$/, '')}/nazorg.db`,
  }
}

export type EnvironmentValues = ReturnType<typeof withDefaults>
export type Verdict = { faults: string[] } | { values: EnvironmentValues }

/** Reads the variables; an empty one counts as not set. Faults are whole sentences, one per fault. */
export function readVariables(source: Record<string, string | undefined>): Verdict {
  const given = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, source[name]?.trim() || undefined]))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) return { faults: parsed.error.issues.map(({ message }) => message) }
  const faults = rulesOfProduction(parsed.data)
  return faults.length > 0 ? { faults } : { values: withDefaults(parsed.data) }
}

export const faultText = (faults: string[]): string =>
  `Nazorg cannot start:\n${faults.map((fault) => `- ${fault}`).join('\n')}`

/** The description of the API as the running configuration has it: OpenAPI 3.1. */
import type { Payload } from 'payload'

import type { Locale } from '@/core/locale'
import type { Caller } from '@/endpoints/request/described'
import type { Catalog } from '@/gate/catalog'
import { requestBodyOf } from './bodies'
import { fieldAsker, somebodyOfEachKind } from './callers'
import { type Operation, operationsOf } from './operations'
import { parametersOf } from './parameters'
import { errorResponses, errorSchemas } from './refusals'
import { responsesOf } from './responses'
import { rowSchemas } from './rows'
import { namesIn, reached, type Schema } from './schema'
import { type Texts, textsIn } from './texts'

export type OpenApi = {
  readonly openapi: '3.1.0'
  readonly info: Schema
  readonly servers: readonly Schema[]
  readonly tags: readonly Schema[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Schema>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Schema
    readonly securitySchemes: Schema
  }
}

type Described = { readonly payload: Payload; readonly catalog: Catalog }

/** The same for whoever asks: forms, which are not, are added by `withForms`. */
export async function describeApi({ payload, catalog }: Described, locale: Locale): Promise<OpenApi> {
  const texts = textsIn(locale, payload.config)
  const all = await somebodyOfEachKind(payload)
  const operations = await operationsOf({ payload, catalog, all })
  const paths: Record<string, Record<string, Schema>> = {}
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: asOperation(operation, texts),
    }
  }
  const slugs = [...new Set(operations.map(({ entity }) => entity.slug))]
  const schemas = { ...rowSchemas(payload.config, fieldAsker(all)), ...errorSchemas() }
  const responses = errorResponses(texts)
  return {
    openapi: '3.1.0',
    info: { title: texts.say('title'), version: '1', description: texts.say('description') },
    servers: [{ url: `${payload.config.serverURL}/api` }],
    tags: slugs.map((name) => ({ name, description: texts.tag(name) })),
    paths,
    components: {
      schemas: reached(schemas, [...namesIn(paths), ...namesIn(responses)]),
      responses,
      securitySchemes: securitySchemes(texts),
    },
  }
}

function asOperation(operation: Operation, texts: Texts): Schema {
  const { entity, who } = operation
  const parameters = parametersOf(operation, texts)
  const requestBody = requestBodyOf(operation)
  return {
    operationId: operationId(operation),
    tags: [entity.slug],
    summary: texts.summary(operation),
    description: texts.who(who),
    ...(who ? { 'x-callers': [...who] } : {}),
    security: securityOf(who),
    parameters,
    ...(requestBody ? { requestBody } : {}),
    responses: responsesOf(operation, texts),
  }
}

const operationId = ({ method, path }: Operation): string =>
  [method.toLowerCase(), ...path.split('/').filter(Boolean)].map((one) => one.replace(/[^A-Za-z0-9-]/g, '')).join('_')

/** Any one of these will do. */
function securityOf(who: readonly Caller[] | null): Schema[] {
  const staff = !who || who.some((one) => one !== 'contact' && one !== 'everybody' && one !== 'integration')
  return [
    ...(who?.includes('everybody') ? [{}] : []),
    ...(!who || who.includes('contact') ? [{ contactToken: [] }] : []),
    ...(staff ? [{ staffToken: [] }] : []),
    ...(!who || who.includes('integration') ? [{ integrationKey: [] }] : []),
  ]
}

const securitySchemes = (texts: Texts): Schema => ({
  contactToken: { type: 'http', scheme: 'bearer', description: texts.say('security.contactToken') },
  staffToken: { type: 'http', scheme: 'bearer', description: texts.say('security.staffToken') },
  integrationKey: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: texts.say('security.integrationKey'),
  },
})

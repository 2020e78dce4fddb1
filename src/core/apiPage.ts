/** The description of the API as a page shows it: by area, an operation a piece, every schema as a flat list of fields. */
export type Schema = { readonly [key: string]: unknown }

/** What is read of an OpenAPI document. */
export type ApiDocument = {
  readonly servers: readonly { readonly url?: unknown }[]
  readonly tags: readonly { readonly name?: unknown; readonly description?: unknown }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Schema>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly responses: Schema }
}

export type ApiField = {
  /** Nested ones with dots, rows of a list with `[]`. */
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly note: string
}

export type ApiOperation = {
  readonly id: string
  readonly area: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly who: string
  readonly parameters: readonly ApiField[]
  readonly body: readonly ApiField[]
  readonly success: { readonly status: string; readonly fields: readonly ApiField[]; readonly types: string }
  /** `names`: the codes that this operation answers, where the description tells them apart from all others. */
  readonly refusals: readonly { readonly status: string; readonly says: string; readonly names: readonly string[] }[]
  readonly curl: string
}

export type ApiArea = { readonly name: string; readonly title: string; readonly operations: readonly ApiOperation[] }

const REF = '#/components/schemas/'
const MOST_LEVELS = 3
const MOST_VALUES = 12

export function areasOf(api: ApiDocument): ApiArea[] {
  const all = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, said]) => operationOf(api, { method: method.toUpperCase(), path, said })),
  )
  return api.tags
    .map((tag) => ({ name: textOf(tag.name), title: textOf(tag.description) }))
    .map((area) => ({ ...area, operations: all.filter(({ area: name }) => name === area.name) }))
    .filter(({ operations }) => operations.length > 0)
}

/** Operations that hold every word, in their address, in what they do or in who may call them. */
export function searched(areas: readonly ApiArea[], text: string): ApiArea[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (area: ApiArea, { method, path, summary, who }: ApiOperation) => {
    const all = `${area.title} ${method} ${path} ${summary} ${who}`.toLowerCase()
    return words.every((word) => all.includes(word))
  }
  return areas
    .map((area) => ({ ...area, operations: area.operations.filter((one) => fits(area, one)) }))
    .filter(({ operations }) => operations.length > 0)
}

type Placed = { readonly method: string; readonly path: string; readonly said: Schema }

function operationOf(api: ApiDocument, placed: Placed): ApiOperation {
  const { method, path, said } = placed
  const responses = Object.entries(schemaOf(said.responses))
  const [status = '', success = {}] = responses.find(([one]) => one.startsWith('2')) ?? []
  const content = schemaOf(schemaOf(success).content)
  return {
    id: textOf(said.operationId),
    area: textOf(listOf(said.tags)[0]),
    method,
    path: `/api${path}`,
    summary: textOf(said.summary),
    who: textOf(said.description),
    parameters: listOf(said.parameters).map(parameterOf),
    body: bodyOf(api, said),
    success: { status, types: Object.keys(content).join(', '), fields: fieldsIn(api, jsonIn(content)) },
    refusals: responses
      .filter(([one]) => !one.startsWith('2'))
      .map(([one, response]) => ({
        status: one,
        says: sayingOf(api, schemaOf(response)),
        names: namesIn(schemaOf(response)),
      })),
    curl: curlOf(api, placed),
  }
}

const schemaOf = (value: unknown): Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {}
const listOf = (value: unknown): Schema[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const jsonIn = (content: Schema): Schema => schemaOf(schemaOf(content['application/json']).schema)

function bodyOf(api: ApiDocument, { requestBody }: Schema): ApiField[] {
  const content = schemaOf(schemaOf(requestBody).content)
  const form = schemaOf(schemaOf(content['multipart/form-data']).schema)
  return fieldsIn(api, 'application/json' in content ? jsonIn(content) : form)
}

function sayingOf({ components }: ApiDocument, response: Schema): string {
  const name = textOf(response.$ref).split('/').at(-1) ?? ''
  return textOf((name ? schemaOf(components.responses[name]) : response).description)
}

/** Of the first refusal, which says the status. */
function namesIn(response: Schema): string[] {
  const errors = schemaOf(schemaOf(jsonIn(schemaOf(response.content)).properties).errors)
  const { name } = schemaOf(schemaOf(listOf(errors.prefixItems)[0]).properties)
  const { enum: names } = schemaOf(name)
  return Array.isArray(names) ? names.map(textOf) : []
}

const parameterOf = ({ name, in: place, required, schema, description }: Schema): ApiField => ({
  name: textOf(name),
  type: `${textOf(place)}, ${typeOf(schemaOf(schema))}`,
  required: required === true,
  note: textOf(description),
})

/**
 * Every field, those of groups and rows after their own. Where there is a choice, the fields of all; required is what each of them
 * has. A row that is shown elsewhere stays a name.
 */
export function fieldsIn(api: Pick<ApiDocument, 'components'>, schema: Schema, prefix = '', level = 1): ApiField[] {
  const shapes = choicesIn(level === 1 ? followed(api, schema) : schema).filter(({ properties }) => properties)
  const names = new Set(shapes.flatMap(({ properties }) => Object.keys(schemaOf(properties))))
  return [...names].flatMap((name) => {
    const field = schemaOf(shapes.map(({ properties }) => schemaOf(properties)[name]).find(Boolean))
    const full = prefix + name
    const own = {
      name: full,
      type: typeOf(field),
      required: shapes.every(({ required }) => Array.isArray(required) && required.includes(name)),
      note: textOf(field.description ?? field.title),
    }
    if (level >= MOST_LEVELS) return [own]
    const rows = { anyOf: choicesIn(field).map(({ items }) => schemaOf(items)) }
    return [own, ...fieldsIn(api, field, `${full}.`, level + 1), ...fieldsIn(api, rows, `${full}[].`, level + 1)]
  })
}

const choicesIn = (schema: Schema): Schema[] => [schema, ...listOf(schema.oneOf), ...listOf(schema.anyOf)]

function followed({ components }: Pick<ApiDocument, 'components'>, schema: Schema): Schema {
  const ref = textOf(schema.$ref)
  return ref.startsWith(REF) ? schemaOf(components.schemas[ref.slice(REF.length)]) : schema
}

/** `string`, `a | b | null`, `list of customers`: as short as it can be said. */
export function typeOf(schema: Schema): string {
  const ref = textOf(schema.$ref)
  if (ref) return ref.replace(REF, '')
  if (Array.isArray(schema.enum)) {
    const more = schema.enum.length > MOST_VALUES ? ' | …' : ''
    return schema.enum.slice(0, MOST_VALUES).map(String).join(' | ') + more
  }
  if (schema.const !== undefined) return String(schema.const)
  const choices = [...listOf(schema.oneOf), ...listOf(schema.anyOf)].map(typeOf)
  if (choices.length > 0) return [...new Set(choices)].join(' | ')
  if (schema.items !== undefined) return `${typeOf(schemaOf(schema.items))}[]`
  const types = Array.isArray(schema.type) ? schema.type.join(' | ') : textOf(schema.type)
  return schema.format ? `${types} (${textOf(schema.format)})` : types || 'object'
}

function curlOf({ servers }: ApiDocument, { method, path, said }: Placed): string {
  const url = `${textOf(servers[0]?.url)}${path}`
  const content = schemaOf(schemaOf(said.requestBody).content)
  const security = listOf(said.security)
  const scheme = security.some((one) => 'integrationKey' in one) ? 'users API-Key nzk_…' : 'JWT …'
  const open = security.some((one) => Object.keys(one).length === 0)
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`} '${url}'`,
    ...(open ? [] : [`-H 'Authorization: ${scheme}'`]),
    ...('application/json' in content ? ["-H 'Content-Type: application/json'", "-d '{ … }'"] : []),
    ...('multipart/form-data' in content && !('application/json' in content) ? ["-F 'file=@…'"] : []),
  ].join(' \\\n  ')
}

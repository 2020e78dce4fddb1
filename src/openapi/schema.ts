/** JSON Schema as OpenAPI 3.1 takes it, and the few ways in which it is walked. */
export type Schema = { readonly [key: string]: unknown }

export const COMPONENTS = '#/components/schemas/'

export const refTo = (name: string): Schema => ({ $ref: `${COMPONENTS}${name}` })

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What holds schemas by name and is none itself. */
const BY_NAME = ['properties', 'patternProperties', '$defs']

const mapValues = (values: Schema, change: (value: unknown) => unknown): Schema =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))

/** `change` of every schema in the tree, the inner ones first. */
export function mapSchema(schema: Schema, change: (one: Schema) => Schema): Schema {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside)
    return isSchema(value) ? mapSchema(value, change) : value
  }
  const walked = Object.entries(schema).map(([key, value]) => {
    const byName = BY_NAME.includes(key) && isSchema(value)
    return [key, byName ? mapValues(value, inside) : inside(value)] as const
  })
  return change(Object.fromEntries(walked))
}

/** The components that a part of the description leads to, directly. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (!isSchema(value)) return []
  const own =
    typeof value.$ref === 'string' && value.$ref.startsWith(COMPONENTS) ? [value.$ref.slice(COMPONENTS.length)] : []
  return [...own, ...Object.values(value).flatMap(namesIn)]
}

/** Of `all`, what `wanted` leads to, however far. */
export function reached(all: Readonly<Record<string, Schema>>, wanted: readonly string[]): Record<string, Schema> {
  const found = new Set<string>()
  const open = [...wanted]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const schema = all[name]
    if (found.has(name) || !schema) continue
    found.add(name)
    open.push(...namesIn(schema))
  }
  return Object.fromEntries([...found].sort().flatMap((name) => (all[name] ? [[name, all[name]]] : [])))
}

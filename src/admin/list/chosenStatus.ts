/** Which status a list is narrowed to, read from the address in the form that the panel's own filters write. */
type SearchParams = Readonly<Record<string, string | string[] | undefined>> | undefined

const KEY = /^where(\[or\]\[0\]\[and\]\[0\])?\[status\]\[equals\]$/

/** The one status that is filtered on; null without such a filter. */
export function chosenStatus(params: SearchParams): string | null {
  const entry = Object.entries(params ?? {}).find(([key]) => KEY.test(key))
  return typeof entry?.[1] === 'string' ? entry[1] : nested(params?.where)
}

/** The same filter when the query string has been parsed already. */
function nested(where: unknown): string | null {
  const status = at(where, 'or', '0', 'and', '0', 'status', 'equals') ?? at(where, 'status', 'equals')
  return typeof status === 'string' ? status : null
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined),
    value,
  )
}

/** What was typed in the list's search field. */
export const searchedFor = (params: SearchParams): string | undefined =>
  typeof params?.search === 'string' && params.search !== '' ? params.search : undefined

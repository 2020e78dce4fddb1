const SOMEWHERE = 'http://portal.invalid'
const MAX_LENGTH = 2000
/** Where a login may not lead: back to the doors themselves, or out of the portal's pages. */
const NOT_A_PAGE =
  /^\/(login|logout|forgot-password|reset-password|login-address|welcome|register|on-behalf|view-as|account\/language|api|admin|_next)(\/|$)/

/**
 * The path, query and hash of a page of the portal, or null for anything else: other origins, `//host`, backslashes,
 * control characters. What comes from an address or a form is never followed without it.
 */
export function internalPath(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > MAX_LENGTH) return null
  if (!URL.canParse(value, SOMEWHERE)) return null
  const { origin, pathname, search, hash } = new URL(value, SOMEWHERE)
  const leavesPortal = origin !== SOMEWHERE || pathname.startsWith('//') || NOT_A_PAGE.test(pathname)
  return leavesPortal ? null : pathname + search + hash
}

/** The login page, which leads back to `here`. */
export function loginPath(here: string): string {
  const next = internalPath(here)
  return next === null || next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`
}

/** An address with its query; values that are not there are left out. */
export function pathWith(
  path: string,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of value === undefined ? [] : [value].flat()) params.append(name, one)
  }
  return params.size > 0 ? `${path}?${params}` : path
}

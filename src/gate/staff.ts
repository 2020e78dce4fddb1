/** Whether a request claims to come from staff. Cheap and without proof: who claims it is asked for proof. */
const API_KEY = /^users API-Key /
const TOKEN = /^(?:JWT|Bearer) (.+)$/
const COOKIE = /(?:^|;\s*)payload-token=([^;]+)/

/** True when a credential names the collection of staff; only then is it worth a look into the database. */
export function claimsStaff(headers: Headers): boolean {
  const authorization = headers.get('authorization') ?? ''
  if (API_KEY.test(authorization)) return true
  const tokens = [TOKEN.exec(authorization)?.[1], COOKIE.exec(headers.get('cookie') ?? '')?.[1]]
  return tokens.some((token) => token !== undefined && collectionIn(token) === 'users')
}

function collectionIn(token: string): unknown {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return claims instanceof Object && 'collection' in claims ? claims.collection : undefined
  } catch {
    return undefined
  }
}

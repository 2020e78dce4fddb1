/** Makes in a portal what an ERP needs there, as an admin would in the panel: an integration with a key, a webhook with a secret. */
import { randomBytes } from 'node:crypto'

export type Connection = { readonly key: string; readonly secret: string }

type Login = { readonly email: string; readonly password: string }
type Row = { readonly id: string }

const NAME = 'Demo ERP'

/**
 * Takes the place of the key and the secret that were made before.
 *
 * @param portal its address
 * @param hook where this ERP takes events
 * @throws Error when the portal refuses, with what it says
 */
export async function connect(portal: string, login: Login, hook: string): Promise<Connection> {
  const { token } = await ask<{ token: string }>(portal, '/users/login', { body: login })
  const as = <Body>(path: string, body?: object) => ask<Body>(portal, path, { token, ...(body ? { body } : {}) })

  async function rowOf(collection: string, field: string, data: Readonly<Record<string, unknown>>): Promise<Row> {
    const where = new URLSearchParams({ [`where[${field}][equals]`]: String(data[field]), depth: '0', limit: '1' })
    const { docs } = await as<{ docs: Row[] }>(`/${collection}?${where}`)
    return docs[0] ?? (await as<{ doc: Row }>(`/${collection}`, data)).doc
  }

  const password = randomBytes(24).toString('base64url')
  const account = { email: 'erp@demo.example', name: NAME, role: 'integration', locale: 'en', password }
  const user = await rowOf('users', 'email', account)
  const { secret: key } = await as<{ secret: string }>(`/users/${user.id}/api-key`, {})
  const endpoint = await rowOf('webhook-endpoints', 'url', { url: hook, name: NAME })
  const { secret } = await as<{ secret: string }>(`/webhook-endpoints/${endpoint.id}/secret`, {})
  return { key, secret }
}

async function ask<Body>(
  portal: string,
  path: string,
  { token, body }: { token?: string; body?: object },
): Promise<Body> {
  const response = await fetch(`${portal}/api${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text) as Body
}

import { emailOf, PASSWORD, STAFF_EMAIL } from '../trade'

type Headers = Record<string, string>

/** Headers of a contact of the customer. */
export const signIn = (app: string, customer: string): Promise<Headers> => login(app, 'contacts', emailOf(customer))

/** Headers of the employee who decides. */
export const signInStaff = (app: string): Promise<Headers> => login(app, 'users', STAFF_EMAIL)

async function login(app: string, accounts: 'contacts' | 'users', email: string): Promise<Headers> {
  const answer = await fetch(`${app}/api/${accounts}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`No login for ${email}: ${answer.status}`)
  return { authorization: `JWT ${token}` }
}

/** @throws Error for any answer but a good one */
export const readJson = <Body>(url: string, headers: Headers): Promise<Body> => read(url, { headers })

/** @throws Error for any answer but a good one */
export const sendJson = <Body>(method: 'POST' | 'PATCH', url: string, headers: Headers, body: object): Promise<Body> =>
  read(url, { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function read<Body>(url: string, init: RequestInit): Promise<Body> {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${answer.status} of ${url}: ${await answer.text()}`)
  return (await answer.json()) as Body
}

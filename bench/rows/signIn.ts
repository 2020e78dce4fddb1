import { emailOf, PASSWORD } from '../trade'

/** Headers of a contact of the customer. */
export async function signIn(app: string, customer: string): Promise<Record<string, string>> {
  const answer = await fetch(`${app}/api/contacts/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(customer), password: PASSWORD }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`No login for ${customer}: ${answer.status}`)
  return { authorization: `JWT ${token}` }
}

/** @throws Error for any answer but a good one */
export async function readJson<Body>(url: string, headers: Record<string, string>): Promise<Body> {
  const answer = await fetch(url, { headers })
  if (!answer.ok) throw new Error(`${answer.status} of ${url}: ${await answer.text()}`)
  return (await answer.json()) as Body
}

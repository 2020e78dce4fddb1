/** The account that a token stands for. */
import { executeAuthStrategies, type Payload, type TypedUser } from 'payload'

export async function accountOf(payload: Payload, token: string): Promise<TypedUser | null> {
  const headers = new Headers({ Authorization: `JWT ${token}` })
  return (await executeAuthStrategies({ payload, headers })).user
}

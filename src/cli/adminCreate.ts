/** `npm run admin:create`: makes an admin of the panel. Takes --email, --name and --password, and asks for what is missing. */
import '@/config/start'

import { parseArgs } from 'node:util'
import { translator } from '@messages/translate'
import config from '@payload-config'
import { getPayload } from 'payload'
import { passwordProblem } from '@/core/accounts/password'
import { DEFAULT_LOCALE } from '@/core/locale'
import { ask } from './ask'

const { values } = parseArgs({
  options: { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
})
if (!process.stdin.isTTY && !(values.email && values.name && values.password)) {
  refuse('Without a terminal to ask on, give --email, --name and --password.')
}
const email = (values.email ?? (await ask('E-mail address: '))).trim().toLowerCase()
const name = (values.name ?? (await ask('Name: '))).trim()
const password = values.password ?? (await ask('Password: ', { hidden: true }))

const problem = passwordProblem(password, email)
if (problem) refuse(translator('en')(`errors.${problem}`))
if (!/^[^\s@]+@[^\s@]+$/.test(email)) refuse('That is not an e-mail address.')
if (!name) refuse('A name is needed.')

const payload = await getPayload({ config })
const known = await payload.count({ collection: 'users', where: { email: { equals: email } }, overrideAccess: true })
if (known.totalDocs > 0) refuse(`There is an account with the address ${email} already.`)
await payload.create({
  collection: 'users',
  data: { email, name, password, role: 'admin', locale: DEFAULT_LOCALE },
  overrideAccess: true,
})
await payload.destroy()
process.stdout.write(`${email} can log in to the admin panel now.\n`)
process.exit(0)

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

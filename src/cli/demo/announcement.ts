import { DEMO_CONTACTS, DEMO_PASSWORD, DEMO_STAFF } from './logins'

type Facts = {
  readonly url: string
  /** In words; null when there are no orders. */
  readonly newestDay: string | null
  /** Where mails go, in words. */
  readonly mails: string
}

/** What somebody who started the demo needs to know. */
export function announcement({ url, newestDay, mails }: Facts): string {
  const contacts = DEMO_CONTACTS.map(
    ({ email, customer, nightDelivery }) =>
      `    ${email.padEnd(24)}customer ${customer}${nightDelivery ? ', night delivery' : ''}`,
  )
  const staff = DEMO_STAFF.map(({ email, role }) => `    ${email.padEnd(24)}${role}`)
  return `
Nazorg runs.

  Portal  ${url}
${contacts.join('\n')}
  Admin   ${url}/admin
${staff.join('\n')}
  Password of them all: ${DEMO_PASSWORD}

  Orders are real, of December 2010; their dates are moved, so that the newest was yesterday on the day of loading${newestDay ? ` (${newestDay})` : ''}.
  Mails: ${mails}.
  Ctrl+C stops. To start over: npm run demo -- --reset
`
}

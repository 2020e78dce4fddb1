import type { EmailAdapter } from 'payload'

/** Payload itself sends nothing: its adapter would send inside a request. Every mail is an outbox row, so a stray send is a bug. */
export const refusingMailAdapter: EmailAdapter = () => ({
  name: 'refusing',
  defaultFromAddress: 'nobody@nazorg.example',
  defaultFromName: 'Nazorg',
  sendEmail: () => {
    throw new Error('Mail leaves through the outbox (src/outbox/enqueue.ts), never through Payload')
  },
})

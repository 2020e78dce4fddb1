import type { Endpoint } from 'payload'

export const showMail: Endpoint = {
  path: '/:id/mail',
  method: 'get',
  handler: () => Response.json({}, { status: 501 }),
}

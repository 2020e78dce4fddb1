import type { Endpoint } from 'payload'

export const inviteAgain: Endpoint = {
  path: '/:id/invite',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

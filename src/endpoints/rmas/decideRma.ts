import type { Endpoint } from 'payload'

export const decideRma: Endpoint = {
  path: '/:id/decide',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

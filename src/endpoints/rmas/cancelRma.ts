import type { Endpoint } from 'payload'

export const cancelRma: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

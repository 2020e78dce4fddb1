import type { Endpoint } from 'payload'

export const retryEffect: Endpoint = {
  path: '/:id/retry',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

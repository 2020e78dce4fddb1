import type { Endpoint } from 'payload'

export const saveDraft: Endpoint = {
  path: '/:id/draft',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

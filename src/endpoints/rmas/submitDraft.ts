import type { Endpoint } from 'payload'

export const submitDraft: Endpoint = {
  path: '/:id/submit',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

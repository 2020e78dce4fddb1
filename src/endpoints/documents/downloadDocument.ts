import type { Endpoint } from 'payload'

export const downloadDocument: Endpoint = {
  path: '/:id/file',
  method: 'get',
  handler: () => Response.json({}, { status: 501 }),
}

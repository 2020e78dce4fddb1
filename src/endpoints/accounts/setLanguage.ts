import type { Endpoint } from 'payload'

export const setLanguage: Endpoint = {
  path: '/language',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

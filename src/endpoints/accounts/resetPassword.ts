import type { Endpoint } from 'payload'

export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

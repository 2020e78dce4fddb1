import type { Endpoint } from 'payload'

export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: () => Response.json({}, { status: 501 }),
}

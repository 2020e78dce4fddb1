import type { Endpoint } from 'payload'

export const checkRma: Endpoint = { path: '/check', method: 'post', handler: () => Response.json({}, { status: 501 }) }

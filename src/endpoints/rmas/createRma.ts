import type { Endpoint } from 'payload'

export const createRma: Endpoint = { path: '/', method: 'post', handler: () => Response.json({}, { status: 501 }) }

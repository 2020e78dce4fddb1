import { StartRequest } from '@/core/services/requests'
import { serviceVerb } from './serviceVerb'

/** POST /api/service-requests/:id/start: somebody works on it. */
export const startRequest = serviceVerb('start', StartRequest, () => ({ data: {}, told: ['started', {}] }))

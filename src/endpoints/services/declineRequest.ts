import { DeclineRequest } from '@/core/services/requests'
import { serviceVerb } from './serviceVerb'

/** POST /api/service-requests/:id/decline: it cannot be done; the customer is told why. */
export const declineRequest = serviceVerb('decline', DeclineRequest, ({ note }) => ({
  data: { note: note.trim() },
  told: ['declined', { note: note.trim() }],
}))

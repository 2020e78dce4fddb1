import { AskRequest } from '@/core/services/requests'
import { serviceVerb } from './serviceVerb'

/** POST /api/service-requests/:id/ask: the customer hears the question by mail and answers in the portal. */
export const askCustomer = serviceVerb('ask', AskRequest, ({ question }) => ({
  data: { question: question.trim(), answer: null },
  told: ['asked', { question: question.trim() }],
}))

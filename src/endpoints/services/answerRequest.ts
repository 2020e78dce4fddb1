import { AnswerRequest } from '@/core/services/requests'
import { serviceVerb } from './serviceVerb'

/** POST /api/service-requests/:id/answer: the customer answers, or staff write down what was said on the phone. */
export const answerRequest = serviceVerb('answer', AnswerRequest, ({ answer }) => ({
  data: { answer: answer.trim() },
  told: ['answered', { answer: answer.trim() }],
}))

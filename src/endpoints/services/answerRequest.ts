import { DomainError } from '@/core/errors'
import { AnswerRequest } from '@/core/services/requests'
import { serviceVerb } from './serviceVerb'

/** POST /api/service-requests/:id/answer: the customer answers, or staff write down what was said on the phone. */
export const answerRequest = serviceVerb('answer', AnswerRequest, ({ answer, question }, request) => {
  if (question !== undefined && plain(question) !== plain(request.question ?? ''))
    throw new DomainError('QUESTION_CHANGED', 'Another question has been asked since')
  return { data: { answer: answer.trim() }, told: ['answered', { answer: answer.trim() }] }
})

/** A browser sends other line breaks than it was given. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()

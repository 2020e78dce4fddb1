/** Believable data of service requests, for previews and tests. */
import type { Locale } from '@/core/locale'
import type { ServiceMailData, StaffServiceMailData } from '@/core/serviceMails'
import { SAMPLE_CUSTOMER, sampleBase } from './sample'

type Moment = 'received' | 'question' | 'answered' | 'done' | 'declined' | 'cancelled'

const WORDS = {
  nl: {
    service: 'Reparatie',
    answers: [
      ['Artikelnummer', '22625'],
      ['Wat is er mis?', 'De wijzer blijft hangen bij 2 kg.'],
      ['Gekocht op', '12 maart 2026'],
    ],
    question: 'Welk serienummer staat op de onderkant?',
    answer: 'RS-2291-04, het staat naast de batterij.',
    note: 'De weegschaal is gerepareerd en komt met uw volgende levering mee.',
    no: 'Voor dit model zijn geen onderdelen meer leverbaar.',
    stopped: 'Op uw verzoek, telefonisch met Anna besproken.',
  },
  en: {
    service: 'Repair',
    answers: [
      ['Article number', '22625'],
      ['What is wrong?', 'The pointer sticks at 2 kg.'],
      ['Bought on', '12 March 2026'],
    ],
    question: 'Which serial number is on the bottom?',
    answer: 'RS-2291-04, it is next to the battery.',
    note: 'The scales are repaired and come with your next delivery.',
    no: 'Parts for this model are no longer available.',
    stopped: 'At your request, agreed with Anna by phone.',
  },
} as const satisfies Readonly<Record<Locale, object>>

export function serviceSample(locale: Locale, moment: Moment): ServiceMailData {
  const { service, answers, question, answer, note, no, stopped } = WORDS[locale]
  const ended: Partial<Record<Moment, string>> = { done: note, declined: no, cancelled: stopped }
  const isAsked = moment === 'question' || moment === 'answered'
  return {
    ...sampleBase(locale),
    request: {
      number: 'REP26-00042',
      service,
      submittedOn: '2026-11-20',
      answers: answers.map(([asked, text]) => ({ question: asked, text, files: 0 })),
      question: isAsked ? question : null,
      answer: moment === 'answered' ? answer : null,
      note: ended[moment] ?? null,
      target: null,
    },
    customer: SAMPLE_CUSTOMER,
    contactName: 'Sam de Tester',
    requestUrl: 'https://retour.voorbeeld.example/services/REP26-00042',
  }
}

export function staffServiceSample(locale: Locale, moment: Moment): StaffServiceMailData {
  const data = serviceSample(locale, moment)
  return {
    ...data,
    request: { ...data.request, target: { time: 2, unit: 'days' } },
    contactEmail: 'inkoop@proefzaak.example',
    panelUrl: 'https://retour.voorbeeld.example/admin/collections/service-requests/42',
    onBehalfBy: null,
  }
}

/** What a request can be begun about from another page: its number stands in the address and is filled in. */
import { type FormDefinition, isInput } from '../forms/definition'
import type { Typed } from '../forms/typed'

/** By what the address calls it: the field of a form that takes the number. */
export const ABOUT = { order: 'orderNumber', invoice: 'invoiceNumber' } as const

export type Subject = keyof typeof ABOUT
export type About = Readonly<Partial<Record<Subject, string>>>

/** Code of the service type that the page of each leads to. */
export const ASKED_FROM = { order: 'partial-delivery', invoice: 'invoice-problem' } as const satisfies Record<
  Subject,
  string
>

export const SUBJECTS = Object.keys(ABOUT) as readonly Subject[]

const MAX_NUMBER = 60

/** What an address names; anything but one short text is left out. */
export function aboutOf(query: Readonly<Record<string, unknown>>): About {
  const named = SUBJECTS.flatMap((subject) => {
    const number = query[subject]
    return typeof number === 'string' && number !== '' && number.length <= MAX_NUMBER ? [[subject, number]] : []
  })
  return Object.fromEntries(named)
}

/** What of it the form has a field for. */
export function typedAbout({ fields }: FormDefinition, about: About): Typed {
  const texts = fields.flatMap((field) => (isInput(field) && field.kind === 'text' ? [field.name] : []))
  const filled = SUBJECTS.flatMap((subject) => {
    const number = about[subject]
    return number !== undefined && texts.includes(ABOUT[subject]) ? [[ABOUT[subject], number]] : []
  })
  return Object.fromEntries(filled)
}

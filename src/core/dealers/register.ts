/** Looking for a company in the register: by the beginnings of words, in any order, of its name, place and numbers. */
import { z } from 'zod'

import type { AnswerOf } from '../answer'
import { isCountry } from '../forms/countries'
import { Id, textOf } from '../rmas/requests'

/** Stands before every word: no letter of any word, and nothing special to either database. */
const MARK = '~'
const FEWEST_LETTERS = 2
const MOST_WORDS = 6

export const COMPANY_COLUMNS = [
  'name',
  'street',
  'houseNumber',
  'postalCode',
  'city',
  'countryCode',
  'vatNumber',
  'registrationNumber',
] as const
export type CompanyColumn = (typeof COMPANY_COLUMNS)[number]
export type Company = Readonly<Record<CompanyColumn, string>>

/** As POST …/end-customers/look-up shows one. */
export const FoundCompany = z.strictObject({
  id: z.string(),
  name: z.string(),
  street: z.string(),
  houseNumber: z.string(),
  postalCode: z.string(),
  city: z.string(),
  countryCode: z.string(),
  vatNumber: z.string(),
  registrationNumber: z.string(),
}) satisfies z.ZodType<Company>
export type FoundCompany = AnswerOf<typeof FoundCompany>

export const FoundCompanies = z.strictObject({
  docs: z.array(FoundCompany),
  /** There are more than fit on this page. */
  more: z.boolean(),
  /** Whether there is a register at all. */
  available: z.boolean(),
})
export type FoundCompanies = AnswerOf<typeof FoundCompanies>

export const COMPANIES_PER_PAGE = 10

const LONGEST: Readonly<Record<CompanyColumn, number>> = {
  name: 120,
  street: 100,
  houseNumber: 20,
  postalCode: 12,
  city: 80,
  countryCode: 2,
  vatNumber: 30,
  registrationNumber: 30,
}

/** `Café Jansén` is found by `cafe jansen`. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

/** What a company is found by. A postal code and numbers are found with and without the spaces in them. */
export function searchTextOf({ name, postalCode, city, street, vatNumber, registrationNumber }: Company): string {
  const closed = [postalCode, vatNumber, registrationNumber].map((value) => wordsOf(value).join(''))
  const words = [...wordsOf([name, city, street, postalCode].join(' ')), ...closed]
  return [...new Set(words.filter(Boolean))].map((word) => MARK + word).join('')
}

/** What a search text must hold, each; null when too little was typed to look for. */
export function searchParts(typed: string): readonly string[] | null {
  const words = [...new Set(wordsOf(typed))].slice(0, MOST_WORDS)
  return words.join('').length < FEWEST_LETTERS ? null : words.map((word) => MARK + word)
}

/** Words for these: messages/{nl,en}/registerImport.json. */
export const ROW_FAULTS = ['nameMissing', 'noCountry', 'tooLong'] as const

export type RowProblem = {
  readonly column: CompanyColumn
  readonly reason: (typeof ROW_FAULTS)[number]
  /** How many characters there may be. */
  readonly most?: number
}

/** What is wrong with a row of the file; empty when it can be taken. */
export function problemsOfCompany(company: Company): RowProblem[] {
  const long = COMPANY_COLUMNS.filter((column) => company[column].length > LONGEST[column])
  return [
    ...(company.name === '' ? [{ column: 'name' as const, reason: 'nameMissing' as const }] : []),
    ...(isCountry(company.countryCode) ? [] : [{ column: 'countryCode' as const, reason: 'noCountry' as const }]),
    ...long
      .filter((column) => column !== 'countryCode')
      .map((column) => ({ column, reason: 'tooLong' as const, most: LONGEST[column] })),
  ]
}

/** POST /api/customers/:id/end-customers/look-up: by words, or the one that was chosen. */
export const LookUpCompany = z.union([
  z.strictObject({ text: textOf(200), page: z.int().min(1).max(50).default(1) }),
  z.strictObject({ id: Id }),
])

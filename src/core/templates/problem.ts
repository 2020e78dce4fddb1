import { DomainError, type DomainErrorCode } from '../errors'
import type { Locale } from '../locale'

export type ProblemCode = Extract<DomainErrorCode, `TEMPLATE_${string}`>

export type TemplatePart = 'subject' | 'preheader' | 'body'

/** Why a template cannot go online, and where to look. */
export type Problem = {
  readonly code: ProblemCode
  readonly part: TemplatePart
  /** Counts the blocks of the body from 1; 0 for the whole part. */
  readonly block: number
  /** What is wrong: a name, an address, a parser's words. */
  readonly name: string
}

/** A problem as a refusal that names language and place. */
export const refusalOf = ({ code, ...place }: Problem, locale: Locale): DomainError =>
  new DomainError(code, `${locale} ${place.part} ${place.block}: ${place.name}`, { locale, ...place })

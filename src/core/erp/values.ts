/** What single fields of the ERP's rows may hold. */
import { z } from 'zod'

import { isDay } from '../day'
import { isCountry } from '../forms/countries'
import { trackingLink } from '../orders'

const MOST_LETTERS = 500
const MOST_LETTERS_OF_KEY = 100
/** Far above any order, and small enough to be added up. */
const MOST_PIECES = 1_000_000_000

/** Trimmed; of one line, without halves of letters, which no database gives back as they came. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { params: { reason: 'control' } })

/** A number by which the ERP knows something; kept as text, with leading zeros. */
export const Key = line(MOST_LETTERS_OF_KEY).refine((text) => text !== '', { params: { reason: 'missing' } })
export const Text = line(MOST_LETTERS)
/** What something is called: never empty. */
export const Name = Text.refine((text) => text !== '', { params: { reason: 'missing' } })
/** Money in cents, of either sign. */
export const Cents = z.int()
export const Pieces = z.int().min(0).max(MOST_PIECES)
/** A rate in per cent: 21 is 21 %. */
export const Percent = z.number().min(0).max(100)
export const Flag = z.boolean()
export const Keys = z.array(Key).max(1000)

const WithOffset = z.iso.datetime({ offset: true })

/** A moment with its offset (`2026-03-01T09:30:00+01:00`, or `Z`). */
export const Instant = z.string().refine((text) => WithOffset.safeParse(text).success, {
  params: { reason: 'notInstant' },
})

/** A day (`2026-03-01`), which counts in the zone of the house, or a moment with its offset. */
export const When = z.string().refine((text) => isDay(text) || Instant.safeParse(text).success, {
  params: { reason: 'notDate' },
})

export const Country = z.string().refine(isCountry, { params: { reason: 'notCountry' } })

/** Three capitals, as ISO 4217 has them. */
export const Currency = z.string().refine((text) => /^[A-Z]{3}$/.test(text), { params: { reason: 'notCurrency' } })

/** https alone: the portal links to nothing else. */
export const Link = Text.refine((text) => trackingLink(text) !== null, { params: { reason: 'notLink' } })

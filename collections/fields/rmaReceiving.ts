/** What receiving, inspection and completion write on an RMA and its lines. */
import { onlyStaff } from '@access/fields'
import type { ArrayField, Field, GroupField, SelectField } from 'payload'

import { GRADES, OUTCOME_KINDS } from '@/core/rmas/outcomes'
import { cents, pieces, wholeNumber } from './numbers'
import { date, longText, one, text } from './simple'
import { words } from './words'

const GRADE_WORDS: Record<(typeof GRADES)[number], { nl: string; en: string }> = {
  asNew: words('Als nieuw', 'As new'),
  opened: words('Geopend', 'Opened'),
  used: words('Gebruikt', 'Used'),
  damaged: words('Beschadigd', 'Damaged'),
  incomplete: words('Niet compleet', 'Incomplete'),
}

/** Condition of goods that came in. */
const gradeField = (): SelectField => ({
  name: 'grade',
  type: 'select',
  label: words('Staat', 'Condition'),
  options: GRADES.map((value) => ({ value, label: GRADE_WORDS[value] })),
})

const OUTCOME_WORDS: Record<(typeof OUTCOME_KINDS)[number], { nl: string; en: string }> = {
  credit: words('Crediteren', 'Credit'),
  replace: words('Vervangen', 'Replace'),
  repair: words('Repareren', 'Repair'),
  returnToSender: words('Terug naar de klant', 'Return to sender'),
  dispose: words('Afvoeren', 'Dispose'),
  rejectAfterInspection: words('Afgewezen na controle', 'Rejected after inspection'),
}

/** What became of each piece that came in; the quantities add up to what was received. */
const outcomesField = (): ArrayField => ({
  name: 'outcomes',
  type: 'array',
  label: words('Uitkomsten', 'Outcomes'),
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: words('Uitkomst', 'Outcome'),
      required: true,
      options: OUTCOME_KINDS.map((value) => ({ value, label: OUTCOME_WORDS[value] })),
    },
    pieces('quantity', 'Aantal', 'Quantity'),
    longText('note', 'Notitie aan de klant', 'Note to the customer'),
  ],
})

/** Of a line: what came in, in which condition, and what became of it. */
export const receivedFields = (): Field[] => [
  gradeField(),
  outcomesField(),
  wholeNumber('quantityAccepted', 'Geaccepteerd', 'Accepted'),
  wholeNumber('quantityRejected', 'Afgewezen na ontvangst', 'Rejected after receipt'),
  wholeNumber('quantityDisposed', 'Afgevoerd', 'Disposed of'),
  wholeNumber('quantityCredited', 'Gecrediteerd', 'Credited'),
  one('creditInvoice', 'invoices', ['Creditfactuur', 'Credit note']),
  date('completedAt', 'Afgehandeld op', 'Completed at'),
]

/** Goods that came in beside those that were waited for: more of a line, named by `line`, or what nobody announced. */
export const unexpectedField = (): ArrayField => ({
  name: 'unexpected',
  type: 'array',
  label: words('Onverwachte goederen', 'Unexpected goods'),
  fields: [
    text('line', 'Regel', 'Line', { maxLength: 64 }),
    text('articleNumber', 'Artikelnummer', 'Article number', { maxLength: 100 }),
    text('articleName', 'Artikelnaam', 'Article name'),
    pieces('quantity', 'Aantal', 'Quantity'),
    gradeField(),
    date('receivedAt', 'Ontvangen op', 'Received at'),
  ],
})

/** Who asked for completion of a credit that a second agent must confirm; empty when nothing waits. */
export const awaitedConfirmation = (): GroupField => ({
  name: 'confirmation',
  type: 'group',
  label: words('Wacht op een tweede medewerker', 'Waits for a second agent'),
  access: { read: onlyStaff },
  fields: [
    one('askedBy', 'users', ['Gevraagd door', 'Asked by']),
    date('askedAt', 'Gevraagd op', 'Asked at'),
    cents('amountCents', 'Te crediteren', 'To credit'),
  ],
})

/** The blocks of which an admin builds a form; what they mean is in src/core/forms. */
import type { Block, BlocksField, CollapsibleField, Field, NumberField } from 'payload'
import { MAX_MEGABYTES } from '@/core/files/kinds'
import { type FieldKind, MAX_ANSWER, MAX_FIELDS, MAX_NAME } from '@/core/forms/definition'
import { PATTERN_NAMES, PATTERNS } from '@/core/forms/patterns'
import { conditionField } from './condition'
import { wholeNumber } from './numbers'
import { checkbox, choice, longText, text } from './simple'
import { labels, words } from './words'

/** Folded: most fields are always shown. */
const condition = (): CollapsibleField => ({
  type: 'collapsible',
  label: words('Alleen tonen wanneer…', 'Show only when…'),
  admin: { initCollapsed: true },
  fields: [
    conditionField('condition', null, {
      field: text('field', 'Antwoord op', 'Answer to', {
        maxLength: MAX_NAME,
        admin: { components: { Field: '/src/admin/forms/QuestionField#QuestionField' } },
      }),
      value: { components: { Field: '/src/admin/forms/ValueField#ValueField' } },
    }),
  ],
})

const question = () => text('label', 'Vraag', 'Question', { localized: true, maxLength: 200 })

const help = () => longText('help', 'Uitleg eronder', 'Explanation below', { localized: true, maxLength: 500 })

const width = () =>
  choice('width', ['Breedte', 'Width'], {
    whole: ['Hele breedte', 'Whole width'],
    half: ['Halve breedte', 'Half width'],
  })

const answerName = () =>
  text('name', 'Naam van het antwoord', 'Name of the answer', {
    maxLength: MAX_NAME,
    admin: {
      description: words(
        'Zo heet het antwoord voor andere software. Leeg: gemaakt van de vraag.',
        'What other software calls the answer. Empty: made from the question.',
      ),
    },
  })

type Names = readonly [nl: string, en: string]

/** The title of a block in the list is its question, not a name that somebody must type. */
const BLOCK = { disableBlockName: true, components: { Label: '/src/admin/forms/BlockLabel#BlockLabel' } } as const

/** A block whose answer is kept. */
const asks = (slug: FieldKind, [nl, en]: Names, ...limits: Field[]): Block => ({
  slug,
  labels: labels([nl, nl], [en, en]),
  admin: BLOCK,
  fields: [
    question(),
    help(),
    { type: 'row', fields: [checkbox('required', 'Verplicht', 'Required'), width()] },
    ...limits,
    answerName(),
    condition(),
  ],
})

/** A block that only tells something. */
const tells = (slug: FieldKind, [nl, en]: Names, field: Field): Block => ({
  slug,
  labels: labels([nl, nl], [en, en]),
  admin: BLOCK,
  fields: [field, condition()],
})

const length = () =>
  wholeNumber('maxLength', 'Hoogstens zoveel tekens', 'Characters at most', { min: 1, max: MAX_ANSWER })

const number = (name: string, nl: string, en: string): NumberField => ({ name, type: 'number', label: words(nl, en) })

const pattern = () =>
  choice(
    'pattern',
    ['Vorm', 'Shape'],
    Object.fromEntries(PATTERN_NAMES.map((name) => [name, [PATTERNS[name].label.nl, PATTERNS[name].label.en]])),
    { required: false, defaultValue: undefined },
  )

const options = (): Field => ({
  name: 'options',
  type: 'array',
  label: words('Keuzes', 'Options'),
  labels: labels(['Keuze', 'Keuzes'], ['Option', 'Options']),
  fields: [
    {
      type: 'row',
      fields: [
        text('label', 'Tekst', 'Text', { localized: true, maxLength: 200 }),
        text('value', 'Waarde (leeg: gemaakt van de tekst)', 'Value (empty: made from the text)', { maxLength: 80 }),
      ],
    },
  ],
})

const days = () =>
  choice('days', ['Welke dagen', 'Which days'], {
    any: ['Elke dag', 'Any day'],
    past: ['Vandaag of eerder', 'Today or earlier'],
    future: ['Vandaag of later', 'Today or later'],
  })

const BLOCKS: readonly Block[] = [
  asks('text', ['Korte tekst', 'Short text'], { type: 'row', fields: [length(), pattern()] }),
  asks('textarea', ['Lange tekst', 'Long text'], length()),
  asks('number', ['Getal', 'Number'], {
    type: 'row',
    fields: [
      number('min', 'Minstens', 'At least'),
      number('max', 'Hoogstens', 'At most'),
      wholeNumber('decimals', 'Cijfers achter de komma', 'Decimals', { max: 4, defaultValue: 0 }),
    ],
  }),
  asks('email', ['E-mailadres', 'Email address']),
  asks('phone', ['Telefoonnummer', 'Phone number']),
  asks('select', ['Keuzelijst', 'Drop-down list'], options()),
  asks('radio', ['Keuzerondjes', 'Radio buttons'], options()),
  asks('checkbox', ['Vinkje', 'Tick box']),
  asks('date', ['Datum', 'Date'], days()),
  asks('country', ['Land', 'Country']),
  asks('upload', ['Bestanden', 'Files'], {
    type: 'row',
    fields: [
      wholeNumber('maxFiles', 'Hoogstens zoveel bestanden', 'Files at most', { min: 1, max: 20 }),
      wholeNumber('maxMegabytes', 'Hoogstens zoveel MB per bestand', 'MB per file at most', {
        min: 1,
        max: MAX_MEGABYTES,
      }),
      checkbox('imagesOnly', 'Alleen foto’s', 'Pictures only'),
    ],
  }),
  asks('article', ['Artikelnummer', 'Article number']),
  asks('orderLine', ['Orderregel', 'Order line']),
  tells('heading', ['Kop', 'Heading'], text('label', 'Kop', 'Heading', { localized: true, maxLength: 200 })),
  tells(
    'helpText',
    ['Uitleg', 'Explanation'],
    longText('label', 'Tekst', 'Text', { localized: true, maxLength: 2000 }),
  ),
]

export const formFields = (): BlocksField => ({
  name: 'fields',
  type: 'blocks',
  label: words('Velden', 'Fields'),
  labels: labels(['Veld', 'Velden'], ['Field', 'Fields']),
  maxRows: MAX_FIELDS,
  blocks: [...BLOCKS],
})

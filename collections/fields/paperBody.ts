/** The editor of a paper: a closed set of what can be drawn. src/core/templates/readPaper.ts reads what it stores. */
import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, RichTextField } from 'payload'

import type { PaperColumn, VariableKind } from '@/core/templates/contract'
import { forPaper } from './channel'
import { checkbox, choice, text } from './simple'
import { variable, variableInText } from './variable'
import { labels, words } from './words'

const SHOWN: readonly VariableKind[] = ['text', 'date', 'number', 'list', 'address']

const COLUMNS: Readonly<Record<PaperColumn, readonly [nl: string, en: string]>> = {
  position: ['Nummer van de regel', 'Number of the line'],
  article: ['Artikel', 'Article'],
  order: ['Order', 'Order'],
  reason: ['Reden', 'Reason'],
  quantity: ['Aantal', 'Quantity'],
  remark: ['Opmerking van de klant (onder het artikel)', 'Customer’s remark (below the article)'],
  counted: ['Geteld (vult het magazijn in)', 'Counted (for the warehouse)'],
  accepted: ['Akkoord (vult het magazijn in)', 'Accepted (for the warehouse)'],
  condition: ['Conditie (vult het magazijn in)', 'Condition (for the warehouse)'],
}

const shortText = (name: string, nl: string, en: string) => text(name, nl, en, { maxLength: 60 })

/** A block has no name of its own. */
const block = (slug: string, [nl, en]: readonly [nl: string, en: string], fields: Block['fields']): Block => ({
  slug,
  admin: { disableBlockName: true },
  labels: labels([nl, nl], [en, en]),
  fields,
})

const BLOCKS: readonly Block[] = [
  block(
    'brand',
    ['Merk', 'Brand'],
    [shortText('below', 'Kleine regel onder de bedrijfsnaam', 'Small line below the name')],
  ),
  block(
    'barcode',
    ['Streepjescode', 'Barcode'],
    [checkbox('large', 'Groot, over de volle breedte', 'Large, over the width')],
  ),
  block(
    'address',
    ['Adres', 'Address'],
    [
      shortText('label', 'Opschrift', 'Label'),
      variable('variable', ['Adres', 'Address'], ['address']),
      checkbox('large', 'Groot, van een afstand te lezen', 'Large, to be read from a distance'),
    ],
  ),
  block(
    'goods',
    ['Tabel met regels', 'Table of lines'],
    [choice('columns', ['Kolommen', 'Columns'], COLUMNS, { hasMany: true, defaultValue: ['article', 'quantity'] })],
  ),
  block(
    'facts',
    ['Balk met feiten', 'Band of facts'],
    [
      {
        name: 'facts',
        type: 'array',
        label: words('Feiten', 'Facts'),
        labels: labels(['Feit', 'Feiten'], ['Fact', 'Facts']),
        maxRows: 6,
        fields: [text('label', 'Kopje', 'Label'), variable('variable', ['Waarde', 'Value'], SHOWN)],
      },
    ],
  ),
  block(
    'passage',
    ['Tekst met kop, als die er is', 'Text with a heading, if any'],
    [
      shortText('label', 'Kop', 'Heading'),
      variable('variable', ['Tekst', 'Text'], SHOWN),
      choice('sign', ['Tekening ervoor (op het label)', 'Drawing before it (on the label)'], {
        none: ['Geen', 'None'],
        moon: ['Maan', 'Moon'],
      }),
    ],
  ),
  block(
    'boxes',
    ['Vakken om in te vullen', 'Boxes to fill in'],
    [
      {
        name: 'boxes',
        type: 'array',
        label: words('Vakken, onderaan de laatste bladzijde', 'Boxes, at the foot of the last page'),
        labels: labels(['Vak', 'Vakken'], ['Box', 'Boxes']),
        maxRows: 4,
        fields: [shortText('label', 'Opschrift', 'Label')],
      },
    ],
  ),
  block(
    'counter',
    ['Doos … van …', 'Box … of …'],
    [
      shortText('before', 'Woord voor het eerste streepje', 'Word before the first line'),
      shortText('between', 'Woord tussen de streepjes', 'Word between the lines'),
    ],
  ),
]

export const paperBody = (): RichTextField => ({
  name: 'paper',
  type: 'richText',
  label: words('Wat er op het papier staat', 'What stands on the paper'),
  localized: true,
  admin: { condition: forPaper },
  editor: lexicalEditor({
    features: [
      FixedToolbarFeature(),
      InlineToolbarFeature(),
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h1', 'h2', 'h3'] }),
      BoldFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlocksFeature({ blocks: [...BLOCKS], inlineBlocks: [variableInText(['text', 'date', 'number'])] }),
    ],
  }),
})

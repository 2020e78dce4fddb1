/** The editor of a mail: a closed set of what a mail can hold. src/core/templates/readBody.ts reads what it stores. */
import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, RichTextField } from 'payload'

import type { LineColumn, VariableKind } from '@/core/templates/contract'
import { forMail } from './channel'
import { checkbox, choice, text } from './simple'
import { variable, variableInText } from './variable'
import { labels, words } from './words'

const WORDS: readonly VariableKind[] = ['text', 'date', 'number']
const SHOWN: readonly VariableKind[] = [...WORDS, 'list']

const COLUMNS: Readonly<Record<LineColumn, readonly [nl: string, en: string]>> = {
  article: ['Artikel', 'Article'],
  quantity: ['Aantal gevraagd', 'Quantity requested'],
  approved: ['Aantal akkoord', 'Quantity approved'],
  outcome: ['Besluit', 'Outcome'],
  reason: ['Reden (onder het artikel)', 'Reason (below the article)'],
  remark: ['Opmerking van de klant (onder het artikel)', 'Customer’s remark (below the article)'],
  note: ['Notitie bij het besluit (onder het artikel)', 'Note on the decision (below the article)'],
}

/** A block has no name of its own. */
const UNNAMED = { disableBlockName: true } as const

const opening: Block = {
  slug: 'opening',
  admin: UNNAMED,
  labels: labels(['Opening', 'Openingen'], ['Opening', 'Openings']),
  fields: [
    text('above', 'Kleine regel erboven', 'Small line above'),
    text('title', 'Grote titel', 'Large title'),
    variable('titleFrom', ['Of een gegeven als titel', 'Or a variable as the title'], WORDS),
  ],
}

const button: Block = {
  slug: 'button',
  admin: UNNAMED,
  labels: labels(['Knop', 'Knoppen'], ['Button', 'Buttons']),
  fields: [
    text('label', 'Opschrift', 'Words on it', { maxLength: 80 }),
    variable('labelFrom', ['Of een gegeven als opschrift', 'Or a variable as its words'], WORDS),
    variable('link', ['Leidt naar', 'Leads to'], ['link']),
    text('url', 'Of naar een adres', 'Or to an address'),
  ],
}

const steps: Block = {
  slug: 'steps',
  admin: UNNAMED,
  labels: labels(['Lijst uit de gegevens', 'Lijsten uit de gegevens'], ['List from the data', 'Lists from the data']),
  fields: [variable('variable', ['Lijst', 'List'], ['list']), checkbox('numbered', 'Genummerd', 'Numbered', true)],
}

const passage: Block = {
  slug: 'passage',
  admin: UNNAMED,
  labels: labels(
    ['Tekst met kop, als die er is', 'Teksten met kop'],
    ['Text with a heading, if any', 'Texts with a heading'],
  ),
  fields: [text('label', 'Kop', 'Heading'), variable('variable', ['Tekst', 'Text'], SHOWN)],
}

const facts: Block = {
  slug: 'facts',
  admin: UNNAMED,
  labels: labels(['Grijze balk met feiten', 'Grijze balken'], ['Grey band of facts', 'Grey bands']),
  fields: [
    {
      name: 'facts',
      type: 'array',
      label: words('Feiten', 'Facts'),
      labels: labels(['Feit', 'Feiten'], ['Fact', 'Facts']),
      maxRows: 6,
      fields: [text('label', 'Kopje', 'Label'), variable('variable', ['Waarde', 'Value'], SHOWN)],
    },
  ],
}

const lines: Block = {
  slug: 'lines',
  admin: UNNAMED,
  labels: labels(['Tabel met regels', 'Tabellen met regels'], ['Table of lines', 'Tables of lines']),
  fields: [
    choice('columns', ['Kolommen', 'Columns'], COLUMNS, { hasMany: true, defaultValue: ['article', 'quantity'] }),
  ],
}

export const mailBody = (): RichTextField => ({
  name: 'body',
  type: 'richText',
  label: words('Tekst van de mail', 'Text of the mail'),
  localized: true,
  admin: { condition: forMail },
  editor: lexicalEditor({
    features: [
      FixedToolbarFeature(),
      InlineToolbarFeature(),
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      LinkFeature({
        enabledCollections: [],
        fields: ({ defaultFields }) => [
          ...defaultFields
            .filter((field) => field.name !== 'newTab')
            // The guard judges addresses, and a variable may stand in the place of one.
            .map((field) =>
              field.name === 'url' ? ({ ...field, required: false, validate: () => true } as typeof field) : field,
            ),
          variable('variable', ['Of een link uit de gegevens', 'Or a link of the data'], ['link']),
        ],
      }),
      BlocksFeature({
        blocks: [opening, button, lines, facts, passage, steps],
        inlineBlocks: [variableInText([...WORDS, 'link'])],
      }),
    ],
  }),
})

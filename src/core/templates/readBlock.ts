import type { Block, Wording } from './body'
import { LINE_COLUMNS, type LineColumn, type VariableKind } from './contract'
import { readTarget } from './readInlines'
import { asNodes, asText, type Node, type Reading } from './reading'

const WORDS: readonly VariableKind[] = ['text', 'date', 'number']
export const SHOWN: readonly VariableKind[] = [...WORDS, 'list', 'address']
const MAX_FACTS = 6

/** One of our own blocks, from the fields of its form; null, with the problem noted, when it cannot be shown. */
export function readBlock(fields: Node, reading: Reading): Block | null {
  switch (fields.blockType) {
    case 'opening':
      return readOpening(fields, reading)
    case 'button':
      return readButton(fields, reading)
    case 'steps':
      return readSteps(fields, reading)
    case 'passage':
      return readPassage(fields, reading)
    case 'facts':
      return readFacts(fields, reading)
    case 'lines':
      return readLines(fields, reading)
    default:
      return reading.broken(fields.blockType)
  }
}

function readOpening({ above, title, titleFrom }: Node, reading: Reading): Block | null {
  const wording = readWording(title, titleFrom, reading)
  return wording && { kind: 'opening', above: asText(above).trim(), title: wording }
}

function readButton(fields: Node, reading: Reading): Block | null {
  const label = readWording(fields.label, fields.labelFrom, reading)
  const target = readTarget({ variable: fields.link, url: fields.url }, reading)
  return label && target && { kind: 'button', label, target }
}

function readSteps({ variable, numbered }: Node, reading: Reading): Block | null {
  const found = reading.variable(variable, 'list')
  return found && { kind: 'steps', variable: asText(variable), numbered: numbered !== false }
}

function readPassage({ label, variable }: Node, reading: Reading): Block | null {
  const found = reading.variable(variable, ...SHOWN)
  return found && { kind: 'passage', label: asText(label).trim(), variable: asText(variable) }
}

export function readFacts({ facts }: Node, reading: Reading): Extract<Block, { kind: 'facts' }> | null {
  const rows = asNodes(facts)
  if (rows.length === 0 || rows.length > MAX_FACTS) return reading.broken('facts')
  const read = rows.flatMap(({ label, variable }) =>
    reading.variable(variable, ...SHOWN) ? [{ label: asText(label).trim(), variable: asText(variable) }] : [],
  )
  return { kind: 'facts', facts: read }
}

/** The columns keep the order of LINE_COLUMNS, whatever the order in which they were chosen. */
function readLines({ columns, variable = 'lines' }: Node, reading: Reading): Block | null {
  const found = reading.variable(variable, 'lines')
  if (!found) return null
  const chosen = (Array.isArray(columns) ? columns : []).map(asText)
  const unfit = chosen.filter((column) => !found.columns?.includes(column as LineColumn))
  for (const column of unfit) reading.fault('TEMPLATE_VARIABLE_UNFIT', column)
  if (chosen.length === 0) return reading.broken('lines')
  return { kind: 'lines', variable: asText(variable), columns: LINE_COLUMNS.filter((one) => chosen.includes(one)) }
}

/** A variable wins over written words. */
function readWording(text: unknown, from: unknown, reading: Reading): Wording | null {
  if (asText(from)) return reading.variable(from, ...WORDS) && { variable: asText(from) }
  const words = asText(text).trim()
  return words ? { text: words } : reading.broken('text')
}

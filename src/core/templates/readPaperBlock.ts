import { PAPER_COLUMNS, type PaperColumn } from './contract'
import { type PaperBlock, SIGNS } from './paperBody'
import { readFacts, SHOWN } from './readBlock'
import { asNodes, asText, type Node, type Reading } from './reading'

const MAX_BOXES = 4
/** A word or two, to stand beside something. */
const LABEL_MAX = 60

/** One of a paper's own blocks, from the fields of its form; null, with the problem noted, when it cannot be drawn. */
export function readPaperBlock(fields: Node, reading: Reading): PaperBlock | null {
  switch (fields.blockType) {
    case 'brand':
      return { kind: 'brand', below: label(fields.below) }
    case 'barcode':
      return { kind: 'barcode', large: fields.large === true }
    case 'address':
      return readAddress(fields, reading)
    case 'facts':
      return readFacts(fields, reading)
    case 'passage':
      return readPassage(fields, reading)
    case 'goods':
      return readGoods(fields, reading)
    case 'counter':
      return { kind: 'counter', before: label(fields.before), between: label(fields.between) }
    case 'boxes':
      return readBoxes(fields, reading)
    default:
      return reading.broken(fields.blockType)
  }
}

const label = (value: unknown) => asText(value).trim().slice(0, LABEL_MAX)

function readAddress(fields: Node, reading: Reading): PaperBlock | null {
  const { variable, large } = fields
  const found = reading.variable(variable, 'address')
  return found && { kind: 'address', label: label(fields.label), variable: asText(variable), large: large === true }
}

function readPassage(fields: Node, reading: Reading): PaperBlock | null {
  const { variable, sign } = fields
  const found = reading.variable(variable, ...SHOWN)
  const drawn = SIGNS.find((one) => one === sign) ?? 'none'
  return found && { kind: 'passage', label: label(fields.label), variable: asText(variable), sign: drawn }
}

/** The columns keep the order of PAPER_COLUMNS; the article is always there. */
function readGoods({ columns, variable = 'lines' }: Node, reading: Reading): PaperBlock | null {
  const found = reading.variable(variable, 'goods')
  if (!found) return null
  const chosen = (Array.isArray(columns) ? columns : []).map(asText)
  for (const column of chosen.filter((one) => !PAPER_COLUMNS.includes(one as PaperColumn)))
    reading.fault('TEMPLATE_VARIABLE_UNFIT', column)
  if (chosen.length === 0) return reading.broken('goods')
  const kept = PAPER_COLUMNS.filter((one) => one === 'article' || chosen.includes(one))
  return { kind: 'goods', variable: asText(variable), columns: kept }
}

function readBoxes({ boxes }: Node, reading: Reading): PaperBlock | null {
  const labels = asNodes(boxes).map((box) => label(box.label))
  if (labels.length === 0 || labels.length > MAX_BOXES) return reading.broken('boxes')
  return { kind: 'boxes', labels }
}

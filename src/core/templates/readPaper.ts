/** Reads the editor's tree into what stands on a paper. Links are none of it: nobody follows one on a sheet. Never throws. */
import type { Contract } from './contract'
import type { PaperBlock, PaperBody } from './paperBody'
import type { Problem } from './problem'
import { readBlocks, readProse } from './readBody'
import { asObject, type Node, Reading } from './reading'
import { readPaperBlock } from './readPaperBlock'

export type ReadPaper = { readonly body: PaperBody; readonly problems: readonly Problem[] }

/** @param stored the rich text of a template as it is stored; anything else reads as a paper without blocks */
export function readPaper(stored: unknown, contract: Contract): ReadPaper {
  const reading = new Reading(contract, { links: false })
  const body = readBlocks<PaperBlock>(stored, reading, readTop)
  if (body.length > 0 && !body.some(({ kind }) => kind === 'barcode')) {
    reading.enter(0)
    reading.fault('TEMPLATE_BARCODE_MISSING', '')
  }
  return { body, problems: reading.problems }
}

const readTop = (node: Node, reading: Reading): PaperBlock | null =>
  node.type === 'block' ? readPaperBlock(asObject(node.fields), reading) : readProse(node, reading)

import { translator } from '@messages/translate'
import type { ReturnFormData } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { closePaper, openPaper, type RenderedPdf } from '../render/paper'
import { drawHead } from './formHead'
import { drawNotes, drawSignature } from './formNotes'
import { drawFooters } from './formPages'
import { drawTable } from './formTable'

/** The A4 sheet that travels in the box: which goods come back, and room for the warehouse to count them. No prices. */
export function renderReturnForm(data: ReturnFormData, locale: Locale): Promise<RenderedPdf> {
  const t = translator(locale, 'documents')
  const title = t('formTitle', { number: data.rmaNumber })
  const madeOn = data.decidedOn ?? data.submittedOn
  const paper = openPaper({ widthMm: 210, heightMm: 297, title, author: data.brand.companyName, locale, madeOn })

  const tableTop = drawHead(paper, data, t, locale)
  const tableEnd = drawTable(paper, data, t, tableTop)
  const notesEnd = drawNotes(paper, data, t, tableEnd)
  drawSignature(paper, data, t, notesEnd)
  drawFooters(paper, data, t, locale)
  return closePaper(paper)
}

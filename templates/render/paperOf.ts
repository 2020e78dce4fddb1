/** Makes a paper of its data. The same data and the same template give the same bytes, on any day and machine. */
import { translator } from '@messages/translate'
import type { PaperDataOf, PaperEvent } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { contractOf } from '@/core/templates/contracts'
import { readPaper } from '@/core/templates/readPaper'
import { drawBody } from '../pdf/drawBody'
import type { PaperContent } from '../pdf/paperTemplate'
import { PAPER_TEMPLATES } from '../pdf/paperTemplates'
import { drawFooters, type Sheet } from '../pdf/sheet'
import { closePaper, openPaper, type RenderedPdf } from './paper'
import { shippedPaper } from './shipped'

/**
 * @param content what an admin put online, or the shipped paper
 * @throws Error when the content asks for what its contract does not hold
 */
export async function renderPaper<Event extends PaperEvent>(
  event: Event,
  data: PaperDataOf[Event],
  locale: Locale,
  content: PaperContent = shippedPaper(event, locale),
): Promise<RenderedPdf> {
  const template = PAPER_TEMPLATES[event]
  const t = translator(locale, 'documents')
  const { body, problems } = readPaper(content.paper, contractOf(event))
  if (problems[0]) throw new Error(`${problems[0].code} in block ${problems[0].block}: ${problems[0].name}`)
  if (body.length === 0) throw new Error('The paper came out empty')

  const frame = template.frame({ ...data, locale }, t)
  const { format, title, brand, madeOn } = frame
  const paper = openPaper({
    widthMm: format.widthMm,
    heightMm: format.heightMm,
    title,
    author: brand.companyName,
    locale,
    madeOn,
  })
  const values = template.values({ ...data, locale }, t)
  const sheet: Sheet = { paper, format, frame, values, t, locale, y: format.top }
  drawBody(sheet, body)
  drawFooters(sheet)
  return closePaper(paper)
}

/** What repeats on the pages of the return form. */
import { formatDay } from '@/core/day'
import type { ReturnFormData } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { artifact, mm, type Paper, put } from '../render/paper'
import type { DocumentText } from './documentText'
import { FOOTER, LEFT, SMALL, TOP, WIDTH } from './formStyles'

/** Opens a page with the number and the sender on top, and returns where its content begins. */
export function startNextPage(paper: Paper, { rmaNumber, brand }: ReturnFormData): number {
  paper.doc.addPage()
  artifact(paper, 'Pagination', () => {
    const place = { x: LEFT, y: TOP, width: WIDTH / 2, maxHeight: 16 }
    put(paper, rmaNumber, { font: 'Wide', size: 12, leading: 1.1 }, place)
    put(paper, brand.companyName, SMALL, { ...place, x: LEFT + WIDTH / 2, y: TOP + 2, align: 'right' })
  })
  return TOP + mm(9)
}

/** Writes number, terms and page under every page; called last, when the number of pages is known. */
export function drawFooters(paper: Paper, data: ReturnFormData, t: DocumentText, locale: Locale): void {
  const { count } = paper.doc.bufferedPageRange()
  const revision = t('revision', { number: data.rmaNumber, revision: String(data.revision) })
  const terms = data.terms
    ? t('terms', { title: data.terms.title, date: formatDay(data.terms.acceptedOn, locale) })
    : ''
  for (let index = 0; index < count; index += 1) {
    paper.doc.switchToPage(index)
    const third = { y: FOOTER, maxHeight: 12 }
    artifact(paper, 'Pagination', () => {
      put(paper, revision, SMALL, { ...third, x: LEFT, width: mm(50) })
      put(paper, terms, SMALL, { ...third, x: LEFT + mm(50), width: mm(95), align: 'center' })
      const page = t('page', { page: index + 1, pages: count })
      put(paper, page, SMALL, { ...third, x: LEFT + mm(145), width: mm(35), align: 'right' })
    })
  }
}

/** An invoice or credit note as the ERP that is played prints it. The same paper gives the same bytes. */
import PDFDocument from 'pdfkit'

export type InvoicePaper = {
  readonly number: string
  readonly kind: 'invoice' | 'credit'
  readonly customerNumber: string
  /** `2026-03-01`. */
  readonly date: string
  readonly lines: readonly { readonly name: string; readonly quantity: number; readonly unitPriceCents: number }[]
  /** With VAT; of a credit note below zero. */
  readonly amountCents: number
}

const MARGIN = 56
const euros = (cents: number) => `EUR ${(cents / 100).toFixed(2).replace('.', ',')}`

export async function printPaper(paper: InvoicePaper): Promise<Buffer> {
  const info = { Title: paper.number, CreationDate: new Date(paper.date) }
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, info })
  const title = paper.kind === 'credit' ? 'Creditnota' : 'Factuur'
  pdf.fontSize(20).text(`${title} ${paper.number}`).moveDown()
  pdf.fontSize(11).text('Groothandel Voorbeeld B.V.').text(`Klant ${paper.customerNumber}`).text(paper.date).moveDown()
  for (const { name, quantity, unitPriceCents } of paper.lines) {
    pdf.text(`${quantity} x ${name}: ${euros(quantity * unitPriceCents)}`)
  }
  pdf
    .moveDown()
    .text(`Totaal met 21% btw: ${euros(paper.amountCents)}`)
    .end()
  return Buffer.concat(await pdf.toArray())
}

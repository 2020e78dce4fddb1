import type { DocumentDataOf, DocumentKind } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { renderReturnForm } from '../pdf/returnForm'
import { renderShippingLabel } from '../pdf/shippingLabel'
import type { RenderedPdf } from './paper'

type Render<Kind extends DocumentKind> = (data: DocumentDataOf[Kind], locale: Locale) => Promise<RenderedPdf>

/** Makes each kind of paper. The same data give the same bytes, on any day and machine. */
export const DOCUMENT_RENDERERS: { readonly [Kind in DocumentKind]: Render<Kind> } = {
  'return-form': renderReturnForm,
  'shipping-label': renderShippingLabel,
}

import type { PaperEvent } from '@/core/documents'
import { claimForm } from './claimForm'
import type { PaperTemplate } from './paperTemplate'
import { returnForm } from './returnForm'
import { shippingLabel } from './shippingLabel'

/** Every paper we can make, by the key of its template. */
export const PAPER_TEMPLATES: { readonly [Event in PaperEvent]: PaperTemplate<Event> } = {
  'rma-return-form': returnForm,
  'rma-shipping-label': shippingLabel,
  'claim-form': claimForm,
}

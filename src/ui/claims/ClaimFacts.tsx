import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { WarrantyClaim } from '@/payload-types'
import { FactsList } from '../FactsList'
import { ClaimInvoice } from './ClaimInvoice'

type Props = {
  readonly claim: WarrantyClaim
  /** The reader may open the invoice that the claim names. */
  readonly invoiceOpens: boolean
  readonly locale: Locale
}

/** What was filled in beside the articles. */
export function ClaimFacts({ claim, invoiceOpens, locale }: Props) {
  const t = translator(locale, 'claims')
  const facts = [
    [t('damage.label'), claim.damageTitle?.[locale]],
    [t('complaint.label'), claim.complaint],
    [t('after.label'), t(claim.returnAfterReview ? 'after.yes' : 'after.no')],
    [t('who.formEmail'), claim.formEmail],
    [t('who.ccEmail'), claim.ccEmail],
    [t('who.contactName'), claim.contactName],
    [t('who.contactPhone'), claim.contactPhone],
    [t('column.invoice'), claim.invoiceNumber && <ClaimInvoice number={claim.invoiceNumber} opens={invoiceOpens} />],
  ] as const
  return <FactsList facts={facts} />
}

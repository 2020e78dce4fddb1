import type { ClaimFormData } from '@/core/claimPaper'
import type { Locale } from '@/core/locale'
import { claimSample } from '../mail/claimSample'
import { SAMPLE_ADDRESS, SAMPLE_BRAND, SAMPLE_CUSTOMER } from '../mail/sample'
import { SAMPLE_SENDER } from './sample'

export function claimFormSample(locale: Locale): ClaimFormData {
  const { lines, ...claim } = claimSample(locale, 'submitted').claim
  return {
    locale,
    brand: SAMPLE_BRAND,
    claimNumber: claim.number,
    revision: 0,
    from: SAMPLE_SENDER,
    to: SAMPLE_ADDRESS,
    customer: SAMPLE_CUSTOMER,
    contactName: 'Sam de Tester',
    contactPhone: '085 000 00 01',
    claim,
    lines,
    totalPieces: 4,
    instructions: null,
  }
}

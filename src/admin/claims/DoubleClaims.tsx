'use client'

import { Notice } from '@/ui/Notice'
import { claimPath } from '../paths'
import { usePanel } from '../text/PanelTextContext'
import { useClaimHistory } from './useClaimHistory'

/** That the same thing was claimed before, by whomever; nothing when it was not. */
export function DoubleClaims({ id: claim }: { readonly id: string }) {
  const { t } = usePanel()
  const doubles = (useClaimHistory(claim) ?? []).flatMap(({ doubles: of }) => of)
  const unlike = doubles.filter(({ id }, index) => doubles.findIndex((one) => one.id === id) === index)
  if (unlike.length === 0) return null
  return (
    <Notice tone="wait" title={t('claim.double')}>
      {unlike.map(({ id, number, customerName, by }) => (
        <span key={id} className="nz-double">
          <a href={claimPath(id ?? '')}>{t('claim.doubleText', { by, number, customer: customerName ?? '' })}</a>
        </span>
      ))}
    </Notice>
  )
}

'use client'

import type { MessageTree } from '@messages/format'
import { useMemo } from 'react'

import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { receivingText } from '../receiving/receivingText'
import { usePanel } from '../text/PanelTextContext'
import type { CaseOf } from './outcomeDraft'
import { useCaseVerb } from './useCaseVerb'

type Props = { readonly messages: MessageTree; readonly of: CaseOf }

/** Makes the shipping label of an RMA that was approved without one. */
export function OrderLabel({ messages, of }: Props) {
  const { locale } = usePanel()
  const t = useMemo(() => receivingText(locale, messages), [locale, messages])
  const { failure, pending, take } = useCaseVerb(of)
  const order = () => take({ name: 'label', body: {}, done: () => t('labelOrdered') })
  return (
    <div className="nz-cancel">
      {failure && <Notice tone="stop" title={failure} focus />}
      <button type="button" className="btn" aria-busy={pending || undefined} onClick={order}>
        <Icon name="barcode" small />
        {t(pending ? 'labelOrdering' : 'label')}
      </button>
      <p className="hint">{t('labelHelp')}</p>
    </div>
  )
}

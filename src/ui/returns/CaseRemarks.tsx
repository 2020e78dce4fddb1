import { translator } from '@messages/translate'

import type { Rma } from '@/payload-types'
import { Section } from '../Section'
import { type Clock, momentText } from './moment'

/** What the customer wrote with the request, what their dealer said who declined it, and what we wrote with the decision. Text, never markup. */
export function CaseRemarks({ rma, clock }: { readonly rma: Rma; readonly clock: Clock }) {
  const t = translator(clock.locale, 'returns')
  const { remarks, dealerNote, dealerName, decisionNote, submittedAt, decidedAt } = rma
  if (!remarks && !dealerNote && !decisionNote) return null
  return (
    <Section title={t('detail.remarks')}>
      <ol className="thread">
        {remarks && <Said by={t('detail.remarkBy')} at={submittedAt} text={remarks} clock={clock} mine />}
        {dealerNote && <Said by={dealerName ?? ''} at={null} text={dealerNote} clock={clock} />}
        {decisionNote && <Said by={t('detail.department')} at={decidedAt} text={decisionNote} clock={clock} />}
      </ol>
    </Section>
  )
}

type SaidProps = {
  readonly by: string
  readonly at: string | null | undefined
  readonly text: string
  readonly clock: Clock
  readonly mine?: boolean
}

function Said({ by, at, text, clock, mine = false }: SaidProps) {
  return (
    <li className={mine ? 'me' : undefined}>
      <p className="by">
        <b>{by}</b>
        {at && <time dateTime={at}>{momentText(at, clock)}</time>}
      </p>
      <p className="said">{text}</p>
    </li>
  )
}

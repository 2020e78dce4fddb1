'use client'

import type { ClaimEvent } from '@/core/claims/status'
import { VerbDialog } from '../services/VerbDialog'
import { usePanel } from '../text/PanelTextContext'

type Props = {
  readonly id: string
  readonly number: string
  /** `revision` of the claim as it is shown: what somebody else changed since is not overwritten. */
  readonly version: number
  readonly verbs: readonly ClaimEvent[]
}

type Verb = Exclude<ClaimEvent, 'decide'> | 'note'

/** The field of each verb: what the customer is told, or what stays in the house. */
const FIELDS: Readonly<Record<Verb, { name: string; required: boolean } | null>> = {
  review: null,
  forward: { name: 'note', required: false },
  close: { name: 'note', required: false },
  cancel: { name: 'note', required: false },
  note: { name: 'internalNote', required: true },
}

const ORDER: readonly Verb[] = ['review', 'forward', 'close', 'cancel', 'note']

/** The verbs that its status allows, but for the decision. The first one is what is mostly done next. */
export function ClaimActions({ id, number, version, verbs }: Props) {
  const { t } = usePanel()
  const offered = ORDER.filter((verb) => verb === 'note' || verbs.includes(verb))
  return (
    <section className="nz-verbs" aria-label={t('claim.actions')}>
      {offered.map((verb) => (
        <VerbDialog
          key={verb}
          path={`warranty-claims/${id}/${verb}`}
          verb={verb}
          words={{
            do: t(`claim.do.${verb}`),
            help: t(`claim.help.${verb}`),
            field: t(`claim.field.${verb}`),
            confirm: t(`claim.confirm.${verb}`),
            did: t(`claim.did.${verb}`, { number }),
          }}
          version={version}
          field={FIELDS[verb]}
          {...(verb === 'close' ? { extra: { name: 'invoice', label: t('claim.invoiceField') } } : {})}
          look={verb === 'cancel' ? 'danger' : verb === 'review' || verb === 'close' ? 'primary' : ''}
          remark={null}
        />
      ))}
    </section>
  )
}

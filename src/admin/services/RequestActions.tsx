'use client'

import type { OnDone } from '@/core/services/definition'
import type { ServiceEvent } from '@/core/services/status'
import { usePanel } from '../text/PanelTextContext'
import { VerbDialog } from './VerbDialog'

type Props = {
  readonly id: string
  readonly number: string
  /** `revision` of the request as it is shown: what somebody else changed since is not overwritten. */
  readonly version: number
  readonly verbs: readonly ServiceEvent[]
  /** What finishing sets on the customer. */
  readonly sets: OnDone
}

type Verb = ServiceEvent | 'note'

/** The field of each verb: what the customer is told, or what stays in the house. */
const FIELDS: Readonly<Record<Verb, { name: string; required: boolean } | null>> = {
  start: null,
  ask: { name: 'question', required: true },
  answer: { name: 'answer', required: true },
  finish: { name: 'note', required: false },
  decline: { name: 'note', required: true },
  cancel: { name: 'note', required: false },
  note: { name: 'internalNote', required: true },
}

const ORDER: readonly Verb[] = ['start', 'finish', 'ask', 'answer', 'decline', 'cancel', 'note']
const DANGEROUS: readonly Verb[] = ['decline', 'cancel']

/** The verbs that its status allows. The first one is what is mostly done next. */
export function RequestActions({ id, number, version, verbs, sets }: Props) {
  const { t } = usePanel()
  const offered = ORDER.filter((verb) => verb === 'note' || verbs.includes(verb))
  const [first] = offered
  return (
    <section className="nz-verbs" aria-label={t('service.actions')}>
      {offered.map((verb) => (
        <VerbDialog
          key={verb}
          path={`service-requests/${id}/${verb}`}
          verb={verb}
          words={{
            do: t(`service.do.${verb}`),
            help: t(`service.help.${verb}`),
            field: t(`service.field.${verb}`),
            confirm: t(`service.confirm.${verb}`),
            did: t(`service.did.${verb}`, { number }),
          }}
          version={version}
          field={FIELDS[verb]}
          look={DANGEROUS.includes(verb) ? 'danger' : verb === first && verb !== 'note' ? 'primary' : ''}
          remark={verb === 'finish' && sets !== 'nothing' ? t(`service.sets.${sets}`) : null}
        />
      ))}
    </section>
  )
}

import { suggestedRights } from '@/core/registrations/requests'
import { openRegistrationTransitions } from '@/core/registrations/status'
import { Notice } from '@/ui/Notice'
import type { Panel } from '../panelRequest'
import { AcceptForm } from './AcceptForm'
import { Applicant } from './Applicant'
import { ApproveForm } from './ApproveForm'
import type { LoadedRegistration } from './loadRegistration'
import { Matches } from './Matches'
import { RegistrationVerbs } from './RegistrationVerbs'

type Props = { readonly panel: Panel; readonly loaded: LoadedRegistration }

/** Who applied, who they may be already, and what can be decided. */
export function RegistrationTab({ panel, loaded }: Props) {
  const { t, role } = panel
  const { registration, matches, dealer } = loaded
  const { id, name, status, updatedAt: version } = registration
  const withoutInvoices = registration.withoutInvoices === true
  const verbs = role ? openRegistrationTransitions(status, role).map(({ event }) => event) : []
  const customers = matches.flatMap((match) => (match.of === 'customer' ? [match] : []))
  return (
    <div className="nz-registration">
      <div>
        <Applicant panel={panel} registration={registration} dealer={dealer} />
        <Matches panel={panel} matches={matches} />
      </div>
      {verbs.length > 0 && (
        <section className="nz-registration-decide" aria-labelledby="decide">
          <h2 id="decide">{t('registration.decide')}</h2>
          {status === 'unchecked' && <Notice tone="wait" title={t('registration.waits')} />}
          {verbs.includes('approve') && registration.kind === 'endCustomer' && (
            <AcceptForm id={id} name={name} version={version} dealerNumber={dealer?.number ?? ''} />
          )}
          {verbs.includes('approve') && registration.kind !== 'endCustomer' && (
            <ApproveForm
              id={id}
              name={registration.contactName}
              version={version}
              kind={registration.kind}
              customers={customers.map(({ number, name: called, reasons }) => ({ number, name: called, reasons }))}
              rights={{
                fresh: suggestedRights({ withoutInvoices, existing: false }),
                existing: suggestedRights({ withoutInvoices, existing: true }),
              }}
            />
          )}
          <RegistrationVerbs id={id} name={name} version={version} verbs={verbs} />
        </section>
      )}
    </div>
  )
}

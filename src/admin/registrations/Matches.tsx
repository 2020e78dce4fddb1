import { StatusChip } from '@/ui/StatusChip'
import type { Panel } from '../panelRequest'
import { customerPath, registrationPath } from '../paths'
import type { Match } from './loadMatches'

type Props = { readonly panel: Panel; readonly matches: readonly Match[] }

/** Who the applicant may be already, and why. */
export function Matches({ panel, matches }: Props) {
  const { t } = panel
  return (
    <section aria-labelledby="matches">
      <h2 id="matches">{t('registration.matches')}</h2>
      {matches.length === 0 && <p className="soft">{t('registration.noMatches')}</p>}
      <ul className="nz-rows">
        {matches.map((match) => (
          <li key={match.id}>
            <div>
              <a href={match.of === 'customer' ? customerPath(match.id) : registrationPath(match.id)}>
                <strong>{match.name}</strong>
              </a>{' '}
              <span className="small muted">
                {match.of === 'customer'
                  ? `${t('registration.matchCustomer')} ${match.number}`
                  : t('registration.matchRegistration')}
              </span>
              <p>{match.reasons.map((reason) => t(`registration.match.${reason}`)).join(', ')}</p>
            </div>
            {match.of === 'registration' && (
              <StatusChip of="registration" status={match.status} locale={panel.locale} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

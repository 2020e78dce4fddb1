import { SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { Registration } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { StatusChip } from '@/ui/StatusChip'
import { isUnderway } from '../outbox/effect'
import { RefreshWhileBusy } from '../outbox/RefreshWhileBusy'
import { panelOf } from '../panelRequest'
import { CaseMails } from '../rma/CaseMails'
import { CaseTabs } from '../rma/CaseTabs'
import { loadRegistration } from './loadRegistration'
import { RegistrationFacts } from './RegistrationFacts'
import { RegistrationTab } from './RegistrationTab'

/** One registration: read-only, with its verbs as actions. Replaces the panel's form. */
export async function RegistrationView({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  const panel = await panelOf(req)
  const registration = doc as Registration | null
  if (!panel || !registration?.id) {
    return (
      <main className="nz nz-view">
        <EmptyState title={panel?.t('registration.notFound') ?? ''} />
      </main>
    )
  }
  const { t, locale } = panel
  const loaded = await loadRegistration(panel, registration)
  const { effects } = loaded
  const tabs = [
    {
      id: 'registration',
      label: t('registration.tabFacts'),
      content: <RegistrationTab panel={panel} loaded={loaded} />,
    },
    {
      id: 'mail',
      label: t('registration.tabMails'),
      count: effects.length,
      content: <CaseMails panel={panel} effects={effects} />,
    },
  ]
  return (
    <main className="nz nz-view">
      <SetStepNav
        nav={[{ label: t('registration.title'), url: '/collections/registrations' }, { label: registration.name }]}
      />
      <header className="nz-head">
        <div className="docline">
          <h1 className="docno nz-registrant">{registration.name}</h1>
          <StatusChip of="registration" status={registration.status} locale={locale} large />
        </div>
        <p>{t(`registration.kind.${registration.kind}`)}</p>
      </header>
      {effects.some(isUnderway) && <RefreshWhileBusy />}
      <CaseTabs label={t('common.tabs')} tabs={tabs} before={<RegistrationFacts panel={panel} loaded={loaded} />} />
    </main>
  )
}

'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useState, useTransition } from 'react'

import { Notice } from '@/ui/Notice'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import { PlanState } from './PlanState'
import { type Planned, usePlan } from './usePlan'

/** Beside the text of a page: when it goes online by itself, who planned that, and how to change it. */
export function PublishPlan() {
  const { t } = usePanel()
  const { id, savedDocumentData } = useDocumentInfo()
  const saved = `${savedDocumentData?.updatedAt ?? ''} ${savedDocumentData?._status ?? ''}`
  return (
    <section className="nz nz-plan" aria-labelledby="plan-title">
      <h3 id="plan-title">{t('plan.title')}</h3>
      {id ? <PlanOf key={String(id)} id={String(id)} saved={saved} /> : <p className="hint">{t('plan.saveFirst')}</p>}
    </section>
  )
}

function PlanOf({ id, saved }: { readonly id: string; readonly saved: string }) {
  const { t } = usePanel()
  const { planned, failed, show } = usePlan(id, saved)
  if (failed) return <Notice tone="stop" title={t('plan.notLoaded')} />
  if (!planned) return <p className="hint">{t('plan.loading')}</p>
  return (
    <>
      <PlanState planned={planned} />
      {planned.plan?.state !== 'running' && (
        <PlanForm key={planned.plan?.local} id={id} planned={planned} onChange={show} />
      )}
    </>
  )
}

type FormProps = { readonly id: string; readonly planned: Planned; readonly onChange: (planned: Planned) => void }

/** No form of its own: it stands inside the panel's. */
function PlanForm({ id, planned: { plan, zone, now }, onChange }: FormProps) {
  const { t, locale } = usePanel()
  const [at, setAt] = useState(plan?.local ?? '')
  const [pending, start] = useTransition()
  const ask = (verb: string, body: object, done: 'plan.set' | 'plan.withdrawn') =>
    start(async () => {
      const answer = await postVerb<Planned>(`pages/${id}/${verb}`, locale, body)
      if (answer.kind !== 'done') return void toast.error(failureSentence(answer, t))
      toast.success(t(done))
      onChange(answer.body)
    })
  const label = plan?.state === 'planned' ? 'plan.move' : 'plan.submit'
  return (
    <>
      <label htmlFor="plan-at">{t('plan.moment')}</label>
      <input
        id="plan-at"
        className="in"
        type="datetime-local"
        aria-describedby="plan-zone"
        min={now}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <p id="plan-zone" className="hint">
        {t('plan.zone', { zone })}
      </p>
      <div className="acts">
        <button
          type="button"
          className="btn"
          aria-busy={pending || undefined}
          onClick={() => ask('plan', { at }, 'plan.set')}
        >
          {t(label)}
        </button>
        {plan && (
          <button type="button" className="btn quiet" onClick={() => ask('plan/withdraw', {}, 'plan.withdrawn')}>
            {t(plan.state === 'refused' ? 'plan.seen' : 'plan.withdraw')}
          </button>
        )}
      </div>
    </>
  )
}

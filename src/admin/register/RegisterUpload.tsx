'use client'

import { formatter, type MessageTree, type Translate } from '@messages/format'
import { useRouter } from 'next/navigation'
import { useMemo, useRef, useState } from 'react'

import { COMPANY_COLUMNS } from '@/core/dealers/register'
import type { Locale } from '@/core/locale'
import { Notice } from '@/ui/Notice'
import { RegisterProblems } from './RegisterProblems'
import type { RegisterText } from './registerText'
import { type RegisterOutcome, sendRegister } from './sendRegister'

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'busy'; readonly name: string; readonly share: number }
  | { readonly at: 'over'; readonly name: string; readonly outcome: RegisterOutcome }

type Props = { readonly locale: Locale; readonly messages: MessageTree }

/** Choose a file, see it leave and be read, and what became of it. */
export function RegisterUpload({ locale, messages }: Props) {
  const t = useMemo(() => formatter(locale, messages) as Translate as RegisterText, [locale, messages])
  const input = useRef<HTMLInputElement>(null)
  const router = useRouter()
  const [state, setState] = useState<State>({ at: 'idle' })
  const busy = state.at === 'busy'

  async function send(file: File) {
    const { name } = file
    setState({ at: 'busy', name, share: 0 })
    const outcome = await sendRegister(file, (share) => setState({ at: 'busy', name, share }))
    setState({ at: 'over', name, outcome })
    if (outcome.kind === 'answered' && outcome.report.problemCount === 0) router.refresh()
  }

  return (
    <section className="nz nz-register">
      <h2>{t('title')}</h2>
      <p className="soft">{t('help', { columns: COMPANY_COLUMNS.join(', ') })}</p>
      <input
        ref={input}
        className="vh"
        type="file"
        accept="text/csv,.csv"
        tabIndex={-1}
        aria-label={t('choose')}
        onChange={({ currentTarget: { files } }) => {
          const [file] = files ?? []
          if (file) void send(file)
          if (input.current) input.current.value = '' // the same file again is a new choice
        }}
      />
      <button type="button" className="btn" disabled={busy} onClick={() => input.current?.click()}>
        {t('choose')}
      </button>
      <div role="status">{state.at === 'busy' && <Progress t={t} {...state} />}</div>
      {state.at === 'over' && <Outcome t={t} {...state} />}
    </section>
  )
}

function Progress({ t, name, share }: { readonly t: RegisterText; readonly name: string; readonly share: number }) {
  const sent = share >= 1
  const percent = Math.floor(share * 100)
  return (
    <>
      <p>{sent ? t('reading', { name }) : t('sending', { name, percent })}</p>
      <progress aria-label={t('progress', { name })} max={100} {...(sent ? {} : { value: percent })} />
    </>
  )
}

type OutcomeProps = { readonly t: RegisterText; readonly name: string; readonly outcome: RegisterOutcome }

function Outcome({ t, name, outcome }: OutcomeProps) {
  if (outcome.kind === 'lost') return <Notice id="register-lost" tone="stop" title={t('lost')} focus />
  if (outcome.kind === 'refused') {
    return <Notice id="register-refused" tone="stop" title={t('failed', { reason: outcome.reason })} focus />
  }
  const { rows, problemCount } = outcome.report
  if (problemCount === 0) return <Notice id="register-done" tone="ok" title={t('done', { rows })} focus />
  return <RegisterProblems t={t} name={name} report={outcome.report} />
}

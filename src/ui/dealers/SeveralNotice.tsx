import Link from 'next/link'

import { besideQuestion } from '@/core/forms/showAnswers'
import { Notice } from '../Notice'
import type { SayDealers, SeveralState } from './dealerState'
import { AFTER, listHref } from './hrefs'

type Props = { readonly say: SayDealers; readonly state: SeveralState; readonly dealer: { readonly number: string } }

/** What became of those that were ticked, and of each that failed why. */
export function SeveralNotice({ say, state: { attempt, act, done, failed, problem }, dealer }: Props) {
  if (problem) {
    return (
      <Notice key={attempt} id="problem" tone="stop" title={problem} focus>
        {null}
      </Notice>
    )
  }
  if (!act) return null
  const standing = AFTER[act]
  return (
    <>
      {failed.length > 0 && (
        <Notice
          key={`failed ${attempt}`}
          id="failed"
          tone="stop"
          title={say('failed.title', { n: failed.length })}
          focus
        >
          {failed.map(({ name, why }) => (
            <span key={name} className="log-detail">
              {besideQuestion(name, why)}
            </span>
          ))}
        </Notice>
      )}
      {done > 0 && act !== 'reject' && (
        <Notice
          key={attempt}
          id="done"
          tone="ok"
          title={say(`done.${act}`, { n: done })}
          action={
            <Link className="btn" href={listHref(dealer, { standing })}>
              {say(`standing.${standing}`)}
            </Link>
          }
          focus={failed.length === 0}
        >
          {say(`done.${act}Text`)}
        </Notice>
      )}
    </>
  )
}

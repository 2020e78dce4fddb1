import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { Notice } from '@/ui/Notice'
import type { OpenDrafts as Found, OpenDraft } from '../../../../_lib/drafts'

type Props = { readonly locale: Locale; readonly found: Found; readonly deleted: boolean }

/** What the reader began earlier, on this device or another. */
export function OpenDrafts({ locale, found, deleted }: Props) {
  const t = translator(locale, 'request')
  const [first, ...others] = found.drafts
  const done = deleted && (
    <div className="above">
      <Notice id="deleted" tone="ok" title={t('drafts.deleted')} focus />
    </div>
  )
  if (!first) return done
  const go = ({ id }: OpenDraft) => `/returns/drafts/${id}`
  const one = others.length === 0
  return (
    <>
      {done}
      <div className="above">
        <Notice
          id="drafts"
          icon="page"
          title={one ? t('drafts.one', first) : t('drafts.many', { count: found.total })}
          action={
            one && (
              <Link className="btn" href={go(first)}>
                {t('drafts.continue')}
              </Link>
            )
          }
        >
          {one ? (
            t('drafts.help')
          ) : (
            <span className="draft-links">
              {[first, ...others].map((draft) => (
                <Link key={draft.id} href={go(draft)}>
                  {t('drafts.item', draft)}
                </Link>
              ))}
            </span>
          )}
        </Notice>
      </div>
    </>
  )
}

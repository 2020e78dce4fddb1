import { translator } from '@messages/translate'
import Link from 'next/link'
import type { ServerProps } from 'payload'

import { localeOf } from '@/core/locale'
import { RECEIVING_PATH } from '../paths'
import { mayReceive } from './mayReceive'

/** The station in the panel's menu, for who may use it. */
export function ReceivingLink({ user, i18n }: ServerProps) {
  if (user?.collection !== 'users' || !mayReceive(user.role)) return null
  return (
    <Link className="nav__link nz-nav" href={RECEIVING_PATH} prefetch={false}>
      <span className="nav__link-label">{translator(localeOf(i18n?.language), 'receiving')('nav')}</span>
    </Link>
  )
}

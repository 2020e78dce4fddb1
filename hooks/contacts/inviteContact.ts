import type { CollectionAfterChangeHook } from 'payload'

import type { Contact } from '@/payload-types'

/** Placeholder until the outbox exists. */
export const inviteContact: CollectionAfterChangeHook<Contact> = ({ doc }) => doc

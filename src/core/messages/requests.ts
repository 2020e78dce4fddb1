/** The lawful shapes of what clients send about messages on a case. */
import { z } from 'zod'

import { Id, textOf } from '../rmas/requests'
import { MAX_MESSAGE } from '../services/requests'

export const MESSAGE_FILES = 5

/** POST …/:id/messages: the text, and the ids of files that the writer added for it. */
export const SendMessage = z.strictObject({
  text: textOf(MAX_MESSAGE).refine((value) => value.trim() !== '', 'empty'),
  files: z
    .array(Id)
    .max(MESSAGE_FILES)
    .refine((ids) => new Set(ids).size === ids.length, 'one id twice')
    .optional(),
})

export type SendMessage = z.infer<typeof SendMessage>

/** POST …/:id/messages/read */
export const ReadMessages = z.strictObject({})

/** Which side of a case somebody is on: an employee who acts for a customer still writes as the house. */
export const sideOf = ({ kind }: { readonly kind: 'contact' | 'staff' }): MessageSide =>
  kind === 'contact' ? 'customer' : 'staff'

export const MESSAGE_SIDES = ['customer', 'staff'] as const
export type MessageSide = (typeof MESSAGE_SIDES)[number]

/** The count on a case of the messages that a side has not read. */
export const UNREAD_OF = { customer: 'unreadByCustomer', staff: 'unreadByStaff' } as const satisfies Record<
  MessageSide,
  string
>

export const otherSide = (side: MessageSide): MessageSide => (side === 'customer' ? 'staff' : 'customer')

/** Messages of one contact in an hour, over all cases. */
export const MESSAGES_PER_HOUR = 30

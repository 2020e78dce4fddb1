import type { Endpoint } from 'payload'

import type { CaseKind } from '@/core/cases'
import { uploadForMessage } from '../attachments/uploadAttachment'
import { readMessages } from './readMessages'
import { sendMessage } from './sendMessage'

/** What can be done with the messages of a kind of case. */
export const messageEndpoints = (kind: CaseKind): Endpoint[] => [
  sendMessage(kind),
  readMessages(kind),
  uploadForMessage(kind),
]

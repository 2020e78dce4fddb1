/** The API in Next. */
import config from '@payload-config'

import { answerApiOf } from '@/gate/answerApi'

export const answerApi = answerApiOf(config)

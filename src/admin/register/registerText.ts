import type { Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'

export type RegisterText = Translate<AreaKey<'registerImport'>>

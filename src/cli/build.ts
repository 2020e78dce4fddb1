/** `npm run build`: builds portal and panel for production. */
import '@/config/start'

import { env } from '@/config/env'
import { build } from './ensureBuilt'

await build(process.cwd(), env.NEXT_DIST_DIR)

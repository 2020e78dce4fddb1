/** `npm run build`: builds portal and panel for production. */
import { build } from './ensureBuilt'

await build(process.cwd())

/** The JSON Schema of what the ERP is told, kept as docs/erp/events.schema.json for whoever reads events. */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

import { erpEventSchema } from '../src/core/erpEvents/schemas'

export const ERP_EVENT_SCHEMA_FILE = 'docs/erp/events.schema.json'

export const erpEventJsonSchema = (): string =>
  `${JSON.stringify({ title: 'Event to the ERP', ...z.toJSONSchema(erpEventSchema) }, null, 2)}\n`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(ERP_EVENT_SCHEMA_FILE, erpEventJsonSchema())
}

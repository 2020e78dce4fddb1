/** `npm run erp:demo -- --secret whs_…`: an ERP to send events to, on localhost. */
import { parseArgs } from 'node:util'

import { demoErp } from '@/erp/demo/demoErp'

const { values } = parseArgs({ options: { secret: { type: 'string' }, port: { type: 'string', default: '4100' } } })
const port = Number(values.port)
if (!values.secret || !Number.isInteger(port) || port < 1 || port > 65_535) {
  process.stderr.write(
    'Give the secret that the panel showed, and a port if 4100 is taken: npm run erp:demo -- --secret whs_… --port 4100\n',
  )
  process.exit(1)
}
demoErp({ secret: values.secret, now: () => new Date() }).listen(port, 'localhost', (error) => {
  process.stdout.write(
    error ? `${error.message}\n` : `An ERP takes events at http://localhost:${port}/ and shows them there.\n`,
  )
  if (error) process.exit(1)
})

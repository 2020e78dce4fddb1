/** A service that answers as VIES does, over HTTP; what it answers is set by the test. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Vies = {
  readonly url: string
  /** What it was asked, in order. */
  readonly asked: { countryCode: string; vatNumber: string }[]
  answer: { status: number; body: object | string }
  stop(): Promise<void>
}

const says = (valid: boolean, name: string, address: string) => ({
  status: 200,
  body: {
    countryCode: 'NL',
    vatNumber: '004495445B01',
    requestDate: '2026-11-26T10:00:00.000Z',
    valid,
    requestIdentifier: '',
    name,
    address,
    traderName: '---',
  },
})

/** The answers of the real service, as it documents them. */
export const VIES_SAYS = {
  valid: says(true, 'GARAGE <b>JANSEN</b> B.V.', '\nDORPSSTRAAT 00001\n1234AB EDE\n'),
  invalid: says(false, '---', '---'),
  unavailable: { status: 500, body: { actionSucceed: false, errorWrappers: [{ error: 'MS_UNAVAILABLE' }] } },
  impossible: { status: 400, body: { actionSucceed: false, errorWrappers: [{ error: 'INVALID_INPUT' }] } },
  nonsense: { status: 200, body: '<html>Maintenance</html>' },
} as const

export async function startVies(): Promise<Vies> {
  const asked: Vies['asked'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const isRight = request.method === 'POST' && request.url === '/rest-api/check-vat-number'
      if (isRight) asked.push(JSON.parse(Buffer.concat(chunks).toString()))
      const { status, body } = isRight ? vies.answer : { status: 404, body: {} }
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const vies: Vies = {
    url: `http://127.0.0.1:${port}/rest-api`,
    asked,
    answer: VIES_SAYS.valid,
    stop: async () => {
      server.close()
      await once(server, 'close')
    },
  }
  return vies
}

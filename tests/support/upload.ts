/** Sends files as browsers do, through the gate. */
import type { Attachment } from '@/payload-types'

export type Sent = { readonly name: string; readonly type: string; readonly data: Buffer }
export type Uploaded = {
  readonly status: number
  readonly body: { doc?: Attachment; errors?: { name: string; message: string }[] }
}

type Answering = (request: Request) => Promise<Response>

/** The form of one file. A name may hold anything: it is written into the header as it is. */
export function formOf({ name, type, data }: Sent, field = 'file'): { headers: Record<string, string>; body: Buffer } {
  const boundary = '----nazorg-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), data, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body }
}

type Door = {
  readonly answer: Answering
  readonly token: string | null
  readonly rma: string
  /** The Idempotency-Key. */
  readonly key?: string
}

/** POSTs a body to the RMA's attachments. */
export async function post(
  { answer, token, rma, key }: Door,
  { headers, body }: { headers: Record<string, string>; body: Buffer },
): Promise<Uploaded> {
  const response = await answer(
    new Request(`http://localhost:3000/api/rmas/${rma}/attachments`, {
      method: 'POST',
      headers: {
        ...headers,
        ...(token ? { authorization: `JWT ${token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: new Uint8Array(body),
    }),
  )
  return { status: response.status, body: (await response.json()) as Uploaded['body'] }
}

export const upload = (door: Door, sent: Sent): Promise<Uploaded> => post(door, formOf(sent))

/** A small clamd: speaks INSTREAM over TCP as the real one does, and knows one virus. */
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export const VIRUS = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'

export type Clamd = {
  readonly url: string
  /** How many files it has seen. */
  scanned(): number
  /** Answers nothing that it knows from now on. */
  fallIll(): void
  down(): Promise<void>
}

export async function startClamd(): Promise<Clamd> {
  let [count, ill] = [0, false]
  const server = createServer((socket) => {
    receive(socket, (file) => {
      count += 1
      const verdict = file.includes(VIRUS) ? 'Eicar-Signature FOUND' : 'OK'
      socket.end(ill ? 'INSTREAM size limit exceeded. ERROR\0' : `stream: ${verdict}\0`)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned: () => count,
    fallIll: () => {
      ill = true
    },
    down: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

const COMMAND = Buffer.from('zINSTREAM\0')

/** Chunks with their length before them, until one of length zero. */
function receive(socket: Socket, onFile: (file: Buffer) => void): void {
  let rest = Buffer.alloc(0)
  let answered = false
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    rest = Buffer.concat([rest, bytes])
    const file = answered ? null : wholeFile(rest)
    if (!file) return
    answered = true
    onFile(file)
  })
}

function wholeFile(received: Buffer): Buffer | null {
  if (!received.subarray(0, COMMAND.length).equals(COMMAND)) return null
  const chunks: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

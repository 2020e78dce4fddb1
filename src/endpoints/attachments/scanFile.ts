/** Asks clamd whether a file is infected, over its INSTREAM command (man clamd): chunks with their length before them. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

import { env } from '@/config/env'
import { DomainError } from '@/core/errors'

export type ScanVerdict = 'clean' | 'none' | 'unreachable'

const SILENT_AFTER_MS = 30_000
const LONGEST_ANSWER = 4096

/**
 * @param acceptUnscanned whether a file passes when the scanner does not answer, or cannot tell
 * @throws DomainError FILE_INFECTED, SCANNER_UNREACHABLE
 */
export async function scanFile(place: string, acceptUnscanned: boolean): Promise<ScanVerdict> {
  if (!env.CLAMD_URL) return 'none'
  const answer = await askScanner(new URL(env.CLAMD_URL), place).catch(() => '')
  if (/\bOK$/.test(answer)) return 'clean'
  if (/\bFOUND$/.test(answer)) throw new DomainError('FILE_INFECTED', answer)
  if (!acceptUnscanned) throw new DomainError('SCANNER_UNREACHABLE', answer || 'No answer')
  return 'unreachable'
}

async function askScanner({ hostname, port }: URL, place: string): Promise<string> {
  const socket = connect({ host: hostname, port: Number(port || 3310) })
  socket.setTimeout(SILENT_AFTER_MS, () => socket.destroy(new Error('clamd is silent')))
  try {
    const answer = answerOf(socket)
    await Promise.race([send(socket, place), answer])
    return await answer
  } finally {
    socket.destroy()
  }
}

async function send(socket: Socket, place: string): Promise<void> {
  await once(socket, 'connect')
  socket.write('zINSTREAM\0')
  for await (const chunk of createReadStream(place) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    socket.write(length)
    if (!socket.write(chunk)) await once(socket, 'drain')
  }
  socket.write(Buffer.alloc(4))
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    socket.on('data', (chunk) => {
      answer += String(chunk)
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) resolve(answer.replace(/\0[\s\S]*$/, '').trim())
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer.trim()))
  })
}

/** The product itself on a database of its own: Payload with the real configuration, asked over its REST endpoints. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  BasePayload,
  createLocalReq,
  getPayload,
  handleEndpoints,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { vi } from 'vitest'

import { testDatabase } from './database'
import { watchEndpoints } from './watchEndpoints'

export type Answer<Body = Record<string, unknown>> = { readonly status: number; readonly body: Body }

export type Caller = {
  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>>
  post<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
}

export type Nazorg = {
  readonly payload: Payload
  readonly dataDir: string
  readonly databaseUrl: string
  /** A fresh request without a user, for Local API calls that share a transaction. */
  request(): Promise<PayloadRequest>
  /** Calls REST with this token, or as a stranger. */
  as(token: string | null): Caller
  /** Closes the database and leaves everything, for a process that goes on with it. */
  close(): Promise<void>
  /** After `close`: the same data again. */
  reopen(): Promise<{ readonly payload: Payload }>
  /** Closes and removes everything. */
  stop(): Promise<void>
}

/** Boots Nazorg on an empty, migrated database. Call it once per test file, before anything imports `@payload-config`. */
export async function startNazorg(): Promise<Nazorg> {
  const database = testDatabase()
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nazorg-data-'))
  Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: dataDir, LOG_LEVEL: 'silent', NODE_ENV: 'test' })
  const { default: config } = await import('@payload-config')
  let payload = await getPayload({ config })
  const undescribed = [watchEndpoints(payload)]
  return {
    payload,
    dataDir,
    databaseUrl: database.url,
    request: () => createLocalReq({}, payload),
    as: (token) => callerOf(config, token),
    close: () => payload.destroy(),
    reopen: async () => {
      vi.resetModules() // neither a configuration nor a Payload that was closed can be opened again
      payload = await new BasePayload().init({ config: (await import('@payload-config')).default })
      undescribed.push(watchEndpoints(payload))
      return { payload }
    },
    stop: async () => {
      await payload.destroy()
      await database.remove()
      rmSync(dataDir, { recursive: true, force: true })
      requireDescribed(undescribed.flatMap((found) => [...found]))
    },
  }
}

/** @throws Error when an endpoint answered or refused otherwise than its description says */
function requireDescribed(undescribed: readonly string[]): void {
  if (undescribed.length === 0) return
  throw new Error(`Say so in \`answers\` or \`errors\` of its description:\n${undescribed.join('\n')}`)
}

function callerOf(config: Promise<SanitizedConfig>, token: string | null): Caller {
  const send: Caller['send'] = async (method, url, body, headers = {}) => {
    const request = new Request(`http://localhost:3000${url}`, {
      method,
      headers: {
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return handleEndpoints({ config, request })
  }
  const read = async <Body>(response: Response) => ({ status: response.status, body: (await response.json()) as Body })
  return {
    send,
    get: async (url) => read(await send('GET', url)),
    post: async (url, body = {}, headers = {}) => read(await send('POST', url, body, headers)),
  }
}

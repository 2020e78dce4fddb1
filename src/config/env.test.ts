import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { type EnvironmentError, readEnv } from './env'
import { DEVELOPMENT_SECRET, VARIABLE_NAMES } from './schema'

const SECRET = 'k'.repeat(32)

function faultsOf(source: Record<string, string>): string[] {
  try {
    readEnv(source)
    return []
  } catch (error) {
    return (error as EnvironmentError).faults
  }
}

describe('the environment', () => {
  it('needs nothing for development', () => {
    expect(readEnv({})).toMatchObject({
      NODE_ENV: 'development',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: 'file:./data/nazorg.db',
      TRUST_PROXY: 0,
      RELAY: true,
    })
  })

  it('lets address and database follow port and data folder', () => {
    const env = readEnv({ PORT: '4000', DATA_DIR: '/srv/nazorg/' })
    expect([env.PUBLIC_URL, env.DATABASE_URL]).toEqual(['http://localhost:4000', 'file:/srv/nazorg/nazorg.db'])
  })

  it('names every fault at once, one sentence each', () => {
    const faults = faultsOf({ PORT: '70000', LOG_LEVEL: 'loud', PUBLIC_URL: 'https://a.example/path', RELAY: 'yes' })
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['PORT', 'PUBLIC_URL', 'RELAY', 'LOG_LEVEL'])
    for (const fault of faults) expect(fault).toMatch(/\.$/)
  })

  it.each([
    ['missing', {}],
    ['the default', { PAYLOAD_SECRET: DEVELOPMENT_SECRET }],
    ['short', { PAYLOAD_SECRET: 'k'.repeat(31) }],
    ['blank', { PAYLOAD_SECRET: '   ' }],
  ])('refuses production when the secret is %s', (_, secret) => {
    expect(faultsOf({ NODE_ENV: 'production', ...secret })).toEqual([expect.stringMatching(/^PAYLOAD_SECRET /)])
    expect(() => readEnv({ NODE_ENV: 'production', ...secret }, true)).not.toThrow()
  })

  it('starts in production with an own secret', () => {
    expect(readEnv({ NODE_ENV: 'production', PAYLOAD_SECRET: SECRET }).PAYLOAD_SECRET).toBe(SECRET)
  })

  it('refuses MongoDB without a replica set in production', () => {
    const production = { NODE_ENV: 'production', PAYLOAD_SECRET: SECRET }
    expect(faultsOf({ ...production, DATABASE_URL: 'mongodb://db/nazorg' })).toHaveLength(1)
    expect(faultsOf({ ...production, DATABASE_URL: 'mongodb://db/nazorg?replicaSet=rs0' })).toEqual([])
    expect(faultsOf({ DATABASE_URL: 'mongodb://db/nazorg' })).toEqual([])
    expect(faultsOf({ ...production, DATABASE_URL: 'mongodb+srv://db.example/nazorg' })).toEqual([])
  })

  it.each(['postgres://db', 'file::memory:', 'data.db'])('refuses the database %s', (url) => {
    expect(faultsOf({ DATABASE_URL: url })).toEqual([expect.stringMatching(/^DATABASE_URL /)])
  })

  it('trusts proxies by number or by address, never all of them', () => {
    expect(readEnv({ TRUST_PROXY: '2' }).TRUST_PROXY).toBe(2)
    expect(readEnv({ TRUST_PROXY: 'loopback, 10.1.0.0/16' }).TRUST_PROXY).toEqual(['loopback', '10.1.0.0/16'])
    expect(faultsOf({ TRUST_PROXY: 'true' })).toHaveLength(1)
  })

  it('keeps one secret per demo, readable by its owner alone', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nazorg-env-'))
    const demo = { NODE_ENV: 'production', DEMO: 'true', DATA_DIR: folder }
    const first = readEnv(demo).PAYLOAD_SECRET
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(readEnv(demo).PAYLOAD_SECRET).toBe(first)
    expect(statSync(path.join(folder, 'demo-secret')).mode & 0o077).toBe(0)
    rmSync(folder, { recursive: true })
  })
})

it('explains exactly these variables in .env.example, with values that are accepted', () => {
  const lines = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+=.*$/gm) ?? []
  const documented = lines.map((line) => line.split('=', 2) as [string, string])
  expect(documented.map(([name]) => name).sort()).toEqual([...VARIABLE_NAMES].sort())
  expect(readEnv(Object.fromEntries(documented))).toEqual(readEnv({}))
})

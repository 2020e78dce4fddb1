import { describe, expect, it } from 'vitest'
import { type GateLimits, WriteGate } from './writeGate'

const LIMITS: GateLimits = { stallMs: 40, maxWaitMs: 120, idleMs: 400 }

describe('the write gate', () => {
  it('lets one in at a time, first come first served, also those who come at the moment of leaving', async () => {
    const gate = new WriteGate(LIMITS)
    const order: number[] = []
    let inside = 0
    const write = async (n: number): Promise<void> => {
      const pass = await gate.enter()
      inside += 1
      expect(inside).toBe(1)
      order.push(n)
      await new Promise(setImmediate)
      inside -= 1
      pass.leave()
    }
    const first = [write(1), write(2), write(3)]
    const late = first.map((turn, i) => turn.then(() => write(i + 4)))
    await Promise.all([...first, ...late])
    expect(order).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('refuses who waits for a silent writer, and names where that one began', async () => {
    const gate = new WriteGate(LIMITS)
    const pass = await gate.enter()
    await expect(gate.enter()).rejects.toMatchObject({
      message: expect.stringMatching(/held for 40 ms .*waits for itself/),
      begunAt: expect.any(String),
    })
    pass.leave()
    ;(await gate.enter()).leave()
  })

  it('lets others wait longer for a writer at work, but not without end', async () => {
    const gate = new WriteGate(LIMITS)
    const pass = await gate.enter()
    const work = setInterval(pass.touch, 5)
    await expect(gate.enter()).rejects.toThrow('No turn to write within 120 ms')
    clearInterval(work)
    pass.leave()
  })

  it('puts out a writer that was left inside', async () => {
    const gate = new WriteGate(LIMITS)
    await new Promise<void>((out) => void gate.enter(out))
    const next = await gate.enter()
    next.leave()
  })

  it('lets a leaving writer leave once: the pass of another stays good', async () => {
    const gate = new WriteGate(LIMITS)
    const first = await gate.enter()
    first.leave()
    const second = await gate.enter()
    first.leave()
    await expect(gate.enter()).rejects.toThrow('held')
    second.leave()
  })
})

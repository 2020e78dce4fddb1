import { expect, it } from 'vitest'

import { progressOn } from './progress'

function recorder(isTTY: boolean) {
  const written: string[] = []
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0
  return { written, progress: progressOn({ isTTY, write }) }
}

it('draws one bar over itself on a terminal, and ends its line when done', () => {
  const { progress, written } = recorder(true)
  progress.show(0.5, 'Orders')
  progress.show(1, 'Loaded')
  expect(written.every((text) => text.startsWith('\r'))).toBe(true)
  expect(written.map((text) => text.endsWith('\n'))).toEqual([false, true])
  expect(written[0]).toContain(`${'█'.repeat(15)}${'░'.repeat(15)}  50 %  Orders`)
})

it('writes a plain line per step, and a few within a long one, into a pipe', () => {
  const { progress, written } = recorder(false)
  progress.show(0, 'Settings')
  for (let part = 0.125; part < 0.9; part += 0.0625) progress.show(part, 'Orders')
  progress.show(1, 'Loaded')
  expect(written).toEqual([
    '  0 %  Settings\n',
    ' 13 %  Orders\n',
    ' 38 %  Orders\n',
    ' 63 %  Orders\n',
    ' 88 %  Orders\n',
    '100 %  Loaded\n',
  ])
})

/** Says how far something long is: a bar on a terminal, a line per step where the output goes to a file or a pipe. */
export type Progress = {
  /** @param part from 0 to 1 */
  show(part: number, step: string): void
}

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

const BAR_WIDTH = 30
const PIPE_STEP = 0.25

export const progressOn = (output: Output): Progress => (output.isTTY ? bar(output) : lines(output))

function bar(output: Output): Progress {
  return {
    show(part, step) {
      const filled = Math.round(part * BAR_WIDTH)
      const drawn = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
      output.write(`\r\u001B[K${drawn} ${percentOf(part)}  ${step}${part >= 1 ? '\n' : ''}`)
    },
  }
}

function lines(output: Output): Progress {
  let shown = { part: -1, step: '' }
  return {
    show(part, step) {
      if (step === shown.step && part - shown.part < PIPE_STEP) return
      shown = { part, step }
      output.write(`${percentOf(part)}  ${step}\n`)
    },
  }
}

const percentOf = (part: number) => `${String(Math.round(part * 100)).padStart(3)} %`

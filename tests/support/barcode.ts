import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What a scanner reads on the printed pages of a PDF. */
export function scanBarcodes(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nazorg-print-'))
  try {
    writeFileSync(path.join(folder, 'paper.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', '150', '-png', 'paper.pdf', 'page'], { cwd: folder })
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return pages.flatMap((page) =>
      execFileSync('zbarimg', ['--quiet', '--raw', page], { cwd: folder }).toString().trim().split('\n'),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of a PDF, as a reader copies it. */
export const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString()

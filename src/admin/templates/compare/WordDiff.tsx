import type { Locale } from '@/core/locale'
import type { DiffLine, Piece } from '@/core/textDiff'
import type { PanelText } from '../../text/panelText'

type Props = { readonly lines: readonly DiffLine[]; readonly language: Locale; readonly t: PanelText }

/** More unchanged lines than this in a row are folded away. */
const SHOWN = 3

/** Taken away is struck through, added underlined; both are said to who does not see it. */
export function WordDiff({ lines, language, t }: Props) {
  return (
    <div className="nz-diff" lang={language}>
      {runsOf(lines).map((run) =>
        run.same && run.lines.length > SHOWN ? (
          <details key={run.id}>
            <summary>{t('template.unchanged', { lines: run.lines.length })}</summary>
            <Lines lines={run.lines} t={t} />
          </details>
        ) : (
          <Lines key={run.id} lines={run.lines} t={t} />
        ),
      )}
    </div>
  )
}

type Line = { readonly id: string; readonly pieces: readonly (Piece & { readonly id: string })[] }
type Run = { readonly id: string; readonly same: boolean; readonly lines: Line[] }

function runsOf(lines: readonly DiffLine[]): Run[] {
  const runs: Run[] = []
  for (const line of lines.map(named)) {
    const same = line.pieces.every(({ kind }) => kind === 'same')
    const last = runs.at(-1)
    if (last?.same === same) last.lines.push(line)
    else runs.push({ id: line.id, same, lines: [line] })
  }
  return runs
}

/** A diff is made anew for every page: its places are names enough. */
const named = (line: DiffLine, index: number): Line => ({
  id: `line-${index}`,
  pieces: line.map((piece, at) => ({ ...piece, id: `piece-${at}` })),
})

const Lines = ({ lines, t }: Pick<Run, 'lines'> & { readonly t: PanelText }) => (
  <>
    {lines.map(({ id, pieces }) => (
      <p key={id}>
        {pieces.map((piece) => (
          <Words key={piece.id} kind={piece.kind} text={piece.text} t={t} />
        ))}
      </p>
    ))}
  </>
)

function Words({ kind, text, t }: Piece & { readonly t: PanelText }) {
  if (kind === 'same') return <span>{text}</span>
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="vh">{t(kind === 'added' ? 'template.added' : 'template.removed')} </span>
      {text}
    </Tag>
  )
}

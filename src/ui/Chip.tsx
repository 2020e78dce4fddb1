import type { StatusTone } from '@/core/rmas/statusTone'
import { StatusShape } from './StatusShape'

type Props = StatusTone & { readonly word: string; readonly large?: boolean }

/** Shape, word and tone of a state. For the status of an RMA or a line there is StatusChip. */
export function Chip({ tone, shape, word, large = false }: Props) {
  const classes = ['chip', tone !== 'neutral' && tone, large && 'lg'].filter(Boolean).join(' ')
  return (
    <span className={classes}>
      <StatusShape shape={shape} />
      {word}
    </span>
  )
}

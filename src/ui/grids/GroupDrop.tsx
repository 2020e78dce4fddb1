'use client'

import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect, useState, useSyncExternalStore } from 'react'

import { Icon } from '../Icon'

type Props = {
  /** Where the list goes, by the column whose head is dropped. */
  readonly targets: Readonly<Record<string, string>>
  readonly words: { readonly drop: string; readonly here: string }
}

/** A place for the head of a column (`data-group`); the form beside it does the same for everybody else. */
export function GroupDrop({ targets, words }: Props) {
  const router = useRouter()
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const scripts = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  useEffect(() => listen(setDragged), [])

  const enter = (is: boolean) => (event: DragEvent) => {
    if (dragged === null || !Object.hasOwn(targets, dragged)) return
    event.preventDefault()
    setOver(is)
  }
  const drop = (event: DragEvent) => {
    const target = dragged === null ? undefined : targets[dragged]
    setOver(false)
    setDragged(null)
    if (target === undefined) return
    event.preventDefault()
    router.push(target, { scroll: false })
  }
  if (!scripts) return null
  const classes = ['group-drop', dragged !== null && 'armed', over && 'over'].filter(Boolean).join(' ')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the form beside it is for everybody
    <div
      className={classes}
      onDragEnter={enter(true)}
      onDragOver={enter(true)}
      onDragLeave={enter(false)}
      onDrop={drop}
    >
      <Icon name="list" small />
      {dragged === null ? words.drop : words.here}
    </div>
  )
}

/** Tells which head is on its way. */
function listen(say: (column: string | null) => void): () => void {
  const start = ({ target, dataTransfer }: globalThis.DragEvent) => {
    const column = target instanceof HTMLElement ? target.dataset.group : undefined
    if (!column || !dataTransfer) return
    dataTransfer.effectAllowed = 'move'
    dataTransfer.setData('text/plain', column) // without data some browsers drag nothing
    say(column)
  }
  const end = () => say(null)
  document.addEventListener('dragstart', start)
  document.addEventListener('dragend', end)
  return () => {
    document.removeEventListener('dragstart', start)
    document.removeEventListener('dragend', end)
  }
}

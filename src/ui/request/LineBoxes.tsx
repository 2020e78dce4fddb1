'use client'

import { useEffect, useRef } from 'react'

import { usePicking } from './PickContext'

/** The box of one line. */
export function LineBox({ id, label }: { readonly id: string; readonly label: string }) {
  const { selection, onPage } = usePicking()
  const choose = (checked: boolean) =>
    checked ? selection.add(onPage.filter((line) => line.id === id)) : selection.remove([id])
  return (
    <label className="sel-target">
      <input
        type="checkbox"
        className="box"
        name="line"
        value={id}
        aria-label={label}
        checked={selection.has(id)}
        onChange={(event) => choose(event.target.checked)}
      />
    </label>
  )
}

/** The box of all lines of the page. */
export function PageBox({ label }: { readonly label: string }) {
  const { selection, onPage } = usePicking()
  const box = useRef<HTMLInputElement>(null)
  const some = onPage.some(({ id }) => selection.has(id))
  const all = onPage.every(({ id }) => selection.has(id))
  const mixed = some && !all
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed
  }, [mixed])
  return (
    <input
      ref={box}
      type="checkbox"
      className={mixed ? 'box mixed scripted' : 'box scripted'}
      aria-label={label}
      checked={all}
      onChange={() => (all ? selection.remove(onPage.map(({ id }) => id)) : selection.add(onPage))}
    />
  )
}

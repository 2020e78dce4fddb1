import { useEffect, useRef } from 'react'

/**
 * A request is not sent while a file is under way: it would be left behind. Saving a draft loses nothing and goes on.
 *
 * @param form the form that waits, once it stands on the page
 */
export function useHold(form: () => HTMLElement | null, busy: boolean, onHeld: () => void): void {
  const latest = useRef({ form, onHeld })
  latest.current = { form, onHeld }
  useEffect(() => {
    const element = latest.current.form()
    if (!element || !busy) return
    const hold = (event: Event) => {
      const { submitter } = event as SubmitEvent
      if (!(submitter instanceof HTMLButtonElement) || submitter.value === 'save') return
      event.preventDefault()
      event.stopPropagation()
      latest.current.onHeld()
    }
    element.addEventListener('submit', hold, true)
    return () => element.removeEventListener('submit', hold, true)
  }, [busy])
}

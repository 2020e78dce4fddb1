'use client'

import { useState } from 'react'

import { MAX_COMPLAINT } from '@/core/claims/requests'
import { TextArea } from '../TextArea'
import type { SayClaims } from './warrantyText'

type Props = { readonly say: SayClaims; readonly stored: string; readonly error: string | null }

/** What is wrong, counted as it is typed; what does not fit is put into a file. */
export function ComplaintField({ say, stored, error }: Props) {
  const [typed, setTyped] = useState(stored)
  const left = MAX_COMPLAINT - typed.trim().length
  const counted = left < 0 ? say('complaint.over', { n: -left }) : say('complaint.left', { n: left })
  return (
    <>
      <TextArea
        id="complaint"
        name="complaint"
        rows={4}
        label={say('complaint.label')}
        hint={say('complaint.hint', { max: MAX_COMPLAINT })}
        error={error}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className={left < 0 ? 'err claim-count' : 'small muted claim-count'} aria-live="polite">
        {counted}
      </p>
    </>
  )
}

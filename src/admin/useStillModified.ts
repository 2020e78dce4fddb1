'use client'

import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * What was refused is not saved: its form stays changed, so that it can be kept as a draft and is not left without a word.
 * Payload takes a form for unchanged once it was sent to be published, whatever the answer.
 */
export function useStillModified(): void {
  const { setModified } = useForm()
  const [refused, processing, modified] = [useFormSubmitted(), useFormProcessing(), useFormModified()]
  useEffect(() => {
    if (refused && !processing && !modified) setModified(true)
  }, [refused, processing, modified, setModified])
}

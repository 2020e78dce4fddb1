/** Every endpoint that says of itself what it takes and answers. */
import type { Endpoint, SanitizedConfig } from 'payload'

import { type Description, descriptionOf } from '@/endpoints/request/described'

export type OwnEndpoint = {
  /** `POST /rmas/:id/decide` */
  readonly name: string
  readonly endpoint: Endpoint
  readonly description: Description
}

export function ownEndpoints(config: SanitizedConfig): OwnEndpoint[] {
  const places = [
    ...config.collections.map(({ slug, endpoints }) => [`/${slug}`, endpoints] as const),
    ...config.globals.map(({ slug, endpoints }) => [`/globals/${slug}`, endpoints] as const),
    ['', config.endpoints] as const,
  ]
  return places.flatMap(([base, endpoints]) =>
    (endpoints || []).flatMap((endpoint) => {
      const description = descriptionOf(endpoint)
      const name = `${endpoint.method.toUpperCase()} ${base}${endpoint.path}`.replace(/\/$/, '')
      return description ? [{ name, endpoint, description }] : []
    }),
  )
}

/** Where the bytes of attachments lie: an image has a thumbnail beside it. */
import { removeStored } from '@/db/files'

export const thumbnailKey = (storageKey: string): string => `${storageKey}.thumbnail`

/** After the commit that took its row away, never before. What a crash leaves is swept. */
export async function removeFiles(...storageKeys: string[]): Promise<void> {
  for (const key of storageKeys) {
    await removeStored('attachments', key)
    await removeStored('attachments', thumbnailKey(key))
  }
}

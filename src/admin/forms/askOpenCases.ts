export type OpenCases = { readonly openCases: number; readonly questions: readonly string[] }

/** How many open requests were made with a form, and what it asked when it was online last. */
export async function askOpenCases(id: string | number, signal?: AbortSignal): Promise<OpenCases> {
  const response = await fetch(`/api/forms/${id}/open-cases`, { credentials: 'include', ...(signal ? { signal } : {}) })
  if (!response.ok) throw new Error(`open cases of form ${id}: ${response.status}`)
  return response.json()
}

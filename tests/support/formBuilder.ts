/** Builds a form in the panel by hand, as an admin does. */
import type { Locator, Page } from 'playwright-core'

/** The row of the list at this place, counted from 0. */
const row = (page: Page, index: number) => page.locator(`#fields-row-${index}`)

const at = (index: number, path: string) => `#field-fields__${index}__${path}`

/** @param kind as the drawer names it, such as `Keuzerondjes` */
export async function addField(page: Page, index: number, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Voeg Veld toe' }).click()
  await page.locator('.drawer__content').getByRole('button', { name: kind }).click()
  await page.locator(at(index, 'label')).waitFor()
}

export const fillIn = (page: Page, index: number, path: string, words: string): Promise<void> =>
  type(page.locator(at(index, path)), words)

export const fillTitle = (page: Page, words: string): Promise<void> => type(page.locator('#field-title'), words)

const type = (field: Locator, words: string): Promise<void> =>
  settled(field.page(), async () => {
    if ((await field.inputValue()) === words) await field.fill('') // typed before, and not heard
    await field.fill(words)
  })

export const tick = (page: Page, index: number, path: string): Promise<void> => {
  const box = page.locator(at(index, path))
  return settled(page, async () => {
    if (await box.isChecked()) await box.uncheck()
    await box.check()
  })
}

/**
 * Until the panel has answered: Payload leaves a row unfinished that is added while it still looks at what was changed.
 * It also draws rows anew while they are typed in, and then hears nothing: what is not answered is done again.
 */
async function settled(page: Page, change: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1) {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST', { timeout: 10_000 })
    const heard = answered.then(
      () => true,
      () => false,
    )
    await change()
    if (await heard) return
  }
  throw new Error('The panel never answered to what was typed.')
}

/** New options of a choice. */
export async function addOptions(page: Page, index: number, labels: readonly string[]): Promise<void> {
  for (const [option, label] of labels.entries()) {
    await row(page, index).getByRole('button', { name: 'Voeg Keuze toe' }).click()
    await fillIn(page, index, `options__${option}__label`, label)
  }
}

/** The options that are there, in the language that is open. */
export async function nameOptions(page: Page, index: number, labels: readonly string[]): Promise<void> {
  for (const [option, label] of labels.entries()) await fillIn(page, index, `options__${option}__label`, label)
}

type Rule = { readonly question: string; readonly value: string }

/** Shows the field only when the answer to a question is this value. */
export async function showWhen(page: Page, index: number, { question, value }: Rule): Promise<void> {
  const block = row(page, index)
  // The words lie below the button that covers the whole head.
  await block.locator('.collapsible-field .collapsible__toggle').first().click()
  await block.getByRole('button', { name: 'Voeg Regel toe' }).click()
  await block.locator(at(index, 'condition__rules__0__field')).locator('input').first().click()
  await page.getByRole('option', { name: question }).click()
  await chooseValue(page, index, value)
}

/** With which option the answer is compared. */
export async function chooseValue(page: Page, index: number, option: string): Promise<void> {
  await page.locator(at(index, 'condition__rules__0__value')).locator('input').first().click()
  await page.getByRole('option', { name: option }).click()
}

/** Another language of the same document; what was saved before shows. */
export async function switchLanguage(page: Page, id: string, locale: 'nl' | 'en'): Promise<void> {
  await page.goto(`/admin/collections/forms/${id}?locale=${locale}`)
}

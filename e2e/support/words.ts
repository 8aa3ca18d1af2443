import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const FOLDER = new URL('../../web/src/messages/zh/', import.meta.url)
const CHINESE = /\p{Script=Han}/u
type Words = { [key: string]: string | Words }

function leaves(words: Words): string[] {
  return Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : leaves(word)))
}

/** Every Chinese sentence of the interface of staff, with its gaps. */
const interfaceWords = readdirSync(FOLDER)
  .filter((file) => !/^(citizen|admin|supervisor)\.json$/.test(file))
  .flatMap((file) => leaves(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Words))
  .filter((word) => CHINESE.test(word))
  .map(
    (word) =>
      new RegExp(
        `^${word
          .split(/\{\w+\}/)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
        'u',
      ),
  )

/** What stands on the page, or is read out, in Chinese and is a word of the interface: not the name of something. */
export async function chineseWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
          found.push(node.getAttribute(name) ?? '')
        // What says that it is Chinese means it: the switch to the other language.
      } else if (!node.parentElement?.closest('script, style, body [lang|="zh"]')) {
        found.push(node.textContent ?? '')
      }
    }
    return found.map((text) => text.replace(/\s+/g, ' ').trim())
  })
  return [...new Set(texts)].filter((text) => interfaceWords.some((word) => word.test(text)))
}

import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core'
import { expect } from 'vitest'
import { freshCode, person } from './people'

export const BASE_URL = process.env.ONEWINDOW_ADDRESS ?? 'http://localhost:8080'
export const PHONE = { width: 375, height: 812 }
export const DESKTOP = { width: 1440, height: 900 }

const PICTURES = process.env.PICTURES === '1'
const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))

let browser: Browser | undefined
/** What each page is waiting for. */
const pending = new WeakMap<Page, Set<Request>>()

async function open(): Promise<Browser> {
  browser ??= await chromium.launch({
    ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return browser
}

export interface Journey {
  page: Page
  context: BrowserContext
  /** What went wrong in the page itself; the journey ends only when there is nothing. */
  errors: string[]
}

/** A visitor with a browser of their own. */
export async function visitor(
  options: { viewport?: { width: number; height: number }; locale?: string } = {},
): Promise<Journey> {
  const context = await (
    await open()
  ).newContext({
    baseURL: BASE_URL,
    locale: options.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: options.viewport ?? DESKTOP,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const errors: string[] = []
  const asked = new Set<Request>()
  pending.set(page, asked)
  page.on('request', (request) => request.url().startsWith('http') && asked.add(request))
  // Not its end: whoever is asked to sign in again never reads the refusal to its end.
  page.on('response', (response) => asked.delete(response.request()))
  page.on('requestfailed', (request) => asked.delete(request))
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, context, errors }
}

/** Leaves, and says whether anything failed in the page. */
export async function leave({ context, errors }: Journey): Promise<void> {
  await context.close()
  expect(errors).toEqual([])
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

export async function signIn(page: Page, login: string): Promise<void> {
  const account = person(login)
  const staff = account.totpSecret !== null
  await page.goto(staff ? '/staff' : '/sign-in')
  await page.getByRole('textbox', { name: /^(账号|Account)$/ }).fill(login)
  await page.getByLabel(/^(密码|Password)$/).fill(account.password)
  if (staff) await page.getByLabel(/^(动态验证码|One-time code)$/).fill(await freshCode(login))
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await page.getByRole('button', { name: /^(退出登录|Sign out)$/ }).waitFor()
}

const PAUSE = 50
const REST = 300
const LONGEST_WAIT = 15_000

/** Nothing is being asked for, and nothing moves. A PDF within the page never counts as loaded. */
async function rest(page: Page): Promise<void> {
  const until = Date.now() + LONGEST_WAIT
  for (let quiet = 0; quiet < REST; quiet += PAUSE) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const asked = [...(pending.get(page) ?? [])]
    if (asked.length) quiet = 0
    if (Date.now() > until) throw new Error(`Still loading: ${asked.map((one) => one.url()).join(' ')}`)
  }
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
        .map((one) => one.finished.catch(() => undefined)),
    ).then(() => undefined),
  )
}

/** The page is at rest, fits its window, and axe finds nothing. */
export async function check(page: Page, what: string): Promise<void> {
  await rest(page)
  await checkNow(page, what)
}

/** The same of a page that never rests, as where a browser shows a PDF within it. */
export async function checkNow(page: Page, what: string): Promise<void> {
  const [width, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(width, `${what}: wider than the window`).toBeLessThanOrEqual((window ?? 0) + 1)
  // Of what passes only the count is told: naming every node of a long page takes longer than checking it.
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    what,
  ).toEqual([])
}

/** Checks the page, and with PICTURES=1 keeps a picture of it for the README. */
export async function look(page: Page, name: string): Promise<void> {
  await check(page, name)
  if (PICTURES) {
    mkdirSync(FOLDER, { recursive: true })
    const size = (page.viewportSize()?.width ?? 0) < 600 ? 'phone' : 'desktop'
    await page.screenshot({ path: `${FOLDER}${name}-${size}.png` })
  }
}

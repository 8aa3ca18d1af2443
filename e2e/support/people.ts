import { createHmac } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Account {
  login: string
  password: string
  totpSecret: string | null
  role: string
  name: string
}

const accounts = JSON.parse(
  readFileSync(
    new URL('../../server/src/main/resources/demonstration/accounts.json', import.meta.url),
    'utf8',
  ),
) as Account[]

/** An account of the demonstration city. */
export function person(login: string): Account {
  const found = accounts.find((account) => account.login === login)
  if (!found) throw new Error(`No demonstration account ${login}`)
  return found
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const PERIOD = 30_000

function base32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => parseInt(octet, 2)))
}

/** The one-time code of this moment (RFC 6238). */
export function codeOf(account: Account, at = Date.now()): string {
  if (!account.totpSecret) return ''
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD)))
  const digest = createHmac('sha1', base32(account.totpSecret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Which codes were used, kept in a file: every file of journeys has modules of its own. */
const ledger = join(tmpdir(), 'onewindow-journeys-codes.json')

function usedSteps(): Record<string, number> {
  return existsSync(ledger) ? (JSON.parse(readFileSync(ledger, 'utf8')) as Record<string, number>) : {}
}

/** A code is good for one sign-in: waits for the next one where this moment's was used already. */
export async function freshCode(login: string): Promise<string> {
  const account = person(login)
  if (!account.totpSecret) return ''
  let step = Math.floor(Date.now() / PERIOD)
  if ((usedSteps()[login] ?? -1) >= step) {
    await new Promise((resolve) => setTimeout(resolve, (step + 1) * PERIOD - Date.now() + 200))
    step = Math.floor(Date.now() / PERIOD)
  }
  writeFileSync(ledger, JSON.stringify({ ...usedSteps(), [login]: step }))
  return codeOf(account)
}

import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** A small page of PDF, different each time. */
export function pdf(title: string): { name: string; mimeType: string; buffer: Buffer } {
  const text = `BT /F1 18 Tf 72 720 Td (${Math.random()}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = body.length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  body += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return { name: `${title}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(body, 'latin1') }
}

/** A small photograph. */
export function png(title: string): { name: string; mimeType: string; buffer: Buffer } {
  const size = 32
  const rows = Buffer.alloc((size * 3 + 1) * size, Math.floor(Math.random() * 255))
  for (let row = 0; row < size; row++) rows[row * (size * 3 + 1)] = 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const parts: [string, Buffer][] = [
    ['IHDR', header],
    ['IDAT', deflateSync(rows)],
    ['IEND', Buffer.alloc(0)],
  ]
  const chunks = parts.map(([kind, data]) => {
    const content = Buffer.concat([Buffer.from(kind), data])
    const chunk = Buffer.alloc(content.length + 8)
    chunk.writeUInt32BE(data.length, 0)
    content.copy(chunk, 4)
    chunk.writeUInt32BE(crc(content), content.length + 4)
    return chunk
  })
  const buffer = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks])
  return { name: `${title}.png`, mimeType: 'image/png', buffer }
}

function crc(data: Buffer): number {
  let value = 0xffffffff
  for (const byte of data) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

/** The viewer beside the page shows a PDF, and the copy that is saved from it is whole. */
export async function opensPdf(viewer: Locator): Promise<Buffer> {
  await viewer.locator('iframe[src^="blob:"]').waitFor()
  const [saved] = await Promise.all([
    viewer.page().waitForEvent('download'),
    viewer.getByRole('link', { name: /^(另存|Save a copy)$/ }).click(),
  ])
  const file = readFileSync(await saved.path())
  expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(file.subarray(-16).toString('latin1')).toContain('%%EOF')
  expect(file.length).toBeGreaterThan(5_000)
  return file
}

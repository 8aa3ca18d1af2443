import decodeQR from 'qr/decode.js'
import type { Locator } from 'playwright-core'

/** What a telephone reads from a QR code as it stands on the page. */
export async function scanned(code: Locator): Promise<string> {
  const picture = (await code.screenshot()).toString('base64')
  const { width, height, pixels } = await code.page().evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height)
    return { width: bitmap.width, height: bitmap.height, pixels: Array.from(image?.data ?? []) }
  }, picture)
  return decodeQR({ width, height, data: Uint8Array.from(pixels) })
}

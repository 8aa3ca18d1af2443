import { describe, expect, it } from 'vitest'
import { distance, nearestFirst, type Position } from './nearest'
import { windowsInWords } from './windows'

const CITY_HALL = { latitude: 27.8178, longitude: 114.9171 }

describe('what is near', () => {
  it('is measured as the crow flies', () => {
    expect(distance(CITY_HALL, CITY_HALL)).toBe(0)
    // One degree of latitude is a ninetieth of the quarter of a meridian.
    expect(distance({ latitude: 27, longitude: 115 }, { latitude: 28, longitude: 115 })).toBeCloseTo(
      111.19,
      1,
    )
    // A degree of longitude shrinks with the cosine of the latitude.
    expect(distance({ latitude: 60, longitude: 115 }, { latitude: 60, longitude: 116 })).toBeCloseTo(55.6, 1)
    // Beijing to Shanghai.
    expect(
      distance({ latitude: 39.9042, longitude: 116.4074 }, { latitude: 31.2304, longitude: 121.4737 }),
    ).toBeCloseTo(1067, -1)
  })

  it('comes first, and what has no place comes last in its own order', () => {
    const spots: { id: string; position?: Position | null }[] = [
      { id: 'first', position: null },
      { id: 'far', position: { latitude: 28.1, longitude: 115.2 } },
      { id: 'second' },
      { id: 'near', position: { latitude: 27.82, longitude: 114.92 } },
    ]
    const sorted = nearestFirst(spots, CITY_HALL)
    expect(sorted.map(({ place }) => place.id)).toEqual(['near', 'far', 'first', 'second'])
    expect(sorted[0]?.away).toBeCloseTo(0.376, 3)
    expect(sorted[2]?.away).toBeUndefined()
  })
})

describe('windows in words', () => {
  it('puts numbers that follow each other together', () => {
    const windows = ['1', '2', '3', '5', '7', '8'].map((number) => ({ number, name: '综合窗口' }))
    expect(windowsInWords([...windows, { number: '15', name: '公安专窗' }], '、')).toEqual([
      '综合窗口 1–3、5、7、8',
      '公安专窗 15',
    ])
    expect(windowsInWords([], '、')).toEqual([])
  })
})

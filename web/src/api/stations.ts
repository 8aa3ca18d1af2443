import { call } from './call'
import { once } from './client'
import type { Audience } from './session'
import type { Served } from './types'

export type Station = Served<'StationStationView'>
export type Desk = Exclude<Audience, 'CITIZEN'>

const under = (desk: Desk) => `/api/${desk.toLowerCase()}`
export const stations = (desk: Desk) => call<Station[]>('GET', `${under(desk)}/stations`)
export const sitDown = (key: string, desk: Desk, post: string, window: string | undefined) =>
  call<undefined>('POST', `${under(desk)}/station`, {
    body: { post, ...(window ? { window } : {}) },
    headers: once(key),
  })

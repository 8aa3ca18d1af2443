import { mount } from '@vue/test-utils'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import type { CaseView, PublicCase } from '@/api/cases'
import CaseSheet from '@/features/cases/CaseSheet.vue'
import PublicTrail from '@/features/cases/PublicTrail.vue'

const ROOT = join(__dirname, '..', 'src')
const SCRIPT = `<script>alert(1)</script><img src=x onerror="alert(2)">'; drop table cases.case_file; --`

/** What would make text of others into markup; no page needs it. */
const MARKUP =
  /v-html|\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc|dangerouslyUseHTMLString|raw-content/

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sources(path) : /\.(vue|ts)$/.test(path) ? [path] : []
  })
}

function words(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, 'messages/zh', file), 'utf8')) as Record<string, unknown>
}

const messages = Object.fromEntries(
  readdirSync(join(ROOT, 'messages/zh')).map((file) => [file.replace('.json', ''), words(file)]),
)
const i18n = createI18n({ legacy: false, locale: 'zh', messages: { zh: messages } as never })

const view: CaseView = {
  id: '01a20d16-db32-7001-9a9b-02a1d1ee4925',
  number: SCRIPT,
  token: 'f'.repeat(32),
  itemCode: SCRIPT,
  itemVersion: '01a20d16-db32-7001-9a9b-02a1d1ee4926',
  itemName: SCRIPT,
  itemNameEn: SCRIPT,
  department: SCRIPT,
  hall: SCRIPT,
  channel: 'WINDOW',
  phase: 'IN_CORRECTION',
  decidedHere: true,
  outsideNumber: SCRIPT,
  filedAt: '2026-11-24T02:00:00Z',
  deemed: false,
  applicant: {
    kind: 'NATURAL_PERSON',
    name: SCRIPT,
    documentKind: SCRIPT,
    documentNumber: SCRIPT,
    phone: SCRIPT,
  } as CaseView['applicant'],
  clocks: [],
  trail: [
    { kind: SCRIPT, at: '2026-11-24T02:00:00Z', place: SCRIPT, documents: [] },
    { kind: 'ItemVersionRebased', at: '2026-11-24T03:00:00Z', place: SCRIPT, documents: [] },
  ],
  correction: {
    due: '2026-12-24',
    defects: [{ target: 'M01', name: SCRIPT, problem: SCRIPT, remedy: SCRIPT }],
  } as CaseView['correction'],
  situation: { answers: [], materials: [], fields: [] },
  form: { [SCRIPT]: SCRIPT },
  materials: [
    {
      code: SCRIPT,
      name: SCRIPT,
      paper: false,
      files: [{ id: '01a20d16-db32-7001-9a9b-02a1d1ee4927', name: SCRIPT, mediaType: 'image/png', size: 1 }],
    } as unknown as CaseView['materials'][number],
  ],
  documents: [
    {
      id: '01a20d16-db32-7001-9a9b-02a1d1ee4928',
      title: SCRIPT,
      number: SCRIPT,
      at: '2026-11-24T02:00:00Z',
      sealState: 'NONE',
    } as CaseView['documents'][number],
  ],
  licence: SCRIPT,
  trips: 1,
  workItems: [],
  refusal: { competentOrgan: SCRIPT, text: SCRIPT, basis: [SCRIPT], remedies: SCRIPT },
  opinions: [
    { node: 'DECIDE', text: SCRIPT, basis: [SCRIPT], by: SCRIPT, at: '2026-11-24T02:00:00Z' },
    { node: 'REVIEW', proposal: 'GRANT', text: SCRIPT, basis: [], by: SCRIPT, at: '2026-11-24T02:00:00Z' },
  ],
  rebasings: [
    {
      at: '2026-11-24T03:00:00Z',
      by: SCRIPT,
      before: { id: SCRIPT, itemName: SCRIPT, itemNameEn: SCRIPT, number: 1, effectiveFrom: '2026-11-01' },
      after: { id: SCRIPT, itemName: SCRIPT, itemNameEn: SCRIPT, number: 1, effectiveFrom: '2026-11-01' },
      agreed: true,
      reason: SCRIPT,
    },
  ],
  recordWhole: true,
  actions: [],
}

describe('what people wrote', () => {
  it('is never made into markup by any page', () => {
    const found = sources(ROOT).filter((path) => MARKUP.test(readFileSync(path, 'utf8')))
    expect(found).toEqual([])
  })

  it('stands on the case page of staff as it was written', () => {
    const page = mount(CaseSheet, {
      props: { desk: 'window', view, guide: undefined },
      global: { plugins: [i18n], stubs: { FileViewer: true, UnmaskDialog: true } },
    })
    expect(page.findAll('script, img, [onerror]')).toEqual([])
    // Names, form, material, file, correction, document, licence, opinion, trail.
    expect(page.text().split('<script>alert(1)</script>').length).toBeGreaterThan(15)
    expect(page.find('.opinions .text').text()).toBe(SCRIPT)
  })

  it('stands on the public trail as it was written', () => {
    const shown: PublicCase = { ...view, outcome: null } as unknown as PublicCase
    const page = mount(PublicTrail, { props: { view: shown }, global: { plugins: [i18n] } })
    expect(page.findAll('script, img, [onerror]')).toEqual([])
    expect(page.find('h2').text()).toBe(SCRIPT)
  })
})

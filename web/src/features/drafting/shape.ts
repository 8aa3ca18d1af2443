import type { FormField } from '@/api/catalogue'
import type { Section } from '@/api/clauses'

/** The fields of a guide, as the editor shows them; texts in `drafting.field` and `drafting.choice`. */
export interface Field {
  name: string
  kind: 'text' | 'long' | 'number' | 'flag' | 'choice' | 'choices' | 'texts' | 'condition' | 'record' | 'list'
  choices?: readonly string[]
  /** Empty is nothing. */
  nullable?: boolean
  fields?: readonly Field[]
  /** What kind of text it is, where vague words are told while it is typed (rulebook §13.1). */
  section?: Section
  /** Of a step of a flow only. */
  stepOnly?: boolean
  /** With what a new element begins. */
  blank?: Readonly<Record<string, unknown>>
}

const text = (name: string): Field => ({ name, kind: 'text' })
const maybe = (name: string): Field => ({ name, kind: 'text', nullable: true })
const long = (name: string, nullable = false): Field => ({ name, kind: 'long', nullable })
const number = (name: string, nullable = false): Field => ({ name, kind: 'number', nullable })
const flag = (name: string): Field => ({ name, kind: 'flag' })
const checked = (field: Field, section: Section): Field => ({ ...field, section })
const texts = (name: string): Field => ({ name, kind: 'texts' })
const when: Field = { name: 'when', kind: 'condition', nullable: true }
const choice = (name: string, ...choices: string[]): Field => ({ name, kind: 'choice', choices })
const record = (name: string, ...fields: Field[]): Field => ({ name, kind: 'record', fields })
const list = (name: string, blank: Record<string, unknown>, ...fields: Field[]): Field => ({
  name,
  kind: 'list',
  blank,
  fields,
})
export const limit = (name: string) =>
  record(name, number('days', true), choice('unit', 'WORKDAY', 'NATURAL'), long('explanation', true))

const material = list(
  'materials',
  {
    code: '',
    name: '',
    nameEn: '',
    kind: '1',
    originals: 1,
    copies: 0,
    electronic: true,
    necessity: 'REQUIRED',
    condition: null,
    source: 'APPLICANT',
    issuer: null,
    basis: '',
    standard: [],
    defects: [],
    main: true,
    exemption: 'NONE',
    licenceTypeCode: null,
    pageFormat: null,
    instructions: null,
    issueRequirement: null,
    toleranceDays: null,
    toleranceBasis: null,
    when: null,
  },
  text('code'),
  checked(text('name'), 'MATERIAL_NAME'),
  text('nameEn'),
  choice('kind', '1', '2', '3'),
  number('originals'),
  number('copies'),
  flag('electronic'),
  choice('necessity', 'REQUIRED', 'CONDITIONAL', 'LATER'),
  checked(maybe('condition'), 'MATERIAL_CONDITION'),
  choice('source', 'APPLICANT', 'GOVERNMENT', 'OTHER'),
  maybe('issuer'),
  long('basis'),
  checked(texts('standard'), 'MATERIAL_STANDARD'),
  list('defects', { problem: '', remedy: '' }, text('problem'), text('remedy')),
  flag('main'),
  choice('exemption', 'NONE', 'LICENCE', 'SHARE', 'COMMITMENT', 'INTERNAL_CHECK'),
  maybe('licenceTypeCode'),
  maybe('pageFormat'),
  checked(maybe('instructions'), 'MATERIAL_INSTRUCTIONS'),
  maybe('issueRequirement'),
  number('toleranceDays', true),
  maybe('toleranceBasis'),
  when,
)
export const FORM_KINDS = [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'DATE',
  'CHOICE',
  'IDENTITY_NUMBER',
  'CREDIT_CODE',
  'PHONE',
  'ADDRESS',
  'BOOLEAN',
] as const
/** Of these the longest answer, or the largest, can be said. */
export const MEASURED_KINDS: ReadonlySet<string> = new Set(['TEXT', 'LONG_TEXT', 'NUMBER', 'ADDRESS'])
export const BLANK_FORM_FIELD: FormField = {
  key: '',
  label: '',
  labelEn: '',
  kind: 'TEXT',
  required: true,
  choices: [],
  maximum: null,
  personal: false,
  source: null,
  hint: null,
  element: null,
  when: null,
}
const PROCEDURES = [
  'HEARING',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'PUBLIC_NOTICE',
  'EXTENSION',
] as const
const form = list(
  'form',
  BLANK_FORM_FIELD,
  text('key'),
  text('label'),
  text('labelEn'),
  {
    name: 'formKind',
    kind: 'choice',
    choices: FORM_KINDS,
  },
  flag('required'),
  texts('choices'),
  number('maximum', true),
  flag('personal'),
  maybe('source'),
  maybe('hint'),
  maybe('element'),
  when,
)
const channel = (name: string) => list(name, { way: '', value: '' }, text('way'), text('value'))

/** The fields of a node of a flow; its key is made by itself. */
export const NODE_FIELDS: readonly Field[] = [
  text('name'),
  text('nameEn'),
  ...[
    {
      ...choice('stage', 'RECEIPT', 'ACCEPTANCE', 'REVIEW', 'DECISION', 'RESULT', 'DELIVERY'),
      nullable: true,
    },
    maybe('post'),
    { ...choice('nodeApproval', 'SOLE', 'ONE_REVIEW_ONE_CHECK', 'REPORT'), nullable: true },
    number('limit', true),
    { ...choice('nodeUnit', 'WORKDAY', 'NATURAL', 'HOUR'), nullable: true },
  ].map((field): Field => ({ ...field, stepOnly: true })),
]
export const WAYS: Field = {
  ...list('flowWays', { from: '', to: '', when: null }, text('from'), text('to'), when),
}
export const FLOW_PROCEDURES: Field = {
  name: 'flowProcedures',
  kind: 'choices',
  choices: PROCEDURES,
}

/** One tab each. */
export const GROUPS: readonly { key: string; fields: readonly Field[] }[] = [
  {
    key: 'head',
    fields: [
      text('name'),
      text('nameEn'),
      texts('aliases'),
      long('summary'),
      long('summaryEn'),
      choice(
        'type',
        'LICENCE',
        'BENEFIT',
        'CONFIRMATION',
        'REWARD',
        'RULING',
        'OTHER_POWER',
        'REGISTRATION',
        'FILING',
        'PUBLIC_SERVICE',
      ),
      text('region'),
      {
        name: 'audiences',
        kind: 'choices',
        choices: [
          'NATURAL_PERSON',
          'ENTERPRISE',
          'PUBLIC_INSTITUTION',
          'SOCIAL_ORGANISATION',
          'UNINCORPORATED',
          'ADMINISTRATION',
          'OTHER',
        ],
      },
      texts('topics'),
      choice('serviceKind', 'INSTANT', 'PROMISED'),
      choice('approvalLevel', 'SOLE', 'ONE_REVIEW_ONE_CHECK', 'REPORT'),
      flag('commitment'),
      limit('legalLimit'),
      limit('promisedLimit'),
      flag('online'),
      flag('express'),
      number('visits'),
      { name: 'visitsReason', kind: 'long', nullable: true },
      flag('inPerson'),
      choice(
        'handleArea',
        'NONE',
        'NATION',
        'CROSS_PROVINCE',
        'PROVINCE',
        'CITY',
        'COUNTY',
        'TOWN',
        'VILLAGE',
      ),
      record('decidingSystem', flag('here'), maybe('name')),
    ],
  },
  {
    key: 'sections',
    fields: [
      record(
        'sections',
        text('place'),
        text('hours'),
        texts('authorityDivision'),
        texts('exerciseContent'),
        list(
          'steps',
          { name: '', role: '', limit: '', description: '' },
          text('name'),
          text('role'),
          text('limit'),
          checked(long('description'), 'PROCESS'),
        ),
        list(
          'legalBasis',
          { law: '', number: null, article: '', text: '', issuer: '', effective: '' },
          text('law'),
          maybe('number'),
          text('article'),
          long('text'),
          text('issuer'),
          text('effective'),
        ),
        checked(texts('conditions'), 'CONDITION'),
        list(
          'fees',
          { name: '', amount: 0, unit: '', basis: '', reduction: null },
          text('name'),
          number('amount'),
          text('unit'),
          long('basis'),
          checked(long('reduction', true), 'FEE'),
        ),
        texts('applicantRights'),
        texts('applicantDuties'),
        channel('consultChannels'),
        channel('complaintChannels'),
        list('questions', { question: '', answer: '' }, text('question'), long('answer')),
      ),
    ],
  },
  { key: 'materials', fields: [material] },
  {
    key: 'situations',
    fields: [
      list('situations', {}, text('question')),
      list('situationLimits', {}, when, limit('promisedLimit')),
    ],
  },
  { key: 'form', fields: [form] },
  {
    key: 'flow',
    fields: [record('flow', list('nodes', {}, ...NODE_FIELDS), WAYS, FLOW_PROCEDURES)],
  },
  {
    key: 'result',
    fields: [
      {
        ...record(
          'result',
          text('name'),
          text('nameEn'),
          { name: 'resultKind', kind: 'choice', choices: ['LICENCE', 'APPROVAL', 'OTHER'] },
          maybe('typeCode'),
          number('validMonths', true),
          list('attributes', { label: '', formKey: '' }, text('label'), text('formKey')),
          long('sample'),
        ),
        nullable: true,
        blank: {
          name: '',
          nameEn: '',
          kind: 'LICENCE',
          typeCode: null,
          validMonths: null,
          attributes: [],
          sample: '',
        },
      },
      list(
        'provenance',
        { section: '', source: '', verified: false },
        text('section'),
        long('source'),
        flag('verified'),
      ),
    ],
  },
  {
    key: 'handling',
    fields: [
      record(
        'handling',
        choice('bodyKind', 'STATUTORY', 'AUTHORISED', 'ENTRUSTED', 'OTHER'),
        choice(
          'powerSource',
          'STATUTORY',
          'DELEGATED_FROM_ABOVE',
          'AUTHORISED_FROM_ABOVE',
          'AUTHORISED_BY_PEER',
          'ENTRUSTED_FROM_ABOVE',
          'ENTRUSTED_BY_PEER',
        ),
        maybe('entrustingBody'),
        texts('jointBodies'),
        { name: 'ways', kind: 'choices', choices: ['WINDOW', 'WEB', 'MOBILE', 'KIOSK', 'EXPRESS'] },
        { name: 'onlineDepth', kind: 'choices', choices: ['1', '2', '3', '4', '5', '6', '7', '8'] },
        maybe('onlineAddress'),
        maybe('mobileAddress'),
        flag('inHall'),
        maybe('notInHallReason'),
        flag('appointments'),
        number('placesPerDay', true),
        flag('payOnline'),
        flag('mailMaterials'),
        flag('mailResult'),
        flag('agentAllowed'),
        choice(
          'runSystem',
          'NATION',
          'PROVINCE',
          'PROVINCE_DEPARTMENT',
          'CITY',
          'CITY_DEPARTMENT',
          'COUNTY',
          'COUNTY_DEPARTMENT',
        ),
        maybe('quantityLimit'),
        texts('intermediaries'),
        list(
          'specialProcedures',
          { kind: 'INSPECTION', basis: '', days: null },
          {
            name: 'procedureKind',
            kind: 'choice',
            choices: PROCEDURES,
          },
          long('basis'),
          number('days', true),
        ),
        maybe('traffic'),
      ),
    ],
  },
]

/** Names that mean something else elsewhere have words of their own, but one name in the guide. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  formKind: 'kind',
  resultKind: 'kind',
  procedureKind: 'kind',
  flowWays: 'ways',
  flowProcedures: 'specialProcedures',
  nodeApproval: 'approvalLevel',
  nodeUnit: 'unit',
}
export const nameIn = (field: Field): string => OWN_WORDS[field.name] ?? field.name

/** The tab on which a finding is mended. */
export function groupOf(path: string): string {
  const first = path.split(/[.[]/)[0] ?? ''
  return (
    GROUPS.find(({ fields }) => fields.some((field) => nameIn(field) === first))?.key ??
    (['result', 'provenance'].includes(first) ? 'result' : 'head')
  )
}

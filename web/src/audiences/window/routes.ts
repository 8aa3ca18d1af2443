import type { RouteRecordRaw } from 'vue-router'

const audience = 'WINDOW' as const
const CLERK = ['WINDOW'] as const
const COUNTER = ['WINDOW', 'COLLECTION'] as const

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/window/overview',
    component: () => import('./OverviewPage.vue'),
    meta: { audience, title: 'window.overview.title', menu: 'window.overview.menu', roles: ['DUTY_LEADER'] },
  },
  {
    path: '/window',
    component: () => import('./VisitsPage.vue'),
    meta: {
      audience,
      title: 'window.visits.title',
      menu: 'window.visits.menu',
      roles: ['WINDOW', 'DUTY_LEADER'],
    },
  },
  {
    path: '/window/visits/:visit',
    component: () => import('./VisitPage.vue'),
    meta: { audience, title: 'window.visit.title', seated: true },
  },
  {
    path: '/window/visits/:visit/errands/:errand',
    component: () => import('./IntakePage.vue'),
    meta: { audience, title: 'window.intake.title', seated: true },
  },
  {
    path: '/window/applications',
    component: () => import('./WorkPage.vue'),
    props: { kind: 'applications', nodes: ['INTAKE'] },
    meta: {
      audience,
      title: 'window.applications.title',
      menu: 'window.applications.menu',
      roles: CLERK,
      seated: true,
    },
  },
  {
    path: '/window/outside',
    component: () => import('./WorkPage.vue'),
    props: { kind: 'outside', nodes: ['OUTSIDE'] },
    meta: {
      audience,
      title: 'window.outside.title',
      menu: 'window.outside.menu',
      roles: CLERK,
      seated: true,
    },
  },
  {
    path: '/window/collection',
    component: () => import('./WorkPage.vue'),
    props: { kind: 'collection', nodes: ['DELIVERY'] },
    meta: {
      audience,
      title: 'window.collection.title',
      menu: 'window.collection.menu',
      roles: COUNTER,
      seated: true,
    },
  },
  {
    path: '/window/hand-overs',
    component: () => import('./HandOversPage.vue'),
    meta: { audience, title: 'window.handOvers.title', menu: 'window.handOvers.menu' },
  },
  {
    path: '/window/cases',
    component: () => import('./CasesPage.vue'),
    meta: { audience, title: 'window.cases.title', menu: 'window.cases.menu' },
  },
  {
    path: '/window/cases/:id',
    component: () => import('./CasePage.vue'),
    meta: { audience, title: 'window.case' },
  },
  {
    path: '/window/cases/:id/receipt',
    component: () => import('./ReceiptPage.vue'),
    meta: { audience, title: 'window.receipt.title' },
  },
]

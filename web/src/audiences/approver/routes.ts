import type { RouteRecordRaw } from 'vue-router'

const audience = 'APPROVER' as const

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/approver',
    component: () => import('./WorkPage.vue'),
    meta: { audience, title: 'approver.work.title', menu: 'approver.work.menu' },
  },
  {
    path: '/approver/cases',
    component: () => import('./CasesPage.vue'),
    meta: { audience, title: 'approver.cases.title', menu: 'approver.cases.menu' },
  },
  {
    path: '/approver/cases/:id',
    name: 'approver-case',
    component: () => import('./CasePage.vue'),
    meta: { audience, title: 'approver.case' },
  },
  {
    path: '/approver/hand-overs',
    component: () => import('./HandOversPage.vue'),
    meta: { audience, title: 'approver.handOvers.title', menu: 'approver.handOvers.menu' },
  },
  {
    path: '/approver/town-lists',
    component: () => import('./TownListsPage.vue'),
    meta: {
      audience,
      title: 'lists.county.title',
      menu: 'lists.county.menu',
      roles: ['CHIEF_REPRESENTATIVE'],
    },
  },
]

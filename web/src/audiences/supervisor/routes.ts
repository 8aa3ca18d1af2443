import type { RouteRecordRaw } from 'vue-router'

const audience = 'SUPERVISOR' as const

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/supervisor',
    component: () => import('./CasesPage.vue'),
    meta: { audience, title: 'supervisor.cases.title', menu: 'supervisor.cases.menu' },
  },
  {
    path: '/supervisor/cases/:id',
    component: () => import('./CasePage.vue'),
    meta: { audience, title: 'supervisor.case' },
  },
  {
    path: '/supervisor/figures',
    component: () => import('./FiguresPage.vue'),
    meta: { audience, title: 'figures.title', menu: 'figures.menu' },
  },
]

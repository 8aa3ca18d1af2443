import type { RouteRecordRaw } from 'vue-router'

const audience = 'ADMIN' as const

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/admin',
    component: () => import('./HomePage.vue'),
    meta: { audience, title: 'admin.home.title' },
  },
  {
    path: '/admin/accounts',
    component: () => import('./AccountsPage.vue'),
    meta: {
      audience,
      title: 'admin.accounts.title',
      menu: 'admin.accounts.menu',
      roles: ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'],
    },
  },
  {
    path: '/admin/structure',
    component: () => import('./StructurePage.vue'),
    meta: {
      audience,
      title: 'admin.structure.title',
      menu: 'admin.structure.menu',
      roles: ['SYSTEM_ADMINISTRATOR'],
    },
  },
  {
    path: '/admin/settings',
    component: () => import('./SettingsPage.vue'),
    meta: {
      audience,
      title: 'admin.settings.title',
      menu: 'admin.settings.menu',
      roles: ['SYSTEM_ADMINISTRATOR'],
    },
  },
  {
    path: '/admin/appointments',
    component: () => import('./AppointmentsPage.vue'),
    meta: {
      audience,
      title: 'admin.appointments.title',
      menu: 'admin.appointments.menu',
      roles: ['SECURITY_ADMINISTRATOR'],
    },
  },
  {
    path: '/admin/authorisations',
    component: () => import('./AuthorisationsPage.vue'),
    meta: {
      audience,
      title: 'admin.authorisations.title',
      menu: 'admin.authorisations.menu',
      roles: ['SECURITY_ADMINISTRATOR'],
    },
  },
  {
    path: '/admin/audit',
    component: () => import('./AuditPage.vue'),
    meta: { audience, title: 'admin.audit.title', menu: 'admin.audit.menu', roles: ['AUDIT_ADMINISTRATOR'] },
  },
  {
    path: '/admin/items',
    component: () => import('./ItemsPage.vue'),
    meta: { audience, title: 'admin.items.title', menu: 'admin.items.menu', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/items/:code',
    name: 'item',
    component: () => import('./ItemPage.vue'),
    meta: { audience, title: 'admin.items.title', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/drafts/:draft',
    name: 'draft',
    component: () => import('./DraftPage.vue'),
    meta: { audience, title: 'drafting.draft', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/listing',
    component: () => import('./ListingPage.vue'),
    meta: {
      audience,
      title: 'listing.title',
      menu: 'listing.menu',
      roles: ['ITEM_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'],
    },
  },
  {
    path: '/admin/listing/:list',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    meta: { audience, title: 'listing.title', roles: ['ITEM_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/lists',
    component: () => import('./ListsPage.vue'),
    meta: { audience, title: 'lists.title', menu: 'lists.menu', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/bundles',
    component: () => import('./bundles/BundlesPage.vue'),
    meta: { audience, title: 'bundling.title', menu: 'bundling.menu', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/bundles/:bundle',
    name: 'admin-bundle',
    component: () => import('./bundles/BundlePage.vue'),
    meta: { audience, title: 'bundling.title', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/elements',
    component: () => import('./ElementsPage.vue'),
    meta: { audience, title: 'forms.title', menu: 'forms.menu', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/synonyms',
    component: () => import('./SynonymsPage.vue'),
    meta: { audience, title: 'synonyms.title', menu: 'synonyms.menu', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/clauses',
    component: () => import('./ClausesPage.vue'),
    meta: {
      audience,
      title: 'admin.clauses.title',
      menu: 'admin.clauses.menu',
      roles: ['ITEM_ADMINISTRATOR'],
    },
  },
  {
    path: '/admin/figures',
    component: () => import('./FiguresPage.vue'),
    meta: { audience, title: 'figures.title', menu: 'figures.menu', roles: ['ITEM_ADMINISTRATOR'] },
  },
  {
    path: '/admin/basics',
    component: () => import('./BasicsPage.vue'),
    meta: {
      audience,
      title: 'conformity.basics.title',
      menu: 'conformity.basics.menu',
      roles: ['ITEM_ADMINISTRATOR'],
    },
  },
  {
    path: '/admin/conformity',
    component: () => import('./ConformityPage.vue'),
    meta: {
      audience,
      title: 'conformity.title',
      menu: 'conformity.menu',
      roles: ['ITEM_ADMINISTRATOR'],
    },
  },
]

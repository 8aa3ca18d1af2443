import type { RouteRecordRaw } from 'vue-router'

/** The public pages; the server sends citizen.html for each of these paths (see Pages.java). */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('./HomePage.vue'),
    meta: { title: 'citizen.home.title' },
  },
  {
    path: '/search',
    name: 'search',
    component: () => import('./SearchPage.vue'),
    meta: { title: 'citizen.search.title' },
  },
  { path: '/items/:code', name: 'guide', component: () => import('./GuidePage.vue') },
  {
    path: '/items/:code/apply',
    name: 'apply',
    component: () => import('./ApplyPage.vue'),
    meta: { title: 'citizen.guide.apply', personal: true },
  },
  {
    path: '/cases',
    name: 'cases',
    component: () => import('./CasesPage.vue'),
    meta: { title: 'citizen.cases.menu', personal: true },
  },
  {
    path: '/cases/:id',
    name: 'case',
    component: () => import('./CasePage.vue'),
    meta: { title: 'citizen.case.trail', personal: true },
  },
  {
    path: '/cases/:id/receipt',
    name: 'receipt',
    component: () => import('./ReceiptPage.vue'),
    meta: { title: 'citizen.receipt.title', personal: true },
  },
  {
    path: '/licences',
    name: 'licences',
    component: () => import('./LicencesPage.vue'),
    meta: { title: 'citizen.licences.menu', personal: true },
  },
  {
    path: '/licences/:identifier',
    name: 'licence',
    component: () => import('./LicencePage.vue'),
    meta: { title: 'citizen.licences.menu', personal: true },
  },
  {
    path: '/check',
    name: 'check',
    component: () => import('./CheckPage.vue'),
    meta: { title: 'citizen.check.title' },
  },
  {
    path: '/check/:token([0-9a-f]{32})',
    name: 'check-case',
    component: () => import('./CheckCasePage.vue'),
    meta: { title: 'citizen.check.trailTitle' },
  },
  {
    path: '/check/:identifier',
    name: 'check-licence',
    component: () => import('./CheckLicencePage.vue'),
    meta: { title: 'citizen.check.title' },
  },
  {
    path: '/halls',
    name: 'halls',
    component: () => import('./HallsPage.vue'),
    meta: { title: 'citizen.halls.title' },
  },
  {
    path: '/lists',
    name: 'lists',
    component: () => import('./ListsPage.vue'),
    meta: { title: 'disclosure.title' },
  },
  {
    path: '/bundles',
    name: 'bundles',
    component: () => import('./BundlesPage.vue'),
    meta: { title: 'bundles.title' },
  },
  { path: '/bundles/:code', name: 'bundle', component: () => import('./BundlePage.vue') },
  {
    path: '/figures',
    name: 'figures',
    component: () => import('./FiguresPage.vue'),
    meta: { title: 'openFigures.title' },
  },
  {
    path: '/developers',
    name: 'developers',
    component: () => import('./DevelopersPage.vue'),
    meta: { title: 'citizen.developers.title' },
  },
  {
    path: '/mandates',
    name: 'mandates',
    component: () => import('./MandatesPage.vue'),
    meta: { title: 'identity.mandate.title', personal: true },
  },
  {
    path: '/register',
    name: 'register',
    component: () => import('./RegisterPage.vue'),
    meta: { title: 'identity.register.title' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { title: 'identity.signIn.title' },
  },
  {
    path: '/:rest(.*)*',
    name: 'missing',
    component: () => import('./MissingPage.vue'),
    meta: { title: 'citizen.missing.title' },
  },
]

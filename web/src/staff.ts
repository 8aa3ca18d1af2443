import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import type { Audience, Role } from '@/api/session'
import { useSession } from '@/features/identity/session'
import { createLanguage } from '@/language'
import '@/ui/tokens.css'
import '@/ui/base.css'
import '@/ui/control.css'
import './staff.css'
import StaffApp from './StaffApp.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open the page; without it, anybody. */
    audience?: Audience
    /** Key of the title. */
    title?: string
    /** Key of the entry in the menu of the desk; only for these roles, where some are named. */
    menu?: string
    roles?: readonly Role[]
    /** Needs a window at which one sits. */
    seated?: boolean
  }
}

/** Each audience brings its own routes, under the path of its name. */
const routes = Object.values(
  import.meta.glob<readonly RouteRecordRaw[]>('./audiences/{window,approver,supervisor,admin}/routes.ts', {
    eager: true,
    import: 'routes',
  }),
).flat()

const { i18n, choose } = await createLanguage({
  zh: () => import('@/messages/staff.zh'),
  en: () => import('@/messages/staff.en'),
})

const router = createRouter({
  history: createWebHistory(),
  routes: [
    {
      path: '/staff',
      name: 'start',
      component: () => import('./StaffStart.vue'),
      meta: { title: 'staff.start' },
    },
    ...routes,
    {
      path: '/:rest(.*)*',
      name: 'missing',
      component: () => import('./StaffStart.vue'),
      meta: { title: 'staff.start' },
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

const app = createApp(StaffApp, { choose })
app.use(createPinia())
app.use(i18n)
const session = useSession()
router.beforeEach(async (to) => {
  const audience = to.meta.audience
  if (!audience) {
    return true
  }
  await session.ready()
  const may = session.isFor(audience) && !session.current.mustChangePassword
  const sits = !to.meta.seated || !!session.current.window
  return may && sits ? true : { name: 'start', query: { to: to.fullPath } }
})
router.afterEach((to) => {
  const title = to.meta.title
  document.title = [title && i18n.global.t(title), i18n.global.t('ui.brand')].filter(Boolean).join(' – ')
})
app.use(router)
void session.ready()
app.mount('#app')

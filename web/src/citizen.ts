import { createPinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { routes } from '@/audiences/citizen/routes'
import { useSession } from '@/features/identity/session'
import { createLanguage } from '@/language'
import '@/ui/tokens.css'
import '@/ui/base.css'
import '@/ui/control.css'
import CitizenApp from './CitizenApp.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page needs somebody signed in. */
    personal?: boolean
    /** Key of the title; pages whose title is data set it themselves. */
    title?: string
  }
}

const { i18n, choose } = await createLanguage({
  zh: () => import('@/messages/citizen.zh'),
  en: () => import('@/messages/citizen.en'),
})

const router = createRouter({
  history: createWebHistory(),
  routes: [...routes],
  scrollBehavior: (to, from, saved) =>
    saved ?? (to.hash ? { el: to.hash } : to.path === from.path ? undefined : { top: 0 }),
})

const app = createApp(CitizenApp, { choose })
app.use(createPinia())
app.use(i18n)
const session = useSession()
router.beforeEach(async (to) => {
  if (!to.meta.personal) {
    return true
  }
  await session.ready()
  return session.isFor('CITIZEN') ? true : { name: 'sign-in', query: { to: to.fullPath } }
})
router.afterEach(async (to, from) => {
  if (to.meta.title) {
    document.title = `${i18n.global.t(to.meta.title)} – ${i18n.global.t('ui.brand')}`
  }
  if (from.name && to.path !== from.path) {
    await nextTick()
    document.getElementById('main')?.focus({ preventScroll: true })
  }
})
app.use(router)
void session.ready()
app.mount('#app')

import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Connect, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const server = process.env.ONEWINDOW_SERVER ?? 'http://localhost:8080'

const served = ['/api', '/v3', '/api-docs.html', '/swagger-ui', '/actuator']

/** While developing: the paths of the two routers get their pages, as the server does it (Pages.java). */
function pages(): Plugin {
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const page = !/\.\w+$|^\/@|^\/src\//.test(path) || /^\/(check|licences)\/1\./.test(path)
    if (page && !served.some((prefix) => path.startsWith(prefix))) {
      request.url = /^\/(staff|window|approver|supervisor|admin)(\/|$)/.test(path)
        ? '/staff.html'
        : '/citizen.html'
    }
    next()
  }
  return {
    name: 'pages',
    configureServer: ({ middlewares }) => void middlewares.use(rewrite),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(rewrite),
  }
}

export default defineConfig({
  plugins: [vue(), pages()],
  appType: 'mpa',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'true',
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Nothing becomes a data: address, so that the content security policy needs none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rollupOptions: { input: { citizen: 'citizen.html', staff: 'staff.html' } },
  },
  server: {
    proxy: Object.fromEntries(served.map((path) => [path, server])),
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
})

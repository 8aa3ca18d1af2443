import { defineConfig } from 'vitest/config'

/** Journeys share one city: one after the other, in files that need nothing of each other. */
export default defineConfig({
  test: {
    include: ['*/*.test.ts'],
    // Vitest gives BASE_URL a meaning of its own.
    env: { ONEWINDOW_ADDRESS: process.env.BASE_URL ?? 'http://localhost:8080' },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    sequence: { concurrent: false },
  },
})

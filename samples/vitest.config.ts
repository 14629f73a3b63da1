import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // No test measures time: a slow machine is not a failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    restoreMocks: true,
  },
});

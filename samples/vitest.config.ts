import { defineConfig } from 'vitest/config';

/** No date may depend on where the host believes it is: the deadlines run once more in each of these. */
const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Madrid'];

export default defineConfig({
  test: {
    // No test measures time: a slow machine is not a failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    exclude: ['**/node_modules/**', '**/dist/**'],
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: 'samples', include: ['**/*.test.{ts,tsx}'] } },
      ...zones.map((zone) => ({
        extends: true as const,
        test: { name: zone, include: ['deadlines/**/*.test.ts'], env: { TZ: zone } },
      })),
    ],
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Served by the runtime under `/designer/`; in development the API is the runtime on port 8080. */
export default defineConfig({
  base: '/designer/',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 900, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://localhost:8080' } },
});

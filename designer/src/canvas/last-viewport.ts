import type { Viewport } from '@xyflow/react';

const key = (procedureId: string) => `oficio.viewport.${procedureId}`;

/** Where the person left the drawing of a procedure in this tab; null the first time. */
export function lastViewport(procedureId: string): Viewport | null {
  try {
    return JSON.parse(sessionStorage.getItem(key(procedureId)) ?? 'null') as Viewport | null;
  } catch {
    return null;
  }
}

export function rememberViewport(procedureId: string, viewport: Viewport): void {
  sessionStorage.setItem(key(procedureId), JSON.stringify(viewport));
}

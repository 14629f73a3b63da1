import type { Layout } from 'react-resizable-panels';

/**
 * Sizes of a group of panels as the person left them, kept in this browser under the panels that were there
 * (with something open at the right the columns are three, without it two).
 */
export function rememberedLayout(
  group: string,
  panels: readonly string[],
): { onLayoutChanged: (layout: Layout) => void; defaultLayout?: Layout } {
  const key = `oficio.panels.${group}.${panels.join('-')}`;
  const stored = read(key);
  return {
    onLayoutChanged: (layout) => localStorage.setItem(key, JSON.stringify(layout)),
    ...(stored ? { defaultLayout: stored } : {}),
  };
}

function read(key: string): Layout | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Layout | null;
  } catch {
    return null;
  }
}

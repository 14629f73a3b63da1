import { centre, type Rect } from './layout/geometry';

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The nearest box in the direction of an arrow: nearness counts, and straying sideways counts double. */
export function nearest(from: string, key: ArrowKey, rects: Record<string, Rect>): string | null {
  const start = rects[from];
  if (!start) return null;
  const here = centre(start);
  let best: { id: string; cost: number } | null = null;
  for (const [id, rect] of Object.entries(rects)) {
    if (id === from) continue;
    const there = centre(rect);
    const dx = there.x - here.x;
    const dy = there.y - here.y;
    const ahead = { ArrowUp: -dy, ArrowDown: dy, ArrowLeft: -dx, ArrowRight: dx }[key];
    const aside = Math.abs(key === 'ArrowUp' || key === 'ArrowDown' ? dx : dy);
    if (ahead <= 4) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

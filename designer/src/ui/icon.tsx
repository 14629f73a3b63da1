import type { LucideIcon } from 'lucide-react';

/** A decorative line icon; the words are always beside it. */
export function Icon({ of: Glyph, size = 16 }: { of: LucideIcon; size?: number }) {
  return <Glyph className="i" width={size} height={size} strokeWidth={1.75} aria-hidden />;
}

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export type Tone = 'turn' | 'done' | 'late' | 'info' | 'tb' | 'i1' | 'i2' | 'i3' | 'line' | 'plain';

/** A status in a word, with its icon; never a button. */
export function Chip({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={`chip ${tone === 'plain' ? '' : tone}`}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </span>
  );
}

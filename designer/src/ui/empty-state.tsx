import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Nothing to show, said in words, with what can be done. */
export function EmptyState({
  icon,
  title,
  tone,
  children,
  actions,
}: {
  icon: LucideIcon;
  title: string;
  tone?: 'done' | 'late';
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <span className={`em ${tone ?? ''}`}>
        <Icon of={icon} size={20} />
      </span>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="row wrap">{actions}</div> : null}
    </div>
  );
}

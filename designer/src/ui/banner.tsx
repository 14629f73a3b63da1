import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

const icons: Record<'late' | 'turn' | 'info' | 'done', LucideIcon> = {
  late: TriangleAlert,
  turn: CircleAlert,
  info: Info,
  done: CircleCheck,
};

/** What happened, what is safe, what to do: in that order and in words. */
export function Banner({
  tone,
  title,
  icon,
  children,
  role,
}: {
  tone: keyof typeof icons;
  title: string;
  icon?: LucideIcon;
  children?: ReactNode;
  role?: 'alert' | 'status';
}) {
  return (
    <div className={`ban ${tone}`} role={role}>
      <Icon of={icon ?? icons[tone]} />
      <div>
        <b>{title}</b>
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}

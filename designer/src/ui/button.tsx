import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon } from './icon';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'plain' | 'primary' | 'ghost' | 'link' | 'danger';
  small?: boolean;
  icon?: LucideIcon;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with words. One primary per region; the label is a verb, with "…" when a dialogue follows. */
export function Button({
  variant = 'plain',
  small = false,
  icon,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const look = `btn ${variant === 'plain' ? '' : variant} ${small ? 's' : ''} ${className}`;
  return (
    <button type="button" {...rest} className={look}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </button>
  );
}

/** A button that is only an icon: its label is its name and its tip. */
export function IconButton({
  label,
  icon,
  small = false,
  className = '',
  ...rest
}: Omit<ButtonProps, 'children' | 'icon' | 'variant'> & { label: string; icon: LucideIcon }) {
  const look = `btn ghost icon ${small ? 's' : ''} ${className}`;
  return (
    <button type="button" {...rest} className={look} aria-label={label} title={label}>
      <Icon of={icon} size={small ? 16 : 20} />
    </button>
  );
}

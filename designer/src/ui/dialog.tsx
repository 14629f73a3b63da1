import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** A sentence under the title. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons at the end; the main one last. */
  footer?: ReactNode;
  wide?: boolean;
}

/** A window over the page: the focus stays inside and comes back at the end; never one over another. */
export function Dialog({ open, onClose, title, description, children, footer, wide }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className={`dialog ${wide ? 'wide' : ''}`}>
          <Base.Title>{title}</Base.Title>
          {description ? <Base.Description className="xs soft">{description}</Base.Description> : null}
          {children}
          {footer ? <div className="foot">{footer}</div> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

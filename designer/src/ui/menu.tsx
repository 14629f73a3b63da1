import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from './icon';
import { Kbd } from './kbd';

export interface MenuItem {
  label: string;
  icon?: LucideIcon;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  lang?: string;
  onSelect: () => void;
}

/** A list of actions that opens from a button. `null` is a divider. */
export function Menu({ trigger, items }: { trigger: ReactElement; items: (MenuItem | null)[] }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" style={{ zIndex: 70 }}>
          <Base.Popup className="menu">
            {items.map((item, index) =>
              item ? (
                <Base.Item
                  key={item.label}
                  className={`menu-item ${item.danger ? 'danger' : ''}`}
                  disabled={item.disabled ?? false}
                  lang={item.lang}
                  onClick={item.onSelect}
                >
                  {item.icon ? <Icon of={item.icon} /> : null}
                  {item.label}
                  {item.keys ? <Kbd>{item.keys}</Kbd> : null}
                </Base.Item>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a divider has no identity of its own
                <hr key={`divider-${index}`} />
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export interface TabItem {
  value: string;
  label: string;
  count?: number | undefined;
  content: ReactNode;
}

/** Panels of one thing, one at a time; `end` stands at the right of the names. */
export function Tabs({
  label,
  value,
  onChange,
  items,
  end,
  panelClass = '',
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  items: TabItem[];
  end?: ReactNode;
  panelClass?: string;
}) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))} className="tab-root">
      <div className="tab-head">
        <Base.List className="tabs" aria-label={label}>
          {items.map((item) => (
            <Base.Tab key={item.value} value={item.value}>
              {item.label}
              {item.count === undefined ? null : <span className="c"> {item.count}</span>}
            </Base.Tab>
          ))}
        </Base.List>
        {end}
      </div>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className={panelClass} tabIndex={-1}>
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon';

/** Two to four views of the same data. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: V;
  options: { value: V; label: string; icon?: LucideIcon; lang?: string }[];
  onChange: (value: V) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not a set of form fields
    <div className="seg" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={option.value === value ? 'on' : ''}
          aria-pressed={option.value === value}
          lang={option.lang}
          onClick={() => onChange(option.value)}
        >
          {option.icon ? <Icon of={option.icon} /> : null}
          {option.label}
        </button>
      ))}
    </div>
  );
}

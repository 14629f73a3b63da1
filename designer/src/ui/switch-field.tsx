import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';

/** Yes or no, at once. */
export function SwitchField({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="row xs">
      <Switch.Root className="switch" checked={checked} onCheckedChange={onChange} aria-labelledby={id} />
      <span id={id} className="b">
        {label}
      </span>
    </div>
  );
}

import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';

/** A search that is sent with Enter; `/` brings the keyboard here. */
export function SearchBox({
  label,
  value,
  onSearch,
  minLength = 0,
}: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  minLength?: number;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim().length === 0 || typed.trim().length >= minLength) onSearch(typed.trim());
  };
  return (
    <search>
      <form className="in-box searching" onSubmit={submit}>
        <Icon of={Search} />
        <input
          type="search"
          data-search
          className="in"
          aria-label={label}
          placeholder={label}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '') onSearch('');
          }}
        />
        <Kbd>/</Kbd>
      </form>
    </search>
  );
}

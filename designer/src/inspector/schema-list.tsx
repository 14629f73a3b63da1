import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Button, IconButton } from '../ui/button';
import { SchemaField } from './schema-form';
import { initialOf } from './schema-shape';

/** Several of the same, in order. */
export function SchemaList({
  name,
  label,
  element,
  schema,
  value,
  onChange,
}: {
  name: string;
  label: string;
  element: z.ZodType;
  schema: z.ZodType;
  value: unknown[];
  onChange: (value: unknown[]) => void;
}) {
  const { t } = useTranslation('designer');
  const mayEmpty = schema.safeParse([]).success;
  const swap = (index: number, by: number) => {
    const copy = [...value];
    const [moved] = copy.splice(index, 1);
    copy.splice(index + by, 0, moved);
    onChange(copy);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of fields with its own actions
    <div className="field nested" role="group" aria-label={label}>
      <div className="lab">{label}</div>
      <div className="stack-s">
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items are known by their place
          <div key={index} className="list-row">
            <div className="grow">
              <SchemaField
                name={name}
                schema={element}
                value={item}
                onChange={(next) => onChange(value.map((old, at) => (at === index ? next : old)))}
              />
            </div>
            <div className="list-tools">
              <IconButton
                small
                icon={ChevronUp}
                label={t('form.up')}
                disabled={index === 0}
                onClick={() => swap(index, -1)}
              />
              <IconButton
                small
                icon={ChevronDown}
                label={t('form.down')}
                disabled={index === value.length - 1}
                onClick={() => swap(index, 1)}
              />
              <IconButton
                small
                icon={Trash2}
                label={t('form.remove')}
                disabled={!mayEmpty && value.length === 1}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              />
            </div>
          </div>
        ))}
        <div>
          <Button small icon={Plus} onClick={() => onChange([...value, initialOf(element)])}>
            {t('form.add')}
          </Button>
        </div>
      </div>
    </div>
  );
}

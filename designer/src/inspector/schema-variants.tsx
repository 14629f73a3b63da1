import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { SelectField } from '../ui/select-field';
import { SchemaField, SchemaForm } from './schema-form';
import { initialOf, shapeOf, variantName } from './schema-shape';

/** One of several kinds, each with its own properties. */
export function Variants({
  shape,
  value,
  onChange,
}: {
  shape: { discriminator: string | null; options: z.ZodType[] };
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const { t } = useTranslation('designer');
  const { discriminator, options } = shape;
  const names = options.map((option, index) =>
    discriminator ? variantName(option, discriminator) : `${index}`,
  );
  const current = discriminator
    ? names.indexOf(String((value as Record<string, unknown> | undefined)?.[discriminator]))
    : options.findIndex((option) => option.safeParse(value).success);
  const option = options[current];
  const say = (at: number): string => {
    if (discriminator) return t(`choices:${names[at]}` as 'cancel', { defaultValue: names[at] ?? '' });
    const one = options[at] && shapeOf(options[at]);
    if (one?.kind === 'literal')
      return t(`choices:${String(one.value)}` as 'cancel', { defaultValue: String(one.value) });
    return t(`form.variant.${one?.kind ?? 'other'}` as 'cancel', { defaultValue: `${at + 1}` });
  };
  const inner = option && shapeOf(option);
  return (
    <div className="stack-s">
      <SelectField
        label={t('form.kind')}
        value={`${current}`}
        options={options.map((_, at) => ({ value: `${at}`, label: say(at) }))}
        onChange={(at) => options[Number(at)] && onChange(initialOf(options[Number(at)] as z.ZodType))}
      />
      {option && inner?.kind === 'object' ? (
        <SchemaForm
          schema={option}
          value={value as Record<string, unknown>}
          onChange={onChange}
          omit={discriminator ? [discriminator] : []}
        />
      ) : null}
      {option && inner && !['object', 'literal'].includes(inner.kind) ? (
        <SchemaField name="value" schema={option} value={value} onChange={onChange} />
      ) : null}
    </div>
  );
}

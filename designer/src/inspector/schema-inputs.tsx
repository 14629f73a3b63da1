import type { Scalar } from '@oficio/schemas/definition';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useEditorStore } from '../editor/editor-context';
import { TextField } from '../ui/text-field';

/** A text that its schema judges: what it does not accept stays on the screen with the reason. */
export function CheckedText({
  label,
  schema,
  value,
  optional,
  onChange,
}: {
  label: string;
  schema: z.ZodType;
  value: string;
  optional: boolean;
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation('designer');
  const store = useEditorStore();
  const [typed, setTyped] = useState<string | null>(null);
  const bad = typed !== null && !(optional && typed === '') && !schema.safeParse(typed).success;
  return (
    <TextField
      label={label}
      value={typed ?? value}
      error={bad ? t('form.notValid') : undefined}
      onChange={(text) => {
        setTyped(text);
        if (optional && text === '') onChange(undefined);
        else if (schema.safeParse(text).success) onChange(text);
      }}
      onBlur={() => {
        if (!bad) setTyped(null);
        store.getState().seal();
      }}
    />
  );
}

/** A text, a number, or yes and no: as it is written. */
export function ScalarField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Scalar;
  onChange: (value: Scalar) => void;
}) {
  const read = (text: string): Scalar => {
    if (text === 'true' || text === 'false') return text === 'true';
    return text.trim() !== '' && !Number.isNaN(Number(text.replace(',', '.')))
      ? Number(text.replace(',', '.'))
      : text;
  };
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      value={typed ?? String(value)}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** What has no form of its own, written as data and accepted only when the language does. */
export function RawJson({
  label,
  schema,
  value,
  onChange,
}: {
  label: string;
  schema: z.ZodType;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const { t } = useTranslation('designer');
  const [typed, setTyped] = useState<string | null>(null);
  const [bad, setBad] = useState(false);
  return (
    <TextField
      label={label}
      multiline
      mono
      help={t('form.asData')}
      error={bad ? t('form.notValid') : undefined}
      value={typed ?? JSON.stringify(value, null, 2) ?? ''}
      onChange={(text) => {
        setTyped(text);
        try {
          const parsed: unknown = JSON.parse(text);
          const fits = schema.safeParse(parsed).success;
          setBad(!fits);
          if (fits) onChange(parsed);
        } catch {
          setBad(true);
        }
      }}
      onBlur={() => !bad && setTyped(null)}
    />
  );
}

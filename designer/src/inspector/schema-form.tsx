import type { Criterion, LocalizedText, Operand, Procedure, Scalar, Term } from '@oficio/schemas/definition';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useWording, type Wording } from '../canvas/words';
import { useEditor } from '../editor/editor-context';
import { Button, IconButton } from '../ui/button';
import { NumberField } from '../ui/number-field';
import { type Option, SelectField } from '../ui/select-field';
import { SwitchField } from '../ui/switch-field';
import { CriterionEditor } from './criterion-editor';
import { LocalizedField } from './localized-field';
import { OperandField } from './operand-field';
import { deadlineOptions, itemOptions, phaseOptions } from './reference-options';
import { CheckedText, RawJson, ScalarField } from './schema-inputs';
import { SchemaList } from './schema-list';
import { initialOf, shapeOf, unwrap } from './schema-shape';
import { Variants } from './schema-variants';
import { TermInput } from './term-field';

interface SchemaFieldProps {
  /** The key of the property: it gives the words and the list to choose from. */
  name: string;
  schema: z.ZodType;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Properties whose value is the id of something of the procedure. */
function references(name: string, procedure: Procedure, wording: Wording): Option[] | null {
  const collection = {
    unit: 'units',
    authorisedUnits: 'units',
    task: 'tasks',
    notBy: 'tasks',
    form: 'forms',
    communication: 'communications',
    communicatedBy: 'communications',
    dataNeed: 'dataNeeds',
    field: 'fields',
    fields: 'fields',
    sets: 'fields',
    carry: 'fields',
    send: 'fields',
    parameter: 'parameters',
    survey: 'surveys',
    entry: 'entries',
  } as const;
  if (name === 'phase') return phaseOptions(procedure, wording);
  if (name === 'deadline') return deadlineOptions(procedure, wording);
  return name in collection
    ? itemOptions(procedure, collection[name as keyof typeof collection], wording)
    : null;
}

/** A property edited by what its schema says; only values that the schema accepts go to the document. */
export function SchemaField({ name, schema, value, onChange }: SchemaFieldProps) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const document = useEditor((state) => state.document);
  const { optional } = unwrap(schema);
  const shape = shapeOf(schema);
  const label = t(`keys:${name}` as 'cancel', { defaultValue: name });
  const choices = references(name, document, wording);
  if (
    value === undefined &&
    optional &&
    ['object', 'list', 'variants', 'term', 'criterion', 'until', 'localized'].includes(shape.kind)
  ) {
    return (
      <div>
        <Button small icon={Plus} onClick={() => onChange(initialOf(schema))}>
          {t('form.addKey', { what: label })}
        </Button>
      </div>
    );
  }
  const removable = optional && value !== undefined;
  const body = (() => {
    switch (shape.kind) {
      case 'localized':
        return (
          <LocalizedField
            label={label}
            value={value as LocalizedText}
            onChange={onChange}
            multiline={/help|intro|purpose|meaning|body|organ/.test(name)}
          />
        );
      case 'term':
        return (
          <Labelled label={label}>
            <TermInput label={label} value={value as Term} onChange={onChange} />
          </Labelled>
        );
      case 'criterion':
        return (
          <Labelled label={label}>
            <CriterionEditor value={value as Criterion} onChange={onChange} onRemove={undefined} />
          </Labelled>
        );
      case 'operand':
        return (
          <Labelled label={label}>
            <OperandField label={label} value={value as Operand} onChange={onChange} />
          </Labelled>
        );
      case 'boolean':
        return <SwitchField label={label} checked={value === true} onChange={onChange} />;
      case 'number':
        return (
          <NumberField
            label={label}
            value={value as number | undefined}
            integer={shape.integer}
            onChange={onChange}
          />
        );
      case 'choice':
        return (
          <SelectField
            label={label}
            value={(value as string | undefined) ?? ''}
            options={shape.values.map((one) => ({
              value: one,
              label: t(`choices:${one}` as 'cancel', { defaultValue: one }),
            }))}
            onChange={onChange}
            {...(optional ? { empty: t('inspector.none'), onClear: () => onChange(undefined) } : {})}
          />
        );
      case 'text':
        if (choices) {
          return (
            <SelectField
              label={label}
              value={(value as string | undefined) ?? ''}
              options={choices}
              onChange={onChange}
              {...(optional ? { empty: t('inspector.none'), onClear: () => onChange(undefined) } : {})}
            />
          );
        }
        return (
          <CheckedText
            label={label}
            schema={schema}
            value={(value as string | undefined) ?? ''}
            optional={optional}
            onChange={onChange}
          />
        );
      case 'scalar':
        return <ScalarField label={label} value={value as Scalar} onChange={onChange} />;
      case 'object':
        return (
          <Labelled label={label}>
            <SchemaForm schema={schema} value={value as Record<string, unknown>} onChange={onChange} />
          </Labelled>
        );
      case 'list':
        return (
          <SchemaList
            name={name}
            label={label}
            element={shape.element}
            schema={schema}
            value={(value as unknown[] | undefined) ?? []}
            onChange={onChange}
          />
        );
      case 'variants':
        return (
          <Labelled label={label}>
            <Variants shape={shape} value={value} onChange={onChange} />
          </Labelled>
        );
      case 'literal':
        return null;
      default:
        return <RawJson label={label} schema={schema} value={value} onChange={onChange} />;
    }
  })();
  const clearable =
    removable &&
    ['object', 'list', 'variants', 'term', 'criterion', 'until', 'localized'].includes(shape.kind);
  if (!clearable) return body;
  return (
    <div className="clearable">
      {body}
      <IconButton
        small
        icon={Trash2}
        label={t('form.removeKey', { what: label })}
        onClick={() => onChange(undefined)}
      />
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: one field made of several controls
    <div className="field nested" role="group" aria-label={label}>
      <div className="lab">{label}</div>
      {children}
    </div>
  );
}

/** All the properties of an object, in the order of its schema. */
export function SchemaForm({
  schema,
  value,
  onChange,
  omit = [],
}: {
  schema: z.ZodType;
  value: Record<string, unknown>;
  onChange: (value: Record<string, unknown>) => void;
  omit?: readonly string[];
}) {
  const shape = shapeOf(schema);
  if (shape.kind !== 'object') return null;
  const set = (key: string, next: unknown) => {
    const copy = { ...value, [key]: next };
    if (next === undefined) delete copy[key];
    onChange(copy);
  };
  return (
    <div className="stack-m">
      {Object.entries(shape.shape)
        .filter(([key, inner]) => !omit.includes(key) && shapeOf(inner).kind !== 'literal')
        .map(([key, inner]) => (
          <SchemaField
            key={key}
            name={key}
            schema={inner}
            value={value[key]}
            onChange={(next) => set(key, next)}
          />
        ))}
    </div>
  );
}

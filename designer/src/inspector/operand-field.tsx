import type { Operand, Procedure, Scalar, ValueType } from '@oficio/schemas/definition';
import { useTranslation } from 'react-i18next';
import { useWording, type Wording } from '../canvas/words';
import { useEditor } from '../editor/editor-context';
import { BareSelect, type Option } from '../ui/select-field';

/** The data of the case and the amounts of the town that a condition may read. */
function readable(procedure: Procedure, { text }: Wording): Option[] {
  return [
    ...procedure.fields.map((field) => ({ value: `field:${field.id}`, label: text(field.name) || field.id })),
    ...procedure.parameters.map((parameter) => ({
      value: `parameter:${parameter.id}`,
      label: text(parameter.name) || parameter.id,
    })),
  ];
}

/** The type of what an operand reads, to know how its value is written. */
export function typeOf(operand: Operand, procedure: Procedure): ValueType | undefined {
  if ('field' in operand) return procedure.fields.find(({ id }) => id === operand.field)?.type;
  if ('parameter' in operand) {
    const type = procedure.parameters.find(({ id }) => id === operand.parameter)?.type;
    return type === 'table' ? undefined : (type as ValueType | undefined);
  }
  if ('today' in operand || 'dateOf' in operand) return 'date';
  return undefined;
}

/** A value that is written, in the form that its type asks for. */
export function ValueField({
  label,
  value,
  type,
  options,
  onChange,
}: {
  label: string;
  value: Scalar;
  type: ValueType | undefined;
  options?: Option[];
  onChange: (value: Scalar) => void;
}) {
  const { t } = useTranslation('designer');
  if (type === 'boolean' || typeof value === 'boolean') {
    return (
      <BareSelect
        inline
        label={label}
        value={String(value)}
        options={[
          { value: 'true', label: t('criterion.yes') },
          { value: 'false', label: t('criterion.no') },
        ]}
        onChange={(text) => onChange(text === 'true')}
      />
    );
  }
  if (options && options.length > 0)
    return <BareSelect inline label={label} value={String(value)} options={options} onChange={onChange} />;
  const numeric = type ? ['number', 'amount', 'rate'].includes(type) : typeof value === 'number';
  return (
    <input
      className="word"
      aria-label={label}
      type={type === 'date' ? 'date' : 'text'}
      inputMode={numeric ? 'decimal' : 'text'}
      size={Math.max(4, String(value).length)}
      defaultValue={String(value)}
      key={`${type}`}
      onChange={(event) => {
        const text = event.target.value;
        if (!numeric) onChange(text);
        else if (text.trim() && !Number.isNaN(Number(text.replace(',', '.'))))
          onChange(Number(text.replace(',', '.')));
      }}
    />
  );
}

/** What a condition reads: a datum of the case, an amount of the town, today, or something written. */
export function OperandField({
  label,
  value,
  like,
  onChange,
}: {
  label: string;
  value: Operand;
  like?: Operand;
  onChange: (operand: Operand) => void;
}) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const document = useEditor((state) => state.document);
  const key =
    'field' in value
      ? `field:${value.field}`
      : 'parameter' in value
        ? `parameter:${value.parameter}`
        : 'item' in value
          ? `item:${value.item}`
          : 'today' in value
            ? 'today'
            : 'dateOf' in value
              ? 'dateOf'
              : 'value';
  const expected = like ? typeOf(like, document) : undefined;
  const likeField = like && 'field' in like ? document.fields.find(({ id }) => id === like.field) : undefined;
  const choices = (likeField?.options ?? []).map((option) => ({
    value: String(option.value),
    label: wording.text(option.name),
  }));
  const options: Option[] = [
    { value: 'value', label: t('criterion.written') },
    { value: 'today', label: t('criterion.today') },
    ...readable(document, wording),
    ...('item' in value ? [{ value: key, label: t('criterion.item', { name: value.item }) }] : []),
    ...('dateOf' in value
      ? [
          {
            value: key,
            label: t('criterion.dateOf', {
              day: value.dateOf.day,
              month: value.dateOf.month,
              year: value.dateOf.year,
            }),
          },
        ]
      : []),
  ];
  const choose = (next: string) => {
    const [kind, ...rest] = next.split(':');
    const id = rest.join(':');
    if (kind === 'field') onChange({ field: id });
    else if (kind === 'parameter') onChange({ parameter: id });
    else if (kind === 'today') onChange({ today: true });
    else if (kind === 'value')
      onChange({
        value:
          expected === 'boolean'
            ? true
            : expected && ['number', 'amount', 'rate'].includes(expected)
              ? 0
              : '',
      });
  };
  return (
    <>
      <BareSelect inline label={label} value={key} options={options} onChange={choose} />
      {'value' in value ? (
        <ValueField
          label={t('criterion.valueOf', { what: label })}
          value={value.value}
          type={expected}
          options={choices}
          onChange={(next) => onChange({ value: next })}
        />
      ) : null}
    </>
  );
}

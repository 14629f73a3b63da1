import type { Criterion } from '@oficio/schemas/definition';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/editor-context';
import { Button, IconButton } from '../ui/button';
import { Menu } from '../ui/menu';
import { NumberInput } from '../ui/number-field';
import { BareSelect } from '../ui/select-field';
import { ComparisonSelect, DataNeedSelect, RelationSelect } from './criterion-selects';
import { type CriterionKind, criterionKinds, kindOfCriterion, newCriterion } from './new-criterion';
import { OperandField } from './operand-field';

interface CriterionProps<C extends Criterion = Criterion> {
  value: C;
  onChange: (criterion: Criterion) => void;
}

/** A condition as sentences whose pieces are chosen in place; groups are "all", "any" and "none". */
export function CriterionEditor({
  value,
  onChange,
  onRemove,
}: CriterionProps & { onRemove: (() => void) | undefined }) {
  const { t } = useTranslation('designer');
  const document = useEditor((state) => state.document);
  const kind = kindOfCriterion(value);
  const change = (next: CriterionKind) => {
    if (next === kind) return;
    const isGroup = (one: CriterionKind) => one === 'and' || one === 'or';
    if (isGroup(next) && (value.op === 'and' || value.op === 'or')) onChange({ ...value, op: next as 'and' });
    else if (isGroup(next)) onChange({ op: next as 'and', of: [value] });
    else if (next === 'not' || next === 'verdict')
      onChange(next === 'not' ? { op: 'not', of: value } : { op: 'verdict', of: value, is: 'met' });
    else onChange(newCriterion(next, document));
  };
  return (
    <div className={`crit ${kind === 'and' || kind === 'or' || kind === 'not' ? 'group' : ''}`}>
      <div className="crit-row">
        <div className="crit-says">
          <BareSelect
            inline
            label={t('criterion.kind')}
            value={kind}
            options={criterionKinds.map((one) => ({ value: one, label: t(`criterion.kinds.${one}`) }))}
            onChange={change}
          />
          <Sentence value={value} onChange={onChange} />
        </div>
        {onRemove ? (
          <IconButton small icon={Trash2} label={t('criterion.remove')} onClick={onRemove} />
        ) : null}
      </div>
      <Inner value={value} onChange={onChange} />
    </div>
  );
}

/** The pieces of one condition that stand on its line. */
function Sentence({ value, onChange }: CriterionProps): ReactNode {
  const { t } = useTranslation('designer');
  switch (value.op) {
    case 'and':
    case 'or':
    case 'not':
      return null;
    case 'between':
      return (
        <>
          <OperandField
            label={t('criterion.datum')}
            value={value.of}
            onChange={(of) => onChange({ ...value, of })}
          />
          {t('criterion.betweenIs')}
          <OperandField
            label={t('criterion.from')}
            value={value.from}
            like={value.of}
            onChange={(from) => onChange({ ...value, from })}
          />
          {t('criterion.and')}
          <OperandField
            label={t('criterion.to')}
            value={value.to}
            like={value.of}
            onChange={(to) => onChange({ ...value, to })}
          />
        </>
      );
    case 'in':
      return (
        <>
          <OperandField
            label={t('criterion.datum')}
            value={value.of}
            onChange={(of) => onChange({ ...value, of })}
          />
          {t('criterion.isOneOf')}
          {value.options.map((option, index) => (
            <OperandField
              // biome-ignore lint/suspicious/noArrayIndexKey: the options have no identity but their place
              key={index}
              label={t('criterion.option', { number: index + 1 })}
              value={option}
              like={value.of}
              onChange={(next) =>
                onChange({ ...value, options: value.options.map((one, at) => (at === index ? next : one)) })
              }
            />
          ))}
          <IconButton
            small
            icon={Plus}
            label={t('criterion.addOption')}
            onClick={() => onChange({ ...value, options: [...value.options, { value: '' }] })}
          />
        </>
      );
    case 'known':
      return (
        <>
          <OperandField
            label={t('criterion.datum')}
            value={value.of}
            onChange={(of) => onChange({ ...value, of })}
          />{' '}
          {t('criterion.isKnown')}
        </>
      );
    case 'age':
      return (
        <>
          <OperandField
            label={t('criterion.birthDate')}
            value={value.birthDate}
            onChange={(birthDate) => onChange({ ...value, birthDate })}
          />
          {t('criterion.ageAt')}
          <OperandField
            label={t('criterion.at')}
            value={value.at}
            onChange={(at) => onChange({ ...value, at })}
          />
          <ComparisonSelect value={value.is} onChange={(is) => onChange({ ...value, is })} />
          <NumberInput
            label={t('criterion.years')}
            className="word"
            value={value.years}
            min={0}
            onChange={(years) => onChange({ ...value, years })}
          />
          {t('criterion.years')}
        </>
      );
    case 'residentFor':
      return (
        <>
          <OperandField
            label={t('criterion.since')}
            value={value.since}
            onChange={(since) => onChange({ ...value, since })}
          />
          {t('criterion.atLeastMonths')}
          <NumberInput
            label={t('criterion.months')}
            className="word"
            value={value.months}
            min={1}
            onChange={(months) => onChange({ ...value, months })}
          />
          {t('criterion.monthsBefore')}
          <OperandField
            label={t('criterion.at')}
            value={value.at}
            onChange={(at) => onChange({ ...value, at })}
          />
        </>
      );
    case 'exists':
      return (
        <RelationSelect value={value.relation} onChange={(relation) => onChange({ ...value, relation })} />
      );
    case 'count':
      return (
        <>
          <RelationSelect value={value.relation} onChange={(relation) => onChange({ ...value, relation })} />
          <ComparisonSelect value={value.is} onChange={(is) => onChange({ ...value, is })} />
          <NumberInput
            label={t('criterion.number')}
            className="word"
            value={value.number}
            min={0}
            onChange={(number) => onChange({ ...value, number })}
          />
        </>
      );
    case 'pending':
      return (
        <DataNeedSelect value={value.dataNeed} onChange={(dataNeed) => onChange({ ...value, dataNeed })} />
      );
    case 'answered':
      return (
        <>
          <DataNeedSelect value={value.dataNeed} onChange={(dataNeed) => onChange({ ...value, dataNeed })} />
          <BareSelect
            inline
            label={t('trigger.result')}
            value={value.result}
            options={(['verified', 'notVerified', 'unavailable'] as const).map((result) => ({
              value: result,
              label: t(`trigger.result_.${result}`),
            }))}
            onChange={(result) => onChange({ ...value, result })}
          />
        </>
      );
    case 'verdict':
      return (
        <BareSelect
          inline
          label={t('criterion.verdict')}
          value={value.is}
          options={(['met', 'notMet', 'missing'] as const).map((is) => ({
            value: is,
            label: t(`criterion.verdicts.${is}`),
          }))}
          onChange={(is) => onChange({ ...value, is })}
        />
      );
    default:
      return (
        <>
          <OperandField
            label={t('criterion.datum')}
            value={value.left}
            onChange={(left) => onChange({ ...value, left })}
          />
          <ComparisonSelect value={value.op} onChange={(op) => onChange({ ...value, op })} />
          <OperandField
            label={t('criterion.against')}
            value={value.right}
            like={value.left}
            onChange={(right) => onChange({ ...value, right })}
          />
        </>
      );
  }
}

/** The conditions inside a condition. */
function Inner({ value, onChange }: CriterionProps): ReactNode {
  const { t } = useTranslation('designer');
  const document = useEditor((state) => state.document);
  if (value.op === 'and' || value.op === 'or') {
    const set = (of: Criterion[]) => onChange({ ...value, of });
    return (
      <div className="crit-inner">
        {value.of.map((one, index) => (
          <CriterionEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
            key={index}
            value={one}
            onChange={(next) => set(value.of.map((old, at) => (at === index ? next : old)))}
            onRemove={value.of.length > 1 ? () => set(value.of.filter((_, at) => at !== index)) : undefined}
          />
        ))}
        <Menu
          trigger={
            <Button small icon={Plus}>
              {t('criterion.add')}
            </Button>
          }
          items={criterionKinds.map((kind) => ({
            label: t(`criterion.kinds.${kind}`),
            onSelect: () => set([...value.of, newCriterion(kind, document)]),
          }))}
        />
      </div>
    );
  }
  if (value.op === 'not' || value.op === 'verdict') {
    return (
      <div className="crit-inner">
        <CriterionEditor
          value={value.of}
          onChange={(of) => onChange({ ...value, of })}
          onRemove={undefined}
        />
      </div>
    );
  }
  if (value.op === 'exists' || (value.op === 'count' && value.where)) {
    const where = value.where;
    if (!where) return null;
    return (
      <div className="crit-inner">
        <span className="xs soft">{t('criterion.suchThat')}</span>
        <CriterionEditor
          value={where}
          onChange={(next) => onChange({ ...value, where: next })}
          onRemove={
            value.op === 'count'
              ? () => onChange({ op: 'count', relation: value.relation, is: value.is, number: value.number })
              : undefined
          }
        />
      </div>
    );
  }
  return null;
}

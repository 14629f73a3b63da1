import { type PhaseTerm, type Term, type TermUnit, termUnit } from '@oficio/schemas/definition';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../ui/number-field';
import { BareSelect } from '../ui/select-field';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A count of legal time: how many, of what. */
export function TermInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Term;
  onChange: (term: Term) => void;
}) {
  const { t } = useTranslation('designer');
  return (
    <div className="row">
      <NumberInput
        label={t('inspector.amountOf', { what: label })}
        className="in s amount"
        value={value.amount}
        min={1}
        onChange={(amount) => onChange({ ...value, amount })}
      />
      <BareSelect<TermUnit>
        label={t('inspector.unitOf', { what: label })}
        value={value.unit}
        options={termUnit.options.map((unit) => ({ value: unit, label: t(`termUnit.${unit}`) }))}
        onChange={(unit) => onChange({ ...value, unit })}
      />
    </div>
  );
}

/** The published term of a phase: none, a count, the procedure's own, or a day of the calendar. */
export function PhaseTermField({
  value,
  onChange,
}: {
  value: PhaseTerm | undefined;
  onChange: (term: PhaseTerm | undefined) => void;
}) {
  const { t } = useTranslation('designer');
  const kind = !value ? 'none' : 'amount' in value ? 'count' : 'within' in value ? 'within' : 'until';
  const choose = (next: string) => {
    if (next === 'none') onChange(undefined);
    else if (next === 'count') onChange({ amount: 10, unit: 'workingDays' });
    else if (next === 'within') onChange({ within: 'maximumTerm' });
    else onChange({ until: { nthWorkingDay: 1, month: 1, year: 2027 } });
  };
  const until =
    value && 'until' in value
      ? (value.until as { nthWorkingDay: number; month: number; year: number | { field: string } })
      : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: one field made of several controls
    <div className="field" role="group" aria-label={t('inspector.term')}>
      <div className="lab">{t('inspector.term')}</div>
      <div className="stack-s">
        <BareSelect
          label={t('inspector.termKind')}
          value={kind}
          options={(['none', 'count', 'within', 'until'] as const).map((one) => ({
            value: one,
            label: t(`inspector.termKinds.${one}`),
          }))}
          onChange={choose}
        />
        {kind === 'count' ? (
          <TermInput label={t('inspector.term')} value={value as Term} onChange={onChange} />
        ) : null}
        {until ? (
          <div className="row">
            <NumberInput
              label={t('inspector.nth')}
              className="in s amount"
              value={until.nthWorkingDay}
              min={1}
              max={23}
              onChange={(nthWorkingDay) => onChange({ until: { ...until, nthWorkingDay } })}
            />
            <BareSelect
              label={t('inspector.month')}
              value={`${until.month}`}
              options={MONTHS.map((month) => ({
                value: `${month}`,
                label: t('inspector.ofMonth', { date: new Date(2026, month - 1, 1) }),
              }))}
              onChange={(month) => onChange({ until: { ...until, month: Number(month) } })}
            />
            {typeof until.year === 'number' ? (
              <NumberInput
                label={t('inspector.year')}
                className="in s amount"
                value={until.year}
                min={2000}
                onChange={(year) => onChange({ until: { ...until, year } })}
              />
            ) : null}
          </div>
        ) : null}
      </div>
      {kind === 'count' && (value as Term).unit === 'naturalDays' ? (
        <div className="help">{t('inspector.naturalDays')}</div>
      ) : null}
    </div>
  );
}

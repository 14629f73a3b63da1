import { criterionSentence, type Explanation, type Verdict } from '@oficio/schemas/criteria';
import type { Criterion, LocalizedText, Procedure } from '@oficio/schemas/definition';
import { Check, CircleQuestionMark, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { Citation } from '../laws/citation';
import { Chip } from '../ui/chip';
import { criterionAt } from './criterion-at';
import { civil } from './date-words';
import { judgedCriterion } from './judged-criterion';
import { type ReasonRow, reasonRows } from './reason-rows';
import { useValueWords } from './use-value-words';

/** The names and types of data by their id, so that no id reaches the screen when a name exists. */
export type DataNames = ReadonlyMap<string, { name: LocalizedText; type: string }>;

const looks = {
  met: { tone: 'done', icon: Check },
  notMet: { tone: 'late', icon: X },
  missing: { tone: 'turn', icon: CircleQuestionMark },
} as const;

/** Met, not met or missing: a mark with its word. */
export function VerdictChip({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('operate');
  return (
    <Chip tone={looks[verdict].tone} icon={looks[verdict].icon}>
      {t(`verdict.${verdict}`)}
    </Chip>
  );
}

/** Why: each condition with its verdict, the value that it read, its source and its date. */
export function Reasons({
  explanation,
  names,
  label,
  of,
  procedure,
}: {
  explanation: Explanation;
  names: DataNames;
  label: string;
  /** What was decided, to find the condition again. */
  of?: LocalizedText;
  /** Where the conditions are written, to put in words those that nobody worded. */
  procedure?: Procedure | undefined;
}) {
  const criterion = useMemo(
    () => procedure && judgedCriterion(procedure, explanation, of),
    [procedure, explanation, of],
  );
  const part = (row: ReasonRow) => criterion && criterionAt(criterion, row.path);
  return (
    <table className="reasons">
      <caption className="vh">{label}</caption>
      <tbody>
        {reasonRows(explanation).map((row) => (
          <ReasonLine key={row.path} row={row} names={names} condition={part(row)} procedure={procedure} />
        ))}
      </tbody>
    </table>
  );
}

interface ReasonLineProps {
  row: ReasonRow;
  names: DataNames;
  condition: Criterion | undefined;
  procedure: Procedure | undefined;
}

function ReasonLine({ row, names, condition, procedure }: ReasonLineProps) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const words = useValueWords();
  const field = (id: string) =>
    names.get(id) ??
    procedure?.fields.find((one) => one.id === id) ??
    procedure?.parameters.find((one) => one.id === id);
  const nameOf = (id: string) => text(field(id)?.name);
  const sentence =
    text(row.says) ||
    (condition && procedure ? text(criterionSentence(condition, procedure)) : '') ||
    row.evidence.map(({ of }) => nameOf(of)).find(Boolean) ||
    t('reason.unnamed');
  return (
    <tr>
      <td className="verdict">
        <VerdictChip verdict={row.verdict} />
      </td>
      <td>
        {sentence}
        {row.article ? (
          <>
            {' '}
            (<Citation of={row.article} />)
          </>
        ) : null}
      </td>
      <td className="xs soft">
        {row.evidence.length === 0 && row.verdict === 'missing' ? t('reason.noValue') : null}
        {row.evidence.map((one) => {
          const value = words(one.value, field(one.of)?.type);
          const from = [
            one.source ? t(`source.${one.source}`, { defaultValue: one.source }) : '',
            one.on ? civil(one.on, 'medium', language) : '',
          ]
            .filter(Boolean)
            .join(', ');
          return (
            <div key={`${one.of} ${String(one.value)}`}>
              {nameOf(one.of) ? `${nameOf(one.of)}: ${value}` : value}
              {from ? ` · ${from}` : ''}
            </div>
          );
        })}
      </td>
    </tr>
  );
}

import type { CompiledProcedure } from '@oficio/schemas/compile';
import { criterionSentence, type Explanation } from '@oficio/schemas/criteria';
import type { Criterion } from '@oficio/schemas/definition';
import { Check, CircleQuestionMark, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { criterionAt } from '../operate/criterion-at';
import { civil } from '../operate/date-words';
import { type ReasonRow, reasonRows } from '../operate/reason-rows';
import { useValueWords } from '../operate/use-value-words';
import { Icon } from '../ui/icon';
import type { Played } from './simulation';

const looks = {
  met: [Check, 'is-done'],
  notMet: [X, 'is-late'],
  missing: [CircleQuestionMark, 'is-turn'],
} as const;

/** What was judged: the sensor that would propose the person, and each condition of the last step. */
export function Verdicts({
  compiled,
  played,
  proposal,
}: {
  compiled: CompiledProcedure;
  played: Played;
  proposal: Explanation | null;
}) {
  const { t } = useTranslation('simulate');
  const { language, text } = useLanguage();
  const steps = played.lines.filter(({ step }) => (step?.explanations.length ?? 0) > 0);
  const last = steps.at(-1);
  const judged = (last?.step?.explanations ?? []).map(({ transition, explanation }) => {
    const found = compiled.index.transitions.get(transition)?.transition;
    return {
      key: transition,
      title: text(found?.label),
      rows: reasonRows(explanation),
      criterion: found?.guard,
    };
  });
  return (
    <>
      <h2 className="t">{t('verdicts.title')}</h2>
      {last ? (
        <p className="xs soft">{t('verdicts.on', { date: civil(last.on, 'long', language) })}</p>
      ) : null}
      {judged.length === 0 && !proposal ? <p className="xs soft">{t('verdicts.none')}</p> : null}
      {judged.map(({ key, title, rows, criterion }) => (
        <Judged key={key} title={title} rows={rows} criterion={criterion} compiled={compiled} />
      ))}
      {proposal ? (
        <details className="more" open={judged.length === 0}>
          <summary>{t('verdicts.proposal')}</summary>
          <Judged title="" rows={reasonRows(proposal)} criterion={undefined} compiled={compiled} />
        </details>
      ) : null}
    </>
  );
}

function Judged({
  title,
  rows,
  criterion,
  compiled,
}: {
  title: string;
  rows: ReasonRow[];
  /** The condition that was judged, to say in words the parts that have none of their own. */
  criterion: Criterion | undefined;
  compiled: CompiledProcedure;
}) {
  const { t } = useTranslation('simulate');
  const { language, text } = useLanguage();
  const words = useValueWords();
  const fieldOf = (id: string) => compiled.procedure.fields.find((field) => field.id === id);
  return (
    <>
      {title ? <p className="xs b verdict-title">{title}</p> : null}
      <ul>
        {rows.map((row) => {
          const [icon, look] = looks[row.verdict];
          const part = criterionAt(criterion, row.path);
          const sentence = text(row.says) || (part ? text(criterionSentence(part, compiled.procedure)) : '');
          const named = row.evidence.map(({ of }) => text(fieldOf(of)?.name)).find(Boolean);
          const values = row.evidence.map((one) =>
            [
              row.evidence.length > 1 ? text(fieldOf(one.of)?.name) : '',
              words(one.value, fieldOf(one.of)?.type),
              one.on ? civil(one.on, 'medium', language) : '',
            ]
              .filter(Boolean)
              .join(' · '),
          );
          return (
            <li key={row.path} className="ver">
              <span className={look}>
                <Icon of={icon} />
              </span>
              <div>
                <b>{t(`operate:verdict.${row.verdict}`)}.</b>{' '}
                {sentence || named || t('operate:reason.unnamed')}
                {[...new Set(values)].map((value) => (
                  <div key={value} className="soft">
                    {value}
                  </div>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
